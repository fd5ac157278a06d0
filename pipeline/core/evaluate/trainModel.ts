/** One kind of model for one scenario: judged on units it has not seen, then fitted on all of them. */
import {type Fleet, unitOfRow} from "../fleet.ts";
import type {FittedRegressor, Regressor, Team} from "../learn/estimator.ts";
import type {Matrix} from "../matrix.ts";
import {random} from "../stats/random.ts";
import {cappedLife, crossValidate, type FoldResult, type Prepare} from "./crossValidate.ts";

export interface TrainingOptions {
  /** Run-to-failure records and their features. */
  readonly fleet: Fleet;
  readonly x: Matrix;
  readonly folds: ArrayLike<number>;
  readonly prepare: Prepare;
  readonly cap: number;
  /** Makes the estimator; with `trees` given, one that fits just as many and does not stop early. */
  readonly make: (trees?: number) => Regressor;
  /** Share of units kept out of each fold to stop early; 0 for estimators that don't. */
  readonly stopShare: number;
  readonly seed: number;
  readonly team?: Team;
  readonly progress?: (done: number) => void;
  readonly onFold?: (fold: FoldResult) => void;
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
  const validated = crossValidate({
    ...options,
    learner: make(),
    ...(progress && {progress: (done: number) => progress(done * share)})
  });
  const model = make(stopShare > 0 ? median(validated.trees) : undefined).fit(x, cappedLife(fleet, cap), {
    seed: random(seed)
      .fork("final")
      .int(2 ** 31),
    groups: unitOfRow(fleet),
    ...(team && {team}),
    ...(progress && {progress: (done: number) => progress(share + done * (1 - share))})
  });
  return {model, outOfFold: validated.predicted};
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
