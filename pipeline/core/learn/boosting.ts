/** Gradient boosting of a number: of its mean by squared error, or of one of its quantiles. */
import type {Matrix} from "../matrix.ts";
import {boost} from "./boost.ts";
import {checkFeatures, checkTraining} from "./checks.ts";
import type {BoostingOptions} from "./ensemble.ts";
import type {FitContext, Regressor} from "./estimator.ts";
import type {Loss} from "./loss.ts";
import {checkOptions, count, positive, share} from "./options.ts";
import {quantileLoss} from "./quantileLoss.ts";
import {squaredError} from "./squaredError.ts";
import {type TreeModel, treeModel} from "./treeModel.ts";

export type {BoostingOptions} from "./ensemble.ts";

/** Options of gradient boosting of a quantile. */
export interface QuantileOptions extends BoostingOptions {
  /** Probability of the quantile, above 0 and below 1. */
  readonly level: number;
}

/** Values that options of boosting may have. */
export const BOOSTING_RANGES = {
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

/** An estimator of trees: its models keep their trees at hand. */
interface TreeRegressor<O> extends Regressor {
  readonly type: "boosting";
  readonly options: O & Readonly<Record<string, number>>;
  fit(x: Matrix, y: ArrayLike<number>, context: FitContext): TreeModel;
}

/**
 * Gradient boosting of histogram-based trees. With `context.validation` the number of trees with the least error there
 * is kept. The order of the rows changes nothing unless rows are sampled.
 */
export const boosting = (options: BoostingOptions) =>
  boostingBy(squaredError, checkOptions("Boosting", options, BOOSTING_RANGES));

/** Gradient boosting of the quantile of probability `options.level`, otherwise as `boosting`. */
export const quantileBoosting = (options: QuantileOptions) =>
  boostingBy(
    quantileLoss(options.level),
    checkOptions("Quantile boosting", options, {
      ...BOOSTING_RANGES,
      level: {least: 0.001, most: 0.999, integer: false}
    })
  );

function boostingBy<O extends BoostingOptions>(loss: Loss, kept: O): TreeRegressor<O> {
  return {
    type: "boosting" as const,
    options: kept as TreeRegressor<O>["options"],
    fit(x, y, context) {
      checkTraining(x, y);
      if (context.validation) {
        checkFeatures(context.validation.x, x.names);
        checkTraining(context.validation.x, context.validation.y);
      }
      const {base, trees, gains} = boost(x, y, loss, kept, context);
      const options = kept as TreeRegressor<O>["options"];
      return treeModel({type: "boosting", features: x.names, options, base: base[0], trees, gains});
    }
  };
}
