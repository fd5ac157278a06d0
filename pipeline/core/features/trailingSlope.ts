import {eachWindow, type Sums} from "./sums.ts";

/**
 * Least-squares slope against time over the last `window` rows of the unit, the present one included, per unit of
 * time. `NaN` where fewer than three of them have a reading.
 */
export function trailingSlope(sums: Sums, window: number): Float32Array {
  const {offsets, count, sum, times, timeSquares, products} = sums;
  const out = new Float32Array(sum.length);
  eachWindow(offsets, window, (row, before) => {
    const since = (running: Float64Array): number =>
      before < 0 ? running[row] : running[row] - running[before];
    const n = since(count);
    const t = since(times);
    const spread = since(timeSquares) - (t * t) / n;
    out[row] = n > 2 ? (since(products) - (t * since(sum)) / n) / spread : Number.NaN;
  });
  return out;
}
