/** What boosting needs to know of the error it reduces: a new loss is a new file with these four functions. */

/** Rows of one leaf, and what is known of them before the leaf's value is added to their scores. */
export interface LeafRows {
  /** The leaf's rows are `rows[start .. end)`. */
  readonly rows: Int32Array;
  readonly start: number;
  readonly end: number;
  readonly y: Float64Array;
  /** Scores of all rows and outputs, and which output the tree is for. */
  readonly scores: Float64Array;
  readonly output: number;
  /** Gradient of each row of the table, rounded so that sums are exact in any order. */
  readonly gradients: Float64Array;
  readonly l2: number;
}

/**
 * A loss over scores. A model keeps `outputs` scores a row (one for a number or for two classes, K for K classes), score
 * `k` of row `r` at `k * rows + r`, and a round grows one tree for each. Trees are grown by least squares on the
 * gradients; what a leaf then adds is the loss's own affair (Friedman 2001): a Newton step for classes, a quantile of
 * residuals for a quantile.
 */
export interface Loss {
  readonly outputs: number;
  /** The score of each output before the first tree. */
  initial(y: Float64Array): Float64Array;
  /** Writes the first derivative of the loss by score `output`, row by row. */
  gradients(y: Float64Array, scores: Float64Array, output: number, out: Float64Array): void;
  /** What a leaf adds to the score of its rows, before it is multiplied by the rate. */
  leafValue(leaf: LeafRows): number;
  /** Error that early stopping watches: lower is better. */
  evaluate(y: Float64Array, scores: Float64Array): number;
}

/** Scores of `rows` rows before the first tree. */
export function startScores(initial: Float64Array, rows: number): Float64Array {
  const scores = new Float64Array(rows * initial.length);
  for (let output = 0; output < initial.length; output++) {
    scores.fill(initial[output], output * rows, (output + 1) * rows);
  }
  return scores;
}
