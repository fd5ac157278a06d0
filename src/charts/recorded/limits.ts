/** How much a chart of a cell may ask of the page that draws it. */
import type {Plain} from "../../cells/plain.ts";

/** Why a chart of a cell is not drawn; the page has a sentence for each key. */
export class ChartFault extends Error {
  override readonly name = "ChartFault";
  readonly key: "unknown" | "marks" | "rows" | "nodes" | "option";
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
  width: 4000,
  height: 4000,
  multiple: 1000
};
/** Numbers that say how far apart things are, in pixels, and the least they may be. */
const least: Readonly<Record<string, number>> = {binWidth: 2, tickSpacing: 5, pixelSize: 2};

/** A number or a text of an option. @throws {ChartFault} when it asks for too much. */
export function checkOption(name: string, value: Exclude<unknown, object>): unknown {
  if (typeof value !== "number") return value;
  if (value > (most[name] ?? Number.POSITIVE_INFINITY) || value < (least[name] ?? Number.NEGATIVE_INFINITY))
    throw new ChartFault("option", {name, found: value});
  return value;
}

/** Milliseconds in intervals of time that Plot knows by name. */
const lengths: Readonly<Record<string, number>> = {
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

/** Numbers and dates of a chart, and the intervals that cut them. */
class Extents {
  readonly numbers: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  readonly dates: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  readonly intervals = new Set<string | number>();

  read(value: Plain, name = ""): void {
    if (typeof value === "number") widen(this.numbers, value);
    if (name === "interval" && (typeof value === "number" || typeof value === "string"))
      this.intervals.add(value);
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
  return (lengths[unit] ?? 1e3) * Number(count);
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

/** Elements that a mark's rows become at most. */
export const nodesOf = (mark: string, rows: number, transforms: readonly string[]): number =>
  whole.test(mark) || transforms.some((name) => reducing.test(name)) ? 0 : rows;

/** Rows that can be kept from lying on one another: the transform takes time of their square. */
const mostDodged = 3000;

/** @throws {ChartFault} when a mark's transforms would take too long on its rows. */
export function checkTransforms(rows: number, transforms: readonly string[]): void {
  if (rows > mostDodged && transforms.some((name) => name.startsWith("dodge")))
    throw new ChartFault("rows", {found: rows, most: mostDodged});
}
