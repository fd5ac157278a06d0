/** Baseline: the mean of the target, whatever the features. */
import {checkFeatures, checkTraining} from "./checks.ts";
import type {FittedRegressor, Regressor} from "./estimator.ts";
import {exactMean} from "./packing.ts";

/** The model that predicts `value`. */
export function constantModel(features: readonly string[], value: number): FittedRegressor {
  return {
    type: "constant",
    features,
    options: {},
    predict(x) {
      checkFeatures(x, features);
      return new Float64Array(x.rows).fill(value);
    },
    importance: () => new Float64Array(features.length),
    cost: () => ({trees: 0, nodes: 0}),
    save: () => ({format: "vigie-model", version: 1, type: "constant", features, options: {}, value})
  };
}

/** The baseline that every model must beat: the mean of the training target. */
export const constant = (): Regressor => ({
  type: "constant",
  options: {},
  fit(x, y) {
    checkTraining(x, y);
    return constantModel(x.names, exactMean(y));
  }
});
