/** The most critical units on one time axis that starts today: who first, and how far apart. */
import type * as Plot from "@observablehq/plot";
import {gridX, xAxis, xTitle} from "./axes.ts";
import type {Chart} from "./chart.ts";
import {rowEdges, rowHeight, rowMarks, rowNames, stripHead} from "./critical-strip-rows.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {formatNumber, formatTicks, valueDigits} from "./format.ts";
import {axisTicks, type Domain, type Frame, innerWidth, scaleX, zeroDomain} from "./frame.ts";
import {type ChartOptions, isNarrow, type Thresholds, type UnitMark} from "./options.ts";
import {pixelLines, pixelRects} from "./pixels.ts";
import {shorten, widest} from "./text-width.ts";
import {color} from "./theme.ts";

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

const headHeight = 40;
const footHeight = 44;

/** Axis long enough for these units and the critical threshold. */
export function stripDomain(
  units: readonly Pick<StripUnit, "rul" | "interval90">[],
  thresholds: Thresholds
): [number, number] {
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

/** A life as its row prints it: past the end of the axis only as more than that. */
function lifeText(rul: number | null, end: number, format: (value: number) => string): string {
  if (rul === null || !Number.isFinite(rul)) return "–";
  return rul > end ? `> ${format(end)}` : format(rul);
}

/** The critical zone, the grid, today and the critical threshold, behind the rows. */
function ground(
  frame: Frame,
  x: (value: number) => number,
  domain: Domain,
  ticks: readonly number[],
  options: CriticalStripOptions
): Plot.Markish[] {
  const top = options.part === "row" ? 0 : 24;
  const span = {y1: top, y2: frame.height - frame.marginBottom};
  const limit = Math.min(options.thresholds.critical, domain[1]);
  return [
    pixelRects([{...span, x1: x(0), x2: x(limit)}], {fill: color("tint")}),
    gridX(ticks, {insetTop: top - frame.marginTop}),
    pixelLines([{...span, x1: x(0), x2: x(0)}]),
    limit < domain[1] ? pixelLines([{...span, x1: x(limit), x2: x(limit)}], {stroke: color("ink2")}) : null
  ];
}

/** One row a unit, in the order given. */
export const criticalStrip: Chart<readonly StripUnit[], CriticalStripOptions> = (units, options) => {
  const part = options.part ?? "all";
  if (units.length === 0 && part !== "axis") return emptyChart(options);
  const {locale, width} = options;
  const domain = options.domain ?? stripDomain(units, options.thresholds);
  const names = units.map(({name}) => shorten(name, width * 0.3, 15, true));
  const frame = frameOf(units.length, widest(names, 15, true), options);
  const x = scaleX(frame, domain);
  const format = formatNumber(locale, valueDigits(domain[1]));
  const rows = units.map((unit, i) => ({
    ...unit,
    y: frame.marginTop + (i + 0.5) * rowHeight,
    value: lifeText(unit.rul, domain[1], format)
  }));
  const ticks = axisTicks(domain, innerWidth(frame), 70).filter((tick) => tick > 0);
  const whole = part === "all";
  const marks = [
    ...ground(frame, x, domain, ticks, options),
    whole ? rowEdges(rows.slice(0, -1), width) : null,
    whole ? rowNames(rows.map(({y}, i) => ({y, text: names[i]}))) : null,
    ...rowMarks(rows, x, domain),
    ...(part === "row" ? [] : stripHead(frame, x, domain, options)),
    whole ? xAxis([0, ...ticks], formatTicks(locale, ticks)) : null,
    whole ? xTitle(frame, options.xLabel, frame.marginLeft - 6) : null
  ];
  const data = rows.map(({rul, y, key, title}) => ({
    x: x(Math.min(rul || 0, domain[1])),
    y,
    key,
    text: title
  }));
  return draw({...frame, x: {domain}, marks, data}, options);
};
