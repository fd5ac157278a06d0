/** How much a chart of a cell may ask of the page that draws it. */
import type {Plain} from "../../cells/plain.ts";
import {isSized} from "./sizes.ts";

/** Why a chart of a cell is not drawn; the page has a sentence for each key. */
export class ChartFault extends Error {
  override readonly name = "ChartFault";
  readonly key: "unknown" | "marks" | "rows" | "nodes" | "option" | "signs";
  readonly values: Readonly<Record<string, string | number>>;

  constructor(key: ChartFault["key"], values: ChartFault["values"]) {
    super(`${key} ${JSON.stringify(values)}`);
    this.key = key;
    this.values = values;
  }
}

/** Marks of one chart. */
export const mostMarks = 60;
/** Rows of one table. */
export const mostRows = 50_000;
/** Elements of one drawing: more take over a second. */
export const mostNodes = 20_000;

/** Numbers that say how many things are drawn, and the most they may be. */
const most: Readonly<Record<string, number>> = {
  ticks: 200,
  thresholds: 500,
  tickSpacing: 5000,
  k: 10_000,
  n: 10_000,
  multiple: 1000
};
/** Numbers that say how far apart things are, in pixels, and the least they may be. */
const least: Readonly<Record<string, number>> = {bandwidth: 1, binWidth: 2, tickSpacing: 5, pixelSize: 2};
/** The most of an option that costs more with one kind of mark than with others. */
const mostOf: readonly (readonly [mark: RegExp, option: string, most: number])[] = [
  [/^(density|contour)$/, "thresholds", 50],
  [/^contour$/, "blur", 50]
];

/** A number or a text of an option. @throws {ChartFault} when it asks for too much. */
export function checkOption(name: string, value: Exclude<unknown, object>): unknown {
  // The library reads a number that is written as a text, too.
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  // A format may ask for as many zeros as it likes.
  if (name === "tickFormat" && /\d{4}/.test(String(value)))
    throw new ChartFault("option", {name, found: String(value)});
  // A text that is no number names a column.
  if (typeof number !== "number" || (typeof value === "string" && Number.isNaN(number))) return value;
  const [low, high] = [least[name] ?? Number.NEGATIVE_INFINITY, most[name] ?? Number.POSITIVE_INFINITY];
  if (number > high || number < low || !isSized(name, number))
    throw new ChartFault("option", {name, found: number});
  return value;
}

/** Checks a mark's own options. @throws {ChartFault} when one asks for too much of such a mark. */
export function checkMark(mark: string, options: Readonly<Record<string, unknown>>): void {
  for (const [marks, name, top] of mostOf) {
    const value = options[name];
    const found = Array.isArray(value) ? value.length : Number(value);
    if (marks.test(mark) && found > top) throw new ChartFault("option", {name, found});
  }
}

/** Small charts that one chart may be made of. */
const mostFacets = 400;

/** Checks into how many small charts a mark's rows are parted. @throws {ChartFault} when they are too many. */
export function checkFacets(columns: Readonly<Record<"fx" | "fy", readonly Plain[] | null>>): void {
  const [across, down] = [columns.fx, columns.fy].map(
    (column) => new Set(column?.map((value) => JSON.stringify(value))).size
  );
  const name = across >= down ? "fx" : "fy";
  const found = Math.max(across, 1) * Math.max(down, 1);
  if (found > mostFacets) throw new ChartFault("option", {name, found});
}

/** Milliseconds in intervals of time that Plot knows by name. */
const lengths: Readonly<Record<string, number>> = {
  millisecond: 1,
  second: 1e3,
  minute: 6e4,
  hour: 36e5,
  day: 864e5,
  week: 6048e5,
  month: 2.6e9,
  quarter: 7.9e9,
  half: 1.57e10,
  year: 3.15e10
};

/** Steps that an interval may cut an axis into. */
const mostSteps = 5000;
/** Values of a list that is no column: ticks, a domain, a range. */
export const mostListed = 1000;

const methods = /^(auto|freedman-diaconis|scott|sturges)$/;

/** An interval that an option cuts by: its length or name, that of d3's own, or of a call that makes one. */
function intervalOf(value: Plain, name: string): string | number | null {
  if (!/^(interval|thresholds)$/.test(name) || value === null) return null;
  if (name === "interval" && typeof value === "number") return value;
  if (typeof value === "string") return methods.test(value) ? null : value;
  if (typeof value !== "object") return null;
  const {$d3, $call, args} = value as {readonly [key: string]: Plain};
  if (typeof $d3 === "string") return $d3.replace(/^(utc|time)/, "").toLowerCase();
  const [first] = typeof $call === "string" && Array.isArray(args) ? args : [];
  return typeof first === "number" || typeof first === "string" ? first : null;
}

/** Numbers and dates of a chart, and the intervals that cut them. */
class Extents {
  readonly numbers: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  readonly dates: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  readonly intervals = new Set<string | number>();

  read(value: Plain, name = ""): void {
    if (typeof value === "number") widen(this.numbers, value);
    const interval = intervalOf(value, name);
    if (interval !== null) this.intervals.add(interval);
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) for (const item of value) this.read(item);
    else if (typeof (value as {$date?: unknown}).$date === "number")
      widen(this.dates, (value as {$date: number}).$date);
    else for (const [key, item] of Object.entries(value)) this.read(item as Plain, key);
  }
}

function widen(extent: [number, number], value: number): void {
  extent[0] = Math.min(extent[0], value);
  extent[1] = Math.max(extent[1], value);
}

/** Length of a step; as Plot reads it, a negative number is a share of one. */
function stepOf(interval: string | number): number {
  if (typeof interval === "number") return interval > 0 ? interval : -1 / interval;
  const [, count = "1", unit = ""] = /^(?:(\d+) )?([a-z]+?)s?$/.exec(interval) ?? [];
  const weekly = /^(sun|mon|tues|wednes|thurs|fri|satur)day$/.test(unit) ? lengths.week : 1e3;
  return (lengths[unit] ?? weekly) * Number(count);
}

/** Checks that no interval cuts the chart into more steps than a page can draw. @throws {ChartFault} when one would. */
export function checkIntervals(values: readonly Plain[]): void {
  const extents = new Extents();
  for (const value of values) extents.read(value);
  for (const interval of extents.intervals) {
    const [low, high] = typeof interval === "number" ? extents.numbers : extents.dates;
    if ((high - low) / stepOf(interval) > mostSteps)
      throw new ChartFault("option", {name: "interval", found: interval});
  }
}

/** Marks that are one element, however many rows they have. */
const whole =
  /^(line|area|difference|density|contour|hull|box|linearRegression|bollinger|delaunayMesh|voronoiMesh)/;
/** Transforms that make few rows of many. */
const reducing = /^(bin|group|hexbin|select|centroid)/;
/** Whether a transform makes few rows of many. */
export const isReducing = (transform: string): boolean => reducing.test(transform);

/** Marks whose elements take longer than others'. */
const costly: readonly (readonly [mark: RegExp, factor: number])[] = [
  [/^voronoi$/, 4],
  [/^linearRegression/, 10],
  [/^box/, 10],
  [/^(tree|cluster)$/, 20]
];

/** Elements that a mark's rows become at most; `series`: how many its rows are parted into. */
export function nodesOf(mark: string, rows: number, transforms: readonly string[], series: number): number {
  const factor = costly.find(([marks]) => marks.test(mark))?.[1] ?? 1;
  if (whole.test(mark)) return series * factor;
  return transforms.some(isReducing) ? 0 : rows * factor;
}

/** Rows that can be kept from lying on one another: the transform takes time of their square. */
const mostDodged = 1000;
/** Values that moving windows may look at. */
const mostLooked = 2e6;

/** @throws {ChartFault} when windows of `k` values over all rows would take too long. */
export function checkWindows(rows: number, k: number): void {
  if (rows * k > mostLooked) throw new ChartFault("option", {name: "k", found: k});
}

/** @throws {ChartFault} when a mark's transforms would take too long on its rows. */
export function checkTransforms(rows: number, transforms: readonly string[]): void {
  if (rows > mostDodged && transforms.some((name) => name.startsWith("dodge")))
    throw new ChartFault("rows", {found: rows, most: mostDodged});
}
