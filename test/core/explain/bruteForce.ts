/** Shapley values by their definition: over every subset of the features. */
import type {Trees} from "../../../pipeline/core/learn/tree.ts";
import type {TreeModel} from "../../../pipeline/core/learn/treeModel.ts";

/** Expected value of the tree at `node` when only the features of `known` are: both branches where one is not. */
function expected(trees: Trees, node: number, row: Float32Array, known: number): number {
  const {feature, value, right, missingLeft, cover} = trees;
  const split = feature[node];
  if (split < 0) return value[node];
  const branch = (child: number): number => expected(trees, child, row, known);
  if (known & (1 << split)) {
    const x = row[split];
    const left = x <= value[node] || (Number.isNaN(x) && missingLeft[node] === 1);
    return branch(left ? node + 1 : right[node]);
  }
  const both = cover[node + 1] * branch(node + 1) + cover[right[node]] * branch(right[node]);
  return both / cover[node];
}

const ones = (bits: number): number => (bits === 0 ? 0 : (bits & 1) + ones(bits >> 1));
const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));

/** Shapley value of each feature and the value of knowing nothing, for a model of few features. */
export function bruteForce({trees, base, divisor, features}: TreeModel, row: Float32Array) {
  const n = features.length;
  const worth = Array.from({length: 1 << n}, (_, known) => {
    let sum = 0;
    for (const root of trees.roots.subarray(0, -1)) sum += expected(trees, root, row, known);
    return base + sum / divisor;
  });
  const contributions = features.map((_, f) => {
    let sum = 0;
    for (let known = 0; known < 1 << n; known++) {
      if (known & (1 << f)) continue;
      const size = ones(known);
      const weight = (factorial(size) * factorial(n - size - 1)) / factorial(n);
      sum += weight * (worth[known | (1 << f)] - worth[known]);
    }
    return sum;
  });
  return {base: worth[0], contributions};
}
