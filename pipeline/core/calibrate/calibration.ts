/** A calibrated predictive distribution: which remaining lives a prediction stands for, and how likely each is. */

/**
 * Quantiles of the remaining life for predictions from 0 to the cap, as plain JSON. Lives end at the cap, as the
 * model's target does: a quantile equal to the cap means "at least the cap".
 */
export interface Calibration {
  readonly cap: number;
  /** Probabilities, rising. */
  readonly levels: readonly number[];
  /** For predictions 0, cap/n, 2·cap/n … cap: the quantile of each level, rising. */
  readonly lives: readonly (readonly number[])[];
}

/** Probabilities at which calibrations are learned. */
export const LEVELS: readonly number[] = [
  0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.35, 0.5, 0.65, 0.75, 0.8, 0.85, 0.9, 0.95, 0.975, 0.99
];

/** Steps between predictions 0 and the cap at which calibrations are learned. */
export const STEPS = 25;

/** Quantile of the remaining life at probability `level` where the model predicts `predicted`. */
export function lifeQuantile({cap, levels, lives}: Calibration, predicted: number, level: number): number {
  const steps = lives.length - 1;
  const at = (Math.min(Math.max(predicted, 0), cap) / cap) * steps;
  const below = Math.min(Math.floor(at), steps - 1);
  const share = at - below;
  const [low, high] = [lives[below], lives[below + 1]];
  const l = placeIn(levels, level);
  const inside = Math.min(Math.max((level - levels[l]) / (levels[l + 1] - levels[l]), 0), 1);
  const between = (row: readonly number[]): number => row[l] + inside * (row[l + 1] - row[l]);
  return between(low) + share * (between(high) - between(low));
}

/** The last place but one of `levels` that is not above `level`, or the first. */
function placeIn(levels: readonly number[], level: number): number {
  let place = 0;
  while (place < levels.length - 2 && levels[place + 1] <= level) place++;
  return place;
}

/**
 * `n` equally likely remaining lives, rising, each in the middle of its nth of the distribution: 20 for dots to count,
 * 200 for expected costs.
 */
export const livesAt = (calibration: Calibration, predicted: number, n: number): Float64Array =>
  Float64Array.from({length: n}, (_, i) => lifeQuantile(calibration, predicted, (i + 0.5) / n));

/** An interval of remaining life, both ends included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Interval that leaves out the same probability at both ends; `coverage` 0.9 for the 5 % and 95 % quantiles. */
export const intervalAt = (calibration: Calibration, predicted: number, coverage: number): Interval => ({
  low: lifeQuantile(calibration, predicted, (1 - coverage) / 2),
  high: lifeQuantile(calibration, predicted, (1 + coverage) / 2)
});
