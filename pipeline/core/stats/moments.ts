/** Mean and standard deviation of some numbers. */
export interface Moments {
  /** Finite numbers seen. */
  readonly n: number;
  /** `NaN` without a finite number. */
  readonly mean: number;
  /** Square root of the mean squared difference from the mean (divisor n); `NaN` without a finite number. */
  readonly deviation: number;
}

/**
 * Mean and standard deviation of the finite values at `rows` (all when absent), in two passes. Equal values
 * have a deviation of exactly 0: they are measured from the first of them, so that nothing is rounded.
 */
export function moments(values: ArrayLike<number>, rows?: ArrayLike<number>): Moments {
  const length = rows ? rows.length : values.length;
  const at = (i: number): number => values[rows ? rows[i] : i];
  let n = 0;
  let origin = 0;
  let sum = 0;
  for (let i = 0; i < length; i++) {
    const value = at(i);
    if (!Number.isFinite(value)) continue;
    if (n++ === 0) origin = value;
    sum += value - origin;
  }
  if (n === 0) return {n, mean: Number.NaN, deviation: Number.NaN};
  const centre = sum / n;
  let squares = 0;
  for (let i = 0; i < length; i++) {
    const value = at(i);
    if (Number.isFinite(value)) squares += (value - origin - centre) ** 2;
  }
  return {n, mean: origin + centre, deviation: Math.sqrt(squares / n)};
}
