/** Which columns a model leans on, on rows it has not seen. */
import {random} from "../stats/random.ts";
import type {IndexedTable} from "./indexedTable.ts";
import type {TabularModel} from "./tabularModel.ts";
import {takeCells, takeRows} from "./takeRows.ts";

export interface ColumnImportance {
  readonly column: string;
  /** Fall of accuracy when the column's cells are dealt anew among the held-out rows: mean over folds. */
  readonly permutation: number;
  /** Standard error of that mean between folds. */
  readonly permutation_error: number;
}

/** Permutations of each column in each fold. */
const REPEATS = 1;

const everyRow = (rows: number): Int32Array => Int32Array.from({length: rows}, (_, row) => row);

function accuracyOf(model: TabularModel, held: IndexedTable, target: Int32Array): number {
  const scores = model.scoresAt(held, everyRow(held.rows));
  const classes = model.classes.length;
  let right = 0;
  for (let row = 0; row < held.rows; row++) {
    let best = 0;
    for (let k = 1; k < classes; k++) if (scores[row * classes + k] > scores[row * classes + best]) best = k;
    if (best === target[row]) right++;
  }
  return right / held.rows;
}

/** Fall of accuracy of one fold's model for each column (Breiman 2001), on the rows at `rows`. */
export function foldImportance(
  model: TabularModel,
  table: IndexedTable,
  rows: Int32Array,
  target: Int32Array,
  seed: number
): number[] {
  const held = takeRows(table, rows);
  const own = Int32Array.from(rows, (row) => target[row]);
  const base = accuracyOf(model, held, own);
  return held.columns.map((column, c) => {
    let sum = 0;
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      const from = everyRow(held.rows);
      random(seed).fork(column.name).fork(repeat).shuffle(from);
      const columns = held.columns.map((other, i) => (i === c ? takeCells(column, from) : other));
      sum += base - accuracyOf(model, {...held, columns}, own);
    }
    return sum / REPEATS;
  });
}

/** Mean and standard error over folds of the falls of each column, largest fall first. */
export function columnImportance(
  names: readonly string[],
  folds: readonly (readonly number[])[]
): ColumnImportance[] {
  const k = folds.length;
  const found = names.map((column, c) => {
    const mean = folds.reduce((sum, falls) => sum + falls[c], 0) / k;
    const square = folds.reduce((sum, falls) => sum + (falls[c] - mean) ** 2, 0);
    return {column, permutation: mean, permutation_error: k > 1 ? Math.sqrt(square / (k * (k - 1))) : 0};
  });
  return found.sort((a, b) => b.permutation - a.permutation);
}
