import * as z from "zod";
import {catalog} from "../catalog.ts";
import {seededCuts} from "../core/evaluate/seededCuts.ts";
import {standingFleet} from "../core/evaluate/standingFleet.ts";
import {unitFolds} from "../core/evaluate/unitFolds.ts";
import {defineStage} from "../stage.ts";

/** Deals training units into folds, cuts them where a fleet in service could stand, and names the fleet pages show. */
export const plan = defineStage({
  name: "plan",
  scope: "scenario",
  inputs: {records: catalog.records},
  outputs: {plan: catalog.plan, standing: catalog.standing},
  params: z.object({
    /** Folds of the cross-validation by unit. */
    folds: z.int().min(2),
    /** Target cap, in the report's time unit. */
    cap: z.number().positive()
  }),
  run: ({records: {train, current}}, {folds, cap}, {seed}) => {
    const cuts = seededCuts(train, seed, {cap});
    return {
      plan: {folds: unitFolds(train, folds, seed), cuts},
      standing: standingFleet(train, current, cuts)
    };
  }
});
