/** Calibration judged on units that had no part in it, then learned from all. */
import {type Calibration, type Interval, intervalAt} from "./calibration.ts";
import {type IntervalScore, judgeIntervals, type Stated} from "./judge.ts";
import {type CalibrationMethod, calibrate, calibrationMethods} from "./methods.ts";
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

/** Bands of true remaining life, each a fifth of the cap; a life at the cap belongs to the last. */
const STAGES = 5;

/** Intervals of the records whose true life lies in one band. */
export interface StageIntervals {
  readonly from: number;
  readonly to: number | null;
  /** Null where no record falls in the band. */
  readonly score: IntervalScore | null;
}

/** Judges the intervals of each stage of life apart. */
export function judgeStages(stated: Stated, coverage: number, cap: number, seed: number): StageIntervals[] {
  return Array.from({length: STAGES}, (_, stage) => {
    const from = (cap * stage) / STAGES;
    const to = stage + 1 < STAGES ? (cap * (stage + 1)) / STAGES : null;
    const rows = Array.from({length: stated.life.length}, (_, i) => i).filter(
      (i) => stated.life[i] >= from && stated.life[i] < (to ?? Number.POSITIVE_INFINITY)
    );
    const part: Stated = {
      life: rows.map((i) => stated.life[i]),
      interval: rows.map((i): Interval => stated.interval[i]),
      unit: rows.map((i) => stated.unit[i]),
      weight: rows.map((i) => stated.weight[i])
    };
    return {from, to, score: judgeIntervals(part, coverage, seed)};
  });
}

/** How a method did on units that had no part in its calibration. */
export interface MethodScore {
  readonly method: CalibrationMethod;
  readonly score: IntervalScore;
}

/** A method is valid when its coverage does not fall short by more than its own uncertainty allows. */
const isValid = ({score}: MethodScore, coverage: number): boolean => score.coverage.high >= coverage;

/**
 * The method with the least interval score among those whose coverage is valid, or among all where none is. The score
 * is the width plus what misses cost: the width alone would reward intervals that are short where they are wrong.
 */
export function chooseMethod(scores: readonly MethodScore[], coverage: number): CalibrationMethod {
  const valid = scores.filter((score) => isValid(score, coverage));
  const candidates = valid.length > 0 ? valid : scores;
  return candidates.reduce((best, next) => (next.score.score < best.score.score ? next : best)).method;
}

export {calibrationMethods};
