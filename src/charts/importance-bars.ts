/** What the model leans on: how much worse it predicts when one group of features is shuffled. */
import * as Plot from "@observablehq/plot";
import {gridX, xAxis, xTitle} from "./axes.ts";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {formatNumber, formatSigned, formatTicks, pair} from "./format.ts";
import {axisTicks, type Frame, innerWidth, scaleX, zeroDomain} from "./frame.ts";
import {type Datum, lines} from "./interaction.ts";
import type {ChartOptions} from "./options.ts";
import {haloTexts, pixelLines, pixelRects} from "./pixels.ts";
import {textWidth, widest, wrap} from "./text-width.ts";
import {color} from "./theme.ts";

export interface ImportanceRow {
  readonly name: string;
  /** Printed name of the group. */
  readonly label: string;
  /** Rise of the error when the group is shuffled; it can be slightly negative. */
  readonly value: number;
  /** Standard error of that rise. */
  readonly error?: number | undefined;
  readonly highlight?: boolean | undefined;
}

export interface ImportanceBarsOptions extends ChartOptions {
  readonly xLabel: string;
  /** Rows drawn, the most important first; all unless said otherwise. */
  readonly limit?: number | undefined;
}

const rowHeight = {one: 30, two: 38};
const barHeight = 16;
const marginTop = 4;
const marginBottom = 46;

interface Bar extends ImportanceRow {
  readonly y: number;
}

const digitsOf = (bars: readonly Bar[]): number => (bars.some(({value}) => Math.abs(value) >= 10) ? 1 : 2);

/** Interval of two standard errors on each bar, and its value past both. */
function valueMarks(
  bars: readonly Bar[],
  x: (value: number) => number,
  options: ImportanceBarsOptions
): Plot.Markish[] {
  const format = formatSigned(options.locale, digitsOf(bars));
  const span = ({value, error = 0}: Bar): [number, number] => [value - 2 * error, value + 2 * error];
  const withError = bars.filter(({error}) => error);
  return [
    pixelLines(
      withError.map((bar) => ({x1: x(span(bar)[0]), x2: x(span(bar)[1]), y1: bar.y, y2: bar.y})),
      {stroke: color("ink"), strokeWidth: 1.5}
    ),
    haloTexts(
      bars.map((bar) => ({x: x(Math.max(0, span(bar)[1])) + 7, y: bar.y, text: format(bar.value)})),
      {fontWeight: 600}
    )
  ];
}

/** One datum a bar, found by its group: its value and the interval of two standard errors. */
function barData(
  bars: readonly Bar[],
  x: (value: number) => number,
  options: ImportanceBarsOptions
): Datum[] {
  const format = formatSigned(options.locale, digitsOf(bars));
  const bare = formatNumber(options.locale, digitsOf(bars));
  return bars.map(({name, label, value, error, y}) => {
    const said = error
      ? `${format(value)} (${bare(value - 2 * error)} – ${bare(value + 2 * error)})`
      : format(value);
    return {
      x: (x(0) + x(value)) / 2,
      y,
      reach: [Math.abs(x(value) - x(0)) / 2, barHeight / 2],
      key: name,
      text: lines(label, pair(options.locale, options.xLabel, said))
    };
  });
}

/** Bars from zero, sorted; accent marks what the sentence beside the chart is about. */
export const importanceBars: Chart<readonly ImportanceRow[], ImportanceBarsOptions> = (rows, options) => {
  if (rows.length === 0) return emptyChart(options);
  const {width, locale} = options;
  const sorted = [...rows].sort((a, b) => b.value - a.value).slice(0, options.limit ?? rows.length);
  const labelWidth = Math.min(widest(sorted.map(({label}) => label)) + 1, width * 0.44);
  const labels = sorted.map(({label}) => wrap(label, labelWidth).slice(0, 2));
  const pitch = labels.some((lines) => lines.length > 1) ? rowHeight.two : rowHeight.one;
  const bars = sorted.map((row, i) => ({...row, y: marginTop + (i + 0.5) * pitch}));
  const high = zeroDomain(sorted.map(({value, error = 0}) => value + 2 * error))[1];
  const low = Math.min(0, ...sorted.map(({value, error = 0}) => value - 2 * error));
  const frame: Frame = {
    width,
    height: marginTop + sorted.length * pitch + marginBottom,
    marginTop,
    marginRight: textWidth("+88,88", 13, true) + 10,
    marginBottom,
    marginLeft: Math.ceil(labelWidth) + 14
  };
  const domain = [low, high] as const;
  const x = scaleX(frame, domain);
  const ticks = axisTicks(domain, innerWidth(frame), 56);
  const rects = (highlight: boolean) =>
    bars
      .filter((bar) => (bar.highlight ?? false) === highlight)
      .map(({value, y}) => ({
        x1: x(Math.min(0, value)),
        x2: x(Math.max(0, value)),
        y1: y - barHeight / 2,
        y2: y + barHeight / 2
      }));
  const marks = [
    gridX(ticks.filter((tick) => tick !== 0)),
    pixelRects(rects(false), {fill: color("healthy")}),
    pixelRects(rects(true), {fill: color("accent")}),
    Plot.ruleX([0], {stroke: color("ink")}),
    ...valueMarks(bars, x, options),
    haloTexts(
      labels.flatMap((lines, i) =>
        lines.map((text, line) => ({x: 0, y: bars[i].y + (line - (lines.length - 1) / 2) * 15, text}))
      )
    ),
    xAxis(ticks, formatTicks(locale, ticks)),
    xTitle(frame, options.xLabel, frame.marginLeft)
  ];
  return draw({...frame, x: {domain: [...domain]}, marks, data: barData(bars, x, options)}, options);
};
