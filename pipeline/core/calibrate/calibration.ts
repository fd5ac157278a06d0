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
  const [low, high, share] = rowsAround(lives, cap, predicted);
  const from = quantileOfRow(levels, low, level);
  return from + share * (quantileOfRow(levels, high, level) - from);
}

type Row = readonly number[];

/** The two rows of the table around a prediction, and how far it lies from the first to the second, 0 to 1. */
function rowsAround(lives: readonly Row[], cap: number, predicted: number): [Row, Row, number] {
  const steps = lives.length - 1;
  const at = (Math.min(Math.max(predicted, 0), cap) / cap) * steps;
  const below = Math.min(Math.floor(at), steps - 1);
  return [lives[below], lives[below + 1], at - below];
}

function quantileOfRow(levels: readonly number[], row: Row, level: number): number {
  const l = placeIn(levels, level);
  const inside = Math.min(Math.max((level - levels[l]) / (levels[l + 1] - levels[l]), 0), 1);
  return row[l] + inside * (row[l + 1] - row[l]);
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

/**
 * Interval that holds `coverage` of the lives. It leaves out the same probability at both ends, but where its upper end
 * is the cap, and so nothing is left out above: there all that it leaves out lies below, or it would hold more than it
 * says. In between, ends follow a straight line from one prediction of the table to the next.
 */
export function intervalAt({cap, levels, lives}: Calibration, predicted: number, coverage: number): Interval {
  const [low, high, share] = rowsAround(lives, cap, predicted);
  const [from, to] = [low, high].map((row) => intervalOfRow(levels, row, cap, coverage));
  return {
    low: from.low + share * (to.low - from.low),
    high: from.high + share * (to.high - from.high)
  };
}

function intervalOfRow(levels: readonly number[], row: Row, cap: number, coverage: number): Interval {
  const high = quantileOfRow(levels, row, (1 + coverage) / 2);
  return {low: quantileOfRow(levels, row, high < cap ? (1 - coverage) / 2 : 1 - coverage), high};
}

/** Probability of failing before the lower bound that decides the level of risk. */
const RISK = 0.05;

/** Remaining life that a unit reaches nineteen times in twenty. */
export const lowerBoundAt = (calibration: Calibration, predicted: number): number =>
  lifeQuantile(calibration, predicted, RISK);
