/**
 * Rules by which a unit could have been stopped, each decided at its records with what was known by then: stop now, or
 * go on until the next record.
 */
import type {Fleet} from "../fleet.ts";
import type {Prices} from "./costs.ts";
import {expectedCosts} from "./expectedCost.ts";
import type {StopRow} from "./outcomes.ts";
import {recommend} from "./recommend.ts";

/** The first record of each unit, before the one at which it fails, at which `stops` holds; −1 where there is none. */
export function firstStop(fleet: Fleet, stops: (row: number, unit: number) => boolean): StopRow {
  const {time, offsets, remaining} = fleet;
  const rows = fleet.units.map((_, u) => {
    const last = offsets[u + 1] - 1;
    const end = time[last] + remaining[u];
    for (let row = offsets[u]; row <= last && time[row] < end; row++) if (stops(row, u)) return row;
    return -1;
  });
  return (unit) => rows[unit];
}

/** Never stops. */
export const runToFailure: StopRow = () => -1;

/**
 * Stops when the recommended time comes before the next record.
 *
 * @param lives equally likely remaining lives at a row, ascending, from a calibration that has not seen the unit
 */
export function recommended(
  fleet: Fleet,
  lives: (row: number) => Float64Array,
  prices: Prices,
  horizon: number
): StopRow {
  return firstStop(
    fleet,
    (row, unit) => recommend(expectedCosts(lives(row), prices, horizon)).at < untilNext(fleet, row, unit)
  );
}

/** Time from a record to the unit's next; after the last record, as long as before it. */
function untilNext({time, offsets}: Fleet, row: number, unit: number): number {
  const [first, last] = [offsets[unit], offsets[unit + 1] - 1];
  if (row < last) return time[row + 1] - time[row];
  return row > first ? time[row] - time[row - 1] : Number.POSITIVE_INFINITY;
}

/** Stops at the first record at or beyond an age; `ages` has one entry a unit. */
export const atAge = (fleet: Fleet, ages: ArrayLike<number>): StopRow =>
  firstStop(fleet, (row, unit) => fleet.time[row] >= ages[unit]);

/** Stops when the prediction is at or below a threshold; `thresholds` has one entry a unit. */
export const atThreshold = (
  fleet: Fleet,
  predicted: ArrayLike<number>,
  thresholds: ArrayLike<number>
): StopRow => firstStop(fleet, (row, unit) => predicted[row] <= thresholds[unit]);
