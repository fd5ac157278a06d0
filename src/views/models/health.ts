import type {Cell, FigureView} from "../view.ts";
import {decimalCell, type ModelsContext, shown, source} from "./context.ts";
import type {ScenarioResults} from "./data.ts";

type Judged = ScenarioResults & {readonly health: NonNullable<ScenarioResults["health"]>};
type Quality = Judged["health"]["fused"];

const figures = ["monotonicity", "prognosability", "trendability"] as const;
const sum = (quality: Quality): number => figures.reduce((total, figure) => total + quality[figure], 0);

/** Scenarios in which the fused index does better than the best single sensor, all three figures added. */
const ahead = (scenarios: readonly Judged[]): number =>
  scenarios.filter(({health}) => health.sensor === null || sum(health.fused) > sum(health.sensor)).length;

function rowsOf(context: ModelsContext, {id, health}: Judged): Cell[][] {
  const words = context.speech.prognostics.models.health;
  const {sensors} = context.data;
  const symbol = (name: string): string => sensors.find((sensor) => sensor.name === name)?.symbol ?? name;
  const row = (name: string, quality: Quality): Cell[] => [
    ...(context.data.scenarios.length > 1 ? [{text: id, value: id}] : []),
    {text: name, value: name},
    ...figures.map((figure) => decimalCell(context, quality[figure], 2)),
    decimalCell(context, sum(quality), 2)
  ];
  return [
    row(words.index, health.fused),
    ...(health.sensor ? [row(words.sensor(symbol(health.sensor.name)), health.sensor)] : [])
  ];
}

/** What the health index is worth beside the best single sensor, on training units, out of fold. */
export function healthFigure(context: ModelsContext): FigureView {
  const words = context.speech.prognostics.models.health;
  const scenarios = shown(context).filter((scenario): scenario is Judged => scenario.health !== null);
  const [first] = scenarios;
  const units = scenarios.reduce((total, {health}) => total + health.units, 0);
  return {
    topic: words.topic,
    title: first ? words.title(ahead(scenarios), scenarios.length) : words.none,
    subtitle: first ? words.subtitle(first.health.window) : "",
    draw: null,
    reading: first ? words.reading : "",
    scope: first ? words.scope(units) : "",
    source: source(context),
    table: {
      caption: words.topic,
      columns: [
        ...(context.data.scenarios.length > 1 ? [{head: context.speech.models.picked.scenario}] : []),
        {head: words.columns.indicator, key: true},
        ...words.columns.figures.map((head, i) => ({head, numeric: true, minor: i === 3}))
      ],
      rows: scenarios.flatMap((scenario) => rowsOf(context, scenario))
    },
    file: "health"
  };
}
