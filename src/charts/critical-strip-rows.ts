/** Rows of the strip of critical units, and the labels above them. */
import * as Plot from "@observablehq/plot";
import type {CriticalStripOptions, StripUnit} from "./critical-strip.ts";
import type {Domain, Frame} from "./frame.ts";
import {thresholdText} from "./level-zones.ts";
import {levelOrder, levelStyles} from "./levels.ts";
import {haloTexts, pixelLines, pixelTexts} from "./pixels.ts";
import {textWidth} from "./text-width.ts";
import {color} from "./theme.ts";

/** Height of a row, pixels. */
export const rowHeight = 34;

/** A unit, the middle of its row and what its row prints. */
export type StripRow = StripUnit & {readonly y: number; readonly value: string};

/** Labels of today and of the thresholds; a threshold whose label does not fit keeps its line. */
export function stripHead(
  frame: Frame,
  x: (value: number) => number,
  domain: Domain,
  options: CriticalStripOptions
): Plot.Markish[] {
  const levels = (["critical", "degraded"] as const).filter(
    (level) => options.thresholds[level] <= domain[1]
  );
  const start = frame.marginLeft - 6;
  let edge = start + textWidth(options.todayLabel, 13, true) + 10;
  const shown = levels.flatMap((level) => {
    const text = thresholdText(level, options);
    const width = textWidth(text, 13, true);
    const left = Math.min(x(options.thresholds[level]) - width / 2, frame.width - width);
    if (left < edge) return [];
    edge = left + width + 10;
    return [{x: left, y: 12, text}];
  });
  return [pixelTexts([{x: start, y: 12, text: options.todayLabel}, ...shown], {fontWeight: 600})];
}

/** Intervals as thin and thick lines, the prediction as the shape of its level with its value beside. */
export function rowMarks(
  rows: readonly StripRow[],
  x: (value: number) => number,
  domain: Domain
): Plot.Markish[] {
  const end = x(domain[1]);
  const line = (key: "interval50" | "interval90") =>
    rows.flatMap(({[key]: span, y}) =>
      span ? [{x1: x(span[0]), x2: Math.min(end, x(span[1])), y1: y, y2: y}] : []
    );
  const inside = rows.filter(({rul}) => rul !== null && rul <= domain[1]);
  const values = rows.map(({rul, interval90, y, value}) => ({
    x: Math.min(end, Math.max(x(rul || 0), x(interval90?.[1] ?? 0))) + 11,
    y,
    text: value
  }));
  return [
    pixelLines(line("interval90"), {stroke: color("past50"), strokeWidth: 2}),
    pixelLines(line("interval50"), {stroke: color("ink3"), strokeWidth: 5}),
    ...levelOrder.map((level) => {
      const own = inside.filter((row) => row.level === level);
      const {symbol, fill, stroke} = levelStyles[level];
      const at = {x: "rul", y: {value: "y", scale: null}} as Plot.DotOptions;
      return Plot.dot(own, {...at, symbol, fill, stroke, strokeWidth: 1.75, r: 5.5});
    }),
    haloTexts(values, {fontWeight: 600})
  ];
}

/** Names of the units at the left of their rows. */
export const rowNames = (names: readonly {readonly y: number; readonly text: string}[]): Plot.Markish =>
  pixelTexts(
    names.map((name) => ({...name, x: 0})),
    {fontSize: 15, fontWeight: 600}
  );

const across = (y: number, width: number) => ({x1: 0, x2: width, y1: y, y2: y});

/** A hairline below each row. */
export const rowEdges = (rows: readonly StripRow[], width: number): Plot.Markish =>
  pixelLines(
    rows.map(({y}) => across(y + rowHeight / 2, width)),
    {stroke: color("hair")}
  );
