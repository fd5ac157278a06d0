import {tableFromIPC} from "@uwdata/flechette";
import type {Course} from "../../pipeline/contract/course.ts";

/** What a cell reads of one value. */
type Read = (value: unknown) => unknown;

/**
 * Rows of a table of the course as plain objects: dates as `Date` (UTC), text in the reader's language.
 * @param bytes The table's Arrow file, its hash checked before.
 * @throws {Error} when the bytes do not parse, or rows or columns are not those of `table`.
 */
export function courseRows(
  bytes: Uint8Array,
  table: Course["tables"][number],
  locale: "fr" | "en"
): Record<string, unknown>[] {
  const {name, file, rows, columns, words} = table;
  const arrow = tableFromIPC(bytes);
  const found = `${arrow.numRows} rows of ${arrow.names.join(", ")}`;
  const expected = `${rows} rows of ${columns.map((column) => column.name).join(", ")}`;
  if (found !== expected)
    throw new Error(
      `${file}: found ${found}; course.json says of ${name}: ${expected}. Build the data again.`
    );
  const readers = columns.map((column): readonly [name: string, values: ArrayLike<unknown>, read: Read] => [
    column.name,
    arrow.getChild(column.name).toArray() as ArrayLike<unknown>,
    readerOf(column.type, words[column.name] ?? {}, locale)
  ]);
  return Array.from({length: rows}, (_, row) =>
    Object.fromEntries(readers.map(([column, values, read]) => [column, read(values[row])]))
  );
}

function readerOf(
  type: "number" | "text" | "date",
  words: Readonly<Record<string, string>>,
  locale: "fr" | "en"
): Read {
  if (type === "date") return (value) => new Date(Number(value));
  if (type === "text" && locale === "en") return (value) => words[String(value)] ?? value;
  return (value) => value;
}
