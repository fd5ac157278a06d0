/** Calibration judged on units that had no part in it, then learned from all. */
import {type Calibration, intervalAt} from "./calibration.ts";
import type {Stated} from "./judge.ts";
import {type CalibrationMethod, calibrate} from "./methods.ts";
import {type Residuals, residualsWhere} from "./residuals.ts";

export interface CrossCalibration {
  /** Learned from all units: for units in service. */
  readonly whole: Calibration;
  /** Learned without the units of each fold: for these. */
  readonly folds: readonly Calibration[];
}

/** Calibrations by each method. @param folds fold of each unit, 0 to k − 1 */
export function crossCalibrate(
  residuals: Residuals,
  folds: ArrayLike<number>,
  method: CalibrationMethod,
  cap: number
): CrossCalibration {
  const k = 1 + Math.max(...Array.from(folds));
  const whole = calibrate(residuals, method, cap);
  const without = Array.from({length: k}, (_, fold) => {
    const others = residualsWhere(residuals, (unit) => folds[unit] !== fold);
    return others.unit.length > 0 ? calibrate(others, method, cap) : whole;
  });
  return {whole, folds: without};
}

/** Records with the intervals of the calibration that has not seen their unit. */
export function statedOutOfFold(
  {predicted, life, unit, weight}: Residuals,
  folds: ArrayLike<number>,
  {folds: calibrations}: CrossCalibration,
  coverage: number
): Stated {
  const interval = Array.from(predicted, (value, i) =>
    intervalAt(calibrations[folds[unit[i]]], value, coverage)
  );
  return {life, interval, unit, weight};
}
