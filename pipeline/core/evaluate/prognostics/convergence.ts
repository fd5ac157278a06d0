import type {Trajectory} from "./trajectory.ts";

/**
 * Convergence: distance from the origin, the first prediction without error, to the centroid of the area under the curve
 * of absolute error against time (Saxena et al. 2010). Smaller is faster. Each error holds until the next record, so that
 * one prediction has no area; null there and where no prediction is in error.
 */
export function convergence({time, predicted, remaining}: Trajectory): number | null {
  let area = 0;
  let momentOfTime = 0;
  let momentOfError = 0;
  for (let i = 0; i + 1 < time.length; i++) {
    const [from, to] = [time[i] - time[0], time[i + 1] - time[0]];
    const error = Math.abs(predicted[i] - remaining[i]);
    area += (to - from) * error;
    momentOfTime += ((to * to - from * from) / 2) * error;
    momentOfError += ((to - from) / 2) * error * error;
  }
  return area > 0 ? Math.hypot(momentOfTime / area, momentOfError / area) : null;
}
