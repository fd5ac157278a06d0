import {sparkline} from "../../charts/sparkline.ts";
import {
  type Context,
  intervalCell,
  numberCell,
  riskCell,
  type Selection,
  scope,
  source,
  unitName
} from "../context.ts";
import type {Unit} from "../fleet-data.ts";
import {changeOf, trendPoints, trendSpan} from "../trend.ts";
import type {Cell, FigureView} from "../view.ts";

/** What may fail first comes first; units without a prediction last: nobody can say how pressing they are. */
const byUrgency = (a: Unit, b: Unit): number =>
  (a.lower ?? Number.POSITIVE_INFINITY) - (b.lower ?? Number.POSITIVE_INFINITY) || 0;

/** The unit's way to its prediction; sorted by the change. */
function trendCell(context: Context, {trend, risk}: Unit): Cell {
  const {speech, data} = context;
  const change = changeOf(trend);
  if (change === null) return numberCell(context, null);
  const said = (): string => speech.fleet.list.change(trend[0], trend[trend.length - 1]);
  return {
    get text() {
      return said();
    },
    get value() {
      return said();
    },
    order: change,
    inline: (document) =>
      sparkline(trend, {
        document,
        description: said(),
        level: risk,
        max: data.cap,
        critical: data.thresholds.critical,
        points: trendPoints
      })
  };
}

function row(context: Context, unit: Unit): Cell[] {
  return [
    unitName(context, unit),
    riskCell(context, unit),
    trendCell(context, unit),
    numberCell(context, unit.predicted),
    intervalCell(context, unit),
    numberCell(context, unit.rul),
    numberCell(context, unit.criticalSince ?? unit.degradedSince),
    numberCell(context, unit.age),
    numberCell(context, unit.cluster),
    numberCell(context, unit.lower),
    numberCell(context, unit.upper)
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
    subtitle: list.subtitle(context.data.thresholds.critical),
    draw: null,
    reading: "",
    scope: scope(context, selection),
    source: source(context),
    table: {
      caption: list.topic,
      columns: [
        {head: terms.unit, key: true},
        {head: terms.risk},
        {head: list.trend(trendSpan(context.data.thresholds))},
        {head: terms.predicted, numeric: true},
        {head: terms.interval, numeric: true},
        {head: terms.actual, numeric: true, minor: true},
        {head: terms.sinceAge, numeric: true, minor: true},
        {head: terms.age, numeric: true, minor: true},
        {head: terms.cluster, numeric: true, minor: true},
        {head: terms.lower, numeric: true, exportOnly: true},
        {head: terms.upper, numeric: true, exportOnly: true}
      ],
      rows: units.map((unit) => row(context, unit))
    },
    file: "fleet"
  };
}
