import * as z from "zod";
import {catalog} from "../catalog.ts";
import {healthMetrics} from "../core/evaluate/prognostics/healthMetrics.ts";
import {outOfFoldHealth} from "../core/evaluate/prognostics/outOfFoldHealth.ts";
import {standingHealth} from "../core/evaluate/prognostics/standingHealth.ts";
import {defineStage} from "../stage.ts";

/** Health index along the lives of the standing fleet, and what it is worth on training units, out of fold. */
export const health = defineStage({
  name: "health",
  scope: "scenario",
  inputs: {
    records: catalog.records,
    plan: catalog.plan,
    standing: catalog.standing,
    scaler: catalog.scaler
  },
  outputs: {metrics: catalog.healthMetrics, health: catalog.health},
  params: z.object({}),
  run: ({records: {train}, plan, standing, scaler}, _, {seed}) => {
    const outOfFold = outOfFoldHealth(train, plan.folds, seed);
    return {
      metrics: healthMetrics(train, outOfFold),
      health: standingHealth(standing, train, scaler, outOfFold.curve)
    };
  }
});
