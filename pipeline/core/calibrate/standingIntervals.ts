/** Intervals of the fleet that pages speak of, and whether they held. */
import {clip} from "../evaluate/score.ts";
import {atLastRows, type StandingFleet} from "../evaluate/standingFleet.ts";
import {type Calibration, intervalAt} from "./calibration.ts";
import type {CrossCalibration} from "./crossCalibrate.ts";
import type {Stated} from "./judge.ts";

/** Calibrations in use for a fleet, and which of them each unit has. */
export interface UnitCalibrations {
  readonly tables: readonly Calibration[];
  /** Place in `tables`, one a unit of the standing fleet. */
  readonly tableOf: Int32Array;
}

/** Units in service have the calibration of all training units; these, where they stand in, that of the other folds. */
export function calibrationsOf(
  {cohort, fleet}: StandingFleet,
  {whole, folds}: CrossCalibration,
  foldOf: ArrayLike<number>
): UnitCalibrations {
  return cohort === "test"
    ? {tables: [whole], tableOf: new Int32Array(fleet.units.length)}
    : {tables: folds, tableOf: Int32Array.from(fleet.units, (_, u) => foldOf[u])};
}

/** Intervals of the units whose life is known at their last record, each of weight 1. */
export function statedByFleet(
  {fleet}: StandingFleet,
  predicted: ArrayLike<number>,
  {tables, tableOf}: UnitCalibrations,
  coverage: number,
  cap: number
): Stated {
  const last = atLastRows(fleet, predicted);
  const known = Array.from(fleet.units.keys()).filter((u) => Number.isFinite(fleet.remaining[u]));
  return {
    life: clip(
      known.map((u) => fleet.remaining[u]),
      cap
    ),
    interval: known.map((u) => intervalAt(tables[tableOf[u]], last[u], coverage)),
    unit: known,
    weight: known.map(() => 1)
  };
}
