import type {Estimate} from "./estimate.ts";
import {quantile} from "./quantile.ts";
import type {Random} from "./random.ts";

/** Samples of units drawn for the intervals. */
const DRAWS = 2000;

/**
 * Several figures of the same units, each with its percentile bootstrap interval at 95 % (Efron and Tibshirani 1993).
 * Every figure is computed from the same 2000 samples, so that a difference of two is paired by unit.
 *
 * @param figures each computes its figure from how often every unit counts
 * @throws RangeError without units
 */
export function pairedBootstrap(
  units: number,
  figures: readonly ((counts: Float64Array) => number)[],
  generator: Random
): Estimate[] {
  if (!(units > 0)) throw new RangeError(`pairedBootstrap: found ${units} units, expected at least one`);
  const found = figures.map(() => new Float64Array(DRAWS));
  const counts = new Float64Array(units);
  for (let draw = 0; draw < DRAWS; draw++) {
    counts.fill(0);
    for (let i = 0; i < units; i++) counts[generator.int(units)]++;
    for (const [f, figure] of figures.entries()) found[f][draw] = figure(counts);
  }
  counts.fill(1);
  return figures.map((figure, f) => {
    const sorted = found[f].sort();
    return {value: figure(counts), low: quantile(sorted, 0.025), high: quantile(sorted, 0.975)};
  });
}
