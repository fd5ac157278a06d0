/** A figure computed from a sample of units, and how far another sample of such units could have put it. */
import {quantile} from "./quantile.ts";
import type {Random} from "./random.ts";

/** A figure with its 95 % interval, limits included. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A share of units with its 95 % interval. */
export interface Proportion extends Estimate {
  /** Units counted, of which the share is. */
  readonly n: number;
}

/** Standard normal quantile at 97.5 %. */
const Z = 1.959963984540054;

/**
 * Share of `n` units with the Wilson score interval at 95 % (Wilson 1927), which stays within 0 and 1 and is right for
 * few units and shares near either.
 *
 * @throws RangeError without units
 */
export function proportion(successes: number, n: number): Proportion {
  if (!(n > 0)) throw new RangeError(`proportion: found ${n} units, expected at least one`);
  const value = successes / n;
  const z2 = (Z * Z) / n;
  const centre = (value + z2 / 2) / (1 + z2);
  const half = (Z * Math.sqrt((value * (1 - value)) / n + z2 / (4 * n))) / (1 + z2);
  // Rounding must not put the share outside its own interval.
  return {
    value,
    low: Math.min(value, Math.max(0, centre - half)),
    high: Math.max(value, Math.min(1, centre + half)),
    n
  };
}

/** Samples of units drawn for an interval. */
const DRAWS = 2000;

/**
 * A statistic of one value a unit with its percentile bootstrap interval at 95 % (Efron and Tibshirani 1993): the units
 * are drawn again, with replacement, 2000 times.
 *
 * @param values at least one finite number
 * @param statistic of some values sorted in rising order
 * @throws RangeError without values
 */
export function bootstrap(
  values: ArrayLike<number>,
  statistic: (sorted: Float64Array) => number,
  generator: Random
): Estimate {
  const n = values.length;
  if (n === 0) throw new RangeError("bootstrap: found no value, expected at least one");
  const sorted = Float64Array.from(values).sort();
  const sample = new Float64Array(n);
  const statistics = new Float64Array(DRAWS);
  for (let draw = 0; draw < DRAWS; draw++) {
    drawSorted(sorted, sample, generator);
    statistics[draw] = statistic(sample);
  }
  statistics.sort();
  return {value: statistic(sorted), low: quantile(statistics, 0.025), high: quantile(statistics, 0.975)};
}

/** Fills `sample` with values drawn with replacement, in rising order: counted by rank, so that nothing is sorted. */
function drawSorted(sorted: Float64Array, sample: Float64Array, generator: Random): void {
  const counts = new Uint32Array(sorted.length);
  for (let i = 0; i < sorted.length; i++) counts[generator.int(sorted.length)]++;
  let at = 0;
  for (let rank = 0; rank < sorted.length; rank++)
    for (let copy = 0; copy < counts[rank]; copy++) sample[at++] = sorted[rank];
}
