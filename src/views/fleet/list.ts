import {
  type Context,
  numberCell,
  riskCell,
  type Selection,
  scope,
  source,
  textCell,
  unitName
} from "../context.ts";
import type {Unit} from "../fleet-data.ts";
import type {Cell, FigureView} from "../view.ts";

/** Units without a prediction come last: nobody can say how pressing they are. */
const byUrgency = (a: Unit, b: Unit): number =>
  (a.predicted ?? Number.POSITIVE_INFINITY) - (b.predicted ?? Number.POSITIVE_INFINITY) || 0;

function row(context: Context, unit: Unit): Cell[] {
  const {terms} = context.speech;
  return [
    unitName(context, unit),
    riskCell(context, unit),
    unit.cluster === null ? textCell(terms.unknown) : numberCell(context, unit.cluster),
    numberCell(context, unit.predicted),
    numberCell(context, unit.rul),
    numberCell(context, unit.criticalSince ?? unit.degradedSince),
    numberCell(context, unit.age)
  ];
}

/** Every unit, most pressing first. */
export function listFigure(context: Context, selection: Selection): FigureView {
  const {list} = context.speech.fleet;
  const {terms} = context.speech;
  const units = [...selection.units].sort(byUrgency);
  return {
    topic: list.topic,
    title: list.title(units.length),
    subtitle: list.subtitle,
    draw: null,
    reading: "",
    scope: scope(context, selection),
    source: source(context),
    table: {
      caption: list.topic,
      columns: [
        {head: terms.unit, key: true},
        {head: terms.risk},
        {head: terms.cluster, numeric: true, minor: true},
        {head: terms.predicted, numeric: true},
        {head: terms.actual, numeric: true},
        {head: terms.sinceAge, numeric: true, minor: true},
        {head: terms.age, numeric: true, minor: true}
      ],
      rows: units.map((unit) => row(context, unit))
    },
    file: "fleet"
  };
}
