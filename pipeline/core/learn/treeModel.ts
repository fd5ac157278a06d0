import type {Matrix} from "../matrix.ts";
import {checkFeatures} from "./checks.ts";
import type {FittedRegressor, PortableModel} from "./estimator.ts";
import {saveTrees} from "./portableTrees.ts";
import {addPredictions} from "./predicting.ts";
import {nodeCount, type Trees, treeCount} from "./tree.ts";

/** What a model made of trees consists of. */
export interface TreeParts {
  readonly type: "boosting" | "forest" | "library-forest";
  readonly features: readonly string[];
  readonly options: FittedRegressor["options"];
  /** Prediction before any tree. */
  readonly base: number;
  readonly trees: Trees;
  /** Total split gain of each feature. */
  readonly gains: Float64Array;
}

/** A fitted model that predicts `base` plus the sum (boosting) or the mean (forests) of its trees' leaf values. */
export interface TreeModel extends FittedRegressor {
  readonly base: number;
  readonly trees: Trees;
  /** What the sum of leaf values is divided by: 1, or the number of trees. */
  readonly divisor: number;
}

/** Whether a model is made of trees. */
export const isTreeModel = (model: FittedRegressor): model is TreeModel => "trees" in model;

/** The model made of these parts. */
export function treeModel(parts: TreeParts): TreeModel {
  const {type, features, options, base, trees, gains} = parts;
  const divisor = type === "boosting" ? 1 : treeCount(trees);
  return {
    type,
    features,
    options,
    base,
    trees,
    divisor,
    predict(x: Matrix): Float64Array {
      checkFeatures(x, features);
      const predicted = new Float64Array(x.rows);
      addPredictions(trees, x, predicted);
      for (let row = 0; row < x.rows; row++) predicted[row] = base + predicted[row] / divisor;
      return predicted;
    },
    importance: () => gains.slice(),
    cost: () => ({trees: treeCount(trees), nodes: nodeCount(trees)}),
    save(): PortableModel {
      const gain = Array.from(gains);
      return {
        format: "vigie-model",
        version: 1,
        type,
        features,
        options,
        base,
        gains: gain,
        trees: saveTrees(trees)
      };
    }
  };
}
