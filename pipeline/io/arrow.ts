/** Arrow files of the contract's tables: one record batch, the same bytes for the same content. */
import {createHash} from "node:crypto";
import * as arrow from "apache-arrow";
import type {ColumnSchema, ColumnType, TableSchema} from "../contract/table.ts";
import {
  type ColumnValues,
  checkTable,
  isAbsent,
  isText,
  type TableColumns,
  TableError
} from "./tableCheck.ts";

/** Names and types of a table's columns as one text; equal texts mean readers can treat the files alike. */
export const schemaText = ({columns}: TableSchema): string =>
  Object.entries(columns)
    .map(([name, {type, nullable}]) => `${JSON.stringify(name)}:${type}${nullable ? "?" : ""}`)
    .join("\n");

/** SHA-256 of `schemaText`, in hexadecimal. */
export const schemaHash = (schema: TableSchema): string =>
  createHash("sha256").update(schemaText(schema)).digest("hex");

/** A table as an Arrow IPC file. */
export interface EncodedTable {
  readonly bytes: Uint8Array;
  readonly rows: number;
  readonly schema: string;
}

/**
 * Encodes `columns`, in the schema's order. Typed arrays of a column's own type are not copied; a value that is
 * absent is null. Throws `TableError` unless the columns are what the schema says.
 */
export function encodeTable(schema: TableSchema, columns: TableColumns): EncodedTable {
  const rows = checkTable(schema, columns);
  const entries = Object.entries(schema.columns);
  const children = entries.map(([name, column], id) => encodeColumn(column, columns[name], id));
  const fields = entries.map(
    ([name, {nullable = false}], i) => new arrow.Field(name, children[i].type, nullable)
  );
  const struct = new arrow.Struct(fields);
  const data = arrow.makeData({type: struct, length: rows, nullCount: 0, children});
  const batch = new arrow.RecordBatch(new arrow.Schema(fields), data);
  const bytes = arrow.tableToIPC(new arrow.Table(batch), "file");
  return {bytes, rows, schema: schemaHash(schema)};
}

function encodeColumn(column: ColumnSchema, values: ColumnValues, id: number): arrow.Data {
  const validity = column.nullable ? validityOf(values) : {nullCount: 0};
  const length = values.length;
  if (column.type === "utf8") return textData(values, length, validity);
  if (column.type === "dictionary") return dictionaryData(values, length, validity, id);
  return numberData(column.type, values, length, validity);
}

interface Validity {
  readonly nullCount: number;
  readonly nullBitmap?: Uint8Array;
}

function validityOf(values: ColumnValues): Validity {
  const nullBitmap = new Uint8Array(Math.ceil(values.length / 8));
  let present = 0;
  for (let row = 0; row < values.length; row++) {
    if (isAbsent(values[row])) continue;
    nullBitmap[row >> 3] |= 1 << (row & 7);
    present++;
  }
  return present === values.length ? {nullCount: 0} : {nullCount: values.length - present, nullBitmap};
}

const NUMBERS = {
  float64: {type: () => new arrow.Float64(), array: Float64Array},
  float32: {type: () => new arrow.Float32(), array: Float32Array},
  int32: {type: () => new arrow.Int32(), array: Int32Array},
  uint16: {type: () => new arrow.Uint16(), array: Uint16Array},
  uint8: {type: () => new arrow.Uint8(), array: Uint8Array}
} as const;

function numberData(
  type: Exclude<ColumnType, "utf8" | "dictionary">,
  values: ColumnValues,
  length: number,
  validity: Validity
): arrow.Data {
  const {type: make, array} = NUMBERS[type];
  const own = values instanceof array && validity.nullCount === 0;
  return arrow.makeData({
    type: make(),
    length,
    data: own ? values : toTyped(new array(length), values),
    ...validity
  } as never);
}

/** Fills `into`; an absent value becomes 0 under its validity bit, so that the bytes never depend on how it was given. */
function toTyped<A extends Float64Array | Float32Array | Int32Array | Uint16Array | Uint8Array>(
  into: A,
  values: ColumnValues
): A {
  for (let row = 0; row < into.length; row++) into[row] = isAbsent(values[row]) ? 0 : Number(values[row]);
  return into;
}

function textData(values: ColumnValues, length: number, validity: Validity): arrow.Data {
  const encoder = new TextEncoder();
  const parts = Array.from(values as ArrayLike<string>, (value) => encoder.encode(value ?? ""));
  const valueOffsets = new Int32Array(length + 1);
  parts.forEach((part, i) => {
    valueOffsets[i + 1] = valueOffsets[i] + part.length;
  });
  const data = new Uint8Array(valueOffsets[length]);
  parts.forEach((part, i) => {
    data.set(part, valueOffsets[i]);
  });
  return arrow.makeData({type: new arrow.Utf8(), length, valueOffsets, data, ...validity});
}

/** Words in order of appearance, under the smallest signed index that holds them (readers of all kinds know those). */
function dictionaryData(values: ColumnValues, length: number, validity: Validity, id: number): arrow.Data {
  const words = new Map<string, number>();
  const codes = Array.from(values as ArrayLike<string | null>, (value) => {
    if (isAbsent(value)) return 0;
    const code = words.get(value) ?? words.size;
    words.set(value, code);
    return code;
  });
  const [index, array] =
    words.size <= 128
      ? [new arrow.Int8(), Int8Array]
      : words.size <= 32768
        ? [new arrow.Int16(), Int16Array]
        : [new arrow.Int32(), Int32Array];
  const dictionary = new arrow.Vector([
    textData([...words.keys()], words.size, {nullCount: 0}) as arrow.Data<arrow.Utf8>
  ]);
  const type = new arrow.Dictionary(new arrow.Utf8(), index, id);
  return arrow.makeData({type, length, data: array.from(codes), dictionary, ...validity} as never);
}

/**
 * Reads an Arrow file written by `encodeTable`; its hash must have been checked before, since the format has no
 * checksum of its own. Numbers come as typed arrays, or as arrays with null where the schema allows absence; text
 * as arrays. Throws `TableError` unless the columns are what the schema says.
 */
export function decodeTable(schema: TableSchema, bytes: Uint8Array): Record<string, ColumnValues> {
  const table = readIpc(schema, bytes);
  const columns: Record<string, ColumnValues> = Object.create(null);
  for (const {name, type} of table.schema.fields) {
    const expected = schema.columns[name]?.type;
    if (expected && !matches(expected, type)) {
      throw new TableError(`Table ${schema.name}: found ${name} of type ${type}; expected ${expected}.`);
    }
    columns[name] = valuesOf(table.getChild(name), expected !== undefined && isText(expected));
  }
  checkTable(schema, columns);
  return columns;
}

function readIpc(schema: TableSchema, bytes: Uint8Array): arrow.Table {
  try {
    return arrow.tableFromIPC(bytes);
  } catch (cause) {
    throw new TableError(`Table ${schema.name}: found ${bytes.length} bytes that are no Arrow file.`, {
      cause
    });
  }
}

function matches(expected: ColumnType, type: arrow.DataType): boolean {
  if (expected === "utf8") return arrow.DataType.isUtf8(type);
  if (expected === "dictionary")
    return arrow.DataType.isDictionary(type) && arrow.DataType.isUtf8(type.dictionary);
  return String(type) === String(NUMBERS[expected].type());
}

function valuesOf(vector: arrow.Vector | null, text: boolean): ColumnValues {
  if (!vector) return [];
  return text || vector.nullCount > 0 ? Array.from(vector) : vector.toArray();
}
