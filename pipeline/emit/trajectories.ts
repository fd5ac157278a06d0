/** Predictions along recorded lives, simplified for drawing. */
import {simplify} from "../core/evaluate/simplify.ts";
import type {Fleet} from "../core/fleet.ts";

/** Share of the cap that a simplified trajectory may leave the computed one by. */
const TOLERANCE = 1 / 250;

export interface Trajectories {
  readonly unit_id: string[];
  readonly age: Float32Array;
  readonly rul_predicted: Float32Array;
}

/** Columns of the contract's `trajectories` table for one scenario, within cap/250 of what was computed. */
export function trajectoriesOf(fleet: Fleet, predicted: Float64Array, cap: number): Trajectories {
  const rows: number[] = [];
  const unit_id: string[] = [];
  for (let u = 0; u < fleet.units.length; u++) {
    const from = fleet.offsets[u];
    const to = fleet.offsets[u + 1];
    for (const i of simplify(fleet.time.subarray(from, to), predicted.subarray(from, to), cap * TOLERANCE)) {
      rows.push(from + i);
      unit_id.push(fleet.units[u]);
    }
  }
  return {
    unit_id,
    age: Float32Array.from(rows, (row) => fleet.time[row]),
    rul_predicted: Float32Array.from(rows, (row) => predicted[row])
  };
}
