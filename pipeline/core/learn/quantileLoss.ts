import type {Loss} from "./loss.ts";
import {exactMean} from "./packing.ts";

/**
 * Pinball loss: scores estimate the quantile of probability `level` (Koenker and Bassett 1978). A leaf adds that
 * quantile of its rows' residuals (Friedman 2001, algorithm 3 for the median).
 *
 * The first score is the quantile of the target, but for a quantile that is the greatest or the least target, as upper
 * quantiles of a capped one are: there every gradient would be the same and no tree would ever split. The mean, below
 * the one and above the other, is the start then.
 *
 * @param level above 0, below 1
 */
export const quantileLoss = (level: number): Loss => ({
  outputs: 1,
  initial(y) {
    const sorted = y.toSorted();
    const start = ordinal(sorted, level);
    const stuck = start === sorted[0] || start === sorted[sorted.length - 1];
    return Float64Array.of(stuck ? exactMean(y) : start);
  },
  gradients(y, scores, _output, out) {
    for (let row = 0; row < y.length; row++) out[row] = y[row] > scores[row] ? -level : 1 - level;
  },
  leafValue({rows, start, end, y, scores}) {
    const residuals = new Float64Array(end - start);
    for (let i = start; i < end; i++) residuals[i - start] = y[rows[i]] - scores[rows[i]];
    return ordinal(residuals.sort(), level);
  },
  evaluate(y, scores) {
    let sum = 0;
    for (let row = 0; row < y.length; row++) {
      const residual = y[row] - scores[row];
      sum += residual > 0 ? level * residual : (level - 1) * residual;
    }
    return sum / y.length;
  }
});

/** The value of `sorted` that a share of `level` of them does not exceed. */
const ordinal = (sorted: Float64Array, level: number): number =>
  sorted[Math.max(0, Math.ceil(level * sorted.length) - 1)];
