/** What boosting needs to know of the error it reduces. */

/**
 * A loss over scores. A model keeps `outputs` scores a row (one for a number or two classes, K for K classes), score
 * `k` of row `r` at `k * rows + r`, and a round grows one tree for each.
 */
export interface Loss {
  readonly outputs: number;
  /** The score of each output before the first tree. */
  initial(y: Float64Array): Float64Array;
  /** Writes the first derivative of the loss by score `output`, row by row. */
  gradients(y: Float64Array, scores: Float64Array, output: number, out: Float64Array): void;
  /** Error that early stopping watches: lower is better. */
  evaluate(y: Float64Array, scores: Float64Array): number;
}
