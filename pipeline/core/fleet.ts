/**
 * Run-to-failure records as every stage sees them: columns of numbers, rows sorted by unit, then by time.
 * Nothing here knows which file format or simulator they came from.
 */

/** One measured quantity; `values` has one number a row, `NaN` where the reading is missing. */
export interface Column {
  readonly name: string;
  readonly values: Float64Array;
}

/** The recorded life of some units of one scenario. */
export interface Fleet {
  /** Name of the scenario, such as `FD001`; units of different scenarios are never mixed in a model. */
  readonly scenario: string;
  /** Identifier of each unit, in order of its rows. */
  readonly units: readonly string[];
  /** Rows of unit `u` are `offsets[u]` (included) to `offsets[u + 1]` (excluded); length `units.length + 1`. */
  readonly offsets: Int32Array;
  /** Age of the unit at each row, in the report's time unit, strictly increasing within a unit. */
  readonly time: Float64Array;
  /** Operating settings; may be empty. */
  readonly settings: readonly Column[];
  /** Sensor readings; at least one. */
  readonly sensors: readonly Column[];
  /** Remaining useful life after the last row of each unit: 0 where it failed there, `NaN` where unknown. */
  readonly remaining: Float64Array;
}

/** Number of rows of a fleet. */
export const rowCount = (fleet: Fleet): number => fleet.time.length;

/** Unit index of each row, length `rowCount(fleet)`. */
export function unitOfRow(fleet: Fleet): Int32Array {
  const unit = new Int32Array(rowCount(fleet));
  for (let u = 0; u < fleet.units.length; u++) unit.fill(u, fleet.offsets[u], fleet.offsets[u + 1]);
  return unit;
}

/** Remaining useful life at each row, in the report's time unit; `NaN` for units whose end is unknown. */
export function remainingLife(fleet: Fleet): Float64Array {
  const rul = new Float64Array(rowCount(fleet));
  for (let u = 0; u < fleet.units.length; u++) {
    const last = fleet.offsets[u + 1] - 1;
    const end = fleet.time[last] + fleet.remaining[u];
    for (let row = fleet.offsets[u]; row <= last; row++) rul[row] = end - fleet.time[row];
  }
  return rul;
}

/** The units at `indices` (ascending or not), each cut after its first `keep[i]` rows when `keep` is given. */
export function selectUnits(fleet: Fleet, indices: ArrayLike<number>, keep?: ArrayLike<number>): Fleet {
  const n = indices.length;
  const offsets = new Int32Array(n + 1);
  const remaining = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const start = fleet.offsets[indices[i]];
    const full = fleet.offsets[indices[i] + 1] - start;
    const kept = keep ? Math.min(keep[i], full) : full;
    offsets[i + 1] = offsets[i] + kept;
    remaining[i] = fleet.remaining[indices[i]] + fleet.time[start + full - 1] - fleet.time[start + kept - 1];
  }
  const gather = (values: Float64Array): Float64Array => {
    const out = new Float64Array(offsets[n]);
    for (let i = 0; i < n; i++) {
      const start = fleet.offsets[indices[i]];
      out.set(values.subarray(start, start + offsets[i + 1] - offsets[i]), offsets[i]);
    }
    return out;
  };
  const columns = (list: readonly Column[]): Column[] =>
    list.map(({name, values}) => ({name, values: gather(values)}));
  return {
    scenario: fleet.scenario,
    units: Array.from(indices, (i) => fleet.units[i]),
    offsets,
    time: gather(fleet.time),
    settings: columns(fleet.settings),
    sensors: columns(fleet.sensors),
    remaining
  };
}
