/** What is known of a model's errors on units it has not seen: the ground every interval stands on. */

import {cappedLife} from "../evaluate/target.ts";
import type {Fleet} from "../fleet.ts";

/** Records of units a model has not seen. Columns of equal length, units together. */
export interface Residuals {
  /** Row of the record in the fleet. */
  readonly row: Int32Array;
  /** Prediction at the record, 0 to the cap. */
  readonly predicted: Float64Array;
  /** True remaining life, at most the cap. */
  readonly life: Float64Array;
  /** Unit of the record, as an index into the fleet. */
  readonly unit: Int32Array;
  /**
   * Weight of the record: those of one unit add up to 1. Records of one unit are not exchangeable, units are
   * (hierarchical conformal prediction, Lee, Barber and Willett 2023).
   */
  readonly weight: Float64Array;
}

/** Records further from failure than this share of the cap are left out: no fleet in service is all that young. */
const FARTHEST = 1.2;

/**
 * Records of `fleet` from 1.2 caps of remaining life down, as models are judged (`seededCuts`); all of a unit that
 * has none.
 *
 * @param outOfFold prediction at each row of `fleet` by a model that has not seen its unit
 * @param remaining true remaining life at each row
 */
export function residualsOf(
  fleet: Fleet,
  outOfFold: ArrayLike<number>,
  remaining: ArrayLike<number>,
  cap: number
): Residuals {
  const rows: number[] = [];
  const unit: number[] = [];
  const weight: number[] = [];
  for (let u = 0; u < fleet.units.length; u++) {
    const own = rowsNearEnd(fleet, u, remaining, FARTHEST * cap);
    for (const row of own) {
      rows.push(row);
      unit.push(u);
      weight.push(1 / own.length);
    }
  }
  const life = cappedLife(fleet, cap);
  return {
    row: Int32Array.from(rows),
    predicted: Float64Array.from(rows, (row) => outOfFold[row]),
    life: Float64Array.from(rows, (row) => life[row]),
    unit: Int32Array.from(unit),
    weight: Float64Array.from(weight)
  };
}

function rowsNearEnd(fleet: Fleet, u: number, remaining: ArrayLike<number>, farthest: number): number[] {
  const all = Array.from({length: fleet.offsets[u + 1] - fleet.offsets[u]}, (_, i) => fleet.offsets[u] + i);
  const near = all.filter((row) => remaining[row] <= farthest);
  return near.length > 0 ? near : all;
}

/** The records of the units that pass. */
export function residualsWhere(residuals: Residuals, passes: (unit: number) => boolean): Residuals {
  const rows = Array.from(residuals.unit.keys()).filter((row) => passes(residuals.unit[row]));
  const take = (values: Float64Array): Float64Array => Float64Array.from(rows, (row) => values[row]);
  return {
    row: Int32Array.from(rows, (row) => residuals.row[row]),
    predicted: take(residuals.predicted),
    life: take(residuals.life),
    unit: Int32Array.from(rows, (row) => residuals.unit[row]),
    weight: take(residuals.weight)
  };
}
