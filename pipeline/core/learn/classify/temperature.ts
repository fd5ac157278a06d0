/** How sure raw scores should sound: one number that multiplies them before the softmax. */

const MOST_TURNS = 60;
const SETTLED = 1e-9;
/** Scales are kept between: beyond, probabilities are all equal or all certain. */
const LEAST = 2 ** -10;
const MOST = 2 ** 10;

/** First and second derivative of the mean log loss by the scale. */
function slopes(scores: Float64Array, target: ArrayLike<number>, classes: number, scale: number) {
  let first = 0;
  let second = 0;
  for (let row = 0; row < target.length; row++) {
    const at = row * classes;
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < classes; k++) most = Math.max(most, scores[at + k]);
    let sum = 0;
    let mean = 0;
    let square = 0;
    for (let k = 0; k < classes; k++) {
      const score = scores[at + k] - most;
      const weight = Math.exp(scale * score);
      sum += weight;
      mean += weight * score;
      square += weight * score * score;
    }
    mean /= sum;
    first += mean - (scores[at + target[row]] - most);
    second += square / sum - mean * mean;
  }
  return {first, second};
}

/**
 * The scale with the least log loss on rows that the scores' models have not seen (temperature scaling, Guo et al. 2017;
 * the scale is the inverse of the temperature). The loss is convex in it: Newton's method, kept between the bounds that
 * signs of the slope have shown. 1 for no rows, or where scores say nothing.
 */
export function fitScale(scores: Float64Array, target: ArrayLike<number>, classes: number): number {
  let low = LEAST;
  let high = MOST;
  let scale = 1;
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const {first, second} = slopes(scores, target, classes, scale);
    if (first === 0 || !(second > 0)) return scale;
    if (first > 0) high = scale;
    else low = scale;
    const wanted = scale - first / second;
    const next = wanted > low && wanted < high ? wanted : Math.sqrt(low * high);
    if (Math.abs(next - scale) <= SETTLED * scale) return next;
    scale = next;
  }
  return scale;
}
