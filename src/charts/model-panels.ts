/** One scenario of the comparison of models: its axis, a dot a model, intervals and values. */
import type * as Plot from "@observablehq/plot";
import {formatNumber, formatTicks} from "./format.ts";
import {axisTicks, type Domain, zeroDomain} from "./frame.ts";
import type {Layout, ModelComparisonOptions, ModelError, ModelKind} from "./model-comparison.ts";
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

/** Axis, dots, intervals and values of one scenario. */
export function panelMarks(
  panel: Panel,
  {rows, bottom}: Layout,
  top: number,
  data: readonly ModelError[],
  domain: Domain,
  options: ModelComparisonOptions
): Plot.Markish[] {
  const format = formatNumber(options.locale, 1);
  const room =
    widest(
      data.flatMap(({rmse}) => (rmse === null ? [] : [format(rmse)])),
      13,
      true
    ) + 10;
  const end = panel.right - room;
  const x = (value: number): number =>
    panel.left + ((Math.min(value, domain[1]) - domain[0]) / (domain[1] - domain[0])) * (end - panel.left);
  const known = rows.flatMap(({model, y}) => {
    const error = data.find((one) => one.model === model.id && one.scenario === panel.scenario);
    return error?.rmse == null ? [] : [{model, y, rmse: error.rmse, interval: error.interval}];
  });
  const ticks = axisTicks(domain, end - panel.left, 42);
  const bars = known.flatMap(({interval, y}) =>
    interval ? [{x1: x(interval[0]), x2: x(interval[1]), y1: y, y2: y}] : []
  );
  const grid = ticks.map((tick) => ({x1: x(tick), x2: x(tick), y1: top, y2: bottom}));
  const strong = (production: boolean) =>
    known.filter(({model}) => (model.kind === "production") === production);
  const values = (production: boolean) =>
    strong(production).map(({y, rmse, interval}) => ({
      x: Math.max(x(rmse) + 9, x(interval?.[1] ?? 0) + 5),
      y,
      text: format(rmse)
    }));
  return [
    pixelLines(grid.slice(1), {stroke: color("hair")}),
    pixelLines(grid.slice(0, 1)),
    pixelTexts([{x: panel.left, y: top - 12, text: panel.label}], {fontWeight: 600}),
    pixelLines(bars, {stroke: color("ink2"), strokeWidth: 2}),
    ...(Object.keys(dots) as ModelKind[]).map((kind) =>
      styledDots(
        known
          .filter(({model, rmse}) => model.kind === kind && rmse <= domain[1])
          .map(({rmse, y}) => ({x: x(rmse), y})),
        dots[kind]
      )
    ),
    beyond(
      known.filter(({rmse}) => rmse > domain[1]).map(({y}) => y),
      end
    ),
    haloTexts(values(true), {fontWeight: 600}),
    haloTexts(values(false), {fill: color("ink2")}),
    pixelTexts(
      ticks.map((tick) => ({x: x(tick), y: bottom + 14, text: formatTicks(options.locale, ticks)(tick)})),
      {textAnchor: "middle", fill: color("ink2")}
    )
  ];
}
