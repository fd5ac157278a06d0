import {sensorHeatmap} from "../../charts/sensor-heatmap.ts";
import {multiples} from "../../components/multiples.ts";
import {
  type Context,
  numberCell,
  type Selection,
  scenarioNames,
  scope,
  source,
  textCell
} from "../context.ts";
import type {Cell, FigureView, Host} from "../view.ts";
import {noGroups, pickGroup, scenarioName} from "./groups.ts";
import {type Entry, entriesOf, sensorsOf} from "./profile-entries.ts";

/** Width from which all scenarios stand in one drawing, so that their sensors can be compared. */
const together = 860;

/** One drawing of some entries; a row is a cluster of a scenario. */
function draw(
  context: Context,
  entries: readonly Entry[],
  name: (entry: Entry) => string,
  look: {empty: string; limit?: number; legend?: boolean}
) {
  const {speech, data} = context;
  const {profile} = speech.fleet;
  const rows = [...new Map(entries.map((entry) => [entry.row, entry])).values()];
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
        ...look,
        description: profile.topic,
        clusters: rows.map((entry) => ({
          cluster: entry.row,
          label: name(entry),
          note: entry.partial ? speech.terms.count(entry.units) : undefined
        })),
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
  const empty = noGroups(context.speech, selection);
  const label = (entry: Entry): string => boxes.label(entry.cluster, scenarioName(selection, entry));
  const whole = draw(context, entries, label, {empty});
  const limit = Math.max(...entries.map(({deviation}) => Math.abs(deviation)));
  const parts = shown.map((scenario, i) => ({
    title: `${scenario.id}, ${scenario.label[context.speech.locale]}`,
    draw: draw(
      context,
      entries.filter((entry) => entry.scenario === scenario),
      ({cluster}) => boxes.label(cluster, null),
      {empty, limit, legend: i === 0}
    )
  }));
  return (host: Host): Element =>
    host.width >= together || shown.length < 2 ? whole(host) : multiples(host, parts);
}

function rows(context: Context, entries: readonly Entry[]): Cell[][] {
  const {speech, data} = context;
  const {f, terms} = speech;
  return entries.map(({scenario, cluster, units, sensor, deviation}) => [
    ...scenarioNames(data, [scenario]).map(textCell),
    {text: terms.clusterName(cluster), value: cluster},
    numberCell(context, units),
    textCell(sensor),
    {text: f.signed(deviation, 1), value: deviation}
  ]);
}

/** Whether a sensor of one scenario is not among those of another: the drawing of all has gaps. */
const hasGaps = (entries: readonly Entry[]): boolean =>
  entries.length < new Set(entries.map(({row}) => row)).size * sensorsOf(entries).length;

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
  const say = (words: typeof profile.title): string => {
    if (!strongest) return "";
    const {cluster, units, partial, sensor, deviation} = strongest;
    const group = {cluster, scenario: scenarioName(selection, strongest), chosen: partial ? units : null};
    return words(group, sensor, deviation);
  };
  return {
    topic: profile.topic,
    title: strongest ? say(profile.title) : noGroups(speech, selection),
    subtitle: terms.clauses([profile.subtitle, ...(hasGaps(entries) ? [profile.missing] : [])]),
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
        {head: terms.units, numeric: true},
        {head: profile.sensor},
        {head: profile.legend, numeric: true}
      ],
      rows: rows(context, entries)
    },
    file: "profiles"
  };
}
