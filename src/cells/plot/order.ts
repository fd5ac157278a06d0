/** Ways to put rows in order, as cells write them: the library gets the places that a comparison gives rows. */
import {CellFault} from "../fault.ts";

type Compare = (a: unknown, b: unknown) => unknown;

/** The place of each row in the order of a comparison. */
export function placesOf(rows: readonly unknown[], compare: Compare): number[] {
  const places = new Array<number>(rows.length);
  const order = rows.map((_, i) => i).sort((i, j) => Number(compare(rows[i], rows[j])));
  for (const [place, row] of order.entries()) places[row] = place;
  return places;
}

/** Whether an option compares what a function is given, as the library tells: a row alone is read, not compared. */
export const isComparison = (option: string, {length}: {readonly length: number}): boolean =>
  option === "sort" && length !== 1;

const isRow = (row: unknown): row is object => typeof row === "object" && row !== null;

/** What to write in the place of an order that cannot be followed. */
function orderFor(path: readonly string[], rows: readonly unknown[]): string {
  if (path.at(-1) === "order") return path.includes("sort") ? 'order: "descending"' : 'order: "sum"';
  return `sort: "${Object.keys(rows.find(isRow) ?? {a: 0})[0]}"`;
}

/** The fault of an order that only the library could follow. */
export const orderFault = (
  mark: string,
  path: readonly string[],
  rows: readonly unknown[] | null
): CellFault =>
  new CellFault("plotOrder", {option: path.at(-1) ?? "", mark, fits: orderFor(path, rows ?? [])});

/** Refuses d3's own comparisons of values where rows are to be compared. @throws {CellFault} */
export function checkOrder(
  name: string,
  mark: string,
  path: readonly string[],
  rows: readonly unknown[] | null
): void {
  const comparesRows = path.at(-1) === "sort" || (path.at(-1) === "order" && !path.includes("sort"));
  if (/^(a|de)scending$/.test(name) && comparesRows && rows?.some(isRow)) throw orderFault(mark, path, rows);
}
