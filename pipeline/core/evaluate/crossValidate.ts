/**
 * Cross-validation by unit: every training unit is predicted by a model that has seen none of its records,
 * scaled with statistics that have seen none of them either.
 */
import {type Fleet, selectUnits} from "../fleet.ts";
import type {FittedRegressor} from "../learn/estimator.ts";
import type {Matrix} from "../matrix.ts";
import {random} from "../stats/random.ts";
import {type FitOptions, fitSized, within} from "./fitSized.ts";
import {predictWithin} from "./target.ts";

export interface CrossValidationOptions extends FitOptions {
  readonly fleet: Fleet;
  /** Fold of each unit, 0 to k − 1. */
  readonly folds: ArrayLike<number>;
  /** Called with each fold's model, its held-out units and their features. */
  readonly onFold?: (fold: FoldResult) => void;
}

/** A fold as it was fitted: the model and what it was kept from. */
export interface FoldResult {
  readonly fold: number;
  readonly model: FittedRegressor;
  /** Held-out units, as indices into the whole fleet. */
  readonly units: Int32Array;
  readonly heldOut: Fleet;
  readonly x: Matrix;
}

export interface CrossValidation {
  /** Out-of-fold prediction at each row of the fleet, not above the cap nor below 0. */
  readonly predicted: Float64Array;
  /** Trees each fold's model has. */
  readonly trees: number[];
}

/** Out-of-fold predictions of one estimator on a fleet whose lives are all known. */
export function crossValidate(options: CrossValidationOptions): CrossValidation {
  const {fleet, folds, cap, progress, onFold} = options;
  const k = 1 + Math.max(...Array.from(folds));
  const predicted = new Float64Array(fleet.time.length);
  const trees: number[] = [];
  for (let fold = 0; fold < k; fold++) {
    const result = fitFold(fold, {...options, ...within(progress, fold / k, (fold + 1) / k)});
    scatter(predictWithin(result.model, result.x, cap), result, fleet, predicted);
    trees.push(result.model.cost().trees);
    onFold?.(result);
    progress?.((fold + 1) / k);
  }
  return {predicted, trees};
}

/** Fits on the units of all folds but one, and prepares that one's. */
function fitFold(fold: number, options: CrossValidationOptions): FoldResult {
  const {fleet, folds, prepare, seed} = options;
  const units = unitsWhere(folds, (f) => f === fold);
  const training = selectUnits(
    fleet,
    unitsWhere(folds, (f) => f !== fold)
  );
  const transform = prepare(training);
  const ownSeed = random(seed)
    .fork(fold)
    .int(2 ** 31);
  const model = fitSized(training, transform, {...options, seed: ownSeed});
  const heldOut = selectUnits(fleet, units);
  return {fold, model, units, heldOut, x: transform(heldOut)};
}

/** Units whose fold passes, ascending. */
function unitsWhere(folds: ArrayLike<number>, passes: (fold: number) => boolean): Int32Array {
  return Int32Array.from(Array.from(folds, (_, unit) => unit).filter((unit) => passes(folds[unit])));
}

/** Puts the rows of held-out units back at their place in the whole fleet. */
function scatter(values: Float64Array, {heldOut, units}: FoldResult, fleet: Fleet, out: Float64Array): void {
  for (let i = 0; i < units.length; i++)
    out.set(values.subarray(heldOut.offsets[i], heldOut.offsets[i + 1]), fleet.offsets[units[i]]);
}
