/** From draws to what is said of a figure. */
import type {Estimate} from "../stats/estimate.ts";
import {quantile} from "../stats/quantile.ts";
import type {Sampled} from "./resample.ts";

/** Confidence of every interval. */
export const LEVEL = 0.95;

/** Digits of a figure that a saved model, another engine or another order of sums may change: they prove nothing. */
const ROUNDING = 1e-9;

/** Which side of `limit` the whole of an interval is on, of a figure of some `size`: −1, 1, or 0 for neither. */
export function sideOf({low, high}: Estimate, limit: number, size: number): -1 | 0 | 1 {
  const noise = ROUNDING * Math.abs(size);
  return high < limit - noise ? -1 : low > limit + noise ? 1 : 0;
}

/** Difference of two figures, sample by sample. */
export function minus(a: Sampled, b: Sampled): Sampled {
  return {value: a.value - b.value, draws: a.draws.map((draw, i) => draw - b.draws[i])};
}

/** Percentile interval of a figure, which lies within it; `tail` of the draws are left out on each side. */
export function interval({value, draws}: Sampled, tail: number): Estimate {
  const sorted = draws.slice().sort();
  const [low, high] = [quantile(sorted, tail), quantile(sorted, 1 - tail)];
  return {value, low: Math.min(value, low), high: Math.max(value, high)};
}

/**
 * Interval of a figure that is larger in samples than in what they are drawn from, as a sum of absolute values is: the
 * draws are moved so that their mean is the figure.
 */
export function centredInterval({value, draws}: Sampled, tail: number): Estimate {
  const excess = draws.reduce((sum, draw) => sum + (draw - value), 0) / draws.length;
  return interval({value, draws: draws.map((draw) => draw - excess)}, tail);
}

/**
 * One-sided p of "the figure is no more than `limit`": the share of samples in which it is, none of them counting as one
 * (Davison and Hinkley 1997), so that it is never 0.
 */
export function chanceOfNoMore({draws}: Sampled, limit: number): number {
  let within = 0;
  for (const draw of draws) if (draw <= limit) within++;
  return (1 + within) / (1 + draws.length);
}
