import * as z from "zod";
import {catalog} from "../catalog.ts";
import {prognosticMetrics} from "../core/evaluate/prognostics/prognosticMetrics.ts";
import {trajectories} from "../core/evaluate/prognostics/trajectory.ts";
import {lifeLengths} from "../core/evaluate/unitFolds.ts";
import {defineStage} from "../stage.ts";

/** How early and how steadily the chosen model is right along the lives of training units, out of fold. */
export const prognose = defineStage({
  name: "prognose",
  scope: "scenario",
  inputs: {records: catalog.records, trained: catalog.productionModel},
  outputs: {prognostics: catalog.prognostics},
  params: z.object({
    /** Target cap, in the report's time unit. */
    cap: z.number().positive()
  }),
  run: ({records: {train}, trained}, {cap}, {seed}) => ({
    prognostics: prognosticMetrics(trajectories(train, trained.outOfFold, cap), lifeLengths(train), {
      cap,
      seed
    })
  })
});
