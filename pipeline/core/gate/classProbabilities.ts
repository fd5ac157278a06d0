/** What one model's class probabilities say of each held-out unit. */
import {naturalLog} from "../stats/naturalLog.ts";

/** A probability of the true class below this counts as this: one unit costs at most 13.8, and none is infinite. */
const LEAST = 1e-6;
/** Probabilities of a unit sum to 1 up to this: what single precision leaves of 100 000 classes. */
const SUM_ERROR = 1e-3;
/** Bands of the stated probability in which calibration is looked at. */
export const BANDS = 10;

/** One value a unit. */
export interface ClassPredictions {
  /** Most probable class; the first of equals. */
  readonly predicted: Int32Array;
  /** 1 where that is the truth, else 0. */
  readonly right: Float64Array;
  /** 1 where the truth is among the three most probable, else 0; the first of equals go before. */
  readonly top3: Float64Array;
  /** −ln of the probability of the truth. */
  readonly loss: Float64Array;
  /** Band of the probability of the class predicted, and `right` less that probability. */
  readonly band: Int32Array;
  readonly gap: Float64Array;
}

/** @throws RangeError for a number that is no probability, or a unit whose probabilities do not sum to 1 */
export function classPredictions(
  name: string,
  probabilities: ArrayLike<number>,
  truth: Int32Array,
  classes: number,
  ids: readonly string[],
  order: Int32Array
): ClassPredictions {
  const n = truth.length;
  const result: ClassPredictions = {
    predicted: new Int32Array(n),
    right: new Float64Array(n),
    top3: new Float64Array(n),
    loss: new Float64Array(n),
    band: new Int32Array(n),
    gap: new Float64Array(n)
  };
  const row = new Float64Array(classes);
  for (let u = 0; u < n; u++) {
    for (let k = 0; k < classes; k++) row[k] = probabilities[order[u] * classes + k];
    checkRow(name, row, ids[order[u]]);
    const best = row.indexOf(row.reduce((a, b) => Math.max(a, b)));
    const right = best === truth[u] ? 1 : 0;
    result.predicted[u] = best;
    result.right[u] = right;
    result.top3[u] = before(row, truth[u]) < 3 ? 1 : 0;
    // A probability of 1 costs nothing: not −0 either.
    result.loss[u] = Math.max(0, -naturalLog(Math.max(LEAST, row[truth[u]])));
    result.band[u] = Math.min(BANDS - 1, Math.floor(row[best] * BANDS));
    result.gap[u] = right - row[best];
  }
  return result;
}

function checkRow(name: string, row: Float64Array, id: string): void {
  let sum = 0;
  for (const [k, p] of row.entries()) {
    if (!(p >= 0 && p <= 1 + SUM_ERROR))
      throw new RangeError(
        `gate: found ${name} probability ${p} of class ${k} of unit "${id}", expected a number from 0 to 1`
      );
    sum += p;
  }
  if (!(Math.abs(sum - 1) <= SUM_ERROR))
    throw new RangeError(
      `gate: found ${name} probabilities of unit "${id}" that sum to ${sum}, expected 1; give them unit by unit, all classes of one together`
    );
}

/** Classes that go before class `k`. */
function before(row: Float64Array, k: number): number {
  let more = 0;
  for (let j = 0; j < row.length; j++) if (row[j] > row[k] || (row[j] === row[k] && j < k)) more++;
  return more;
}
