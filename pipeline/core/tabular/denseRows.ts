/** The table as trees see it: numbers as they are, categories as yes or no, texts as the scores of a linear model. */
import type {Matrix} from "../matrix.ts";
import {encodeCategory} from "./categoryEncoding.ts";
import type {IndexedTable} from "./indexedTable.ts";
import type {ColumnEncoding, TableEncoding} from "./tableEncoding.ts";

/** A feature of trees, and the column it comes from; null for scores, which come from all. */
export interface DenseFeature {
  readonly name: string;
  readonly column: string | null;
}

const choices = (values: readonly string[]): string[] => [...values.map((value) => `= ${value}`), "other"];

function featuresOf(column: ColumnEncoding): DenseFeature[] {
  if (column.kind === "text") return [];
  if (column.kind === "number") return [{name: column.name, column: column.name}];
  return choices(column.values).map((choice) => ({name: `${column.name} ${choice}`, column: column.name}));
}

/** Features of the matrix that `denseRows` makes: of the columns in their order, then a score for each class. */
export const denseFeatures = ({columns}: TableEncoding, classes: number): DenseFeature[] => [
  ...columns.flatMap(featuresOf),
  ...Array.from({length: classes}, (_, k) => ({name: `score ${k}`, column: null}))
];

/** Names that are sure to differ, whatever columns and values are called. */
export const denseNames = (features: readonly DenseFeature[]): string[] =>
  features.map(({name}, f) => `${f} ${name}`);

function columnsOf(
  column: ColumnEncoding,
  table: IndexedTable,
  rows: ArrayLike<number>,
  textOnly: boolean
): Float32Array[] {
  const found = table.columns.find(({name}) => name === column.name);
  if (column.kind === "number" && found?.kind === "number") {
    const {values} = found;
    return [Float32Array.from(rows, (row) => (textOnly ? Number.NaN : Math.fround(values[row])))];
  }
  if (column.kind === "category" && found?.kind === "category") {
    const chosen = Array.from(rows, (row) =>
      textOnly || found.values[row] === null ? -1 : encodeCategory(column, found.values[row])
    );
    return choices(column.values).map((_, place) =>
      Float32Array.from(chosen, (own) => (own < 0 ? Number.NaN : own === place ? 1 : 0))
    );
  }
  return [];
}

/**
 * Features of trees for the rows at `rows`, in that order.
 *
 * @param scores score of class k of the i-th of them at i × `classes` + k
 * @param textOnly whether all cells but texts are taken to be missing
 */
export function denseRows(
  encoding: TableEncoding,
  table: IndexedTable,
  rows: ArrayLike<number>,
  scores: Float64Array,
  classes: number,
  textOnly = false
): Matrix {
  const columns = encoding.columns.flatMap((column) => columnsOf(column, table, rows, textOnly));
  for (let k = 0; k < classes; k++)
    columns.push(Float32Array.from({length: rows.length}, (_, i) => scores[i * classes + k]));
  return {rows: rows.length, names: denseNames(denseFeatures(encoding, classes)), columns};
}

/** The rows of `a`, then those of `b`. */
export const stackMatrices = (a: Matrix, b: Matrix): Matrix => ({
  rows: a.rows + b.rows,
  names: a.names,
  columns: a.columns.map((column, f) => {
    const both = new Float32Array(a.rows + b.rows);
    both.set(column);
    both.set(b.columns[f], a.rows);
    return both;
  })
});
