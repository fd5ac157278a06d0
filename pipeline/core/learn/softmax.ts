/** Probabilities from raw scores. */

/**
 * Softmax of each row of scores, each first multiplied by `scale` (the inverse of a temperature). Engines may differ
 * in the last digits: decisions are taken on the scores.
 *
 * @param scores score of class k of row r at r × `classes` + k
 */
export function softmax(scores: Float64Array, classes: number, scale = 1): Float64Array {
  const out = new Float64Array(scores.length);
  for (let at = 0; at < scores.length; at += classes) {
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < classes; k++) most = Math.max(most, scores[at + k]);
    let sum = 0;
    for (let k = 0; k < classes; k++) sum += out[at + k] = Math.exp(scale * (scores[at + k] - most));
    for (let k = 0; k < classes; k++) out[at + k] /= sum;
  }
  return out;
}

/** Classes of one row from the highest score down, the first of equals first. */
export function ranking(scores: ArrayLike<number>, row: number, classes: number): number[] {
  const at = row * classes;
  return Array.from({length: classes}, (_, k) => k).sort((a, b) => scores[at + b] - scores[at + a] || a - b);
}
