/** A table of features, column by column: what estimators fit and predict. */
export interface Matrix {
  readonly rows: number;
  /** Name of each feature, unique. */
  readonly names: readonly string[];
  /** One column a feature, each of length `rows`; `NaN` is a missing value. */
  readonly columns: readonly Float32Array[];
}

/** The rows at `indices`, in that order. */
export function selectRows(matrix: Matrix, indices: ArrayLike<number>): Matrix {
  const columns = matrix.columns.map((values) => {
    const out = new Float32Array(indices.length);
    for (let i = 0; i < out.length; i++) out[i] = values[indices[i]];
    return out;
  });
  return {rows: indices.length, names: matrix.names, columns};
}
