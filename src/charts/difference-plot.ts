/** Differences from one thing to others, each with its interval: whether it is better, and whether that is established. */
import {scaleLinear} from "d3";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {bareFrame, type Domain, type Frame, scaleX} from "./frame.ts";
import type {Datum} from "./interaction.ts";
import {type ChartOptions, isNarrow} from "./options.ts";
import {haloTexts, pixelLines, pixelTexts} from "./pixels.ts";
import {rowAxis, styledDots} from "./row-dots.ts";
import {shorten, textWidth, widest} from "./text-width.ts";
import {color, type Token} from "./theme.ts";

export interface Difference {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** Interval of the difference: one that holds 0 establishes nothing. */
  readonly low: number;
  readonly high: number;
  /** The value in words, at the end of its row. */
  readonly text: string;
  /** What its mark says when it is pointed at. */
  readonly title: string;
}

export interface DifferencePlotOptions extends ChartOptions {
  readonly xLabel: string;
  /** What a difference below 0 and above it means. */
  readonly below: string;
  readonly above: string;
}

const rowHeight = 24;
const headHeight = 28;
const top = 26;
const foot = 46;

interface Row extends Difference {
  readonly y: number;
}

/** Groups of rows, each under its name. */
export interface DifferenceGroup {
  readonly label: string;
  readonly rows: readonly Difference[];
}

/** Gained, lost or not established: a full blue dot, a full dark one, an open one. */
const kinds: readonly {
  readonly holds: (row: Row) => boolean;
  readonly fill: Token;
  readonly stroke: Token;
}[] = [
  {holds: ({low}) => low > 0, fill: "accent", stroke: "accent"},
  {holds: ({high}) => high < 0, fill: "ink", stroke: "ink"},
  {holds: ({low, high}) => low <= 0 && high >= 0, fill: "paper", stroke: "ink2"}
];

function place(groups: readonly DifferenceGroup[]): {
  rows: Row[];
  heads: {y: number; text: string}[];
  end: number;
} {
  const rows: Row[] = [];
  const heads: {y: number; text: string}[] = [];
  let y = top;
  for (const {label, rows: own} of groups) {
    heads.push({y: y + headHeight / 2 + 3, text: label});
    y += headHeight;
    for (const row of own) {
      rows.push({...row, y: y + rowHeight / 2});
      y += rowHeight;
    }
    y += 6;
  }
  return {rows, heads, end: y};
}

/** From the least to the greatest limit, 0 included, in round numbers. */
const domainOf = (rows: readonly Row[]): Domain =>
  scaleLinear(
    [Math.min(0, ...rows.map(({low}) => low)), Math.max(0, ...rows.map(({high}) => high)) || 1],
    [0, 1]
  )
    .nice(6)
    .domain() as [number, number];

function frameOf(rows: readonly Row[], height: number, options: DifferencePlotOptions): Frame {
  const names = widest(rows.map(({label}) => label));
  return {
    ...bareFrame(options.width, height),
    marginTop: top,
    marginBottom: foot,
    marginLeft: Math.ceil(names) + 16,
    marginRight: Math.ceil(widest(rows.map(({text}) => text))) + 16
  };
}

/** One row a difference: its interval, a dot at its value, both sides of zero named. */
export const differencePlot: Chart<readonly DifferenceGroup[], DifferencePlotOptions> = (groups, options) => {
  const {rows, heads, end} = place(groups);
  if (rows.length === 0) return emptyChart(options);
  const frame = frameOf(rows, end + foot, options);
  const {width, marginLeft, marginRight} = frame;
  const domain = domainOf(rows);
  const x = scaleX(frame, domain);
  const zero = x(0);
  const side = (text: string, left: boolean) => ({
    x: left ? zero - 8 : zero + 8,
    y: 9,
    text: shorten(text, Math.max(0, left ? zero - 8 : width - zero - 8))
  });
  // A side too narrow for its name has next to nothing on it.
  const named = (text: string, room: number): boolean => room > Math.min(textWidth(text), 60);
  const ink2 = {fill: color("ink2")};
  const marks = [
    ...rowAxis(frame, domain, [], options.xLabel, options.locale),
    pixelLines([{x1: zero, x2: zero, y1: top - 8, y2: end}]),
    pixelLines(
      heads.map(({y}) => ({x1: 0, x2: width, y1: y - headHeight / 2, y2: y - headHeight / 2})),
      {stroke: color("hair")}
    ),
    haloTexts(
      heads.map((head) => ({x: 0, ...head, text: shorten(head.text, width, 13, true)})),
      {fontWeight: 600}
    ),
    pixelTexts(rows.map(({y, label}) => ({x: 0, y, text: shorten(label, marginLeft - 8)}))),
    ...kinds.flatMap(({holds, fill, stroke}) => {
      const own = rows.filter(holds);
      return [
        pixelLines(
          own.map(({low, high, y}) => ({x1: x(low), x2: x(high), y1: y, y2: y})),
          {stroke: color(stroke), strokeWidth: fill === "accent" ? 3 : 2}
        ),
        styledDots(
          own.map(({value, y}) => ({x: x(value), y})),
          {symbol: "circle", fill, stroke, r: isNarrow(options) ? 4.5 : 5.5}
        )
      ];
    }),
    pixelTexts(
      rows.map(({y, text}) => ({x: width, y, text})),
      {textAnchor: "end"}
    ),
    named(options.below, zero) ? pixelTexts([side(options.below, true)], {textAnchor: "end", ...ink2}) : null,
    named(options.above, width - marginRight - zero) ? pixelTexts([side(options.above, false)], ink2) : null
  ];
  const data: Datum[] = rows.map(({value, y, key, title}) => ({x: x(value), y, key, text: title}));
  return draw({...frame, x: {domain: [...domain]}, marks, data}, options);
};
