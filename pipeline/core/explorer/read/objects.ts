/** A table from rows as live cells have them: an array of objects. */
import {refuse} from "../problem.ts";
import type {ExplorerTable} from "../table.ts";
import {type ReadOptions, tableOfCells} from "./cells.ts";

export type ObjectRow = Readonly<Record<string, unknown>>;

const cellOf = (value: unknown): string => (value === null || value === undefined ? "" : String(value));

/** The table of rows with the same fields as the first; the last field is the class unless `target` names another. */
export function fromObjects(
  name: string,
  rows: readonly ObjectRow[],
  options: ReadOptions = {}
): ExplorerTable {
  if (rows.length === 0) refuse("emptyFile", {});
  const header = Object.keys(rows[0]);
  const cells = rows.map((row) => header.map((field) => cellOf(row[field])));
  return tableOfCells({name, header, rows: cells, comma: false, notes: []}, options);
}
