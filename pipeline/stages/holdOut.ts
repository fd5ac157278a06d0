import * as z from "zod";
import {catalog} from "../catalog.ts";
import {heldOutScenario} from "../core/registered/heldOut.ts";
import {defineStage} from "../stage.ts";

/** What the candidate and the model in production say of the same held-out units of a scenario. */
export const holdOut = defineStage({
  name: "hold-out",
  scope: "scenario",
  inputs: {
    records: catalog.records,
    plan: catalog.plan,
    standing: catalog.standing,
    production: catalog.productionModel,
    constant: catalog.constant,
    calibrated: catalog.calibrated,
    registry: catalog.registry
  },
  outputs: {heldOut: catalog.heldOut},
  params: z.object({
    /** Target cap, in the report's time unit. */
    cap: z.number().positive()
  }),
  run: ({records: {train}, plan, standing, production, constant, calibrated, registry}, {cap}) => ({
    heldOut: heldOutScenario({
      train,
      standing,
      ...plan,
      candidate: production,
      constant,
      calibrated,
      registered: registry.production?.model ?? null,
      cap
    })
  })
});
