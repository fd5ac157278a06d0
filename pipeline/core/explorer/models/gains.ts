/** How much the splits on each feature do in trees that are already grown. */
import {interleave} from "../../learn/predicting.ts";
import type {Trees} from "../../learn/tree.ts";
import type {Matrix} from "../../matrix.ts";

/** Gini impurity times rows. */
function impurity(counts: Float64Array, at: number, classes: number): number {
  let rows = 0;
  let squares = 0;
  for (let k = 0; k < classes; k++) {
    rows += counts[at + k];
    squares += counts[at + k] ** 2;
  }
  return rows > 0 ? rows - squares / rows : 0;
}

/** Rows of each class that reach each node, at node × `classes` + class. */
function reached(trees: Trees, x: Matrix, y: ArrayLike<number>, classes: number): Float64Array {
  const features = x.columns.length;
  const values = new Float32Array(x.rows * features);
  interleave(x, 0, x.rows, values);
  const counts = new Float64Array(trees.feature.length * classes);
  for (let t = 0; t + 1 < trees.roots.length; t++)
    for (let row = 0; row < x.rows; row++) {
      let node = trees.roots[t];
      counts[node * classes + y[row]]++;
      while (trees.feature[node] >= 0) {
        const left = values[row * features + trees.feature[node]] <= trees.value[node];
        node = left ? node + 1 : trees.right[node];
        counts[node * classes + y[row]]++;
      }
    }
  return counts;
}

/** Fall of the Gini impurity by the splits on each feature, as the rows of `x` (none missing) go down the trees. */
export function giniGains(trees: Trees, x: Matrix, y: ArrayLike<number>, classes: number): Float64Array {
  const counts = reached(trees, x, y, classes);
  const gains = new Float64Array(x.columns.length);
  for (let node = 0; node < trees.feature.length; node++) {
    if (trees.feature[node] < 0) continue;
    const kept = [node + 1, trees.right[node]].reduce(
      (sum, child) => sum + impurity(counts, child * classes, classes),
      0
    );
    gains[trees.feature[node]] += impurity(counts, node * classes, classes) - kept;
  }
  return gains;
}

/** Squared spread that the splits on each feature give to what the trees add to a score, over their training rows. */
export function spreadGains({feature, value, right, cover}: Trees, features: number): Float64Array {
  const gains = new Float64Array(features);
  const means = new Float64Array(feature.length);
  // children stand behind their parent, so from the end all means are known in time
  for (let node = feature.length - 1; node >= 0; node--) {
    if (feature[node] < 0) {
      means[node] = value[node];
      continue;
    }
    const [left, other] = [node + 1, right[node]];
    const rows = cover[left] + cover[other];
    if (rows === 0) continue;
    means[node] = (cover[left] * means[left] + cover[other] * means[other]) / rows;
    gains[feature[node]] += (cover[left] * cover[other] * (means[left] - means[other]) ** 2) / rows;
  }
  return gains;
}
