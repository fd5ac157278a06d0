/** The best threshold of a feature in a node, found in its histogram. */
import {MISSING} from "./binning.ts";

/** Fields of a split candidate in a `Float64Array`, `SPLIT` apart. */
export const SPLIT = 4;
/** Gain over not splitting, in squared steps of the quantised gradient (`packing.ts`); 0: no split. */
export const GAIN = 0;
/** Last bin that goes left. */
export const BIN = 1;
/** 1 when missing values go left. */
export const MISSING_LEFT = 2;
/** Packed sum of the rows that go left. */
export const LEFT = 3;

/** What the search needs to know of a node and the options. */
export interface SplitRules {
  readonly unit: number;
  readonly l2: number;
  readonly minRows: number;
}

/** Below this gain (in squared steps) a difference is rounding, not data: see `scan`. */
const LEAST_GAIN = 1e-7;

/**
 * Scans thresholds in rising order and keeps the first of the best.
 *
 * With sums G and n of the node, G_L and a = n_L + l2 of the left rows and m = G / (n + 2 l2), the gain
 * G_L^2/(n_L + l2) + G_R^2/(n_R + l2) is (G_L - m a)^2 (n + 2 l2) / (a b) plus a constant of the node, b being
 * n_R + l2: one difference instead of two squares, and comparisons need no division. Rounding of that difference is
 * far below one step of the quantised gradient, hence `LEAST_GAIN`.
 * @param packed sum already on the left (the missing rows, when they go left)
 * @returns whether it improved on the gain in `out`
 */
function scan(
  histogram: Float64Array,
  at: number,
  bins: number,
  total: number,
  packed: number,
  rules: SplitRules,
  out: Float64Array,
  to: number
): boolean {
  const {unit, l2, minRows} = rules;
  const inverse = 1 / unit;
  const sum = Math.floor(total * inverse);
  const weight = total - sum * unit + 2 * l2;
  const mean = sum / weight;
  const least = minRows + l2;
  // part of the node's own score that every split pays again: 0 without l2
  const toll = (sum * sum * l2) / (weight * (weight - l2));
  let best = (Math.max(LEAST_GAIN, out[to + GAIN]) + toll) / weight;
  let bestBin = -1;
  let bestLeft = 0;
  let left = packed;
  for (let bin = 0; bin < bins; bin++) {
    left += histogram[at + bin];
    const gradient = Math.floor(left * inverse);
    const a = left - gradient * unit + l2;
    if (a < least) continue;
    const b = weight - a;
    if (b < least) break;
    const difference = gradient - mean * a;
    const square = difference * difference;
    const size = a * b;
    if (square > best * size) {
      best = square / size;
      bestBin = bin;
      bestLeft = left;
    }
  }
  if (bestBin < 0) return false;
  out[to + GAIN] = best * weight - toll;
  out[to + BIN] = bestBin;
  out[to + LEFT] = bestLeft;
  return true;
}

/**
 * Writes the best split of one feature in one node. Missing values go to the side that gains more; where the node has
 * none, those met later go with the larger part. Ties: the lower threshold, then missing to the right.
 * @param histogram sums by bin from `at` (`histogram.ts`)
 * @param bins bins of the feature without the missing one
 * @param total packed sum of the node
 */
export function findSplit(
  histogram: Float64Array,
  at: number,
  bins: number,
  total: number,
  rules: SplitRules,
  out: Float64Array,
  to: number
): void {
  out[to + GAIN] = 0;
  const missing = histogram[at + MISSING];
  if (missing === 0) {
    scan(histogram, at, bins - 1, total, 0, rules, out, to);
    const rows = total - Math.floor(total / rules.unit) * rules.unit;
    const left = out[to + LEFT] - Math.floor(out[to + LEFT] / rules.unit) * rules.unit;
    out[to + MISSING_LEFT] = 2 * left >= rows ? 1 : 0;
    return;
  }
  out[to + MISSING_LEFT] = 0;
  scan(histogram, at, bins, total, 0, rules, out, to);
  if (scan(histogram, at, bins - 1, total, missing, rules, out, to)) out[to + MISSING_LEFT] = 1;
}
