import * as z from "zod";
import {catalog} from "../catalog.ts";
import {calibrateModel} from "../core/calibrate/calibrateModel.ts";
import {defineStage} from "../stage.ts";

/** Learns how certain the production model's predictions are, and judges it on units left out. */
export const calibrate = defineStage({
  name: "calibrate",
  scope: "scenario",
  inputs: {
    records: catalog.records,
    plan: catalog.plan,
    standing: catalog.standing,
    production: catalog.productionModel,
    quantiles: catalog.quantiles
  },
  outputs: {calibrated: catalog.calibrated},
  params: z.object({
    /** Target cap, in the report's time unit. */
    cap: z.number().positive()
  }),
  run: ({records: {train}, plan: {folds}, standing, production, quantiles}, {cap}, {seed}) => ({
    calibrated: calibrateModel({
      train,
      folds,
      outOfFold: production.outOfFold,
      standing,
      predicted: production.standing,
      quantiles,
      cap,
      seed
    })
  })
});
