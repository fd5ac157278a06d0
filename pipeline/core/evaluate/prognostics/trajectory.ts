/** The predictions made along one life whose end is known: what the prognostic metrics look at. */
import {type Fleet, remainingLife} from "../../fleet.ts";

/** One record an entry, in order of time. */
export interface Trajectory {
  /** Age at each record, strictly rising. */
  readonly time: ArrayLike<number>;
  /** Remaining life predicted at each record. */
  readonly predicted: ArrayLike<number>;
  /** True remaining life at each record. */
  readonly remaining: ArrayLike<number>;
}

/**
 * Predictions of each unit from the first record at which its true remaining life is at most `cap`. Before it a model of
 * min(remaining life, cap) promises nothing but "at least the cap", so that being right there proves nothing. Empty
 * where a unit has no such record.
 *
 * @param predicted remaining life predicted at each row, by a model that has not seen the unit
 */
export function trajectories(fleet: Fleet, predicted: Float64Array, cap: number): Trajectory[] {
  const remaining = remainingLife(fleet);
  return fleet.units.map((_, u) => {
    const end = fleet.offsets[u + 1];
    let from = fleet.offsets[u];
    while (from < end && !(remaining[from] <= cap)) from++;
    return {
      time: fleet.time.subarray(from, end),
      predicted: predicted.subarray(from, end),
      remaining: remaining.subarray(from, end)
    };
  });
}
