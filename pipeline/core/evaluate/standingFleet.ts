import {type Fleet, selectUnits} from "../fleet.ts";
import type {FittedRegressor} from "../learn/estimator.ts";
import type {Matrix} from "../matrix.ts";
import {predictWithin} from "./target.ts";

/** The fleet pages speak of: units in service, or training units cut where a fleet in service could stand. */
export interface StandingFleet {
  /** `test`: units in service as the source gives them; `validation`: cut training units. */
  readonly cohort: "test" | "validation";
  readonly fleet: Fleet;
  /** For cut training units, the row of the training records behind each row of the fleet. */
  readonly trainingRows: Int32Array | null;
}

/**
 * Units in service where the source has any, otherwise all training units cut after `cuts` rows.
 *
 * @param cuts rows to keep of each training unit
 */
export function standingFleet(train: Fleet, current: Fleet | null, cuts: Int32Array): StandingFleet {
  if (current) return {cohort: "test", fleet: current, trainingRows: null};
  const rows = train.units.flatMap((_, u) => Array.from({length: cuts[u]}, (_, i) => train.offsets[u] + i));
  const everyUnit = train.units.map((_, u) => u);
  return {
    cohort: "validation",
    fleet: selectUnits(train, everyUnit, cuts),
    trainingRows: Int32Array.from(rows)
  };
}

/** Value at the last row of each unit. */
export const atLastRows = (fleet: Fleet, values: ArrayLike<number>): Float64Array =>
  Float64Array.from(fleet.units, (_, u) => values[fleet.offsets[u + 1] - 1]);

/** Value at the last row each unit keeps of the full records. */
export const atCuts = (fleet: Fleet, cuts: ArrayLike<number>, values: ArrayLike<number>): Float64Array =>
  Float64Array.from(fleet.units, (_, u) => values[fleet.offsets[u] + cuts[u] - 1]);

/**
 * Prediction at each row of the standing fleet by a model that never saw its units: the final model for units in
 * service, the fold's model for cut training units.
 *
 * @param outOfFold out-of-fold prediction at each training row
 * @param x features of the standing fleet
 */
export function standingPredictions(
  {trainingRows}: StandingFleet,
  outOfFold: Float64Array,
  model: FittedRegressor,
  x: Matrix,
  cap: number
): Float64Array {
  return trainingRows
    ? Float64Array.from(trainingRows, (row) => outOfFold[row])
    : predictWithin(model, x, cap);
}
