/** Fitting a random forest of classes (Breiman 2001): deep trees by Gini impurity on histogram bins. */
import type {Matrix} from "../../matrix.ts";
import {numberGroups} from "../bagging.ts";
import {fitBins} from "../binning.ts";
import {checkTraining} from "../checks.ts";
import type {FitContext, Team} from "../estimator.ts";
import {checkOptions, count, share} from "../options.ts";
import {MAX_DEPTH} from "../portableTrees.ts";
import {serial} from "../team.ts";
import {concatenateTrees, firstTrees, type Trees} from "../tree.ts";
import {checkClasses, countClasses} from "./classChecks.ts";
import type {ClassForestData, ClassForestSlot} from "./classForestKernel.ts";
import {
  type ClassForestModel,
  type ClassForestOptions,
  classForestModel,
  type LeafCounts
} from "./classForestModel.ts";
import type {Classifier} from "./classifier.ts";

const RANGES = {
  trees: count(),
  maxDepth: count(MAX_DEPTH),
  minLeafRows: count(),
  featureFraction: share,
  bins: {least: 2, most: 255, integer: true}
};

/** Room for the largest tree that `rows` rows can make. */
function slotFor(rows: number, {memory}: Team): ClassForestSlot {
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
    offsets: new Int32Array(memory(4 * (rows + 1))),
    classes: new Int32Array(memory(4 * rows)),
    counts: new Int32Array(memory(4 * rows))
  };
}

function forestData(
  x: Matrix,
  target: ArrayLike<number>,
  classes: number,
  options: ClassForestOptions,
  {seed, groups: given, team = serial}: FitContext
): ClassForestData {
  const groups = numberGroups(x.rows, given);
  const of = new Int32Array(team.memory(4 * x.rows));
  of.set(groups.of);
  const own = new Int32Array(team.memory(4 * x.rows));
  own.set(target);
  return {
    ...options,
    bins: fitBins(x, options.bins, team),
    groups: {of, count: groups.count},
    target: own,
    classes,
    seed,
    first: new Int32Array(team.memory(4)),
    slots: Array.from({length: 2 * team.size}, () => slotFor(x.rows, team))
  };
}

/** One grown tree with its leaves, out of shared memory; leaves are numbered from `firstLeaf`. */
function takeTree({trees, offsets, classes, counts}: ClassForestSlot, firstLeaf: number) {
  const tree = firstTrees(trees, 1);
  let leaves = 0;
  for (let node = 0; node < tree.feature.length; node++)
    if (tree.feature[node] < 0) tree.value[node] = firstLeaf + leaves++;
  const entries = offsets[leaves];
  const sizes = Array.from({length: leaves}, (_, leaf) => offsets[leaf + 1] - offsets[leaf]);
  return {tree, leaves: {sizes, classes: classes.slice(0, entries), counts: counts.slice(0, entries)}};
}

function growAll(data: ClassForestData, wanted: number, {team, progress}: FitContext) {
  const loop = (team ?? serial).open("class-forest", data);
  const trees: Trees[] = [];
  const leaves: LeafCounts[] = [];
  let numbered = 0;
  try {
    while (trees.length < wanted) {
      data.first[0] = trees.length;
      const batch = data.slots.slice(0, wanted - trees.length);
      loop.run(batch.length);
      for (const slot of batch) {
        const grown = takeTree(slot, numbered);
        numbered += grown.leaves.sizes.length;
        trees.push(grown.tree);
        leaves.push(grown.leaves);
      }
      progress?.(trees.length / wanted);
    }
  } finally {
    loop.close();
  }
  return {trees: concatenateTrees(trees), leaves: joinLeaves(leaves)};
}

function joinLeaves(parts: readonly LeafCounts[]): LeafCounts {
  const join = (of: (part: LeafCounts) => Int32Array): Int32Array => {
    const out = new Int32Array(parts.reduce((sum, part) => sum + of(part).length, 0));
    let at = 0;
    for (const part of parts) {
      out.set(of(part), at);
      at += of(part).length;
    }
    return out;
  };
  return {
    sizes: parts.flatMap(({sizes}) => sizes),
    classes: join(({classes}) => classes),
    counts: join(({counts}) => counts)
  };
}

/**
 * Random forest of a class: the mean class frequency in the leaves of trees grown on bootstrap samples of the groups of
 * `context.groups` (of the rows, without groups), features drawn anew for each split.
 */
export function classForest(options: ClassForestOptions): Omit<Classifier<Matrix>, "fit"> & {
  fit(...given: Parameters<Classifier<Matrix>["fit"]>): ClassForestModel;
} {
  const kept = checkOptions("Forest of classes", options, RANGES);
  return {
    type: "forest",
    options: kept,
    fit(x, target, classes, context) {
      checkTraining(x, target);
      checkClasses(x.rows, target, classes);
      const data = forestData(x, target, classes, kept, context);
      const {trees, leaves} = growAll(data, kept.trees, context);
      const prior = countClasses(target, classes);
      return classForestModel({features: x.names, classes, options: kept, trees, leaves, prior});
    }
  };
}
