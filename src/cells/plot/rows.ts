/** Rows that marks draw, and the columns of them that travel. */
import {type Budget, isList, mostValues, type Plain, pack, packScalar, TooMuchError} from "../plain.ts";

/** Data of marks as it travels: columns of objects, or the items themselves. */
export type RowData =
  | {readonly rows: number; readonly fields: {readonly [name: string]: readonly Plain[]}}
  | {readonly items: readonly Plain[]};

interface Table {
  objects(): object[];
}

/** Whether a value is a table of arquero. */
export const isTable = (value: unknown): value is Table =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as Partial<Table>).objects === "function" &&
  "numRows" in value;

/** Items of what can be gone through. @throws {TooMuchError} when there are more than a cell may show, or no end of them. */
function itemsOf(items: Iterable<unknown>): unknown[] {
  const all: unknown[] = [];
  for (const item of items) if (all.push(item) > mostValues) throw new TooMuchError(String(mostValues));
  return all;
}

/** The rows of an array, a table of arquero, or anything that can be gone through. */
export function rowsOf(data: unknown): unknown[] {
  if (isTable(data)) return data.objects();
  return isList(data) ? Array.from(data) : itemsOf(data as Iterable<unknown>);
}

/** A value as a chart draws it: of a big integer its size, near enough. */
export const measured = (value: unknown): unknown => (typeof value === "bigint" ? Number(value) : value);

/** Rows looked at for the names of fields. */
const looked = 100;

/** Columns that options may name, of rows that are objects; other rows as they are. */
export function tableOf(rows: readonly unknown[], names: ReadonlySet<string>, budget: Budget): RowData {
  const objects =
    rows.length > 0 && rows.slice(0, looked).every((row) => packScalar(row) === undefined && !isList(row));
  if (!objects) return {items: rows.map((row) => pack(measured(row), budget))};
  const known = new Set(rows.slice(0, looked).flatMap((row) => Object.keys(row as object)));
  const fields: Record<string, Plain[]> = Object.create(null);
  for (const name of [...known].filter((one) => names.has(one))) {
    budget.take(rows.length);
    fields[name] = rows.map(
      (row) => packScalar(measured((row as Record<string, unknown> | null)?.[name])) ?? null
    );
  }
  return {rows: rows.length, fields};
}
