/** How the cells of a table become features: learned from training rows, the same for every kind of model. */
import type {SparseRows} from "../learn/classify/sparseRows.ts";
import {type CategoryEncoding, categoryFeatures, encodeCategory, learnCategory} from "./categoryEncoding.ts";
import type {IndexedColumn, IndexedTable} from "./indexedTable.ts";
import {encodeNumber, learnNumber, type NumberEncoding, numberFeatures} from "./numberEncoding.ts";
import {learnText, type TextEncoding, textEncoder, textFeatures} from "./textEncoding.ts";

export type ColumnEncoding = TextEncoding | NumberEncoding | CategoryEncoding;

/** The encoding of each column, in the table's order. Features of a column follow those of the columns before it. */
export interface TableEncoding {
  readonly columns: readonly ColumnEncoding[];
}

/**
 * Features of numbers and categories have this value where those of a text have a length of 1: the penalty then holds
 * them back more, as they are few and every row has them.
 */
const REST = 0.25;

/** Learns an encoding from the rows at `rows`, and from nothing else. */
export const learnEncoding = ({columns}: IndexedTable, rows: ArrayLike<number>): TableEncoding => ({
  columns: columns.map((column) =>
    column.kind === "text"
      ? learnText(column, rows)
      : column.kind === "number"
        ? learnNumber(column.name, column.values, rows)
        : learnCategory(column.name, column.values, rows)
  )
});

export const columnFeatures = (column: ColumnEncoding): number =>
  column.kind === "text"
    ? textFeatures(column)
    : column.kind === "number"
      ? numberFeatures(column)
      : categoryFeatures(column);

/** First feature of each column, then the number of features. */
export function featureOffsets({columns}: TableEncoding): Int32Array {
  const offsets = new Int32Array(columns.length + 1);
  for (let c = 0; c < columns.length; c++) offsets[c + 1] = offsets[c] + columnFeatures(columns[c]);
  return offsets;
}

/** Encodes one cell of a column: calls `use` with features of the column from 0. */
type CellEncoder = (row: number, use: (feature: number, value: number) => void) => void;

function cellEncoder(encoding: ColumnEncoding, column: IndexedColumn, textOnly: boolean): CellEncoder {
  if (encoding.kind === "text" && column.kind === "text") return textEncoder(encoding, column).encode;
  if (encoding.kind === "number" && column.kind === "number") {
    const {values} = column;
    const rest = (use: Parameters<CellEncoder>[1]) => (feature: number, value: number) =>
      use(feature, REST * value);
    return (row, use) => encodeNumber(encoding, textOnly ? Number.NaN : values[row], rest(use));
  }
  if (encoding.kind === "category" && column.kind === "category") {
    const {values} = column;
    return (row, use) => use(encodeCategory(encoding, textOnly ? null : values[row]), REST);
  }
  throw new RangeError(
    `column ${encoding.name}: found ${column.kind}, expected ${encoding.kind} as in training`
  );
}

/** The columns of a table in the order of an encoding. @throws RangeError when one is missing or of another kind */
const columnsFor = ({columns}: TableEncoding, table: IndexedTable): IndexedColumn[] =>
  columns.map(({name, kind}) => {
    const found = table.columns.find((column) => column.name === name);
    if (found?.kind === kind) return found;
    const known = table.columns.map((column) => `${column.name} (${column.kind})`).join(", ");
    throw new RangeError(
      `the table has no ${kind} column ${name}, which the model learned from; found ${known}`
    );
  });

/**
 * Features of the rows at `rows`, in that order.
 *
 * @param textOnly whether all cells but texts are taken to be missing
 */
export function encodeRows(
  encoding: TableEncoding,
  table: IndexedTable,
  rows: ArrayLike<number>,
  textOnly = false
): SparseRows {
  const first = featureOffsets(encoding);
  const columns = columnsFor(encoding, table);
  const encoders = encoding.columns.map((column, c) => cellEncoder(column, columns[c], textOnly));
  const offsets = new Int32Array(rows.length + 1);
  let room = 64 * Math.max(1, rows.length);
  let indices = new Int32Array(room);
  let values = new Float64Array(room);
  let at = 0;
  let base = 0;
  const use = (feature: number, value: number): void => {
    if (at === room) {
      room *= 2;
      const [more, moreValues] = [new Int32Array(room), new Float64Array(room)];
      more.set(indices);
      moreValues.set(values);
      [indices, values] = [more, moreValues];
    }
    indices[at] = base + feature;
    values[at++] = value;
  };
  for (let i = 0; i < rows.length; i++) {
    for (let c = 0; c < encoders.length; c++) {
      base = first[c];
      encoders[c](rows[i], use);
    }
    offsets[i + 1] = at;
  }
  return {
    rows: rows.length,
    features: first[first.length - 1],
    offsets,
    indices: indices.slice(0, at),
    values: values.slice(0, at)
  };
}

/** Whether a row still says something when all but its texts is missing, and something less. */
export const hasTextAndMore = ({columns}: {readonly columns: readonly {readonly kind: string}[]}): boolean =>
  columns.some(({kind}) => kind === "text") && columns.some(({kind}) => kind !== "text");
