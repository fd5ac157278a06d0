/** Names of columns that a mark asks for, checked where it is written: the library would draw nothing, and not say why. */
import {CellFault} from "../fault.ts";

/** Options whose text can only be the name of a column. */
const channels = ["x", "y", "x1", "x2", "y1", "y2", "fx", "fy", "z"] as const;

/** Rows looked at for a column that the first ones may lack, and names told of. */
const looked = 1000;
const told = 12;

const isRow = (row: unknown): row is object =>
  typeof row === "object" && row !== null && !Array.isArray(row) && !(row instanceof Date);

/** @throws {CellFault} where options name a column that no row has. */
export function checkColumns(options: unknown, rows: readonly unknown[]): void {
  const some = rows.slice(0, looked).filter(isRow);
  if (some.length === 0 || !isRow(options)) return;
  for (const channel of channels) {
    const name = (options as Readonly<Record<string, unknown>>)[channel];
    if (typeof name !== "string" || some.some((row) => name in row)) continue;
    const names = Object.keys(some[0]);
    throw new CellFault("plotColumn", {
      name,
      columns: names.slice(0, told).join(", ") + (names.length > told ? ", …" : "")
    });
  }
}
