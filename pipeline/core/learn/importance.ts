/** Which groups of features a model leans on. */
import type {Matrix} from "../matrix.ts";
import {random} from "../stats/random.ts";
import type {FittedRegressor} from "./estimator.ts";

/** Importance of one group of features, such as all those computed from one sensor. */
export interface GroupImportance {
  readonly group: string;
  /** Share of the total split gain, 0 to 1. */
  readonly gain: number;
  /** Rise of the root mean square error when the group's values are permuted among rows: mean over repeats. */
  readonly permutation: number;
  /** Standard error of that mean. */
  readonly permutation_error: number;
}

export interface PermutationOptions {
  /** Group of each feature. */
  readonly groups: readonly string[];
  /** Permutations of each group, at least 2. */
  readonly repeats: number;
  readonly seed: number;
}

/** Share of the total gain of each group, in order of first appearance; all 0 where nothing was gained. */
export function gainByGroup(gains: ArrayLike<number>, groups: readonly string[]): Map<string, number> {
  const sums = new Map<string, number>();
  let total = 0;
  for (let f = 0; f < groups.length; f++) {
    sums.set(groups[f], (sums.get(groups[f]) ?? 0) + gains[f]);
    total += gains[f];
  }
  for (const [group, sum] of sums) sums.set(group, total > 0 ? sum / total : 0);
  return sums;
}

function rootMeanSquare(predicted: Float64Array, y: ArrayLike<number>): number {
  let sum = 0;
  for (let row = 0; row < predicted.length; row++) sum += (predicted[row] - y[row]) ** 2;
  return Math.sqrt(sum / predicted.length);
}

/** `x` with the features of one group taken from other rows: all of them from row `from[row]`. */
function permuted(x: Matrix, groups: readonly string[], group: string, from: Int32Array): Matrix {
  const columns = x.columns.map((column, f) =>
    groups[f] === group ? Float32Array.from(from, (row) => column[row]) : column
  );
  return {...x, columns};
}

/** Mean and its standard error. */
function summarise(values: readonly number[]): {mean: number; error: number} {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {mean, error: Math.sqrt(square / (values.length * (values.length - 1)))};
}

/**
 * Importance of each group on the rows `x`, `y`, best rows the model has not seen (Breiman 2001): how much worse it
 * predicts when the group's features, together, come from other rows. In order of first appearance.
 */
export function permutationImportance(
  model: FittedRegressor,
  x: Matrix,
  y: ArrayLike<number>,
  {groups, repeats, seed}: PermutationOptions
): GroupImportance[] {
  const base = rootMeanSquare(model.predict(x), y);
  return Array.from(gainByGroup(model.importance(), groups), ([group, gain]) => {
    const rises = Array.from({length: repeats}, (_, repeat) => {
      const from = Int32Array.from({length: x.rows}, (_, row) => row);
      random(seed).fork(group).fork(repeat).shuffle(from);
      return rootMeanSquare(model.predict(permuted(x, groups, group, from)), y) - base;
    });
    const {mean, error} = summarise(rises);
    return {group, gain, permutation: mean, permutation_error: error};
  });
}
