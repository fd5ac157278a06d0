import * as z from "zod";
import {catalog} from "../catalog.ts";
import {featureOptions} from "../config.ts";
import {registerScenario} from "../core/registered/register.ts";
import {defineStage} from "../stage.ts";

/** What the registry would keep of a scenario's model: all it takes to predict, and to be compared with later ones. */
export const register = defineStage({
  name: "register",
  scope: "scenario",
  inputs: {
    records: catalog.records,
    plan: catalog.plan,
    scaler: catalog.scaler,
    production: catalog.productionModel
  },
  outputs: {registered: catalog.registeredScenario},
  params: z.object({
    features: featureOptions,
    /** Target cap, in the report's time unit. */
    cap: z.number().positive()
  }),
  run: ({records: {train}, plan: {cuts}, scaler, production}, {features, cap}) => ({
    registered: registerScenario({train, cuts, scaler, features, cap, ...production})
  })
});
