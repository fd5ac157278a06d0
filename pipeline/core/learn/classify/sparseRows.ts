/** Rows of numbers of which most are 0: what linear models of text learn from. */
export interface SparseRows {
  readonly rows: number;
  readonly features: number;
  /** Entries of row r are at `offsets[r]` to `offsets[r + 1] - 1`. */
  readonly offsets: Int32Array;
  /** Feature of each entry, each at most once a row. */
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

/** The rows of `parts`, one part after the other; all have the same features. */
export function concatenateRows(parts: readonly SparseRows[]): SparseRows {
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const entries = parts.reduce((sum, part) => sum + part.indices.length, 0);
  const all = {
    rows,
    features: parts[0].features,
    offsets: new Int32Array(rows + 1),
    indices: new Int32Array(entries),
    values: new Float64Array(entries)
  };
  let row = 0;
  let at = 0;
  for (const {rows: own, offsets, indices, values} of parts) {
    all.indices.set(indices, at);
    all.values.set(values, at);
    for (let r = 0; r < own; r++) all.offsets[++row] = at + offsets[r + 1];
    at += indices.length;
  }
  return all;
}
