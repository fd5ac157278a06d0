import * as z from "zod";
import {catalog} from "../catalog.ts";
import {livesAt} from "../core/calibrate/calibration.ts";
import {unitOfRow} from "../core/fleet.ts";
import {backTest as run} from "../core/plan/backTest.ts";
import {defineStage} from "../stage.ts";

const money = z.number().nonnegative();

/** Lives that the plan weighs at each record: as many as on the pages. */
const LIVES = 200;

/** What planning by the production model would have brought on training units, beside simpler rules. */
export const backTest = defineStage({
  name: "back-test",
  scope: "scenario",
  inputs: {
    records: catalog.records,
    plan: catalog.plan,
    production: catalog.productionModel,
    calibrated: catalog.calibrated
  },
  outputs: {backTest: catalog.backTest},
  params: z.object({
    costs: z.object({
      planned: money,
      failure: money,
      lostLife: money,
      downtime: z.object({planned: money, failure: money, cost: money}),
      horizon: z.int().min(1)
    }),
    /** Critical threshold and target cap, in the report's time unit. */
    critical: z.number().positive(),
    cap: z.number().positive()
  }),
  run: ({records: {train}, plan: {folds}, production, calibrated}, {costs, critical, cap}, {seed}) => {
    const {outOfFold} = production;
    const unit = unitOfRow(train);
    const lives = (row: number): Float64Array =>
      livesAt(calibrated.calibrations.folds[folds[unit[row]]], outOfFold[row], LIVES);
    return {backTest: run({fleet: train, folds, outOfFold, lives, model: costs, critical, cap, seed})};
  }
});
