/** What a prediction stands for: lives to count, and intervals. */
import {type Interval, intervalAt, livesAt} from "../../pipeline/core/calibrate/calibration.ts";
import type {Unit} from "./fleet-data.ts";

/**
 * `n` equally likely remaining lives of a unit, rising, none above the cap, where a life means "at least the cap": 20
 * for dots to count, 200 for expected costs. Empty where there is no prediction.
 *
 * @param predicted prediction to start from; default the unit's at its last record
 */
export const livesOf = (
  {calibration, predicted: last}: Pick<Unit, "calibration" | "predicted">,
  n: number,
  predicted = last
): Float64Array => (predicted === null ? new Float64Array(0) : livesAt(calibration, predicted, n));

/** Interval of a unit's remaining life that holds `coverage` of the cases; null where there is no prediction. */
export const intervalOf = (
  {calibration, predicted: last}: Pick<Unit, "calibration" | "predicted">,
  coverage: number,
  predicted = last
): Interval | null => (predicted === null ? null : intervalAt(calibration, predicted, coverage));
