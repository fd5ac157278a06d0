import {fitHealthScale, healthCurve} from "../../features/healthCurve.ts";
import {healthIndex} from "../../features/healthIndex.ts";
import type {Scaler} from "../../features/scaler.ts";
import {standardise} from "../../features/standardise.ts";
import type {Fleet} from "../../fleet.ts";
import type {StandingFleet} from "../standingFleet.ts";

/**
 * Health index at each row of the standing fleet, learned from training units it does not hold: all of them for units in
 * service, those of the other folds for cut training units.
 *
 * @param outOfFold health index at each training row, learned without its unit
 */
export function standingHealth(
  {fleet, trainingRows}: StandingFleet,
  train: Fleet,
  scaler: Scaler,
  outOfFold: Float64Array
): Float64Array {
  if (trainingRows) return Float64Array.from(trainingRows, (row) => outOfFold[row]);
  const indexOf = (of: Fleet): Float64Array => healthIndex(standardise(of, scaler), scaler.health);
  return healthCurve(fleet, indexOf(fleet), fitHealthScale(train, indexOf(train)));
}
