import {eachWindow, type Sums} from "./sums.ts";

/**
 * Mean over the last `window` rows of the unit, the present one included (all rows so far at its start). `NaN` where
 * none of them has a reading.
 */
export function trailingMean({offsets, origin, count, sum}: Sums, window: number): Float32Array {
  const out = new Float32Array(sum.length);
  eachWindow(offsets, window, (row, before, unit) => {
    const n = before < 0 ? count[row] : count[row] - count[before];
    const total = before < 0 ? sum[row] : sum[row] - sum[before];
    out[row] = n > 0 ? origin[unit] + total / n : Number.NaN;
  });
  return out;
}
