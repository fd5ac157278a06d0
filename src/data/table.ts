import {type Column, type DataType, Type, tableFromIPC} from "@uwdata/flechette";
import type {ColumnSchema, Columns, ColumnType, TableSchema} from "../../pipeline/contract/table.ts";
import {DataError, rebuild} from "./error.ts";

/** A table in memory: its number of rows and its columns by name. */
export type Table<S extends TableSchema> = {readonly rows: number; readonly columns: Columns<S>};

/** A table whose columns after the contract's own are numbers named by the report, such as sensors; `NaN` where absent. */
export type OpenTable<S extends TableSchema> = Table<S> & {
  readonly extra: Readonly<Record<string, ArrayLike<number>>>;
};

/** Name of an Arrow type in the words of the contract; `other` for types the contract has not. */
function typeName(type: DataType): ColumnType | "other" {
  switch (type.typeId) {
    case Type.Float:
      return type.precision === 2 ? "float64" : type.precision === 1 ? "float32" : "other";
    case Type.Int:
      return type.bitWidth === 32 && type.signed ? "int32" : unsigned(type.bitWidth, type.signed);
    case Type.Utf8:
      return "utf8";
    case Type.Dictionary:
      return "dictionary";
    default:
      return "other";
  }
}

function unsigned(bitWidth: number, signed: boolean): ColumnType | "other" {
  if (signed) return "other";
  return bitWidth === 16 ? "uint16" : bitWidth === 8 ? "uint8" : "other";
}

/** Values of one column, after its type and its gaps are checked against the contract. */
function values(file: string, name: string, column: Column<unknown>, schema: ColumnSchema): ArrayLike<never> {
  const found = typeName(column.type);
  if (found !== schema.type)
    throw new DataError(file, `column "${name}" is ${found} where the contract says ${schema.type}`, rebuild);
  const array = column.toArray();
  if (!schema.nullable && column.nullCount > 0)
    throw new DataError(
      file,
      `column "${name}" lacks ${column.nullCount} values that may not be absent`,
      rebuild
    );
  return array as unknown as ArrayLike<never>;
}

/** Columns after the contract's own: measured quantities, or counts. */
const open: Readonly<Record<OpenType, ColumnSchema>> = {
  float32: {type: "float32", nullable: true, description: ""},
  uint8: {type: "uint8", description: ""}
};
export type OpenType = "float32" | "uint8";

/** Numbers of a column whose gaps are `NaN`. */
const withGaps = (column: ArrayLike<number | null>): Float32Array | Uint8Array =>
  column instanceof Float32Array || column instanceof Uint8Array
    ? column
    : Float32Array.from(column, (value) => value ?? Number.NaN);

/**
 * Parses an Arrow file and checks it against the contract.
 * @param file Name used in errors.
 * @param extra Names of columns expected after the contract's own, in order.
 * @param type Their type.
 * @throws {DataError} when the bytes do not parse, or columns, types, gaps or rows differ.
 */
export function readTable<const S extends TableSchema>(
  file: string,
  bytes: Uint8Array,
  schema: S,
  rows: number | null,
  extra: readonly string[] = [],
  type: OpenType = "float32"
): OpenTable<S> {
  const table = parse(file, bytes);
  const expected = [...Object.keys(schema.columns), ...extra];
  if (table.names.join("\n") !== expected.join("\n"))
    throw new DataError(
      file,
      `its columns are ${table.names.join(", ")} where the contract says ${expected.join(", ")}`,
      rebuild
    );
  if (rows !== null && table.numRows !== rows)
    throw new DataError(file, `it has ${table.numRows} rows where the manifest says ${rows}`, rebuild);
  const read = (name: string, column: ColumnSchema): [string, ArrayLike<never>] => [
    name,
    values(file, name, table.getChild(name), column)
  ];
  return {
    rows: table.numRows,
    columns: Object.fromEntries(
      Object.entries(schema.columns).map(([name, column]) => read(name, column))
    ) as unknown as Columns<S>,
    extra: Object.fromEntries(extra.map((name) => [name, withGaps(read(name, open[type])[1])]))
  };
}

function parse(file: string, bytes: Uint8Array) {
  try {
    return tableFromIPC(bytes);
  } catch (error) {
    throw new DataError(file, `it is not an Arrow file (${(error as Error).message})`, rebuild);
  }
}
