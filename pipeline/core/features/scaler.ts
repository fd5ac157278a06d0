/** The scaler: what is learned from training units to make readings of different conditions and sensors comparable. */
import {type Column, type Fleet, rowCount} from "../fleet.ts";
import {moments} from "../stats/moments.ts";
import {assignConditions, type Conditions, findConditions, UNKNOWN_CONDITION} from "./conditions.ts";

/** Learned from training units only; plain JSON, written beside the models. */
export interface Scaler {
  readonly format: "vigie-scaler";
  readonly version: 1;
  readonly scenario: string;
  readonly conditions: Conditions;
  /** Names of all sensors. */
  readonly sensors: readonly string[];
  /** Healthy level: mean of each sensor (inner) in each condition (outer) over the first quarter of the units' lives. */
  readonly mean: readonly (readonly number[])[];
  /** Standard deviation of each sensor in each condition over all training rows; 0 where it tells nothing. */
  readonly deviation: readonly (readonly number[])[];
  /** Sensors that vary within a condition, in the order of `sensors`. */
  readonly informative: readonly string[];
}

export interface ScalerOptions {
  /** Seed of the search for operating conditions. */
  readonly seed: number;
}

/** Share of a life that counts as healthy. */
const HEALTHY_SHARE = 0.25;
/** A deviation below this share of the level is rounding, not variation. */
const ROUNDING = 1e-9;
/** Standardised readings are kept within this many deviations, so that one absurd reading cannot drown a window. */
const LIMIT = 1000;

/** Learns operating conditions and the healthy level and spread of every sensor in each, from run-to-failure records. */
export function fitScaler(train: Fleet, {seed}: ScalerOptions): Scaler {
  const conditions = findConditions(train.settings, seed);
  const condition = assignConditions(train.settings, rowCount(train), conditions);
  const healthy = healthyRows(train);
  const mean: number[][] = [];
  const deviation: number[][] = [];
  for (let c = 0; c < conditions.centres.length; c++) {
    const rows = rowsWhere(condition, (row) => condition[row] === c);
    const early = rowsWhere(condition, (row) => condition[row] === c && healthy[row] === 1);
    const all = train.sensors.map(({values}) => moments(values, rows));
    mean.push(train.sensors.map(({values}, s) => firstFinite(moments(values, early).mean, all[s].mean, 0)));
    deviation.push(all.map((m) => (m.deviation > ROUNDING * Math.abs(m.mean) ? m.deviation : 0)));
  }
  const sensors = train.sensors.map(({name}) => name);
  const informative = sensors.filter((_, s) => deviation.some((row) => row[s] > 0));
  return {
    format: "vigie-scaler",
    version: 1,
    scenario: train.scenario,
    conditions,
    sensors,
    mean,
    deviation,
    informative
  };
}

/** Operating condition of each row: index in `scaler.conditions.centres`, or 255 where a setting is missing. */
export function conditionOf(fleet: Fleet, scaler: Scaler): Uint8Array {
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
export function standardise(fleet: Fleet, scaler: Scaler): Column[] {
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

/** 1 at rows of the first quarter of each unit's life, and at its first row. */
function healthyRows(fleet: Fleet): Uint8Array {
  const healthy = new Uint8Array(rowCount(fleet));
  for (let u = 0; u < fleet.units.length; u++) {
    const first = fleet.offsets[u];
    const last = fleet.offsets[u + 1] - 1;
    const start = fleet.time[first];
    const end = start + HEALTHY_SHARE * (fleet.time[last] + fleet.remaining[u] - start);
    healthy[first] = 1;
    for (let row = first; row <= last && fleet.time[row] <= end; row++) healthy[row] = 1;
  }
  return healthy;
}

function rowsWhere(like: ArrayLike<number>, keep: (row: number) => boolean): Int32Array {
  const rows = new Int32Array(like.length);
  let n = 0;
  for (let row = 0; row < like.length; row++) if (keep(row)) rows[n++] = row;
  return rows.subarray(0, n);
}

const firstFinite = (...values: number[]): number => values.find(Number.isFinite) as number;

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
