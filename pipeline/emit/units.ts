/** The fleet as it stands, one row a unit. */
import {type ColumnTable, escape as closure, table} from "arquero";
import type {Standing} from "../catalog.ts";
import {intervalAt, lowerBoundAt} from "../core/calibrate/calibration.ts";
import type {UnitCalibrations} from "../core/calibrate/standingIntervals.ts";
import {staysBelowSince} from "../core/evaluate/crossings.ts";
import {type RiskThresholds, riskLevel} from "../core/evaluate/risk.ts";
import {atLastRows} from "../core/evaluate/standingFleet.ts";
import {type Fleet, unitOfRow} from "../core/fleet.ts";

export interface UnitFacts {
  readonly scenario: string;
  readonly standing: Standing;
  /** Prediction at each row of the standing fleet. */
  readonly predicted: Float64Array;
  readonly calibrations: UnitCalibrations;
  /** Cluster of each unit, or null where none were found. */
  readonly clusters: Int32Array | null;
  readonly thresholds: RiskThresholds;
}

/** Rows of the contract's `units` table for one scenario, in the source's order. */
export function unitsOf({
  scenario,
  standing: {fleet},
  predicted,
  calibrations,
  clusters,
  thresholds
}: UnitFacts): ColumnTable {
  const last = atLastRows(fleet, predicted);
  const {tables, tableOf} = calibrations;
  const calibrationOf = Array.from(unitOfRow(fleet), (u) => tables[tableOf[u]]);
  const lower = predicted.map((life, row) => lowerBoundAt(calibrationOf[row], life));
  const upper = predicted.map((life, row) => intervalAt(calibrationOf[row], life, 0.9).high);
  const since = (threshold: number): (number | null)[] =>
    fleet.units.map((_, u) => crossing(fleet, lower, u, threshold));
  const known = table({
    unit_id: [...fleet.units],
    age: Array.from(atLastRows(fleet, fleet.time)),
    rul: Array.from(fleet.remaining, knownOrNull),
    rul_predicted: Array.from(last, knownOrNull),
    rul_lower: Array.from(atLastRows(fleet, lower), knownOrNull),
    rul_upper: Array.from(atLastRows(fleet, upper), knownOrNull),
    calibration: Array.from(tableOf),
    degraded_since: since(thresholds.degraded),
    critical_since: since(thresholds.critical)
  });
  const grouped = table({
    unit_id: [...fleet.units],
    cluster: clusters ? Array.from(clusters) : fleet.units.map(() => null)
  });
  return known
    .join_left(grouped, "unit_id")
    .derive({
      scenario: closure(() => scenario),
      risk_level: closure((row: {rul_lower: number | null}) => riskLevel(row.rul_lower, thresholds))
    })
    .select(
      "scenario",
      "unit_id",
      "age",
      "rul",
      "rul_predicted",
      "rul_lower",
      "rul_upper",
      "calibration",
      "risk_level",
      "cluster",
      "degraded_since",
      "critical_since"
    );
}

/** Lives of run-to-failure units, in the report's time unit. */
export function lifeFacts(train: Fleet): {min: number; mean: number; median: number; max: number} {
  const lives = train.units.map((_, u) => train.time[train.offsets[u + 1] - 1] + train.remaining[u]);
  const [facts] = table({life: lives})
    .rollup({
      min: "d => op.min(d.life)",
      mean: "d => op.mean(d.life)",
      median: "d => op.median(d.life)",
      max: "d => op.max(d.life)"
    } as never)
    .objects() as {min: number; mean: number; median: number; max: number}[];
  return facts;
}

function crossing(fleet: Fleet, predicted: Float64Array, unit: number, threshold: number): number | null {
  const [from, to] = [fleet.offsets[unit], fleet.offsets[unit + 1]];
  return staysBelowSince(fleet.time.subarray(from, to), predicted.subarray(from, to), threshold);
}

const knownOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
