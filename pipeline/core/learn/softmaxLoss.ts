import type {Loss} from "./loss.ts";

/**
 * Log loss of K classes, whose scores are `start` plus what the trees add: probabilities are their softmax. A leaf adds
 * a Newton step (Friedman 2001, algorithm 6).
 *
 * Probabilities of all classes of a round are computed when the first of its trees asks. A loss therefore serves one
 * fit, on the rows that `start` is for.
 *
 * @param start score of class k of training row r, before any tree, at k × rows + r
 */
export function softmaxLoss(classes: number, start: Float64Array): Loss {
  const rows = start.length / classes;
  const probabilities = new Float64Array(start.length);
  let known: Float64Array | null = null;
  return {
    outputs: classes,
    initial: () => new Float64Array(classes),
    gradients(y, scores, output, out) {
      if (output === 0 || known !== scores) fillProbabilities(start, scores, classes, probabilities);
      known = scores;
      const at = output * rows;
      for (let row = 0; row < rows; row++) out[row] = probabilities[at + row] - (y[row] === output ? 1 : 0);
    },
    leafValue({rows: list, start: first, end, gradients, l2}) {
      let gradient = 0;
      let curvature = 0;
      for (let i = first; i < end; i++) {
        const own = gradients[list[i]];
        const size = Math.abs(own);
        gradient += own;
        // p (1 - p), where the gradient is p - y
        curvature += size * (1 - size);
      }
      const weight = curvature + l2;
      return weight > 0 ? ((1 - classes) / classes) * (gradient / weight) : 0;
    },
    evaluate(y, scores) {
      fillProbabilities(start, scores, classes, probabilities);
      known = null;
      let sum = 0;
      for (let row = 0; row < rows; row++) sum -= Math.log(probabilities[y[row] * rows + row]);
      return sum / rows;
    }
  };
}

/** Softmax of each row of `start` + `scores`, class after class. */
function fillProbabilities(
  start: Float64Array,
  scores: Float64Array,
  classes: number,
  out: Float64Array
): void {
  const rows = start.length / classes;
  for (let row = 0; row < rows; row++) {
    let most = Number.NEGATIVE_INFINITY;
    for (let at = row; at < out.length; at += rows) {
      out[at] = start[at] + scores[at];
      most = Math.max(most, out[at]);
    }
    let sum = 0;
    for (let at = row; at < out.length; at += rows) sum += out[at] = Math.exp(out[at] - most);
    for (let at = row; at < out.length; at += rows) out[at] /= sum;
  }
}
