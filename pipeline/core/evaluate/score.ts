/** Errors of predicted against true remaining lives. */
export interface Score {
  /** Predictions compared. */
  readonly n: number;
  /** Root of the mean squared error, in the fleet's time unit, like `mae` and `bias`. */
  readonly rmse: number;
  /** Mean absolute error. */
  readonly mae: number;
  /** Mean of predicted minus true: positive means late, the dangerous side. */
  readonly bias: number;
  /** PHM08 score, summed: lower is better, late costs more; null where it exceeds every number. */
  readonly phm08: number | null;
}

/** Scores under both label protocols. */
export interface ProtocolScores {
  /** Labels as given. */
  readonly raw: Score;
  /** Labels min(remaining life, cap). */
  readonly clipped: Score;
}

/**
 * Scores predictions. The PHM08 score adds exp(−d/13) − 1 for an early prediction and exp(d/10) − 1 for a late one,
 * d = predicted − true (Saxena, Goebel, Simon and Eklund 2008). It was made for lives of some hundred cycles: an
 * error of 7100 time units is beyond every number.
 *
 * @throws RangeError when there is nothing to compare, lengths differ or a value is not finite
 */
export function score(predicted: ArrayLike<number>, truth: ArrayLike<number>): Score {
  const n = truth.length;
  if (n === 0) throw new RangeError("score: found no prediction, expected at least one");
  if (predicted.length !== n)
    throw new RangeError(
      `score: found ${predicted.length} predictions for ${n} true values, expected as many`
    );
  let squares = 0;
  let absolute = 0;
  let sum = 0;
  let phm08 = 0;
  for (let i = 0; i < n; i++) {
    const d = predicted[i] - truth[i];
    if (!Number.isFinite(d))
      throw new RangeError(
        `score: found predicted ${predicted[i]} and true ${truth[i]} at ${i}, expected finite numbers`
      );
    squares += d * d;
    absolute += Math.abs(d);
    sum += d;
    phm08 += d < 0 ? Math.expm1(-d / 13) : Math.expm1(d / 10);
  }
  const rmse = Math.sqrt(squares / n);
  return {n, rmse, mae: absolute / n, bias: sum / n, phm08: Number.isFinite(phm08) ? phm08 : null};
}

/** Scores the same predictions under both label protocols. */
export function scoreProtocols(
  predicted: ArrayLike<number>,
  truth: ArrayLike<number>,
  cap: number
): ProtocolScores {
  return {raw: score(predicted, truth), clipped: score(predicted, clip(truth, cap))};
}

/** min(value, cap) of each value. */
export function clip(values: ArrayLike<number>, cap: number): Float64Array {
  return Float64Array.from(values, (value) => Math.min(value, cap));
}
