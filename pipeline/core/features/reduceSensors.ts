import type {Fleet} from "../fleet.ts";
import type {Scaler} from "./scaler.ts";
import {standardise} from "./standardise.ts";

/** Columns of the contract's `sensors` table: one row a point. */
export interface ReducedSensors {
  readonly unit_id: readonly string[];
  /** Mean age of the averaged records. */
  readonly age: Float32Array;
  /** Informative sensors, in the scaler's order; `NaN` where none of the averaged records has a reading. */
  readonly sensors: readonly {readonly name: string; readonly values: Float32Array}[];
}

/**
 * Standardised readings of each unit, averaged over runs of consecutive rows of nearly equal length down to at most
 * `points` a unit, for drawing.
 */
export function reduceSensors(fleet: Fleet, scaler: Scaler, points = 40): ReducedSensors {
  const runs = runsOf(fleet.offsets, points);
  return {
    unit_id: runs.map(({unit}) => fleet.units[unit]),
    age: averages(fleet.time, runs),
    sensors: standardise(fleet, scaler).map(({name, values}) => ({name, values: averages(values, runs)}))
  };
}

interface Run {
  readonly unit: number;
  readonly from: number;
  readonly to: number;
}

function runsOf(offsets: Int32Array, points: number): Run[] {
  const runs: Run[] = [];
  for (let unit = 0; unit + 1 < offsets.length; unit++) {
    const rows = offsets[unit + 1] - offsets[unit];
    const count = Math.min(points, rows);
    const edge = (i: number): number => offsets[unit] + Math.floor((i * rows) / count);
    for (let i = 0; i < count; i++) runs.push({unit, from: edge(i), to: edge(i + 1)});
  }
  return runs;
}

function averages(values: Float64Array, runs: readonly Run[]): Float32Array {
  return Float32Array.from(runs, ({from, to}) => {
    let n = 0;
    let sum = 0;
    for (let row = from; row < to; row++) {
      if (!Number.isFinite(values[row])) continue;
      n++;
      sum += values[row];
    }
    return n > 0 ? sum / n : Number.NaN;
  });
}
