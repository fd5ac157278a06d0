/** Random forest of histogram-based trees (Breiman 2001). */
import type {Matrix} from "../matrix.ts";
import {numberGroups} from "./bagging.ts";
import {fitBins} from "./binning.ts";
import {checkTraining} from "./checks.ts";
import type {FitContext, Team} from "./estimator.ts";
import type {ForestData, ForestSlot} from "./forestKernel.ts";
import {checkOptions, count, share} from "./options.ts";
import {exactMean, largest, roundForSums} from "./packing.ts";
import {MAX_DEPTH} from "./portableTrees.ts";
import {serial} from "./team.ts";
import {concatenateTrees, firstTrees, type Trees} from "./tree.ts";
import {type TreeModel, treeModel} from "./treeModel.ts";

/** Options of a random forest. */
export interface ForestOptions {
  readonly trees: number;
  /** Deepest leaf: splits on the way to it. */
  readonly maxDepth: number;
  /** Fewest rows of a leaf, counted as often as they were drawn. */
  readonly minLeafRows: number;
  /**
   * Share of the features drawn anew for each split. For each split and not for each tree: with many features that say
   * nearly the same, a tree deprived of some for good finds their twins, and trees then resemble each other.
   */
  readonly featureFraction: number;
  /** Share of its bag's rows that each tree learns from, drawn without replacement; training time falls with it. */
  readonly rowFraction: number;
  /** Most bins of a feature, 2 to 255. */
  readonly bins: number;
}

const RANGES = {
  trees: count(),
  maxDepth: count(MAX_DEPTH),
  minLeafRows: count(),
  featureFraction: share,
  rowFraction: share,
  bins: {least: 2, most: 255, integer: true}
};

/** Room for the largest tree that `rows` rows can make. */
function slot(rows: number, features: number, {memory}: Team): ForestSlot {
  const nodes = 2 * rows - 1;
  return {
    trees: {
      roots: new Int32Array(memory(8)),
      feature: new Int32Array(memory(4 * nodes)),
      value: new Float32Array(memory(4 * nodes)),
      right: new Int32Array(memory(4 * nodes)),
      missingLeft: new Uint8Array(memory(nodes)),
      cover: new Uint32Array(memory(4 * nodes))
    },
    gains: new Float64Array(memory(8 * features))
  };
}

function forestData(
  x: Matrix,
  y: ArrayLike<number>,
  options: ForestOptions,
  context: FitContext
): ForestData {
  const team = context.team ?? serial;
  const mean = exactMean(y);
  const target = new Float64Array(team.memory(8 * x.rows));
  for (let row = 0; row < x.rows; row++) target[row] = y[row] - mean;
  const most = largest(target);
  const groups = numberGroups(x.rows, context.groups);
  const of = new Int32Array(team.memory(4 * x.rows));
  of.set(groups.of);
  roundForSums(target, groups.count * largestGroup(of, groups.count), most);
  return {
    ...options,
    bins: fitBins(x, options.bins, team),
    groups: {of, count: groups.count},
    target,
    most,
    seed: context.seed,
    first: new Int32Array(team.memory(4)),
    slots: Array.from({length: 2 * team.size}, () => slot(x.rows, x.columns.length, team))
  };
}

function largestGroup(of: Int32Array, count: number): number {
  const sizes = new Int32Array(count);
  for (const group of of) sizes[group]++;
  return sizes.reduce((most, size) => Math.max(most, size), 0);
}

/** Grows all trees, as many at a time as there are slots, and adds up their gains. */
function growAll(data: ForestData, count: number, gains: Float64Array, context: FitContext): Trees[] {
  const loop = (context.team ?? serial).open("forest", data);
  const trees: Trees[] = [];
  try {
    while (trees.length < count) {
      data.first[0] = trees.length;
      const batch = data.slots.slice(0, count - trees.length);
      loop.run(batch.length);
      for (const grown of batch) {
        trees.push(firstTrees(grown.trees, 1));
        for (let f = 0; f < gains.length; f++) gains[f] += grown.gains[f];
      }
      context.progress?.(trees.length / count);
    }
  } finally {
    loop.close();
  }
  return trees;
}

/**
 * Random forest of a number: the mean of trees grown on bootstrap samples of the groups of `context.groups` (of the
 * rows, without groups). A leaf's value is the mean of its rows' targets.
 */
export function forest(options: ForestOptions): {
  readonly type: "forest";
  readonly options: Readonly<Record<keyof ForestOptions, number>>;
  fit(x: Matrix, y: ArrayLike<number>, context: FitContext): TreeModel;
} {
  const kept = checkOptions("Forest", options, RANGES);
  return {
    type: "forest",
    options: kept,
    fit(x, y, context) {
      checkTraining(x, y);
      const gains = new Float64Array(x.columns.length);
      const trees = concatenateTrees(growAll(forestData(x, y, kept, context), kept.trees, gains, context));
      return treeModel({type: "forest", features: x.names, options: kept, base: exactMean(y), trees, gains});
    }
  };
}
