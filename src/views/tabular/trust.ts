/** What a classifier may be trusted with: the answers it states with at least some probability. */
import type {TabularEvaluation} from "../../../pipeline/contract/tabular.ts";
import {proportion} from "../../../pipeline/core/stats/estimate.ts";

export interface Trust {
  /** Least stated probability. */
  readonly from: number;
  /** Share of all answers that state as much, and how many of these are right. */
  readonly share: number;
  readonly right: number;
}

/**
 * The largest part of the answers, by what they state at least, that is right as often as `level`; null where there is
 * none. By the lower end of its interval, so that a handful of lucky answers is not trusted.
 */
export function trustOf(
  {calibration, n}: Pick<TabularEvaluation, "calibration" | "n">,
  level: number
): Trust | null {
  let [count, right] = [0, 0];
  let best: Trust | null = null;
  for (const bin of [...calibration].sort((a, b) => b.from - a.from)) {
    count += bin.n;
    right += Math.round((bin.right ?? 0) * bin.n);
    if (count > 0 && proportion(right, count).low >= level)
      best = {from: bin.from, share: count / n, right: right / count};
  }
  return best;
}

/** The band of stated probability that an answer falls in, where anything was stated in it. */
export const binOf = (
  {calibration}: Pick<TabularEvaluation, "calibration">,
  probability: number
): TabularEvaluation["calibration"][number] | undefined =>
  calibration.find(({from, to, n}) => n > 0 && probability >= from && (probability < to || to >= 1));
