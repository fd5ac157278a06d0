/** One figure of several parts, each with its interval, on one axis. */

import {gridX, xAxis} from "./axes.ts";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {pair} from "./format.ts";
import {axisTicks, type Domain, type Frame, innerWidth, scaleX} from "./frame.ts";
import {lines} from "./interaction.ts";
import type {ChartOptions} from "./options.ts";
import {haloTexts, pixelLines} from "./pixels.ts";
import {rowNames, styledDots} from "./row-dots.ts";
import {shorten, widest} from "./text-width.ts";
import {color} from "./theme.ts";

/** A figure and the ends of its interval. */
export interface IntervalRow {
  readonly key: string;
  /** Empty where there is one row only. */
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface IntervalRowsOptions extends ChartOptions {
  readonly domain: Domain;
  /** Writes a value, on the axis and beside its dot. */
  readonly format: (value: number) => string;
  /** What is measured: said of a row that is pointed at. */
  readonly xLabel: string;
  /** Words for the interval, with its level. */
  readonly intervalLabel: string;
}

const rowHeight = 28;
const foot = 30;

function frameOf(
  rows: readonly IntervalRow[],
  names: readonly string[],
  options: IntervalRowsOptions
): Frame {
  const named = widest(names, 13, true);
  return {
    width: options.width,
    height: 6 + rows.length * rowHeight + foot,
    marginTop: 6,
    marginRight:
      widest(
        rows.map(({value}) => options.format(value)),
        13,
        true
      ) + 14,
    marginBottom: foot,
    marginLeft: named > 0 ? Math.ceil(named) + 18 : 8
  };
}

/** A dot a row on its interval, capped at both ends; its value is written at the right end of the row. */
export const intervalRows: Chart<readonly IntervalRow[], IntervalRowsOptions> = (rows, options) => {
  if (rows.length === 0) return emptyChart(options);
  const {locale, width, domain, format, xLabel, intervalLabel} = options;
  const names = rows.map(({label}) => shorten(label, width * 0.35, 13, true));
  const frame = frameOf(rows, names, options);
  const x = scaleX(frame, domain);
  const y = (i: number): number => frame.marginTop + (i + 0.5) * rowHeight;
  const ticks = axisTicks(domain, innerWidth(frame), 60);
  const upright = (at: number, i: number) => ({x1: x(at), x2: x(at), y1: y(i) - 4, y2: y(i) + 4});
  const marks = [
    gridX(ticks.filter((tick) => tick !== 0)),
    pixelLines([{x1: x(0), x2: x(0), y1: frame.marginTop, y2: frame.height - foot}]),
    pixelLines(
      rows.map(({low, high}, i) => ({x1: x(low), x2: x(high), y1: y(i), y2: y(i)})),
      {stroke: color("ink2"), strokeWidth: 2}
    ),
    pixelLines(
      rows.flatMap(({low, high}, i) => [upright(low, i), upright(high, i)]),
      {stroke: color("ink2"), strokeWidth: 1.5}
    ),
    styledDots(
      rows.map(({value}, i) => ({x: x(value), y: y(i)})),
      {symbol: "circle", fill: "ink", stroke: "ink", r: 5}
    ),
    rowNames(
      names.map((text, i) => ({y: y(i), text})),
      {fontWeight: 600}
    ),
    haloTexts(
      rows.map(({value}, i) => ({x: width, y: y(i), text: format(value)})),
      {textAnchor: "end", fontWeight: 600}
    ),
    xAxis(ticks, format)
  ];
  const data = rows.map(({key, label, value, low, high}, i) => ({
    x: x(value),
    y: y(i),
    key,
    text: lines(
      label,
      pair(locale, xLabel, format(value)),
      pair(locale, intervalLabel, `${format(low)}–${format(high)}`)
    )
  }));
  return draw({...frame, x: {domain: [...domain]}, marks, data}, options);
};
