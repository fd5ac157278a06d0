/** Conformalized quantile regression (Romano, Patterson and Candès 2019), each end apart and by unit. */
import type {Interval} from "./calibration.ts";
import type {Stated} from "./judge.ts";
import type {Residuals} from "./residuals.ts";
import {rank, weightedQuantiles} from "./weightedQuantiles.ts";

/** Estimates of the lower and the upper quantile at each row of a fleet, by models that have not seen its unit. */
export interface QuantileEstimates {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * Records with their estimated quantiles, each end moved by as much as makes it miss (1 − coverage)/2 of the records of
 * the other folds.
 *
 * @param folds fold of each unit
 */
export function conformalizedQuantiles(
  {row, life, unit, weight}: Residuals,
  estimates: QuantileEstimates,
  folds: ArrayLike<number>,
  coverage: number,
  cap: number
): Stated {
  const lower = life.map((_, i) => estimates.lower[row[i]]);
  const upper = life.map((_, i) => estimates.upper[row[i]]);
  const k = 1 + Math.max(...Array.from(folds));
  const shifts = Array.from({length: k}, (_, fold) => {
    const others = weight.map((w, i) => (folds[unit[i]] === fold ? 0 : w));
    const units = new Set(unit.filter((u) => folds[u] !== fold)).size;
    const outwards = ((1 + coverage) / 2) * (1 + 1 / Math.max(1, units));
    const shift = (misses: Float64Array): number => weightedQuantiles(rank(misses), others, [outwards])[0];
    return {low: shift(lower.map((low, i) => low - life[i])), high: shift(life.map((y, i) => y - upper[i]))};
  });
  const within = (value: number): number => Math.min(Math.max(value, 0), cap);
  const interval = Array.from(unit, (u, i): Interval => {
    const {low, high} = shifts[folds[u]];
    const bottom = within(lower[i] - low);
    return {low: bottom, high: Math.max(bottom, within(upper[i] + high))};
  });
  return {life, interval, unit, weight};
}
