import {silhouetteCurve} from "../../charts/silhouette-curve.ts";
import {multiples} from "../../components/multiples.ts";
import {
  type Context,
  numberCell,
  type Selection,
  scenarioNames,
  scope,
  select,
  source,
  textCell
} from "../context.ts";
import type {ScenarioFacts} from "../fleet-data.ts";
import {everything} from "../state.ts";
import type {Cell, FigureView, Host} from "../view.ts";
import {scenarioName} from "./groups.ts";
import {separationOf} from "./separation.ts";

/** A scenario with clusters, and the mean silhouette of the number kept. */
interface Clustered {
  readonly scenario: ScenarioFacts;
  readonly clustering: NonNullable<ScenarioFacts["clustering"]>;
  readonly best: number;
}

const clusteredOf = ({scenarios}: Selection): Clustered[] =>
  scenarios.flatMap((scenario) => {
    const {clustering} = scenario;
    const best = clustering?.silhouette.find(({k}) => k === clustering.k)?.value;
    return clustering && best !== undefined ? [{scenario, clustering, best}] : [];
  });

/** A drawing for each scenario, all on the same axis. */
function drawAll({speech}: Context, clustered: readonly Clustered[]): (host: Host) => Element {
  const words = speech.fleet.silhouette;
  const axisValues = clustered.flatMap(({clustering}) => clustering.silhouette.map(({value}) => value));
  const parts = clustered.map(({scenario, clustering: {k, silhouette}}) => ({
    title: `${scenario.id}, ${scenario.label[speech.locale]}`,
    draw: (host: Host): Element =>
      silhouetteCurve(silhouette, {
        ...host,
        axisValues,
        description: words.topic,
        empty: speech.terms.noClusters,
        chosen: k,
        chosenLabel: words.chosen(k),
        xLabel: words.x,
        yLabel: words.y
      })
  }));
  return (host) => (parts.length === 1 ? parts[0].draw(host) : multiples(host, parts));
}

function rows(context: Context, clustered: readonly Clustered[]): Cell[][] {
  const {speech, data} = context;
  const {silhouette: words} = speech.fleet;
  return clustered.flatMap(({scenario, clustering}) =>
    clustering.silhouette.map(({k, value}) => [
      ...scenarioNames(data, [scenario]).map(textCell),
      numberCell(context, k),
      {text: speech.f.decimal(value, 2), value},
      textCell(k === clustering.k ? words.yes : words.no)
    ])
  );
}

/** How well each number of clusters separates the units of a scenario, whatever marks are chosen. */
export function silhouetteFigure(context: Context): FigureView {
  const {speech, data} = context;
  const {silhouette: words} = speech.fleet;
  const {terms} = speech;
  const whole = {...context, state: {...everything, scenario: context.state.scenario}};
  const selection = select(whole);
  const clustered = clusteredOf(selection);
  const [first] = clustered;
  return {
    topic: words.topic,
    title: first
      ? words.title(
          clustered.map(({clustering}) => clustering.k),
          clustered.map(({best}) => best)
        )
      : terms.noClusters,
    subtitle: words.subtitle,
    draw: drawAll(whole, clustered),
    reading: first
      ? words.reading(
          first.clustering.k,
          scenarioName(selection, first),
          first.best,
          separationOf(first.best)
        )
      : "",
    scope: scope(whole, {
      units: selection.units.filter(({scenario}) => clustered.some((one) => one.scenario === scenario)),
      scenarios: clustered.map(({scenario}) => scenario)
    }),
    source: source(context),
    table: {
      caption: words.topic,
      columns: [
        ...(data.scenarios.length > 1 ? [{head: terms.scenario, key: true}] : []),
        {head: words.k, numeric: true, key: data.scenarios.length < 2},
        {head: words.value, numeric: true},
        {head: words.kept}
      ],
      rows: rows(context, clustered)
    },
    file: "silhouette"
  };
}
