/** The forest of the package ml-random-forest, as the naive rival: its time grows with the square of the rows. */
import {RandomForestRegression} from "ml-random-forest";
import {type Matrix, selectRows} from "../matrix.ts";
import {random} from "../stats/random.ts";
import {checkTraining} from "./checks.ts";
import type {FitContext} from "./estimator.ts";
import {checkOptions, count} from "./options.ts";
import {exactMean} from "./packing.ts";
import {interleave, leafOf} from "./predicting.ts";
import {sample} from "./sampling.ts";
import {concatenateTrees, emptyTrees, type Trees} from "./tree.ts";
import {type TreeModel, treeModel} from "./treeModel.ts";

export interface LibraryForestOptions {
  readonly trees: number;
  /** Most rows it learns from: a seeded sample where there are more. */
  readonly rows: number;
}

/** Share of the features that the library draws for each tree: the usual third for a number. */
const FEATURE_FRACTION = 1 / 3;

/** A node as the library keeps it; a leaf has no children. */
interface LibraryNode {
  readonly left?: LibraryNode;
  readonly right?: LibraryNode;
  readonly splitColumn?: number;
  readonly splitValue?: number;
  readonly distribution?: number;
}

interface LibraryModel {
  readonly indexes: number[][];
  readonly estimators: {readonly root: LibraryNode}[];
  featureImportance(): number[];
}

const bits = new Int32Array(1);
const float = new Float32Array(bits.buffer);

/** The greatest 32-bit float below `x`: values of 32 bits are at most that where they are below `x`. */
export function floatBelow(x: number): number {
  float[0] = x;
  if (float[0] < x) return float[0];
  if (float[0] === 0) bits[0] = 0x80000001 | 0;
  else bits[0] += float[0] > 0 ? -1 : 1;
  return float[0];
}

function countNodes({left, right}: LibraryNode): number {
  return left && right ? 1 + countNodes(left) + countNodes(right) : 1;
}

/** The library's tree in our form, where a missing value goes where the feature's mean goes. */
function convert(root: LibraryNode, columns: readonly number[], means: readonly number[]): Trees {
  const nodes = countNodes(root);
  const trees = emptyTrees(Int32Array.of(0, nodes), nodes);
  let next = 0;
  const add = (node: LibraryNode): void => {
    const at = next++;
    if (!(node.left && node.right)) {
      trees.value[at] = node.distribution as number;
      return;
    }
    const feature = columns[node.splitColumn as number];
    trees.feature[at] = feature;
    trees.value[at] = floatBelow(node.splitValue as number);
    trees.missingLeft[at] = means[feature] <= trees.value[at] ? 1 : 0;
    add(node.left);
    trees.right[at] = next;
    add(node.right);
  };
  add(root);
  return trees;
}

/** Counts the rows of `x` that reach each node. */
function countCover(trees: Trees, x: Matrix): void {
  const features = x.columns.length;
  const values = new Float32Array(x.rows * features);
  interleave(x, 0, x.rows, values);
  for (let t = 0; t < trees.roots.length - 1; t++) {
    for (let row = 0; row < x.rows; row++) {
      const leaf = leafOf(trees, t, values, row * features);
      for (let node = trees.roots[t]; ; node = leaf < trees.right[node] ? node + 1 : trees.right[node]) {
        trees.cover[node]++;
        if (node === leaf) break;
      }
    }
  }
}

function means(x: Matrix): number[] {
  return x.columns.map((column) => {
    const known = column.filter((value) => !Number.isNaN(value));
    return known.length > 0 ? Math.fround(exactMean(known)) : 0;
  });
}

function train(x: Matrix, y: Float64Array, options: LibraryForestOptions, seed: number): LibraryModel {
  const forest = new RandomForestRegression({
    seed,
    nEstimators: options.trees,
    maxFeatures: Math.max(1, Math.round(FEATURE_FRACTION * x.columns.length)),
    replacement: false,
    useSampleBagging: true,
    treeOptions: {},
    // its out-of-bag scores throw when a row was in every tree's bag
    noOOB: true
  });
  const rows = Array.from({length: x.rows}, (_, row) => x.columns.map((column) => column[row]));
  forest.train(rows, Array.from(y));
  return forest as unknown as LibraryModel;
}

/** Random forest by ml-random-forest on at most `rows` rows, kept and saved in the same form as our own. */
export function libraryForest(options: LibraryForestOptions) {
  const checked = checkOptions("Library forest", options, {trees: count(), rows: count()});
  const kept = Object.freeze({...checked, featureFraction: FEATURE_FRACTION});
  return {
    type: "library-forest" as const,
    options: kept,
    fit(x: Matrix, y: ArrayLike<number>, {seed}: FitContext): TreeModel {
      checkTraining(x, y);
      const draw = random(seed).fork("library-forest");
      const chosen = sample(x.rows, Math.min(x.rows, kept.rows), draw);
      const table = selectRows(x, chosen);
      const centres = means(table);
      const filled = {
        ...table,
        columns: table.columns.map((column, f) =>
          column.map((value) => (Number.isNaN(value) ? centres[f] : value))
        )
      };
      const base = exactMean(Float64Array.from(chosen, (row) => y[row]));
      const target = Float64Array.from(chosen, (row) => y[row] - base);
      const model = train(filled, target, kept, draw.int(2 ** 31));
      const trees = concatenateTrees(
        model.estimators.map(({root}, t) => convert(root, model.indexes[t], centres))
      );
      countCover(trees, filled);
      const gains = Float64Array.from(model.featureImportance(), (gain) =>
        Number.isFinite(gain) ? gain : 0
      );
      return treeModel({type: "library-forest", features: x.names, options: kept, base, trees, gains});
    }
  };
}
