/** The random forest of the package ml-random-forest: features are drawn for each tree, and every tree has one vote. */
import {RandomForestClassifier} from "ml-random-forest";
import type {Rows} from "../table.ts";
import {rowArrays} from "../table.ts";
import {type Fitting, highest, seedOf, shares, type Training} from "./model.ts";

/** A node as the library keeps it; a leaf has no children. */
interface LibraryNode {
  readonly left?: LibraryNode;
  readonly right?: LibraryNode;
  readonly splitColumn?: number;
  readonly splitValue?: number;
  /** One row: the share of each class. */
  readonly distribution?: {maxRowIndex(row: number): [number, number]};
}

interface LibraryForest {
  readonly indexes: readonly (readonly number[])[];
  readonly estimators: readonly {readonly root: LibraryNode}[];
  train(rows: number[][], y: number[]): void;
  featureImportance(): number[];
}

/** Features of each tree: the root of them all, as is usual for a split, but three where a table has as many. */
export const featuresOfTree = (features: number): number =>
  Math.min(features, Math.max(3, Math.round(Math.sqrt(features))));

function voteOf(root: LibraryNode, columns: readonly number[], rows: Rows, row: number): number {
  let node = root;
  while (node.left && node.right) {
    const value = rows.columns[columns[node.splitColumn as number]][row];
    node = value < (node.splitValue as number) ? node.left : node.right;
  }
  return node.distribution?.maxRowIndex(0)[1] ?? 0;
}

/** Deepest leaf of a tree. */
const depthOf = ({left, right}: LibraryNode): number =>
  left && right ? 1 + Math.max(depthOf(left), depthOf(right)) : 0;

/** Trees trained together; work can be stopped in between. */
const BATCH = 5;

function trainBatch(
  {x, parameters, draw}: Training,
  rows: number[][],
  y: number[],
  trees: number
): LibraryForest {
  const trained = new RandomForestClassifier({
    seed: seedOf(draw),
    nEstimators: trees,
    maxFeatures: featuresOfTree(x.columns.length),
    replacement: false,
    useSampleBagging: true,
    noOOB: true,
    treeOptions: {
      maxDepth: parameters.depth as number,
      minNumSamples: parameters.minSamples as number,
      gainThreshold: 0
    }
  }) as unknown as LibraryForest;
  trained.train(rows, y);
  return trained;
}

/** Mean of the batches' importances, each batch as heavy as its trees; NaN (a batch without a split) counts as 0. */
function importanceOf(batches: readonly LibraryForest[], features: number): number[] {
  const sums = new Array<number>(features).fill(0);
  for (const batch of batches)
    for (const [f, share] of batch.featureImportance().entries())
      if (share > 0) sums[f] += share * batch.estimators.length;
  return shares(sums);
}

/** Random forest of the library. Yields the share of its trees that are trained. */
export function* forest(training: Training): Fitting {
  const {x, y, classes, parameters} = training;
  const rows = rowArrays(x);
  const labels = Array.from(y);
  const wanted = parameters.trees as number;
  const batches: LibraryForest[] = [];
  for (let done = 0; done < wanted; done += BATCH) {
    yield done / wanted;
    batches.push(trainBatch(training, rows, labels, Math.min(BATCH, wanted - done)));
  }
  const estimators = batches.flatMap((batch) => batch.estimators);
  const indexes = batches.flatMap((batch) => batch.indexes);
  return {
    scoreKind: "votes",
    importance: importanceOf(batches, x.columns.length),
    facts: {trees: estimators.length, depth: Math.max(...estimators.map(({root}) => depthOf(root)))},
    predict(rows) {
      const scores = new Float64Array(rows.rows * classes);
      for (const [t, {root}] of estimators.entries())
        for (let row = 0; row < rows.rows; row++)
          scores[row * classes + voteOf(root, indexes[t], rows, row)]++;
      for (let i = 0; i < scores.length; i++) scores[i] /= estimators.length;
      return {classes: highest(scores, classes), scores};
    }
  };
}
