/** Predictions and health along recorded lives, simplified for drawing. */
import {simplify} from "../core/evaluate/simplify.ts";
import type {Fleet} from "../core/fleet.ts";

/** Share of the cap that a simplified trajectory may leave the computed one by. */
const TOLERANCE = 1 / 250;
/** Points of the health index that it may be left by. */
const HEALTH_TOLERANCE = 1;

/** What is drawn along the lives, at each row. */
export interface LifeCurves {
  readonly predicted: Float64Array;
  /** Health index, 0 to 200. */
  readonly health: Float64Array;
}

export interface Trajectories {
  readonly unit_id: string[];
  readonly age: Float32Array;
  readonly rul_predicted: Float32Array;
  readonly health: Uint8Array;
}

/**
 * Columns of the contract's `trajectories` table for one scenario: predictions within cap/250 of what was computed, the
 * health index within a point and a half.
 */
export function trajectoriesOf(fleet: Fleet, {predicted, health}: LifeCurves, cap: number): Trajectories {
  const rows: number[] = [];
  const unit_id: string[] = [];
  for (let u = 0; u < fleet.units.length; u++) {
    const from = fleet.offsets[u];
    const part = (values: Float64Array): Float64Array => values.subarray(from, fleet.offsets[u + 1]);
    const age = part(fleet.time);
    const kept = new Set([
      ...simplify(age, part(predicted), cap * TOLERANCE),
      ...simplify(age, part(health), HEALTH_TOLERANCE)
    ]);
    for (const i of [...kept].sort((a, b) => a - b)) {
      rows.push(from + i);
      unit_id.push(fleet.units[u]);
    }
  }
  return {
    unit_id,
    age: Float32Array.from(rows, (row) => fleet.time[row]),
    rul_predicted: Float32Array.from(rows, (row) => predicted[row]),
    health: Uint8Array.from(rows, (row) => Math.round(health[row]))
  };
}
