import {type Column, type Fleet, rowCount} from "../fleet.ts";
import {assignConditions, UNKNOWN_CONDITION} from "./conditions.ts";
import type {Scaler} from "./scaler.ts";

/** What of a scaler makes readings comparable. */
export type Levels = Pick<Scaler, "conditions" | "sensors" | "mean" | "deviation" | "informative">;

/** Standardised readings are kept within this many deviations, so that one absurd reading cannot drown a window. */
const LIMIT = 1000;

/** Operating condition of each row: index in `scaler.conditions.centres`, or 255 where a setting is missing. */
export function conditionOf(fleet: Fleet, scaler: Levels): Uint8Array {
  return assignConditions(
    select(fleet.settings, scaler.conditions.settings, "setting"),
    rowCount(fleet),
    scaler.conditions
  );
}

/**
 * Readings of the informative sensors as deviations from the healthy level of the row's operating condition, in
 * standard deviations of the training units, kept within ±1000. Missing where the reading or a setting is missing;
 * 0 in a condition where the sensor does not vary.
 *
 * @throws RangeError when the fleet lacks a sensor or a setting the scaler was fitted on
 */
export function standardise(fleet: Fleet, scaler: Levels): Column[] {
  const condition = conditionOf(fleet, scaler);
  return select(fleet.sensors, scaler.informative, "sensor").map(({name, values}) => {
    const s = scaler.sensors.indexOf(name);
    const mean = Float64Array.from(scaler.mean, (row) => row[s]);
    const factor = Float64Array.from(scaler.deviation, (row) => (row[s] > 0 ? 1 / row[s] : 0));
    return {name, values: standardiseColumn(values, condition, mean, factor)};
  });
}

function standardiseColumn(
  values: Float64Array,
  condition: Uint8Array,
  mean: Float64Array,
  factor: Float64Array
): Float64Array {
  const out = new Float64Array(values.length);
  for (let row = 0; row < out.length; row++) {
    const c = condition[row];
    const z = c === UNKNOWN_CONDITION ? Number.NaN : (values[row] - mean[c]) * factor[c];
    out[row] = Math.min(Math.max(z, -LIMIT), LIMIT);
  }
  return out;
}

/** Columns by name, in the order of `names`. */
function select(columns: readonly Column[], names: readonly string[], kind: string): Column[] {
  return names.map((name) => {
    const column = columns.find((c) => c.name === name);
    if (column) return column;
    const found = columns.map((c) => c.name).join(", ") || "none";
    throw new RangeError(
      `the records have no ${kind} ${name} that the scaler was fitted on; found: ${found}`
    );
  });
}
