/** Following rows of a table down trees. */
import type {Matrix} from "../matrix.ts";
import type {Trees} from "./tree.ts";

/** Rows predicted together, few enough to stay in the processor's cache. */
const BLOCK = 128;

/** Writes rows `start` to `start + rows - 1` of `x` into `out`, all features of a row together. */
export function interleave(x: Matrix, start: number, rows: number, out: Float32Array): void {
  const features = x.columns.length;
  for (let f = 0; f < features; f++) {
    const column = x.columns[f];
    for (let i = 0; i < rows; i++) out[i * features + f] = column[start + i];
  }
}

/** Leaf of tree `tree` that the row at `at` of `values` reaches. */
export function leafOf(trees: Trees, tree: number, values: Float32Array, at: number): number {
  const {feature, value, right, missingLeft} = trees;
  let node = trees.roots[tree];
  for (let f = feature[node]; f >= 0; f = feature[node]) {
    const x = values[at + f];
    // NaN is never at most anything, so a missing value turns by its flag
    const left = x <= value[node] || (Number.isNaN(x) && missingLeft[node] === 1);
    node = left ? node + 1 : right[node];
  }
  return node;
}

/** Adds the value of one tree for each of `rows` interleaved rows to `sums`, from `start`. */
export function addTree(
  trees: Trees,
  tree: number,
  values: Float32Array,
  features: number,
  rows: number,
  sums: Float64Array,
  start: number
): void {
  for (let i = 0; i < rows; i++) sums[start + i] += trees.value[leafOf(trees, tree, values, i * features)];
}

/** Adds to `sums[row]` the leaf values of every tree, in their order. */
export function addPredictions(trees: Trees, x: Matrix, sums: Float64Array): void {
  const features = x.columns.length;
  const values = new Float32Array(Math.min(BLOCK, x.rows) * features);
  for (let start = 0; start < x.rows; start += BLOCK) {
    const rows = Math.min(BLOCK, x.rows - start);
    interleave(x, start, rows, values);
    for (let t = 0; t < trees.roots.length - 1; t++) addTree(trees, t, values, features, rows, sums, start);
  }
}
