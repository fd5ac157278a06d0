/** How many rows a model trains on: more take longer than anyone waits, and a sample stands for them. */
import {featuresOfTree} from "./forest.ts";
import type {ModelId, Parameters} from "./parameters.ts";

const MOST: Readonly<Record<ModelId, number>> = {
  forest: 600,
  svm: 2_000,
  logistic: 10_000,
  knn: 2_000,
  boosting: 50_000,
  ourForest: 20_000
};

/**
 * Trees times features times the square of rows: the library's forest tries every split on all rows of a node. All of
 * Breast Cancer's training rows stay at the most trees; at worst it is three quarters of a minute.
 */
const FOREST_WORK = 3.2e8;

/** Most rows a model of these parameters trains on. */
export function mostRows(model: ModelId, {trees}: Parameters, features: number): number {
  if (model !== "forest") return MOST[model];
  const each = (trees as number) * featuresOfTree(features);
  return Math.min(MOST.forest, Math.floor(Math.sqrt(FOREST_WORK / each)));
}
