/** How one feature is spread in each class: a row of bars a class, on one axis and one scale. */
import type * as Plot from "@observablehq/plot";
import {axisMargin, lineHeight, xAxis, xTitle} from "../axes.ts";
import type {Chart} from "../chart.ts";
import {draw} from "../draw.ts";
import {emptyChart} from "../empty.ts";
import {formatNumber, formatTicks} from "../format.ts";
import {axisTicks, type Frame, innerWidth, scaleX} from "../frame.ts";
import {type ChartOptions, isNarrow} from "../options.ts";
import {haloTexts, pixelLines, pixelRects, pixelTexts} from "../pixels.ts";
import {shorten, textWidth} from "../text-width.ts";
import {color} from "../theme.ts";
import {type Hue, seriesStyle} from "./series.ts";

export interface ClassHistogram {
  readonly hue: Hue;
  readonly label: string;
  /** Rows in each bin, with what its bar says. */
  readonly bins: readonly {readonly count: number; readonly title: string}[];
  /** Mean with its words; null where the class has no value. */
  readonly mean: {readonly value: number; readonly text: string} | null;
}

export interface ClassHistogramsOptions extends ChartOptions {
  /** Edges of the bins, rising, one more than bins. */
  readonly edges: readonly number[];
  readonly xLabel: string;
}

const foot = 28 + lineHeight;
const head = 22;

/** Zero and as few round counts above it as there may be: each class has its own small scale. */
function countTicks(most: number, room: number): number[] {
  const scales = [40, 30, 20, 10].map((gap) => axisTicks([0, most], room, gap).filter(Number.isInteger));
  return scales.find(({length}) => length > 1) ?? scales[0];
}

/** Bars from zero, the same height for the same count in every class; an upright line at each mean. */
export const classHistograms: Chart<readonly ClassHistogram[], ClassHistogramsOptions> = (
  classes,
  options
) => {
  const most = Math.max(0, ...classes.flatMap(({bins}) => bins.map(({count}) => count)));
  const {edges, width, locale} = options;
  if (most === 0 || edges.length < 2) return emptyChart(options);
  const room = isNarrow(options) || classes.length > 4 ? 46 : 64;
  const pitch = head + room;
  const counts = countTicks(most, room);
  const count = formatNumber(locale);
  const domain: [number, number] = [edges[0], edges[edges.length - 1]];
  const frame: Frame = {
    width,
    height: classes.length * pitch + foot,
    marginTop: 0,
    marginBottom: foot,
    marginLeft: axisMargin(counts, count),
    marginRight: 22
  };
  const x = scaleX(frame, domain);
  const ticks = axisTicks(domain, innerWidth(frame), 64);
  const base = (row: number): number => (row + 1) * pitch;
  const tall = (rows: number): number => (rows / most) * room;
  const levels = classes.flatMap((_, row) =>
    counts.map((rows) => ({y: base(row) - tall(rows), text: count(rows)}))
  );
  const marks: Plot.Markish[] = [
    pixelLines(
      ticks.flatMap((tick) =>
        classes.map((_, row) => ({x1: x(tick), x2: x(tick), y1: base(row) - room, y2: base(row)}))
      ),
      {stroke: color("hair")}
    ),
    pixelLines(
      levels.map(({y}) => ({x1: x(domain[0]), x2: x(domain[1]), y1: y, y2: y})),
      {stroke: color("hair")}
    ),
    pixelTexts(
      levels.map((level) => ({...level, x: frame.marginLeft - 8})),
      {textAnchor: "end", fill: color("ink2")}
    ),
    ...classes.map(({hue, bins}, row) =>
      pixelRects(
        bins.flatMap(({count: rows}, i) =>
          rows > 0
            ? [{x1: x(edges[i]) + 0.5, x2: x(edges[i + 1]) - 0.5, y1: base(row) - tall(rows), y2: base(row)}]
            : []
        ),
        {fill: color(seriesStyle(hue).line)}
      )
    ),
    pixelLines(classes.map((_, row) => ({x1: x(domain[0]), x2: x(domain[1]), y1: base(row), y2: base(row)}))),
    pixelLines(
      classes.flatMap(({mean}, row) =>
        mean ? [{x1: x(mean.value), x2: x(mean.value), y1: base(row) - room - 3, y2: base(row)}] : []
      ),
      {strokeDasharray: "3,2", strokeWidth: 1.5}
    ),
    haloTexts(
      classes.map(({label, mean}, row) => {
        const said = mean ? ` · ${mean.text}` : "";
        return {
          x: x(domain[0]),
          y: base(row) - room - 11,
          text: `${shorten(label, width - textWidth(said) - 26 - frame.marginLeft)}${said}`
        };
      }),
      {fontWeight: 600}
    ),
    xAxis(ticks, formatTicks(locale, ticks)),
    xTitle(frame, options.xLabel, frame.marginLeft)
  ];
  const data = classes.flatMap(({bins}, row) =>
    bins.flatMap(({count: rows, title}, i) => {
      if (rows === 0) return [];
      const [from, to] = [x(edges[i]), x(edges[i + 1])];
      return [
        {
          x: (from + to) / 2,
          y: base(row) - tall(rows) / 2,
          reach: [(to - from) / 2, tall(rows) / 2] as const,
          text: title
        }
      ];
    })
  );
  return draw({...frame, x: {domain}, marks, data}, options);
};
