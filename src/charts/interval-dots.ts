/** Shares with their intervals, one row each on one axis, against the limits of the bands they fall in. */
import type * as Plot from "@observablehq/plot";
import {gridX, lineHeight, xAxis, xTitle} from "./axes.ts";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {formatShare} from "./format.ts";
import {axisTicks, type Domain, type Frame, innerWidth, scaleX} from "./frame.ts";
import type {Datum} from "./interaction.ts";
import {type ChartOptions, isNarrow} from "./options.ts";
import {haloTexts, pixelLines, pixelRects, pixelTexts} from "./pixels.ts";
import {type DotStyle, rowNames, styledDots} from "./row-dots.ts";
import {shorten, textWidth, widest} from "./text-width.ts";
import {color} from "./theme.ts";

/** What a dot looks like: the three bands of a measure, or a model in service, another one, a naive one. */
export type DotKind = "critical" | "degraded" | "healthy" | "production" | "model" | "baseline";

export interface IntervalDot {
  readonly key: string;
  readonly label: string;
  /** Share and the ends of its interval, 0 to 1. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly kind: DotKind;
  /** What is printed at the right end of the row. */
  readonly note: string;
  /** What its mark says when it is pointed at. */
  readonly title: string;
  /** Chosen by the reader: its row is tinted. */
  readonly chosen?: boolean | undefined;
}

export interface IntervalDotsOptions extends ChartOptions {
  readonly domain: Domain;
  /** Left out where per cents of the axis say all. */
  readonly xLabel?: string | undefined;
  /** Word above the notes. */
  readonly noteLabel: string;
  /** Values that bands begin at, each with its name. */
  readonly limits?: readonly {readonly value: number; readonly label: string}[] | undefined;
}

const styles: Readonly<Record<DotKind, DotStyle>> = {
  critical: {symbol: "diamond2", fill: "critical", stroke: "critical", r: 5},
  degraded: {symbol: "triangle2", fill: "degraded", stroke: "degraded", r: 5},
  healthy: {symbol: "circle", fill: "healthy", stroke: "healthy", r: 4.5},
  production: {symbol: "circle", fill: "ink", stroke: "ink", r: 5.5},
  model: {symbol: "circle", fill: "paper", stroke: "ink2", r: 5},
  baseline: {symbol: "times", fill: "paper", stroke: "ink3", r: 4.5}
};
const kinds = Object.keys(styles) as DotKind[];

const footOf = ({xLabel}: IntervalDotsOptions): number => (xLabel ? 46 : 46 - lineHeight);
/** More rows than this stand closer. */
const few = 8;

/** Height of a row, and how far its dot stands below its middle: on a phone names stand above the dots. */
function pitchOf(rows: readonly IntervalDot[], narrow: boolean): {height: number; drop: number} {
  if (narrow) return {height: 42, drop: 9};
  return {height: rows.length > few ? 24 : 34, drop: 0};
}

/**
 * Names of the limits above their lines, one below the other so that none covers another. `rows`: tops and bottoms of
 * what the lines go through: on a phone the names of rows stand between.
 */
function limitMarks(
  x: (value: number) => number,
  rows: readonly {readonly top: number; readonly bottom: number}[],
  options: IntervalDotsOptions
): Plot.Markish[] {
  const {limits = [], width} = options;
  return [
    pixelLines(
      limits.flatMap(({value}, i) => [
        {
          x1: x(value),
          x2: x(value),
          y1: (i + 1) * lineHeight - 2,
          y2: limits.length * lineHeight + (isNarrow(options) ? 0 : 8)
        },
        ...rows.map(({top, bottom}) => ({x1: x(value), x2: x(value), y1: top, y2: bottom}))
      ]),
      {stroke: color("ink3"), strokeDasharray: "3,3"}
    ),
    ...limits.map(({value, label}, i) => {
      const wide = textWidth(label);
      const left = x(value) - wide - 6;
      const right = Math.max(0, Math.min(x(value) + 6, width - wide));
      return haloTexts([{x: left >= 0 ? left : right, y: i * lineHeight + 9, text: label}], {
        fill: color("ink2")
      });
    })
  ];
}

function frameOf(
  rows: readonly IntervalDot[],
  names: readonly string[],
  options: IntervalDotsOptions
): Frame {
  const narrow = isNarrow(options);
  const head = Math.max(1, options.limits?.length ?? 0) * lineHeight + 8;
  const notes = Math.max(
    textWidth(options.noteLabel),
    widest(
      rows.map(({note}) => note),
      13,
      true
    )
  );
  const format = formatShare(options.locale);
  /** Half of the label at an end of the axis. */
  const half = (end: 0 | 1): number => Math.ceil(textWidth(format(options.domain[end])) / 2) + 1;
  return {
    width: options.width,
    height: head + rows.length * pitchOf(rows, narrow).height + footOf(options),
    marginTop: head,
    marginBottom: footOf(options),
    marginLeft: narrow ? half(0) : Math.ceil(widest(names)) + 18,
    marginRight: narrow ? half(1) : Math.ceil(notes) + 18
  };
}

/** A dot a row on its interval; what its row says stands at the right end, or above on a phone. */
export const intervalDots: Chart<readonly IntervalDot[], IntervalDotsOptions> = (given, options) => {
  const rows = given.filter(({value, low, high}) => [value, low, high].every(Number.isFinite));
  if (rows.length === 0) return emptyChart(options);
  const {width, domain, locale} = options;
  const narrow = isNarrow(options);
  const {height, drop} = pitchOf(rows, narrow);
  const names = rows.map(({label, note}) =>
    shorten(label, narrow ? width - textWidth(note, 13, true) - 14 : width * 0.34)
  );
  const frame = frameOf(rows, names, options);
  const x = scaleX(frame, domain);
  const y = (i: number): number => frame.marginTop + (i + 0.5) * height;
  const ticks = axisTicks(domain, innerWidth(frame), 56);
  const format = formatShare(locale);
  const label = (i: number): number => y(i) - (narrow ? 10 : 0);
  const spans = narrow
    ? rows.map((_, i) => ({top: y(i) + drop - 8, bottom: y(i) + drop + 8}))
    : [{top: frame.marginTop, bottom: frame.height - frame.marginBottom}];
  const marks: Plot.Markish[] = [
    pixelRects(
      rows.flatMap(({chosen}, i) =>
        chosen ? [{x1: 0, x2: width, y1: y(i) - height / 2, y2: y(i) + height / 2}] : []
      ),
      {fill: color("tint")}
    ),
    gridX(ticks),
    ...limitMarks(x, spans, options),
    pixelLines(
      rows.map(({low, high}, i) => ({x1: x(low), x2: x(high), y1: y(i) + drop, y2: y(i) + drop})),
      {stroke: color("ink2"), strokeWidth: 2}
    ),
    ...kinds.map((kind) =>
      styledDots(
        rows.flatMap((row, i) => (row.kind === kind ? [{x: x(row.value), y: y(i) + drop}] : [])),
        styles[kind]
      )
    ),
    rowNames(names.map((text, i) => ({y: label(i), text}))),
    haloTexts(
      rows.map(({note}, i) => ({x: width, y: label(i), text: note})),
      {textAnchor: "end", fontWeight: 600}
    ),
    narrow || options.limits?.length
      ? null
      : pixelTexts([{x: width, y: 9, text: options.noteLabel}], {textAnchor: "end", fill: color("ink2")}),
    xAxis(ticks, format),
    options.xLabel ? xTitle(frame, options.xLabel, frame.marginLeft) : null
  ];
  const data: Datum[] = rows.map(({key, value, title}, i) => ({
    x: x(value),
    y: y(i) + drop,
    key,
    text: title
  }));
  return draw({...frame, x: {domain: [...domain]}, marks, data}, options);
};
