/** One scenario of the comparison of models: its axis, a dot a model, intervals and values. */
import type * as Plot from "@observablehq/plot";
import {formatNumber, formatTicks, pair} from "./format.ts";
import {axisTicks, type Domain, zeroDomain} from "./frame.ts";
import {type Datum, lines} from "./interaction.ts";
import type {Layout, ModelComparisonOptions, ModelError, ModelKind, Row} from "./model-comparison.ts";
import {haloTexts, pixelLines, pixelTexts} from "./pixels.ts";
import {type DotStyle, styledDots} from "./row-dots.ts";
import {widest} from "./text-width.ts";
import {color} from "./theme.ts";

const dots: Readonly<Record<ModelKind, DotStyle>> = {
  production: {symbol: "circle", fill: "ink", stroke: "ink", r: 5.5},
  model: {symbol: "circle", fill: "paper", stroke: "ink", r: 5},
  baseline: {symbol: "times", fill: "paper", stroke: "ink3", r: 4.5},
  published: {symbol: "square2", fill: "paper", stroke: "ink3", r: 4.5}
};
/** One scenario's part of the drawing. */
export interface Panel {
  readonly scenario: string;
  readonly label: string;
  readonly left: number;
  readonly right: number;
}

/** Baselines far beyond all others would squeeze what is worth comparing: the axis then ends before them. */
export function errorDomain(data: readonly ModelError[], {models, limit}: ModelComparisonOptions): Domain {
  if (limit) return [0, limit];
  const errors = (baselines: boolean) =>
    data.filter(({model}) =>
      models.some(({id, kind}) => id === model && (kind === "baseline") === baselines)
    );
  const ends = ({rmse, interval}: ModelError): number => Math.max(rmse ?? 0, interval?.[1] ?? 0);
  const others = zeroDomain(errors(false).map(ends));
  const all = zeroDomain(data.map(ends));
  return errors(false).length > 0 && others[1] < all[1] * 0.8 ? others : all;
}

/** Arrowheads at the end of the axis, for errors beyond it. */
const beyond = (ys: readonly number[], end: number): Plot.Markish =>
  pixelLines(
    ys.flatMap((y) => [
      {x1: end - 10, x2: end + 3, y1: y, y2: y},
      {x1: end - 1, x2: end + 3, y1: y - 4, y2: y},
      {x1: end - 1, x2: end + 3, y1: y + 4, y2: y}
    ]),
    {stroke: color("ink3"), strokeWidth: 1.5}
  );

type Known = {
  readonly model: Row["model"];
  readonly y: number;
  readonly rmse: number;
  readonly interval: Domain | undefined;
};

/** Errors of one scenario on the rows of their models. */
const errorsOf = (scenario: string, rows: readonly Row[], data: readonly ModelError[]): Known[] =>
  rows.flatMap(({model, y}) => {
    const error = data.find((one) => one.model === model.id && one.scenario === scenario);
    return error?.rmse == null ? [] : [{model, y, rmse: error.rmse, interval: error.interval}];
  });

/** Intervals, dots in the style of each kind, and arrows for what lies beyond the axis. */
function dotMarks(known: readonly Known[], x: (value: number) => number, domain: Domain): Plot.Markish[] {
  const bars = known.flatMap(({interval, y}) =>
    interval ? [{x1: x(interval[0]), x2: x(interval[1]), y1: y, y2: y}] : []
  );
  const inside = known.filter(({rmse}) => rmse <= domain[1]);
  const outside = known.filter(({rmse}) => rmse > domain[1]);
  return [
    pixelLines(bars, {stroke: color("ink2"), strokeWidth: 2}),
    ...(Object.keys(dots) as ModelKind[]).map((kind) =>
      styledDots(
        inside.filter(({model}) => model.kind === kind).map(({rmse, y}) => ({x: x(rmse), y})),
        dots[kind]
      )
    ),
    beyond(
      outside.map(({y}) => y),
      x(domain[1])
    )
  ];
}

/** The value of each dot, past its interval; in bold for the model in service. */
function valueMarks(
  known: readonly Known[],
  x: (value: number) => number,
  format: (value: number) => string
): Plot.Markish[] {
  const texts = (production: boolean) =>
    known
      .filter(({model}) => (model.kind === "production") === production)
      .map(({y, rmse, interval}) => ({
        x: Math.max(x(rmse) + 9, x(interval?.[1] ?? 0) + 5),
        y,
        text: format(rmse)
      }));
  return [haloTexts(texts(true), {fontWeight: 600}), haloTexts(texts(false), {fill: color("ink2")})];
}

/** Name, grid and axis of one scenario. */
function panelAxis(
  panel: Panel,
  x: (value: number) => number,
  ticks: readonly number[],
  top: number,
  bottom: number,
  format: (value: number) => string
): Plot.Markish[] {
  const grid = ticks.map((tick) => ({x1: x(tick), x2: x(tick), y1: top, y2: bottom}));
  const labels = ticks.map((tick) => ({x: x(tick), y: bottom + 14, text: format(tick)}));
  return [
    pixelLines(grid.slice(1), {stroke: color("hair")}),
    pixelLines(grid.slice(0, 1)),
    pixelTexts([{x: panel.left, y: top - 12, text: panel.label}], {fontWeight: 600}),
    pixelTexts(labels, {textAnchor: "middle", fill: color("ink2")})
  ];
}

/** One datum a dot, found by its model: which model, on what, its error and the interval of it. */
const errorData = (
  known: readonly Known[],
  x: (value: number) => number,
  format: (value: number) => string,
  {label: scenario}: Panel,
  {locale, xLabel}: ModelComparisonOptions
): Datum[] =>
  known.map(({model: {id, label, note}, y, rmse, interval}) => {
    const span = interval ? ` (${format(interval[0])}–${format(interval[1])})` : "";
    const name = note ? `${label}, ${note}` : label;
    return {x: x(rmse), y, key: id, text: lines(name, scenario, pair(locale, xLabel, format(rmse) + span))};
  });

/** Axis, dots, intervals and values of one scenario, and what can be pointed at. */
export function panelMarks(
  panel: Panel,
  {rows, bottom}: Layout,
  top: number,
  data: readonly ModelError[],
  domain: Domain,
  options: ModelComparisonOptions
): {marks: Plot.Markish[]; data: Datum[]} {
  const {locale} = options;
  const format = formatNumber(locale, 1);
  const values = data.flatMap(({rmse}) => (rmse === null ? [] : [format(rmse)]));
  const end = panel.right - widest(values, 13, true) - 10;
  const share = (value: number): number => (Math.min(value, domain[1]) - domain[0]) / (domain[1] - domain[0]);
  const x = (value: number): number => panel.left + share(value) * (end - panel.left);
  const known = errorsOf(panel.scenario, rows, data);
  const ticks = axisTicks(domain, end - panel.left, 42);
  const marks = [
    ...panelAxis(panel, x, ticks, top, bottom, formatTicks(locale, ticks)),
    ...dotMarks(known, x, domain),
    ...valueMarks(known, x, format)
  ];
  return {marks, data: errorData(known, x, format, panel, options)};
}
