import type {Trajectory} from "./trajectory.ts";

/**
 * Prognostic horizon: remaining life at the first record from which every prediction lies within `tolerance` of the
 * truth, limits included, up to the last record (Saxena et al. 2010, where the tolerance is α times the end of life).
 * 0 where the last prediction is further off. A prediction that is not a number is not within any tolerance.
 *
 * @param tolerance in the trajectory's time unit
 */
export function prognosticHorizon({predicted, remaining}: Trajectory, tolerance: number): number {
  let first = predicted.length;
  while (first > 0 && Math.abs(predicted[first - 1] - remaining[first - 1]) <= tolerance) first--;
  return first < predicted.length ? remaining[first] : 0;
}
