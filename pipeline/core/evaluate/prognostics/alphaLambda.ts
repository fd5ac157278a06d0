import type {Trajectory} from "./trajectory.ts";

/**
 * Whether the prediction made a share `lambda` of the way from the first prediction to the end of life lies within a
 * share `alpha` of the true remaining life, limits included (Saxena et al. 2010). Without a record at that time the next
 * one counts, with the limits of its own time, as in NASA's ProgPy. Null where no record follows, or the life is over at
 * that record: a share of nothing leaves no room.
 */
export function alphaLambda(trajectory: Trajectory, lambda: number, alpha: number): boolean | null {
  const {time, predicted, remaining} = trajectory;
  if (time.length === 0) return null;
  const at = time[0] + lambda * remaining[0];
  let i = 0;
  while (i < time.length && time[i] < at) i++;
  return i < time.length && remaining[i] > 0 ? withinCone(predicted[i], remaining[i], alpha) : null;
}

/** Whether a prediction is within a share `alpha` of the truth, limits included: between the two sides of the cone. */
export const withinCone = (predicted: number, truth: number, alpha: number): boolean =>
  Math.abs(predicted - truth) <= alpha * truth;
