/** Bars from zero in the order given, each with its name and its value in words. */
import type * as Plot from "@observablehq/plot";
import {gridX, xAxis, xTitle} from "./axes.ts";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {formatTicks} from "./format.ts";
import {axisTicks, type Frame, innerWidth, scaleX, zeroDomain} from "./frame.ts";
import type {Datum} from "./interaction.ts";
import {type ChartOptions, isNarrow} from "./options.ts";
import {haloTexts, pixelLines, pixelRects} from "./pixels.ts";
import {rowNames} from "./row-dots.ts";
import {shorten, textWidth, widest} from "./text-width.ts";
import {color} from "./theme.ts";

export interface RankedBar {
  readonly key: string;
  readonly label: string;
  /** At least 0. */
  readonly value: number;
  /** The value in words, past the end of its bar. */
  readonly text: string;
  /** What the bar says when it is pointed at. */
  readonly title: string;
  readonly highlight?: boolean | undefined;
}

export interface RankedBarsOptions extends ChartOptions {
  readonly xLabel: string;
  /** Writes the axis; numbers unless said otherwise. */
  readonly format?: ((value: number) => string) | undefined;
  /** End of the axis; by the longest bar unless said otherwise. */
  readonly end?: number | undefined;
}

const foot = 46;
const barHeight = 14;

/** One bar a row; on a phone names stand above their bars. */
export const rankedBars: Chart<readonly RankedBar[], RankedBarsOptions> = (given, options) => {
  const rows = given.filter(({value}) => Number.isFinite(value) && value >= 0);
  if (rows.length === 0) return emptyChart(options);
  const {width, locale} = options;
  const narrow = isNarrow(options);
  const pitch = narrow ? 42 : 24;
  const names = rows.map(({label}) => shorten(label, narrow ? width : width * 0.4));
  const domain: [number, number] = [0, options.end ?? zeroDomain(rows.map(({value}) => value))[1]];
  const written = options.format ?? formatTicks(locale, axisTicks(domain, width, 64));
  const frame: Frame = {
    width,
    height: 4 + rows.length * pitch + foot,
    marginTop: 4,
    marginBottom: foot,
    marginLeft: narrow ? Math.ceil(textWidth(written(0)) / 2) : Math.ceil(widest(names)) + 14,
    marginRight:
      Math.ceil(
        widest(
          rows.map(({text}) => text),
          13,
          true
        )
      ) + 12
  };
  const x = scaleX(frame, domain);
  const middle = (i: number): number => frame.marginTop + (i + 0.5) * pitch;
  const bar = (i: number): number => middle(i) + (narrow ? 9 : 0);
  const ticks = axisTicks(domain, innerWidth(frame), 64);
  const rects = (highlight: boolean) =>
    rows.flatMap((row, i) =>
      (row.highlight ?? false) === highlight
        ? [{x1: x(0), x2: x(row.value), y1: bar(i) - barHeight / 2, y2: bar(i) + barHeight / 2}]
        : []
    );
  const marks: Plot.Markish[] = [
    gridX(ticks.filter((tick) => tick !== 0)),
    pixelRects(rects(false), {fill: color("healthy")}),
    pixelRects(rects(true), {fill: color("accent")}),
    pixelLines(
      narrow
        ? rows.map((_, i) => ({x1: x(0), x2: x(0), y1: bar(i) - 10, y2: bar(i) + 10}))
        : [{x1: x(0), x2: x(0), y1: frame.marginTop, y2: frame.height - foot}]
    ),
    rowNames(names.map((text, i) => ({y: narrow ? middle(i) - 10 : middle(i), text}))),
    haloTexts(
      rows.map(({value, text}, i) => ({x: x(value) + 6, y: bar(i), text})),
      {fontWeight: 600}
    ),
    xAxis(ticks, written),
    xTitle(frame, options.xLabel, frame.marginLeft)
  ];
  const data: Datum[] = rows.map(({key, value, title}, i) => ({
    x: (x(0) + x(value)) / 2,
    y: bar(i),
    reach: [(x(value) - x(0)) / 2, barHeight / 2],
    key,
    text: title
  }));
  return draw({...frame, x: {domain}, marks, data}, options);
};
