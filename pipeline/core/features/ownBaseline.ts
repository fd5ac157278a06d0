import type {Sums} from "./sums.ts";

/**
 * Mean of the unit's own first `rows` rows, as known at each row: before they are complete, of those so far. `NaN`
 * while none of them has a reading.
 */
export function ownBaseline({offsets, origin, count, sum}: Sums, rows: number): Float64Array {
  const out = new Float64Array(sum.length);
  for (let u = 0; u + 1 < offsets.length; u++) {
    const complete = offsets[u] + rows - 1;
    for (let row = offsets[u]; row < offsets[u + 1]; row++) {
      const at = Math.min(row, complete);
      out[row] = count[at] > 0 ? origin[u] + sum[at] / count[at] : Number.NaN;
    }
  }
  return out;
}
