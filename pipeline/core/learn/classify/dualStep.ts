/**
 * The exact step of dual coordinate ascent for one row: the distribution p over classes that is best while those of all
 * other rows stay.
 */

/** What one thread reuses from row to row; K numbers each. */
export interface StepRoom {
  /** Scores of the row under the present weights, then how much its dual changed. */
  readonly scores: Float64Array;
  /** `scores` without the row's own part in the weights. */
  readonly others: Float64Array;
  readonly dual: Float64Array;
  /** Logarithm of `dual`. */
  readonly logDual: Float64Array;
}

export const stepRoom = (classes: number): StepRoom => ({
  scores: new Float64Array(classes),
  others: new Float64Array(classes),
  dual: new Float64Array(classes),
  logDual: new Float64Array(classes)
});

/** A distribution that changes by less than this is found. */
const SETTLED = 1e-5;
const MOST_TURNS = 50;

/**
 * Finds, in `room.dual`, the distribution p that maximises p·b − (c / 2) |p|² + H(p), where b is `room.others`, c is
 * `curvature` and H the entropy: log p_k + c p_k = b_k − ν, where ν makes the p_k sum to 1. Newton's method on all p_k
 * and ν at once, in the logarithm, from the p that is there. What rounding leaves is divided away: any distribution is
 * a valid dual, so the weights stay right.
 */
export function solveRow({others, dual, logDual}: StepRoom, curvature: number): void {
  const classes = dual.length;
  let level = 0;
  for (let k = 0; k < classes; k++) level += dual[k] * (others[k] - logDual[k] - curvature * dual[k]);
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    let excess = -1;
    let slope = 0;
    for (let k = 0; k < classes; k++) {
      const p = dual[k];
      const weight = p / (1 + curvature * p);
      excess += p + weight * (others[k] - level - logDual[k] - curvature * p);
      slope += weight;
    }
    level += excess / slope;
    let most = 0;
    for (let k = 0; k < classes; k++) {
      const p = dual[k];
      const step = (others[k] - level - logDual[k] - curvature * p) / (1 + curvature * p);
      // no probability is above 1, and from there Newton's method comes down without overshooting
      logDual[k] = Math.min(0, logDual[k] + step);
      dual[k] = Math.exp(logDual[k]);
      most = Math.max(most, Math.abs(dual[k] - p));
    }
    if (most < SETTLED) break;
  }
  normalise(dual, logDual);
}

/** Least logarithm of a dual: exp of it is still a number that can be divided by. */
const LEAST = -700;

function normalise(dual: Float64Array, logDual: Float64Array): void {
  let sum = 0;
  for (let k = 0; k < dual.length; k++) sum += dual[k];
  const log = Math.log(sum);
  for (let k = 0; k < dual.length; k++) {
    dual[k] /= sum;
    logDual[k] = Math.max(LEAST, logDual[k] - log);
  }
}
