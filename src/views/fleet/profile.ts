import {sensorHeatmap} from "../../charts/sensor-heatmap.ts";
import {multiples} from "../../components/multiples.ts";
import {type Context, type Selection, scenarioNames, scope, source, textCell} from "../context.ts";
import type {ScenarioFacts} from "../fleet-data.ts";
import type {Cell, FigureView, Host} from "../view.ts";
import {pickGroup, scenarioName} from "./groups.ts";

/** Sensors of a scenario that are shown; scenarios list them most important first. */
const most = 14;
/** Width from which all scenarios stand in one drawing, so that their sensors can be compared. */
const together = 860;

interface Entry {
  /** The cluster's place among all those of the report. */
  readonly row: number;
  readonly scenario: ScenarioFacts;
  readonly cluster: number;
  readonly sensor: string;
  readonly deviation: number;
}

/** Known deviations of the clusters that hold a unit shown. */
function entriesOf({data, state}: Context, {scenarios, units}: Selection): Entry[] {
  const has = (scenario: ScenarioFacts, cluster: number): boolean =>
    units.some((unit) => unit.scenario === scenario && unit.cluster === cluster);
  return data.profiles.flatMap(({scenario: id, cluster, deviations}, row) => {
    const scenario = scenarios.find((one) => one.id === id);
    if (!scenario || (state.cluster !== null && cluster !== state.cluster) || !has(scenario, cluster))
      return [];
    return scenario.sensors.slice(0, most).flatMap((sensor, i) => {
      const deviation = deviations[i];
      return deviation === null ? [] : [{row, scenario, cluster, sensor, deviation}];
    });
  });
}

/** Sensors of all scenarios, by their mean rank of importance. */
function sensorsOf(entries: readonly Entry[]): string[] {
  const scenarios = [...new Set(entries.map(({scenario}) => scenario))];
  const rank = (sensor: string): number =>
    scenarios.reduce((sum, {sensors}) => sum + (sensors.indexOf(sensor) + 1 || most + 1), 0);
  return [...new Set(entries.map(({sensor}) => sensor))].sort((a, b) => rank(a) - rank(b));
}

/** One drawing of some entries; a row is a cluster of a scenario. */
function draw(
  context: Context,
  entries: readonly Entry[],
  name: (entry: Entry) => string,
  scale: {limit?: number; legend?: boolean} = {}
) {
  const {speech, data} = context;
  const {profile} = speech.fleet;
  const rows = [...new Map(entries.map((entry) => [entry.row, name(entry)]))];
  const named = (sensor: string) => {
    const info = data.sensors.find(({name: own}) => own === sensor);
    return {name: sensor, symbol: info?.symbol ?? sensor, label: info?.label[speech.locale]};
  };
  return (host: Host): Element =>
    sensorHeatmap(
      entries.map((entry) => ({
        cluster: entry.row,
        sensor: entry.sensor,
        deviation: entry.deviation
      })),
      {
        ...host,
        ...scale,
        description: profile.topic,
        empty: speech.terms.noClusters,
        clusters: rows.map(([cluster, label]) => ({cluster, label})),
        sensors: sensorsOf(entries).map(named),
        belowLabel: profile.below,
        aboveLabel: profile.above,
        valueLabel: profile.legend,
        unknownLabel: speech.terms.unknown
      }
    );
}

/** All scenarios in one drawing, or one under the other where it would be too narrow. */
function drawAll(context: Context, selection: Selection, entries: readonly Entry[]) {
  const {boxes} = context.speech.fleet;
  const shown = selection.scenarios.filter((scenario) =>
    entries.some((entry) => entry.scenario === scenario)
  );
  const whole = draw(context, entries, (entry) => boxes.label(entry.cluster, scenarioName(selection, entry)));
  const limit = Math.max(...entries.map(({deviation}) => Math.abs(deviation)));
  const parts = shown.map((scenario, i) => ({
    title: `${scenario.id}, ${scenario.label[context.speech.locale]}`,
    draw: draw(
      context,
      entries.filter((entry) => entry.scenario === scenario),
      ({cluster}) => boxes.label(cluster, null),
      {limit, legend: i === 0}
    )
  }));
  return (host: Host): Element =>
    host.width >= together || shown.length < 2 ? whole(host) : multiples(host, parts);
}

function rows({speech, data}: Context, entries: readonly Entry[]): Cell[][] {
  const {f, terms} = speech;
  return entries.map(({scenario, cluster, sensor, deviation}) => [
    ...scenarioNames(data, [scenario]).map(textCell),
    {text: terms.clusterName(cluster), value: cluster},
    textCell(sensor),
    {text: f.signed(deviation, 1), value: deviation}
  ]);
}

/** How far each sensor has moved in each cluster. */
export function profileFigure(context: Context, selection: Selection): FigureView {
  const {speech, data} = context;
  const {profile} = speech.fleet;
  const {terms} = speech;
  const entries = entriesOf(context, selection);
  const strongest = entries.reduce<Entry | null>(
    (best, entry) => (best && Math.abs(best.deviation) >= Math.abs(entry.deviation) ? best : entry),
    null
  );
  const say = (words: typeof profile.title): string =>
    strongest
      ? words(strongest.cluster, scenarioName(selection, strongest), strongest.sensor, strongest.deviation)
      : "";
  return {
    topic: profile.topic,
    title: strongest ? say(profile.title) : terms.noClusters,
    subtitle: profile.subtitle,
    draw: drawAll(context, selection, entries),
    pick: (key) => {
      const entry = entries.find(({row}) => String(row) === key);
      return entry ? pickGroup(context, entry) : null;
    },
    reading: say(profile.reading),
    scope: scope(context, selection),
    source: source(context),
    table: {
      caption: profile.topic,
      columns: [
        ...(data.scenarios.length > 1 ? [{head: terms.scenario, key: true}] : []),
        {head: terms.cluster, key: data.scenarios.length < 2},
        {head: profile.sensor},
        {head: profile.legend, numeric: true}
      ],
      rows: rows(context, entries)
    },
    file: "profiles"
  };
}
