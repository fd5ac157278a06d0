/** The best threshold of a feature in a node, found in its histogram. */
import {MISSING} from "./binning.ts";
import {packedCount} from "./packing.ts";

/** Fields of a split in a `Float64Array`, `SPLIT` apart. */
export const SPLIT = 6;
/** Gain over not splitting, in squared steps of the quantised gradient times `unit` (`packing.ts`); 0: no split. */
export const GAIN = 0;
export const FEATURE = 1;
/** Last bin that goes left. */
export const BIN = 2;
/** 1 when missing values go left. */
export const MISSING_LEFT = 3;
/** Packed sum of the rows that go left. */
export const LEFT = 4;
/** Score that the next threshold must exceed. */
const SCORE = 5;

/** What the search needs to know of a node and the options. Counts are in packed units: rows divided by `unit`. */
export interface NodeSums {
  /** Packed sum of all rows. */
  readonly total: number;
  /** Count plus twice the L2 penalty. */
  readonly weight: number;
  /** Sum of gradients over `weight`. */
  readonly mean: number;
  readonly l2: number;
  /** Fewest rows on a side, plus the L2 penalty. */
  readonly least: number;
  /** What the node's own score loses to the penalty when it is split: 0 without. */
  readonly toll: number;
}

/** Below this gain, in squared steps of the quantised gradient, a difference is rounding and not data: see `scan`. */
const LEAST_GAIN = 1e-7;

/** A score must exceed another by this factor to be better: rounding alone never makes the later of two equals win. */
const MARGIN = 1 + 2 ** -50;

/** Sums of a node whose packed sum is `total`. */
export function nodeSums(total: number, unit: number, l2: number, minRows: number): NodeSums {
  const sum = Math.floor(total);
  const penalty = l2 / unit;
  const weight = packedCount(total) + 2 * penalty;
  const toll = (sum * sum * penalty) / (weight * (weight - penalty));
  return {total, weight, mean: sum / weight, l2: penalty, least: minRows / unit + penalty, toll};
}

/** Forgets what was found: the record at `to` of `out` is ready for a node. */
export function resetSplit(out: Float64Array, to: number, {toll, weight}: NodeSums, unit: number): void {
  out[to + GAIN] = 0;
  out[to + MISSING_LEFT] = 0;
  out[to + SCORE] = (LEAST_GAIN * unit + toll) / weight;
}

/**
 * Scans thresholds in rising order and keeps the first of those that are better than what is known.
 *
 * With sums G and n of the node, G_L and a = n_L + l2 of the left rows, b = n_R + l2, and m = G / (n + 2 l2), the gain
 * G_L^2 / (n_L + l2) + G_R^2 / (n_R + l2) is (G_L - m a)^2 (n + 2 l2) / (a b) plus a constant of the node: one
 * difference instead of two squares, and a comparison needs no division. Rounding of that difference is far below one
 * step of the quantised gradient, hence `LEAST_GAIN`.
 * @param packed sum already on the left (the missing rows, when they go left)
 * @returns whether a better one was found
 */
function scan(
  histogram: Float64Array,
  at: number,
  bins: number,
  packed: number,
  {weight, mean, l2, least}: NodeSums,
  out: Float64Array,
  to: number
): boolean {
  const most = weight - least;
  const end = (at + bins) | 0;
  let best = out[to + SCORE];
  let bestAt = -1;
  let bestLeft = 0;
  let left = packed;
  // `| 0` tells the engine that the index stays a 32-bit integer: it then need not look for overflow
  for (let i = at | 0; i < end; i = (i + 1) | 0) {
    left += histogram[i];
    const gradient = Math.floor(left);
    const a = left - gradient + l2;
    if (a < least) continue;
    if (a > most) break;
    const difference = gradient - mean * a;
    const square = difference * difference;
    const size = a * (weight - a);
    if (square > best * size) {
      best = (square / size) * MARGIN;
      bestAt = i;
      bestLeft = left;
    }
  }
  if (bestAt < 0) return false;
  out[to + SCORE] = best;
  out[to + BIN] = bestAt - at;
  out[to + LEFT] = bestLeft;
  return true;
}

/**
 * Puts the best split of one feature in one node on record, where it is better than the one there. Missing values go to
 * the side that gains more; where the node has none, those met later go with the larger part. Among equals, the first
 * feature searched, then missing to the right, then the lower threshold.
 * @param histogram sums by bin from `at` (`histogram.ts`)
 * @param bins bins of the feature without the missing one
 * @returns whether it was put on record
 */
export function findSplit(
  histogram: Float64Array,
  at: number,
  bins: number,
  feature: number,
  sums: NodeSums,
  out: Float64Array,
  to: number
): boolean {
  const missing = histogram[at + MISSING];
  const known = missing === 0;
  // with missing values, all others on the left is a split too
  let found = scan(histogram, at, known ? bins - 1 : bins, 0, sums, out, to);
  if (found) out[to + MISSING_LEFT] = 0;
  if (!known && scan(histogram, at, bins - 1, missing, sums, out, to)) {
    found = true;
    out[to + MISSING_LEFT] = 1;
  }
  if (!found) return false;
  out[to + FEATURE] = feature;
  out[to + GAIN] = out[to + SCORE] * sums.weight - sums.toll;
  if (known) out[to + MISSING_LEFT] = 2 * packedCount(out[to + LEFT]) >= packedCount(sums.total) ? 1 : 0;
  return true;
}
