/** Names of columns that a mark asks for, checked where it is written: the library would draw nothing, and not say why. */
import {color} from "d3";
import {CellFault} from "../fault.ts";

/** Options whose text can only be the name of a column, or of a colour. */
const channels = "x y x1 x2 y1 y2 fx fy z r text title sort fill stroke".split(" ");

/** Rows looked at for a column that the first ones may lack, and names told of. */
const looked = 1000;
const told = 12;

const isRow = (row: unknown): row is object =>
  typeof row === "object" && row !== null && !Array.isArray(row) && !(row instanceof Date);

/** Paint that the library takes for a colour, and no name of a column. */
const isPaint = (text: string): boolean =>
  /^\s*(none|currentcolor|transparent|[a-z-]+\(.*\)|#[0-9a-f]{3,8})\s*$/i.test(text) || color(text) !== null;

/** What trees, densities and contours compute themselves. */
const isComputed = (mark: string, text: string): boolean =>
  /^(node|parent):/.test(text) ||
  (mark === "density" && text === "density") ||
  (mark === "contour" && text === "value");

/** @throws {CellFault} where options of a mark name a column that no row has. */
export function checkColumns(mark: string, options: unknown, rows: readonly unknown[]): void {
  const some = rows.slice(0, looked).filter(isRow);
  if (some.length === 0 || !isRow(options)) return;
  for (const channel of channels) {
    const name = (options as Readonly<Record<string, unknown>>)[channel];
    if (typeof name !== "string" || some.some((row) => name in row) || isComputed(mark, name)) continue;
    if (/^(fill|stroke)$/.test(channel) && isPaint(name)) continue;
    const names = Object.keys(some[0]);
    throw new CellFault("plotColumn", {
      name,
      mark,
      channel,
      columns: names.slice(0, told).join(", ") + (names.length > told ? ", …" : "")
    });
  }
}
