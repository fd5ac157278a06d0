/** One kind of model for one scenario: judged on units it has not seen, then fitted on all of them. */
import {unitOfRow} from "../fleet.ts";
import type {FittedRegressor} from "../learn/estimator.ts";
import type {Matrix} from "../matrix.ts";
import {random} from "../stats/random.ts";
import {type CrossValidationOptions, crossValidate} from "./crossValidate.ts";
import {within} from "./fitSized.ts";
import {cappedLife} from "./target.ts";

export interface TrainingOptions extends CrossValidationOptions {
  /** Features of every row of `fleet`. */
  readonly x: Matrix;
}

export interface TrainedModel {
  readonly model: FittedRegressor;
  /** Prediction at each training row by a model that has not seen its unit. */
  readonly outOfFold: Float64Array;
}

/**
 * Cross-validates by unit, then fits on all units. An estimator that stops early is fitted at the end with the median
 * number of trees of the folds: no unit judges the model it helped to size.
 */
export function trainModel(options: TrainingOptions): TrainedModel {
  const {fleet, x, make, stopShare, cap, seed, team, progress} = options;
  const folds = 1 + Math.max(...Array.from(options.folds));
  const share = folds / (folds + 1);
  const validated = crossValidate({...options, ...within(progress, 0, share)});
  const trees = stopShare > 0 ? median(validated.trees) : undefined;
  const ownSeed = random(seed)
    .fork("final")
    .int(2 ** 31);
  const model = make(trees).fit(x, cappedLife(fleet, cap), {
    seed: ownSeed,
    groups: unitOfRow(fleet),
    ...(team && {team}),
    ...within(progress, share, 1)
  });
  return {model, outOfFold: validated.predicted};
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
