/** Following rows down trees of several classes. */
import type {Matrix} from "../../matrix.ts";
import {interleave, leafOf} from "../predicting.ts";
import {type Trees, treeCount} from "../tree.ts";

/** Rows followed together, few enough to stay in the processor's cache. */
const BLOCK = 128;

/** Calls `use` with each row's number and the leaf it reaches, tree after tree of each block of rows. */
export function eachLeaf(
  trees: Trees,
  x: Matrix,
  use: (row: number, leaf: number, tree: number) => void
): void {
  const features = x.columns.length;
  const values = new Float32Array(Math.min(BLOCK, x.rows) * features);
  for (let start = 0; start < x.rows; start += BLOCK) {
    const rows = Math.min(BLOCK, x.rows - start);
    interleave(x, start, rows, values);
    for (let t = 0; t < treeCount(trees); t++)
      for (let i = 0; i < rows; i++) use(start + i, leafOf(trees, t, values, i * features), t);
  }
}

/** Adds to the score of class k of row r, at r × K + k, the leaf values of trees k, k + K, …, in their order. */
export function addTreeScores(trees: Trees, x: Matrix, classes: number, scores: Float64Array): void {
  eachLeaf(trees, x, (row, leaf, tree) => {
    scores[row * classes + (tree % classes)] += trees.value[leaf];
  });
}

/** Mean number of nodes that a training row visits in all trees together. */
export function meanVisited({roots, cover}: Trees): number {
  let sum = 0;
  for (let t = 0; t + 1 < roots.length; t++) {
    let tree = 0;
    for (let node = roots[t]; node < roots[t + 1]; node++) tree += cover[node];
    sum += tree / cover[roots[t]];
  }
  return sum;
}
