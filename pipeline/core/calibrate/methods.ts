/**
 * Ways to learn a predictive distribution from errors on units the model has not seen (conformal predictive systems,
 * Vovk et al. 2019; the errors are out of fold, so that no training unit is given up: cross-conformal, Vovk 2015).
 */
import {type Calibration, LEVELS, STEPS} from "./calibration.ts";
import type {Residuals} from "./residuals.ts";
import {type Ranked, rank, weightedQuantiles} from "./weightedQuantiles.ts";

/** Methods in the order in which pages list them. */
export const calibrationMethods = ["split", "normalised", "localised"] as const;
export type CalibrationMethod = (typeof calibrationMethods)[number];

/** Standard deviation of the weights around a prediction, as a share of the cap. */
const BANDWIDTH = 0.05;
/** A neighbourhood is widened until it holds this many units, or half of those there are. */
const ENOUGH_UNITS = 20;

/**
 * - `split`: true minus predicted has the same distribution wherever the prediction stands (split conformal).
 * - `normalised`: the same after division by the mean absolute error of predictions alike (Lei et al. 2018).
 * - `localised`: each prediction has the distribution of the errors of predictions alike (Guan 2023).
 *
 * @param residuals of at least one unit
 */
export function calibrate(residuals: Residuals, method: CalibrationMethod, cap: number): Calibration {
  const errors = residuals.life.map((life, i) => life - residuals.predicted[i]);
  const grid = Array.from({length: STEPS + 1}, (_, g) => (g * cap) / STEPS);
  const quantiles = errorsAt[method](residuals, errors, cap);
  const lives = grid.map((predicted) =>
    Array.from(quantiles(predicted), (error) => tenth(Math.min(Math.max(predicted + error, 0), cap)))
  );
  return {cap, levels: LEVELS, lives};
}

/** Rounded: a table that the page carries. */
const tenth = (life: number): number => Math.round(life * 10) / 10;

/** Quantiles of the error at each of LEVELS, for any prediction. */
type ErrorQuantiles = (predicted: number) => Float64Array;

const errorsAt: Record<
  CalibrationMethod,
  (residuals: Residuals, errors: Float64Array, cap: number) => ErrorQuantiles
> = {
  split({weight, unit}, errors) {
    const quantiles = weightedQuantiles(rank(errors), weight, widened(unitsIn(unit, weight)));
    return () => quantiles;
  },
  normalised(residuals, errors, cap) {
    const {predicted, weight, unit} = residuals;
    const difficulty = difficultyOf(residuals, errors, cap);
    const scores = errors.map((error, i) => error / difficulty(predicted[i]));
    const quantiles = weightedQuantiles(rank(scores), weight, widened(unitsIn(unit, weight)));
    return (at) => quantiles.map((score) => score * difficulty(at));
  },
  localised(residuals, errors, cap) {
    // a life at the cap is at least the cap: whatever the prediction nearby, it stays there
    const ranked: Ranked = rank(errors.map((error, i) => (residuals.life[i] < cap ? error : cap)));
    return (at) => {
      const {weight, units} = neighbours(residuals, at, cap);
      return weightedQuantiles(ranked, weight, widened(units));
    };
  }
};

/**
 * Levels moved outwards by what the unit at hand would weigh among the units known: the finite-sample correction of
 * conformal prediction.
 */
const widened = (units: number): number[] => LEVELS.map((level) => 0.5 + (level - 0.5) * (1 + 1 / units));

/** Mean absolute error of predictions alike, on a grid as fine as the calibration's; at least one hundredth of the cap. */
function difficultyOf(
  residuals: Residuals,
  errors: Float64Array,
  cap: number
): (predicted: number) => number {
  const sizes = errors.map(Math.abs);
  const grid = Float64Array.from({length: STEPS + 1}, (_, g) => {
    const {weight} = neighbours(residuals, (g * cap) / STEPS, cap);
    const total = weight.reduce((sum, w) => sum + w, 0);
    return Math.max(sizes.reduce((sum, size, i) => sum + weight[i] * size, 0) / total, cap / 100);
  });
  return (predicted) => {
    const at = (Math.min(Math.max(predicted, 0), cap) / cap) * STEPS;
    const below = Math.min(Math.floor(at), STEPS - 1);
    return grid[below] + (at - below) * (grid[below + 1] - grid[below]);
  };
}

/** Weights of the records by how near their prediction is to `at`, and how many units these amount to. */
function neighbours(
  {predicted, weight, unit}: Residuals,
  at: number,
  cap: number
): {weight: Float64Array; units: number} {
  const all = unitsIn(unit, weight);
  const enough = Math.min(ENOUGH_UNITS, all / 2);
  for (let width = BANDWIDTH * cap; ; width *= 1.5) {
    const near = weight.map((w, i) => w * Math.exp(-0.5 * ((predicted[i] - at) / width) ** 2));
    const units = unitsIn(unit, near);
    if (units >= enough || width > 100 * cap) return {weight: near, units};
  }
}

/** Number of units of equal weight that would be as much evidence (Kish's effective sample size). */
function unitsIn(unit: Int32Array, weight: Float64Array): number {
  let sum = 0;
  let squares = 0;
  let own = 0;
  for (let i = 0; i < unit.length; i++) {
    own += weight[i];
    if (i + 1 < unit.length && unit[i + 1] === unit[i]) continue;
    sum += own;
    squares += own * own;
    own = 0;
  }
  return squares > 0 ? (sum * sum) / squares : 0;
}
