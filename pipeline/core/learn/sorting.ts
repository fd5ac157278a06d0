/** Room to sort columns of up to `capacity` values: reused from column to column. */
export interface SortRoom {
  readonly keys: Uint32Array;
  readonly rows: Int32Array;
  readonly otherKeys: Uint32Array;
  readonly otherRows: Int32Array;
}

export const sortRoom = (capacity: number): SortRoom => ({
  keys: new Uint32Array(capacity),
  rows: new Int32Array(capacity),
  otherKeys: new Uint32Array(capacity),
  otherRows: new Int32Array(capacity)
});

const DIGIT = 11;
const BUCKETS = 1 << DIGIT;

/** One stable pass of a radix sort on 11 bits of the keys from `shift` up. */
function pass(
  shift: number,
  n: number,
  keys: Uint32Array,
  rows: Int32Array,
  toKeys: Uint32Array,
  toRows: Int32Array
): void {
  const starts = new Int32Array(BUCKETS + 1);
  for (let i = 0; i < n; i++) starts[((keys[i] >>> shift) & (BUCKETS - 1)) + 1]++;
  for (let b = 0; b < BUCKETS; b++) starts[b + 1] += starts[b];
  for (let i = 0; i < n; i++) {
    const at = starts[(keys[i] >>> shift) & (BUCKETS - 1)]++;
    toKeys[at] = keys[i];
    toRows[at] = rows[i];
  }
}

/**
 * Puts the rows of `values` that are not NaN in ascending order of value, equal values in order of row, and
 * returns their number and their order (a view of `room`, valid until its next use). Linear in the rows.
 */
export function sortColumn(values: Float32Array, room: SortRoom): Int32Array {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  const {keys, rows, otherKeys, otherRows} = room;
  let n = 0;
  for (let row = 0; row < values.length; row++) {
    if (Number.isNaN(values[row])) continue;
    // the bits of a float, as an integer that sorts as the float does; -0 as 0
    const word = values[row] === 0 ? 0 : bits[row];
    keys[n] = word & 0x80000000 ? ~word : word | 0x80000000;
    rows[n++] = row;
  }
  pass(0, n, keys, rows, otherKeys, otherRows);
  pass(DIGIT, n, otherKeys, otherRows, keys, rows);
  pass(2 * DIGIT, n, keys, rows, otherKeys, otherRows);
  return otherRows.subarray(0, n);
}
