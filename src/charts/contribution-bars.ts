/** What a prediction is made of: bars left and right of zero, one for each thing that moved it. */
import * as Plot from "@observablehq/plot";
import {gridX, xAxis, xTitle} from "./axes.ts";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {formatSigned, formatTicks, pair} from "./format.ts";
import {axisTicks, type Frame, innerWidth, scaleX} from "./frame.ts";
import {type Datum, lines} from "./interaction.ts";
import type {ChartOptions} from "./options.ts";
import {haloTexts, pixelLines, pixelRects} from "./pixels.ts";
import {textWidth, widest, wrap} from "./text-width.ts";
import {color} from "./theme.ts";

export interface ContributionRow {
  readonly name: string;
  /** Printed name. */
  readonly label: string;
  readonly value: number;
  /** What it was before a change: a line of ink on the bar. */
  readonly before?: number | undefined;
  readonly highlight?: boolean | undefined;
}

export interface ContributionBarsOptions extends ChartOptions {
  readonly xLabel: string;
  /** Says what `before` is, for those who point at a bar. */
  readonly beforeLabel?: string | undefined;
  /** Values the axis shows at least, so that it stays while values move. */
  readonly extent?: readonly [number, number] | undefined;
}

const rowHeight = {one: 30, two: 38};
const barHeight = 16;
const marginTop = 4;
const marginBottom = 46;

interface Bar extends ContributionRow {
  readonly y: number;
}

type Scale = (value: number) => number;
type Format = (value: number) => string;

/** Fewer decimals than the largest bar can bear would hide the small ones. */
const digitsOf = (rows: readonly ContributionRow[]): number =>
  rows.some(({value}) => Math.abs(value) >= 10) ? 0 : 1;

const rects = (bars: readonly Bar[], x: Scale) =>
  bars.map(({value, y}) => ({
    x1: x(Math.min(0, value)),
    x2: x(Math.max(0, value)),
    y1: y - barHeight / 2,
    y2: y + barHeight / 2
  }));

/** Where a bar's value stands: past its end, or past the line of what it was where that would cross the value. */
function valueAt({value, before}: Bar, x: Scale, text: string): number {
  const side = value < 0 ? -1 : 1;
  const end = x(value);
  const line = before === undefined ? end : x(before);
  const away = side * (line - end);
  const crossed = away > 0 && away < textWidth(text, 13, true) + 12;
  return (crossed ? line : end) + side * 7;
}

/** The value of each bar, on the side it points to. */
function valueMarks(bars: readonly Bar[], x: Scale, format: Format): Plot.Markish[] {
  const texts = (left: boolean): Plot.Markish =>
    haloTexts(
      bars
        .filter(({value}) => value < 0 === left)
        .map((bar) => {
          const text = format(bar.value);
          return {x: valueAt(bar, x, text), y: bar.y, text};
        }),
      {fontWeight: 600, textAnchor: left ? "end" : "start"}
    );
  return [texts(true), texts(false)];
}

const beforeMarks = (bars: readonly Bar[], x: Scale): Plot.Markish =>
  pixelLines(
    bars.flatMap(({before, y}) =>
      before === undefined ? [] : [{x1: x(before), x2: x(before), y1: y - 11, y2: y + 11}]
    ),
    {stroke: color("ink"), strokeWidth: 2}
  );

/** One datum a bar: its value, and what it was. */
function barData(bars: readonly Bar[], x: Scale, options: ContributionBarsOptions): Datum[] {
  const {locale, xLabel, beforeLabel = ""} = options;
  const format = formatSigned(locale, 1);
  return bars.map(({name, label, value, before, y}) => ({
    x: (x(0) + x(value)) / 2,
    y,
    reach: [Math.abs(x(value) - x(0)) / 2, barHeight / 2],
    key: name,
    text: lines(
      label,
      pair(locale, xLabel, format(value)),
      ...(before === undefined ? [] : [pair(locale, beforeLabel, format(before))])
    )
  }));
}

/** Bars from zero in the order given; accent marks what the sentence above the chart is about. */
export const contributionBars: Chart<readonly ContributionRow[], ContributionBarsOptions> = (
  rows,
  options
) => {
  if (rows.length === 0) return emptyChart(options);
  const {width, locale, extent = [0, 0]} = options;
  const labelWidth = Math.min(widest(rows.map(({label}) => label)) + 1, width * 0.42);
  const labels = rows.map(({label}) => wrap(label, labelWidth).slice(0, 2));
  const pitch = labels.some((own) => own.length > 1) ? rowHeight.two : rowHeight.one;
  const bars = rows.map((row, i) => ({...row, y: marginTop + (i + 0.5) * pitch}));
  const values = rows.flatMap(({value, before = 0}) => [value, before]);
  const domain = [Math.min(extent[0], 0, ...values), Math.max(extent[1], 0, ...values)] as const;
  const [low, high] = domain[0] === domain[1] ? [-1, 1] : domain;
  const room = (has: boolean): number => (has ? textWidth("−888", 13, true) + 10 : 8);
  const frame: Frame = {
    width,
    height: marginTop + rows.length * pitch + marginBottom,
    marginTop,
    marginRight: room(high > 0),
    marginBottom,
    marginLeft: Math.ceil(labelWidth) + 8 + room(low < 0)
  };
  const x = scaleX(frame, [low, high]);
  const ticks = axisTicks([low, high], innerWidth(frame), 56);
  const format = formatSigned(locale, digitsOf(rows));
  const marks = [
    gridX(ticks.filter((tick) => tick !== 0)),
    pixelRects(
      rects(
        bars.filter(({highlight}) => !highlight),
        x
      ),
      {fill: color("healthy")}
    ),
    pixelRects(
      rects(
        bars.filter(({highlight}) => highlight),
        x
      ),
      {fill: color("accent")}
    ),
    Plot.ruleX([0], {stroke: color("ink")}),
    beforeMarks(bars, x),
    ...valueMarks(bars, x, format),
    haloTexts(
      labels.flatMap((own, i) =>
        own.map((text, line) => ({x: 0, y: bars[i].y + (line - (own.length - 1) / 2) * 15, text}))
      )
    ),
    xAxis(ticks, formatTicks(locale, ticks)),
    xTitle(frame, options.xLabel, frame.marginLeft)
  ];
  return draw({...frame, x: {domain: [low, high]}, marks, data: barData(bars, x, options)}, options);
};
