import {eachWindow, type Sums} from "./sums.ts";

/**
 * Standard deviation (divisor n − 1) over the last `window` rows of the unit, the present one included. `NaN` where
 * fewer than two of them have a reading.
 */
export function trailingDeviation({offsets, count, sum, squares}: Sums, window: number): Float32Array {
  const out = new Float32Array(sum.length);
  eachWindow(offsets, window, (row, before) => {
    const n = before < 0 ? count[row] : count[row] - count[before];
    const total = before < 0 ? sum[row] : sum[row] - sum[before];
    const square = before < 0 ? squares[row] : squares[row] - squares[before];
    out[row] = n > 1 ? Math.sqrt(Math.max(0, square - (total * total) / n) / (n - 1)) : Number.NaN;
  });
  return out;
}
