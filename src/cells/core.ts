/** Functions of the pipeline's own core that cells may call: small tables, plain arrays. */
import {moments} from "../../pipeline/core/stats/moments.ts";
import {quantile} from "../../pipeline/core/stats/quantile.ts";
import {random} from "../../pipeline/core/stats/random.ts";

const finite = (values: Iterable<unknown>): number[] =>
  Array.from(values, Number).filter((value) => Number.isFinite(value));

/** Values drawn from `values` with replacement, as many as there are. */
function resample(values: readonly number[], next: () => number): number[] {
  return values.map(() => values[Math.floor(next() * values.length)]);
}

const mean = (values: Iterable<unknown>): number => moments(finite(values)).mean;

export const cellCore = {
  /** Arithmetic mean of the finite numbers. */
  mean,
  /** Standard deviation of the finite numbers (divisor n). */
  deviation: (values: Iterable<unknown>): number => moments(finite(values)).deviation,
  /** Quantile by linear interpolation, `p` between 0 and 1. */
  quantile: (values: Iterable<unknown>, p: number): number =>
    quantile(
      finite(values).sort((a, b) => a - b),
      p
    ),
  /** A generator of random numbers in [0, 1) that `seed` sets. */
  random: (seed: number): (() => number) => {
    const stream = random(seed);
    return () => stream.next();
  },
  /** One resample: as many values drawn with replacement. `seed` sets which. */
  resample: (values: Iterable<unknown>, seed: number): number[] => {
    const stream = random(seed);
    return resample(finite(values), () => stream.next());
  },
  /**
   * What a statistic (the mean unless given) is in `rounds` resamples, in the order they were drawn.
   * Efron 1979: their spread is how much the statistic would vary from sample to sample.
   */
  bootstrap: (
    values: Iterable<unknown>,
    statistic: (values: number[]) => number = mean,
    {rounds = 1000, seed = 1}: {rounds?: number; seed?: number} = {}
  ): number[] => {
    const own = finite(values);
    const stream = random(seed);
    return Array.from({length: rounds}, () => statistic(resample(own, () => stream.next())));
  }
} as const;
