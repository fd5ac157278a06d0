/** The most critical units on one time axis that starts today: who first, and how far apart. */
import * as Plot from "@observablehq/plot";
import {gridX, xAxis, xTitle} from "./axes.ts";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {formatNumber, formatTicks, valueDigits} from "./format.ts";
import {axisTicks, type Domain, type Frame, innerWidth, scaleX, zeroDomain} from "./frame.ts";
import {keyed} from "./keyed.ts";
import {levelOrder, levelStyles} from "./levels.ts";
import {type ChartOptions, isNarrow, type Thresholds, type UnitMark} from "./options.ts";
import {haloTexts, pixelLines, pixelRects, pixelTexts} from "./pixels.ts";
import {shorten, textWidth, widest} from "./text-width.ts";
import {color} from "./theme.ts";
import {tips} from "./tips.ts";

export interface StripUnit extends UnitMark {
  readonly name: string;
  /** Predicted remaining life, in the report's time unit. */
  readonly rul: number | null;
  /** Calibrated intervals of the remaining life, where there are any. */
  readonly interval50?: Domain | undefined;
  readonly interval90?: Domain | undefined;
}

export interface CriticalStripOptions extends ChartOptions {
  readonly thresholds: Thresholds;
  readonly thresholdLabels: Thresholds<string>;
  /** What the axis measures, with its unit. */
  readonly xLabel: string;
  /** Name of the axis's start. */
  readonly todayLabel: string;
  /** `row`: the marks of one table row, without names; `axis`: the axis alone, for the table's head. */
  readonly part?: "all" | "row" | "axis" | undefined;
  /** Span of the axis; the same for all rows of a table. */
  readonly domain?: Domain | undefined;
}

const rowHeight = 34;
const headHeight = 40;
const footHeight = 44;

/** Axis long enough for these units and the critical threshold. */
export function stripDomain(units: readonly StripUnit[], thresholds: Thresholds): [number, number] {
  const ends = units.flatMap(({rul, interval90}) => [rul, interval90?.[1] ?? null]);
  return zeroDomain(ends, thresholds.critical * 1.25);
}

function frameOf(count: number, names: number, options: CriticalStripOptions): Frame {
  const part = options.part ?? "all";
  const rows = part === "axis" ? 0 : count * rowHeight;
  const marginTop = part === "row" ? 0 : headHeight;
  const marginBottom = part === "all" ? footHeight : 0;
  const marginLeft = part === "all" ? Math.ceil(names) + 16 : 8;
  const marginRight = isNarrow(options) ? 30 : 36;
  return {
    width: options.width,
    height: marginTop + rows + marginBottom,
    marginTop,
    marginBottom,
    marginLeft,
    marginRight
  };
}

/** Labels of the thresholds and of today above the rows; a threshold whose label does not fit keeps its line. */
function head(
  frame: Frame,
  x: (value: number) => number,
  domain: Domain,
  options: CriticalStripOptions
): Plot.Markish[] {
  const limits = (["critical", "degraded"] as const).flatMap((level) =>
    options.thresholds[level] <= domain[1]
      ? [
          {
            x: x(options.thresholds[level]),
            text: `${options.thresholdLabels[level]} ${formatTicks(options.locale, [options.thresholds[level]])(options.thresholds[level])}`
          }
        ]
      : []
  );
  let edge = frame.marginLeft - 6 + textWidth(options.todayLabel, 13, true) + 10;
  const shown = limits.flatMap(({x: at, text}) => {
    const width = textWidth(text, 13, true);
    const left = Math.min(at - width / 2, frame.width - width);
    if (left < edge) return [];
    edge = left + width + 10;
    return [{x: left, y: 12, text}];
  });
  return [
    pixelTexts([{x: frame.marginLeft - 6, y: 12, text: options.todayLabel}], {fontWeight: 600}),
    pixelTexts(shown, {fontWeight: 600})
  ];
}

type Row = StripUnit & {readonly y: number; readonly value: string};

/** Intervals as thin and thick lines, the prediction as the shape of its level with its value beside. */
function rowMarks(
  rows: readonly Row[],
  x: (value: number) => number,
  frame: Frame,
  domain: Domain
): Plot.Markish[] {
  const end = Math.max(x(domain[1]), frame.marginLeft);
  const line = (key: "interval50" | "interval90") =>
    rows.flatMap((row) => {
      const span = row[key];
      return span ? [{x1: x(span[0]), x2: Math.min(end, x(span[1])), y1: row.y, y2: row.y}] : [];
    });
  const known = rows.filter(({rul}) => rul !== null && rul <= domain[1]);
  return [
    pixelLines(line("interval90"), {stroke: color("past50"), strokeWidth: 2}),
    pixelLines(line("interval50"), {stroke: color("ink3"), strokeWidth: 5}),
    ...levelOrder.map((level) => {
      const own = known.filter((row) => row.level === level);
      const {symbol, fill, stroke} = levelStyles[level];
      const at = {x: "rul", y: {value: "y", scale: null}} as Plot.DotOptions;
      return Plot.dot(own, {...at, symbol, fill, stroke, strokeWidth: 1.75, r: 5.5, ...keyed(own)});
    }),
    haloTexts(
      rows.map((row) => ({
        x: Math.min(end, Math.max(x(row.rul || 0), x(row.interval90?.[1] ?? 0))) + 11,
        y: row.y,
        text: row.value
      })),
      {fontWeight: 600}
    )
  ];
}

/** A life as its row prints it: past the end of the axis only as more than that. */
function lifeText(rul: number | null, end: number, format: (value: number) => string): string {
  if (rul === null || !Number.isFinite(rul)) return "–";
  return rul > end ? `> ${format(end)}` : format(rul);
}

/** One row a unit, in the order given. */
export const criticalStrip: Chart<readonly StripUnit[], CriticalStripOptions> = (units, options) => {
  const part = options.part ?? "all";
  if (units.length === 0 && part !== "axis") return emptyChart(options);
  const domain = options.domain ?? stripDomain(units, options.thresholds);
  const names = units.map(({name}) => shorten(name, options.width * 0.3, 15, true));
  const frame = frameOf(units.length, widest(names, 15, true), options);
  const x = scaleX(frame, domain);
  const format = formatNumber(options.locale, valueDigits(domain[1]));
  const rows = units.map((unit, i) => ({
    ...unit,
    y: frame.marginTop + (i + 0.5) * rowHeight,
    value: lifeText(unit.rul, domain[1], format)
  }));
  const bottom = frame.height - frame.marginBottom;
  const top = part === "row" ? 0 : 24;
  const limit = Math.min(options.thresholds.critical, domain[1]);
  const ticks = axisTicks(domain, innerWidth(frame), 70).filter((tick) => tick > 0);
  const chosen = rows.filter(({key}) => key === options.selected);
  const edges = rows
    .slice(0, -1)
    .map(({y}) => ({x1: 0, x2: frame.width, y1: y + rowHeight / 2, y2: y + rowHeight / 2}));
  const marks = [
    pixelRects([{x1: x(0), x2: x(limit), y1: top, y2: bottom}], {fill: color("tint")}),
    gridX(ticks, {insetTop: top - frame.marginTop}),
    part === "all" ? pixelLines(edges, {stroke: color("hair")}) : null,
    pixelLines([{x1: x(0), x2: x(0), y1: top, y2: bottom}]),
    limit < domain[1]
      ? pixelLines([{x1: x(limit), x2: x(limit), y1: top, y2: bottom}], {stroke: color("ink2")})
      : null,
    part === "all"
      ? pixelTexts(
          rows.map(({y}, i) => ({x: 0, y, text: names[i]})),
          {fontSize: 15, fontWeight: 600}
        )
      : null,
    ...rowMarks(rows, x, frame, domain),
    pixelLines(
      chosen.flatMap(({y}) =>
        [-1, 1].map((side) => ({
          x1: 0,
          x2: frame.width,
          y1: y + (side * rowHeight) / 2,
          y2: y + (side * rowHeight) / 2
        }))
      ),
      {stroke: color("accent"), strokeWidth: 2}
    ),
    ...(part === "row" ? [] : head(frame, x, domain, options)),
    ...(part === "all"
      ? [
          xAxis([0, ...ticks], formatTicks(options.locale, ticks)),
          xTitle(frame, options.xLabel, frame.marginLeft - 6)
        ]
      : []),
    ...tips(rows, {x: "rul", y: {value: "y", scale: null}}, options)
  ];
  return draw({...frame, x: {domain}, marks}, options);
};
