import type {Trajectory} from "./trajectory.ts";

/**
 * Relative accuracy of one prediction, 1 − |predicted − true| / true: 1 when exact, 0 when off by all that remains,
 * below 0 when further off (Saxena et al. 2010). Not defined at the end of life.
 *
 * @param truth true remaining life, positive
 */
export const relativeAccuracy = (predicted: number, truth: number): number =>
  1 - Math.abs(predicted - truth) / truth;

/**
 * Cumulative relative accuracy: mean relative accuracy of the predictions, all of the same weight. Those made at the end
 * of life are left out; null where no other is left.
 */
export function cumulativeRelativeAccuracy({predicted, remaining}: Trajectory): number | null {
  let sum = 0;
  let n = 0;
  for (let i = 0; i < predicted.length; i++) {
    if (!(remaining[i] > 0)) continue;
    sum += relativeAccuracy(predicted[i], remaining[i]);
    n++;
  }
  return n > 0 ? sum / n : null;
}
