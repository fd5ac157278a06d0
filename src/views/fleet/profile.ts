import {sensorHeatmap} from "../../charts/sensor-heatmap.ts";
import {multiples} from "../../components/multiples.ts";
import {type Context, type Selection, scope, source, textCell} from "../context.ts";
import type {Profile, ScenarioFacts} from "../fleet-data.ts";
import type {Cell, FigureView, Host} from "../view.ts";

/** Sensors that fit beside each other; scenarios list them most important first. */
const most = 14;

interface Entry {
  readonly scenario: ScenarioFacts;
  readonly cluster: number;
  readonly sensor: string;
  readonly deviation: number;
}

/** Known deviations of the shown clusters. */
const entries = (scenarios: readonly ScenarioFacts[], profiles: readonly Profile[]): Entry[] =>
  scenarios.flatMap((scenario) =>
    profiles
      .filter((profile) => profile.scenario === scenario.id)
      .flatMap(({cluster, deviations}) =>
        scenario.sensors.slice(0, most).flatMap((sensor, i) => {
          const deviation = deviations[i];
          return deviation === null ? [] : [{scenario, cluster, sensor, deviation}];
        })
      )
  );

function drawOne(context: Context, scenario: ScenarioFacts, own: readonly Entry[]) {
  const {speech, data} = context;
  const {profile} = speech.fleet;
  const clusters = [...new Set(own.map(({cluster}) => cluster))];
  const symbol = (name: string): string =>
    data.sensors.find((sensor) => sensor.name === name)?.symbol ?? name;
  return (host: Host): Element =>
    sensorHeatmap(own, {
      ...host,
      id: `${host.id}-${scenario.slug}`,
      description: `${profile.topic}, ${scenario.id}`,
      empty: speech.terms.noClusters,
      clusters: clusters.map((cluster) => ({cluster, label: speech.terms.clusterName(cluster)})),
      sensors: scenario.sensors.slice(0, most).map((name) => ({name, symbol: symbol(name)})),
      belowLabel: profile.below,
      aboveLabel: profile.above
    });
}

function rows(context: Context, all: readonly Entry[]): Cell[][] {
  const {f, terms} = context.speech;
  return all.map(({scenario, cluster, sensor, deviation}) => [
    textCell(scenario.id),
    {text: terms.clusterName(cluster), value: cluster},
    textCell(sensor),
    {text: f.signed(deviation, 1), value: deviation}
  ]);
}

/** How far each sensor has moved in each cluster; one drawing a scenario, on the same scale of colours. */
export function profileFigure(context: Context, selection: Selection): FigureView {
  const {speech, data, state} = context;
  const {profile} = speech.fleet;
  const {terms} = speech;
  const profiles = data.profiles.filter(({cluster}) => state.cluster === null || cluster === state.cluster);
  const all = entries(selection.scenarios, profiles);
  const strongest = all.reduce<Entry | null>(
    (best, entry) => (best && Math.abs(best.deviation) >= Math.abs(entry.deviation) ? best : entry),
    null
  );
  const place = ({scenario}: Entry): string | null => (selection.scenarios.length > 1 ? scenario.id : null);
  const shown = selection.scenarios.filter((scenario) => all.some((entry) => entry.scenario === scenario));
  return {
    topic: profile.topic,
    title: strongest
      ? profile.title(strongest.cluster, place(strongest), strongest.sensor, strongest.deviation)
      : terms.noClusters,
    subtitle: profile.subtitle,
    draw: (host) =>
      multiples(
        host,
        shown.map((scenario) => ({
          title: `${scenario.id}, ${scenario.label[speech.locale]}`,
          draw: drawOne(
            context,
            scenario,
            all.filter((entry) => entry.scenario === scenario)
          )
        })),
        terms.noClusters
      ),
    reading: strongest
      ? profile.reading(strongest.cluster, place(strongest), strongest.sensor, strongest.deviation)
      : "",
    scope: scope(context, selection),
    source: source(context),
    table: {
      caption: profile.topic,
      columns: [
        {head: terms.scenario, key: true},
        {head: terms.cluster},
        {head: profile.sensor},
        {head: profile.legend, numeric: true}
      ],
      rows: rows(context, all)
    },
    file: "profiles"
  };
}
