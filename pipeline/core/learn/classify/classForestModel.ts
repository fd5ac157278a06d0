/** A random forest of classes once it is fitted. */
import type {Matrix} from "../../matrix.ts";
import {naturalLog} from "../../stats/naturalLog.ts";
import {checkFeatures} from "../checks.ts";
import {LearnError} from "../errors.ts";
import {saveTrees} from "../portableTrees.ts";
import {nodeCount, type Trees, treeCount} from "../tree.ts";
import type {FittedClassifier} from "./classifier.ts";
import {eachLeaf, meanVisited} from "./treeScores.ts";

export interface ClassForestOptions {
  readonly trees: number;
  /** Deepest leaf: splits on the way to it. */
  readonly maxDepth: number;
  /** Fewest rows of a leaf, counted as often as they were drawn. */
  readonly minLeafRows: number;
  /** Share of the features drawn anew for each split. */
  readonly featureFraction: number;
  /** Most bins of a feature, 2 to 255. */
  readonly bins: number;
}

/** Classes of the training rows in each leaf, leaf after leaf. */
export interface LeafCounts {
  /** Number of classes in each leaf. */
  readonly sizes: readonly number[];
  /** Classes, ascending in a leaf, and rows of each, as often as they were drawn. */
  readonly classes: Int32Array;
  readonly counts: Int32Array;
}

export interface ClassForestParts {
  readonly features: readonly string[];
  readonly classes: number;
  readonly options: Readonly<Record<keyof ClassForestOptions, number>>;
  /** The value of a leaf is its number in `leaves`. */
  readonly trees: Trees;
  readonly leaves: LeafCounts;
  /** Training rows of each class. */
  readonly prior: Float64Array;
}

export interface ClassForestModel extends FittedClassifier<Matrix> {
  readonly type: "forest";
  readonly features: readonly string[];
  readonly trees: Trees;
}

/** Where the entries of each leaf start, then their number. */
function offsetsOf(sizes: readonly number[]): Int32Array {
  const offsets = new Int32Array(sizes.length + 1);
  for (let leaf = 0; leaf < sizes.length; leaf++) offsets[leaf + 1] = offsets[leaf] + sizes[leaf];
  return offsets;
}

/** Share of each entry's class among the rows of its leaf. */
function sharesOf({sizes, counts}: LeafCounts, offsets: Int32Array): Float64Array {
  const shares = Float64Array.from(counts);
  for (let leaf = 0; leaf < sizes.length; leaf++) {
    let total = 0;
    for (let i = offsets[leaf]; i < offsets[leaf + 1]; i++) total += counts[i];
    for (let i = offsets[leaf]; i < offsets[leaf + 1]; i++) shares[i] /= total;
  }
  return shares;
}

/**
 * The fitted model made of these parts. A raw score is the logarithm of the mean frequency of the class in the leaves,
 * where one tree more stands for the frequency in all rows, with one row more of each class: so none is 0.
 */
export function classForestModel(parts: ClassForestParts): ClassForestModel {
  const {features, classes, options, trees, leaves, prior} = parts;
  const offsets = offsetsOf(leaves.sizes);
  const shares = sharesOf(leaves, offsets);
  const rows = prior.reduce((sum, own) => sum + own + 1, 0);
  const count = treeCount(trees);
  return {
    type: "forest",
    classes,
    options,
    features,
    trees,
    scores(x) {
      checkFeatures(x, features);
      const out = new Float64Array(x.rows * classes);
      eachLeaf(trees, x, (row, node) => {
        const leaf = trees.value[node];
        for (let i = offsets[leaf]; i < offsets[leaf + 1]; i++)
          out[row * classes + leaves.classes[i]] += shares[i];
      });
      for (let i = 0; i < out.length; i++)
        out[i] = naturalLog((out[i] + (prior[i % classes] + 1) / rows) / (count + 1));
      return out;
    },
    cost: () => ({trees: count, nodes: nodeCount(trees), visited: meanVisited(trees)}),
    save: () => ({
      type: "forest",
      classes,
      options,
      features,
      trees: saveTrees(trees),
      leaves: {
        sizes: leaves.sizes,
        classes: Array.from(leaves.classes),
        counts: Array.from(leaves.counts)
      },
      prior: Array.from(prior)
    })
  };
}

const refuse = (what: string): never => {
  throw new LearnError("model", `Saved forest: ${what}. Train the model again, or fetch its file again.`);
};

/**
 * Leaves from checked lists of numbers.
 * @throws LearnError with code `model` unless they are those of the trees
 */
export function loadLeaves(
  {sizes, classes, counts}: Readonly<Record<keyof LeafCounts, readonly number[]>>,
  trees: Trees,
  classCount: number
): LeafCounts {
  const entries = sizes.reduce((sum, size) => sum + size, 0);
  if (sizes.some((size) => size < 1)) refuse("a leaf has no class");
  if (classes.length !== entries || counts.length !== entries)
    refuse(`found ${classes.length} classes and ${counts.length} counts for ${entries} entries of leaves`);
  if (classes.some((k) => k >= classCount)) refuse(`a leaf has a class of ${classCount} or more`);
  if (counts.some((n) => n < 1)) refuse("a leaf counts a class without a row");
  let next = 0;
  for (let node = 0; node < nodeCount(trees); node++)
    if (trees.feature[node] < 0 && trees.value[node] !== next++)
      refuse(`leaf at node ${node} is out of order`);
  if (next !== sizes.length) refuse(`found ${sizes.length} leaves for ${next} of the trees`);
  return {sizes, classes: Int32Array.from(classes), counts: Int32Array.from(counts)};
}
