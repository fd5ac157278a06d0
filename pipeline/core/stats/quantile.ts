/** Minimum, quartiles and maximum of some numbers. */
export interface FiveNumbers {
  readonly min: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly max: number;
}

/**
 * Quantile of numbers sorted in rising order, by linear interpolation between them (type 7 of Hyndman and
 * Fan 1996, the default of R and NumPy).
 *
 * @param sorted at least one finite number, rising
 * @param p probability, 0 to 1
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) throw new RangeError("quantile: no number was given, at least one was expected");
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (position - below);
}

/** Five-number summary of at least one finite number, in any order. */
export function fiveNumbers(values: ArrayLike<number>): FiveNumbers {
  const sorted = Float64Array.from(values).sort();
  return {
    min: quantile(sorted, 0),
    q1: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    q3: quantile(sorted, 0.75),
    max: quantile(sorted, 1)
  };
}
