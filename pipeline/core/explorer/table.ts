/** The table that the explorer learns from. */
import type {ExplorerProblem} from "./problem.ts";

/** Rows of numbers with a class each; plain data. */
export interface ExplorerTable {
  readonly name: string;
  /** Name of each feature, unique. */
  readonly features: readonly string[];
  /** One column a feature, one number a row; `NaN` where the value is missing. */
  readonly columns: readonly Float64Array[];
  /** Name of each class, at least two. */
  readonly labels: readonly string[];
  /** Class of each row, 0 to `labels.length - 1`; every class has two rows or more. */
  readonly y: Int32Array;
  /** What was met while reading. */
  readonly notes: readonly ExplorerProblem[];
}

/** Rows at `indices`, in that order; what is kept of a table where only numbers matter. */
export interface Rows {
  readonly rows: number;
  readonly columns: readonly Float64Array[];
}

/** The values of `columns` at `indices`, in that order. */
export function takeRows(columns: readonly Float64Array[], indices: ArrayLike<number>): Rows {
  return {
    rows: indices.length,
    columns: columns.map((column) => {
      const out = new Float64Array(indices.length);
      for (let i = 0; i < out.length; i++) out[i] = column[indices[i]];
      return out;
    })
  };
}

/** The same numbers row by row, as the libraries want them. */
export function rowArrays({rows, columns}: Rows): number[][] {
  return Array.from({length: rows}, (_, row) => columns.map((column) => column[row]));
}

/** Class of each of the rows at `indices`. */
export const takeClasses = (y: Int32Array, indices: ArrayLike<number>): Int32Array =>
  Int32Array.from(indices, (row) => y[row]);

/** Rows of each class. */
export function countRows(y: ArrayLike<number>, classes: number): number[] {
  const counts = new Array<number>(classes).fill(0);
  for (let row = 0; row < y.length; row++) counts[y[row]]++;
  return counts;
}
