/**
 * Cross-validation by unit: every training unit is predicted by a model that has seen none of its records,
 * scaled with statistics that have seen none of them either.
 */
import {type Fleet, remainingLife, selectUnits, unitOfRow} from "../fleet.ts";
import type {FittedRegressor, Regressor, Team} from "../learn/estimator.ts";
import type {Matrix} from "../matrix.ts";
import {random} from "../stats/random.ts";

/** Turns records into features with statistics learned from some units. */
export type Prepare = (training: Fleet) => (fleet: Fleet) => Matrix;

export interface CrossValidationOptions {
  readonly fleet: Fleet;
  /** Fold of each unit, 0 to k − 1. */
  readonly folds: ArrayLike<number>;
  /** Estimator as configured. */
  readonly learner: Regressor;
  /** Share of each fold's training units kept out to stop early, 0 for estimators that don't stop. */
  readonly stopShare: number;
  readonly prepare: Prepare;
  /** Models learn min(remaining life, cap). */
  readonly cap: number;
  readonly seed: number;
  readonly team?: Team;
  readonly progress?: (done: number) => void;
  /** Called with each fold's model, its held-out units and their features. */
  readonly onFold?: (fold: FoldResult) => void;
}

/** A fold as it was fitted: the model and what it was kept from. */
export interface FoldResult {
  readonly fold: number;
  readonly model: FittedRegressor;
  readonly units: Int32Array;
  readonly heldOut: Fleet;
  readonly x: Matrix;
}

export interface CrossValidation {
  /** Out-of-fold prediction at each row of the fleet, not above the cap nor below 0. */
  readonly predicted: Float64Array;
  /** Trees (or rounds) each fold's model ended with. */
  readonly trees: number[];
}

/** min(remaining life, cap) at each row: what the models learn. */
export function cappedLife(fleet: Fleet, cap: number): Float64Array {
  return remainingLife(fleet).map((rul) => Math.min(rul, cap));
}

/** Predictions kept within what a capped target can be. */
export function predictWithin(model: FittedRegressor, x: Matrix, cap: number): Float64Array {
  return model.predict(x).map((rul) => Math.min(Math.max(rul, 0), cap));
}

/** Units whose fold is (or is not) `fold`, ascending. */
function unitsOf(folds: ArrayLike<number>, keep: (fold: number) => boolean): Int32Array {
  return Int32Array.from(Array.from(folds, (_, unit) => unit).filter((unit) => keep(folds[unit])));
}

/** Fits on all units of `fleet`, or stops early on a seeded share of them. */
function fitFold(
  fleet: Fleet,
  transform: (fleet: Fleet) => Matrix,
  seed: number,
  options: CrossValidationOptions
) {
  const {learner, stopShare, cap, team, progress} = options;
  const order = Int32Array.from(fleet.units, (_, unit) => unit);
  random(seed).shuffle(order);
  const stop = stopShare > 0 ? Math.max(1, Math.round(stopShare * order.length)) : 0;
  const learning = selectUnits(fleet, order.slice(stop).sort());
  const stopping = stop > 0 ? selectUnits(fleet, order.slice(0, stop).sort()) : null;
  return learner.fit(transform(learning), cappedLife(learning, cap), {
    seed,
    groups: unitOfRow(learning),
    ...(stopping && {validation: {x: transform(stopping), y: cappedLife(stopping, cap)}}),
    ...(team && {team}),
    ...(progress && {progress})
  });
}

/** Out-of-fold predictions of one estimator on a fleet whose lives are all known. */
export function crossValidate(options: CrossValidationOptions): CrossValidation {
  const {fleet, folds, prepare, cap, seed, progress} = options;
  const k = 1 + Math.max(...Array.from(folds));
  const predicted = new Float64Array(fleet.time.length);
  const trees: number[] = [];
  for (let fold = 0; fold < k; fold++) {
    const training = selectUnits(
      fleet,
      unitsOf(folds, (f) => f !== fold)
    );
    const units = unitsOf(folds, (f) => f === fold);
    const transform = prepare(training);
    const model = fitFold(
      training,
      transform,
      random(seed)
        .fork(fold)
        .int(2 ** 31),
      {
        ...options,
        ...(progress && {progress: (done: number) => progress((fold + done) / k)})
      }
    );
    const heldOut = selectUnits(fleet, units);
    const x = transform(heldOut);
    scatter(predictWithin(model, x, cap), heldOut, units, fleet, predicted);
    trees.push(model.cost().trees);
    options.onFold?.({fold, model, units, heldOut, x});
    progress?.((fold + 1) / k);
  }
  return {predicted, trees};
}

/** Puts the rows of some units back at their place in the whole fleet. */
function scatter(
  values: Float64Array,
  part: Fleet,
  units: Int32Array,
  fleet: Fleet,
  out: Float64Array
): void {
  for (let i = 0; i < units.length; i++)
    out.set(values.subarray(part.offsets[i], part.offsets[i + 1]), fleet.offsets[units[i]]);
}
