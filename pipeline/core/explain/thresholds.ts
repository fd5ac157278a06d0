/**
 * What a model of trees can tell of a value: a split only asks whether it is at most a threshold, so how many of the
 * model's own thresholds lie below it says all.
 */
import type {Trees} from "../learn/tree.ts";

/** Rank of a missing value; ranks of others are below. */
export const MISSING_RANK = 255;

/** The different thresholds of each of `features` features, ascending. */
export function thresholdsOf({feature, value}: Trees, features: number): Float32Array[] {
  const found = Array.from({length: features}, () => new Set<number>());
  for (let node = 0; node < feature.length; node++)
    if (feature[node] >= 0) found[feature[node]].add(value[node]);
  return found.map((values) => Float32Array.from(values).sort());
}

/** Number of thresholds below `x`, or `MISSING_RANK` where it is missing. */
export function rankOf(thresholds: Float32Array, x: number): number {
  if (Number.isNaN(x)) return MISSING_RANK;
  let low = 0;
  let high = thresholds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (thresholds[middle] < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A value of that rank: to the model it is the value the rank was taken from. */
export function valueOfRank(thresholds: Float32Array, rank: number): number {
  if (rank === MISSING_RANK) return Number.NaN;
  return rank < thresholds.length ? thresholds[rank] : Number.POSITIVE_INFINITY;
}

/** Fewest bits of a shortened value's fraction: it is then within a 256th of itself. */
const LEAST_BITS = 7;
const FRACTION_BITS = 23;
const bits = new Int32Array(1);
const float = new Float32Array(bits.buffer);

/** `x` with only the first `kept` bits of its fraction, rounded. */
function roundTo(x: number, kept: number): number {
  float[0] = x;
  const dropped = FRACTION_BITS - kept;
  bits[0] = ((bits[0] + (1 << (dropped - 1))) >> dropped) << dropped;
  return float[0];
}

/** The value of fewest bits, from seven on, that the model cannot tell from the 32-bit float `x`: it packs well. */
export function shortest(thresholds: Float32Array, x: number): number {
  if (!Number.isFinite(x)) return x;
  const rank = rankOf(thresholds, x);
  for (let kept = LEAST_BITS; kept < FRACTION_BITS; kept++) {
    const short = roundTo(x, kept);
    if (rankOf(thresholds, short) === rank) return short;
  }
  return x;
}
