/** Sums of packed gradients (`packing.ts`) by bin: where training spends its time. */

/** Room of one feature in a histogram: bins 0 to 254 and, last, the missing values. */
export const STRIDE = 256;
/** Features that one pass over the rows serves. */
export const GROUP = 8;

/**
 * Adds the packed gradients of `count` rows to the histograms of eight features. One pass over rows and gradients
 * serves them all, and their eight chains of additions overlap in the processor.
 * @param data bins, row `r` of a feature at its base + `r`
 * @param bases where the features start in `data`, from position `first`
 * @param rows the node's rows, from `start`
 * @param packed their packed gradients, from 0
 * @param out histograms of the eight features, from `at`, `STRIDE` apart
 */
function addEight(
  data: Uint8Array,
  bases: Int32Array,
  first: number,
  rows: Int32Array,
  start: number,
  count: number,
  packed: Float64Array,
  out: Float64Array,
  at: number
): void {
  const a = bases[first];
  const b = bases[first + 1];
  const c = bases[first + 2];
  const d = bases[first + 3];
  const e = bases[first + 4];
  const f = bases[first + 5];
  const g = bases[first + 6];
  const h = bases[first + 7];
  for (let i = 0; i < count; i++) {
    const row = rows[start + i];
    const value = packed[i];
    out[at + data[a + row]] += value;
    out[at + STRIDE + data[b + row]] += value;
    out[at + 2 * STRIDE + data[c + row]] += value;
    out[at + 3 * STRIDE + data[d + row]] += value;
    out[at + 4 * STRIDE + data[e + row]] += value;
    out[at + 5 * STRIDE + data[f + row]] += value;
    out[at + 6 * STRIDE + data[g + row]] += value;
    out[at + 7 * STRIDE + data[h + row]] += value;
  }
}

function addOne(
  data: Uint8Array,
  base: number,
  rows: Int32Array,
  start: number,
  count: number,
  packed: Float64Array,
  out: Float64Array,
  at: number
): void {
  for (let i = 0; i < count; i++) out[at + data[base + rows[start + i]]] += packed[i];
}

/** Writes the histograms of features `first` to `last - 1` (at most `GROUP`) of `bases` over a node's rows. */
export function buildHistograms(
  data: Uint8Array,
  bases: Int32Array,
  first: number,
  last: number,
  rows: Int32Array,
  start: number,
  count: number,
  packed: Float64Array,
  out: Float64Array,
  at: number
): void {
  out.fill(0, at, at + (last - first) * STRIDE);
  if (last - first === GROUP) addEight(data, bases, first, rows, start, count, packed, out, at);
  else {
    for (let f = first; f < last; f++) {
      addOne(data, bases[f], rows, start, count, packed, out, at + (f - first) * STRIDE);
    }
  }
}

/** Turns a parent's histograms into those of the child that is not `child`: `parent -= child`, exact. */
export function subtractHistograms(out: Float64Array, parent: number, child: number, length: number): void {
  for (let i = 0; i < length; i++) out[parent + i] -= out[child + i];
}
