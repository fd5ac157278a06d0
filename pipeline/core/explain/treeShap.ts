/** Why a model of trees predicts what it predicts: exact path-dependent TreeSHAP. */
import {LearnError} from "../learn/errors.ts";
import {nodeCount, type Trees, treeCount} from "../learn/tree.ts";
import type {TreeModel} from "../learn/treeModel.ts";
import {copyPath, extend, pathRoom, unwind, unwoundSum, type WeightedPath} from "./weightedPath.ts";

/** Explains predictions of one model, row by row. */
export interface TreeExplainer {
  /** Expected prediction when nothing is known of a row: the mean over the training rows of every tree. */
  readonly base: number;
  /**
   * Contribution of each feature to the prediction of one row, in the prediction's unit. With `base` they sum to the
   * prediction. A feature that no split uses gets 0.
   *
   * @param row one value a feature, `NaN` where missing
   * @param out where to write; a new array when absent
   */
  explain(row: Float32Array, out?: Float64Array): Float64Array;
}

/** What a walk down the trees needs at every node. */
interface Walk {
  readonly trees: Trees;
  readonly path: WeightedPath;
  readonly row: Float32Array;
  readonly out: Float64Array;
}

/** Depth of the deepest leaf; nodes are in preorder, so a parent is seen before its children. */
function deepest({feature, right}: Trees): number {
  const depth = new Int32Array(feature.length);
  let most = 0;
  for (let node = 0; node < feature.length; node++) {
    if (feature[node] < 0) continue;
    depth[node + 1] = depth[right[node]] = depth[node] + 1;
    most = Math.max(most, depth[node] + 1);
  }
  return most;
}

/** Mean leaf value of the rows each tree was grown on, summed over the trees. */
function expectedSum({roots, feature, value, cover}: Trees): number {
  let sum = 0;
  for (let t = 0; t + 1 < roots.length; t++) {
    let tree = 0;
    for (let node = roots[t]; node < roots[t + 1]; node++)
      if (feature[node] < 0) tree += value[node] * cover[node];
    sum += tree / cover[roots[t]];
  }
  return sum;
}

/** Adds what the leaf `node` contributes through each feature on the path that leads to it. */
function addLeaf({trees, path, out}: Walk, node: number, at: number, last: number): void {
  const value = trees.value[node];
  for (let i = 1; i <= last; i++) {
    const step = at + i;
    const share = path.one[step] - path.zero[step];
    out[path.feature[step]] += unwoundSum(path, at, last, i) * share * value;
  }
}

/** Place of a feature on the path at `at`, or 0 where it is new to it. */
function stepOf({feature}: WeightedPath, at: number, last: number, wanted: number): number {
  for (let i = 1; i <= last; i++) if (feature[at + i] === wanted) return i;
  return 0;
}

/** Walks the branch at `node`, which `zero` of the rows and (1 or 0) the row itself enter by `feature`. */
function descend(
  walk: Walk,
  node: number,
  above: number,
  length: number,
  feature: number,
  zero: number,
  one: number
): void {
  const at = above + length;
  copyPath(walk.path, above, at, length);
  extend(walk.path, at, length, feature, zero, one);
  if (walk.trees.feature[node] < 0) addLeaf(walk, node, at, length);
  else branch(walk, node, at, length);
}

/** Walks both branches of a split; a feature the path has asked for before keeps one step, with both answers. */
function branch(walk: Walk, node: number, at: number, last: number): void {
  const {path, row} = walk;
  const {feature, value, right, missingLeft, cover} = walk.trees;
  const split = feature[node];
  const x = row[split];
  const left = x <= value[node] || (Number.isNaN(x) && missingLeft[node] === 1);
  const step = stepOf(path, at, last, split);
  const one = step > 0 ? path.one[at + step] : 1;
  const share = (step > 0 ? path.zero[at + step] : 1) / cover[node];
  if (step > 0) unwind(path, at, last, step);
  const length = step > 0 ? last : last + 1;
  descend(walk, node + 1, at, length, split, share * cover[node + 1], left ? one : 0);
  descend(walk, right[node], at, length, split, share * cover[right[node]], left ? 0 : one);
}

/**
 * Shapley values of the features of a model of trees, where a feature that is left out is replaced by following both
 * branches of its splits, weighted by the training rows that took them (Lundberg, Erion and Lee 2018, arXiv 1802.03888,
 * algorithm 2; Lundberg et al. 2020, Nature Machine Intelligence 2, 56–67). Exact: the sums over all subsets of the
 * features are kept as weights along each path, so a row costs leaves × depth².
 *
 * @throws LearnError with code `model` when a node was reached by no training row: its share is unknown
 */
export function treeExplainer({base, trees, divisor, features}: TreeModel): TreeExplainer {
  if (trees.cover.includes(0))
    throw new LearnError(
      "model",
      `Found a node of ${nodeCount(trees)} that no training row reached; expected at least one for each. Train the model again.`
    );
  const path = pathRoom(deepest(trees));
  return {
    base: base + (treeCount(trees) > 0 ? expectedSum(trees) / divisor : 0),
    explain(row, out = new Float64Array(features.length)) {
      out.fill(0);
      const walk = {trees, path, row, out};
      for (let t = 0; t < treeCount(trees); t++) descend(walk, trees.roots[t], 0, 0, -1, 1, 1);
      for (let f = 0; f < out.length; f++) out[f] /= divisor;
      return out;
    }
  };
}
