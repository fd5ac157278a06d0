/** Checks the columns of a table against its schema, before they are written and after they are read. */
import type {ColumnSchema, ColumnType, TableSchema} from "../contract/table.ts";

/** Values of a column; an absent one is null, undefined or `NaN`, and only where the schema allows it. */
export type ColumnValues = ArrayLike<number | string | null | undefined>;

/** Columns of a table, by name. */
export type TableColumns = Readonly<Record<string, ColumnValues>>;

/** A table that is not what its schema says. */
export class TableError extends Error {
  override readonly name = "TableError";
}

const INTEGERS: Partial<Record<ColumnType, readonly [min: number, max: number]>> = {
  int32: [-(2 ** 31), 2 ** 31 - 1],
  uint16: [0, 2 ** 16 - 1],
  uint8: [0, 2 ** 8 - 1]
};
const FLOAT32_MAX = 3.4028234663852886e38;

/** Whether a column holds text. */
export const isText = (type: ColumnType): boolean => type === "utf8" || type === "dictionary";

/** A schema with more columns after its own, as the table of sensors has one for each sensor. */
export function extendSchema<S extends TableSchema>(
  schema: S,
  extra: Readonly<Record<string, ColumnSchema>>
): TableSchema {
  for (const name of Object.keys(extra)) {
    if (Object.hasOwn(schema.columns, name)) {
      throw new TableError(`Table ${schema.name} has a column "${name}" already; expected another name.`);
    }
  }
  return {...schema, columns: {...schema.columns, ...extra}};
}

/** Number of rows of `columns`. Throws `TableError` unless names, lengths and every value fit the schema. */
export function checkTable(schema: TableSchema, columns: TableColumns): number {
  const expected = Object.keys(schema.columns);
  const found = Object.keys(columns);
  const missing = expected.filter((name) => !Object.hasOwn(columns, name));
  const unknown = found.filter((name) => !Object.hasOwn(schema.columns, name));
  if (missing.length > 0) fail(schema, `no ${list(missing)}`, `the columns ${list(expected)}`);
  if (unknown.length > 0) fail(schema, `the unknown ${list(unknown)}`, `only the columns ${list(expected)}`);
  const rows = expected.length > 0 ? columns[expected[0]].length : 0;
  for (const name of expected) {
    const {length} = columns[name];
    if (length !== rows) fail(schema, `${length} values in ${name}`, `${rows}, as in ${expected[0]}`);
    checkValues(schema, name, columns[name]);
  }
  return rows;
}

function checkValues(schema: TableSchema, name: string, values: ColumnValues): void {
  const column = schema.columns[name];
  const accepts = isText(column.type) ? isWellFormed : numberTest(column.type);
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (isAbsent(value) ? column.nullable : accepts(value)) continue;
    const found = `${typeof value === "string" ? JSON.stringify(value) : value} in ${name}, row ${row}`;
    fail(schema, found, `${column.nullable ? "nothing or " : ""}${describeType(column.type)}`);
  }
}

/** Whether a value stands for none. */
export const isAbsent = (value: unknown): value is null | undefined =>
  value === null || value === undefined || Number.isNaN(value);

const isWellFormed = (value: unknown): boolean => typeof value === "string" && value.isWellFormed();

function numberTest(type: ColumnType): (value: unknown) => boolean {
  const range = INTEGERS[type];
  if (range)
    return (value) => Number.isInteger(value) && Number(value) >= range[0] && Number(value) <= range[1];
  const limit = type === "float32" ? FLOAT32_MAX : Number.MAX_VALUE;
  return (value) => typeof value === "number" && Math.abs(value) <= limit;
}

function describeType(type: ColumnType): string {
  const range = INTEGERS[type];
  if (range) return `an integer from ${range[0]} to ${range[1]}`;
  return isText(type) ? "well-formed text" : `a finite number (${type})`;
}

const list = (names: readonly string[]): string => names.map((name) => JSON.stringify(name)).join(", ");

function fail(schema: TableSchema, found: string, expected: string): never {
  throw new TableError(`Table ${schema.name}: found ${found}; expected ${expected}.`);
}
