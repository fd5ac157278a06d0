/** Gradient boosting of a number by squared error. */
import type {Matrix} from "../matrix.ts";
import {boost} from "./boost.ts";
import {checkFeatures, checkTraining} from "./checks.ts";
import type {BoostingOptions} from "./ensemble.ts";
import type {FitContext} from "./estimator.ts";
import {checkOptions, count, positive, share} from "./options.ts";
import {squaredError} from "./squaredError.ts";
import {type TreeModel, treeModel} from "./treeModel.ts";

export type {BoostingOptions} from "./ensemble.ts";

const RANGES = {
  trees: count(),
  rate: share,
  leaves: {least: 2, most: 1024, integer: true},
  minLeafRows: count(),
  l2: positive,
  rowFraction: share,
  featureFraction: share,
  bins: {least: 2, most: 255, integer: true},
  patience: count()
};

/**
 * Gradient boosting of histogram-based trees. With `context.validation` the number of trees with the least error there
 * is kept. The order of the rows changes nothing unless rows are sampled.
 */
export function boosting(options: BoostingOptions) {
  const kept = checkOptions("Boosting", options, RANGES);
  return {
    type: "boosting" as const,
    options: kept,
    fit(x: Matrix, y: ArrayLike<number>, context: FitContext): TreeModel {
      checkTraining(x, y);
      if (context.validation) {
        checkFeatures(context.validation.x, x.names);
        checkTraining(context.validation.x, context.validation.y);
      }
      const {base, trees, gains} = boost(x, y, squaredError, kept, context);
      return treeModel({type: "boosting", features: x.names, options: kept, base: base[0], trees, gains});
    }
  };
}
