/** The scaler: what is learned from training units to make readings of different conditions and sensors comparable. */
import {type Fleet, rowCount} from "../fleet.ts";
import {moments} from "../stats/moments.ts";
import {assignConditions, type Conditions, findConditions} from "./conditions.ts";
import {fitHealthIndex} from "./healthIndex.ts";
import {healthyRows} from "./healthyRows.ts";
import {standardise} from "./standardise.ts";

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
  /** Weight of each informative sensor's deviation in the health index. */
  readonly health: readonly number[];
}

export interface ScalerOptions {
  /** Seed of the search for operating conditions. */
  readonly seed: number;
}

/** A deviation below this share of the level is rounding, not variation. */
const ROUNDING = 1e-9;

/** Learns operating conditions, each sensor's healthy level and spread, and the health index, from run-to-failure records. */
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
  const levels = {scenario: train.scenario, conditions, sensors, mean, deviation, informative};
  const health = fitHealthIndex(standardise(train, levels), train);
  return {format: "vigie-scaler", version: 1, ...levels, health};
}

function rowsWhere(like: ArrayLike<number>, keep: (row: number) => boolean): Int32Array {
  const rows = new Int32Array(like.length);
  let n = 0;
  for (let row = 0; row < like.length; row++) if (keep(row)) rows[n++] = row;
  return rows.subarray(0, n);
}

const firstFinite = (...values: number[]): number => values.find(Number.isFinite) as number;
