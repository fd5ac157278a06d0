/** Whether an indicator of wear can carry a prognosis: three figures from 0 to 1 (Coble and Hines 2009). */
import {moments} from "../../stats/moments.ts";

/** An indicator along one life, one value a record. */
export type Series = ArrayLike<number>;

/**
 * Monotonicity: mean over the series of |steps up − steps down| / steps. 1 when every series only rises, or only falls.
 * Series of one value have no step and are left out; null where no other is given.
 */
export function monotonicity(series: readonly Series[]): number | null {
  const each = series.filter(({length}) => length > 1).map(balance);
  return each.length > 0 ? each.reduce((a, b) => a + b, 0) / each.length : null;
}

function balance(values: Series): number {
  let sum = 0;
  for (let i = 1; i < values.length; i++) sum += Math.sign(values[i] - values[i - 1]);
  return Math.abs(sum / (values.length - 1));
}

/**
 * Prognosability: exp(−spread of the last values / mean distance from first to last value), the spread being their
 * sample standard deviation. 1 when all series end at one level, 0 where none moves. Null for fewer than two series.
 */
export function prognosability(series: readonly Series[]): number | null {
  const n = series.length;
  if (n < 2) return null;
  const ends = series.map((values) => values[values.length - 1]);
  const range = series.reduce((sum, values, i) => sum + Math.abs(values[0] - ends[i]), 0) / n;
  return range > 0 ? Math.exp((-moments(ends).deviation * Math.sqrt(n / (n - 1))) / range) : 0;
}

/** Points each life is read at before two are compared. */
const POINTS = 100;

/**
 * Trendability: the least |correlation| between two series, each read at a hundred evenly spaced shares of its length. 1
 * when all have the same shape. A flat series has no shape: 0. Null for fewer than two series.
 */
export function trendability(series: readonly Series[]): number | null {
  if (series.length < 2) return null;
  const shapes = series.map(shape);
  let least = 1;
  for (let i = 0; i < shapes.length; i++)
    for (let j = 0; j < i; j++) least = Math.min(least, Math.abs(dot(shapes[i], shapes[j])));
  return least;
}

/** The series at evenly spaced shares of its length, less its mean, of length 1; zeros where it is flat. */
function shape(values: Series): Float64Array {
  const points = Float64Array.from({length: POINTS}, (_, i) => at(values, i / (POINTS - 1)));
  const {mean, deviation} = moments(points);
  const length = deviation * Math.sqrt(POINTS);
  return points.map((value) => (length > 0 ? (value - mean) / length : 0));
}

/** Value at a share of the series, straight lines between its points. */
function at(values: Series, share: number): number {
  const position = share * (values.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, values.length - 1);
  return values[below] + (values[above] - values[below]) * (position - below);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
