/** What maintenance is assumed to cost, and what planning by it would have brought, as `summary.json` says it. */
import * as z from "zod/mini";
import {count, estimateSchema, maybe, number} from "./values.ts";

/**
 * What maintenance is assumed to cost, in whole units of the currency, and what the shop can take; lengths in the
 * report's time unit. `CostModel` of `core/plan` says what each figure is.
 */
export const costsSchema = z.strictObject({
  planned: number,
  failure: number,
  lostLife: number,
  downtime: z.strictObject({planned: number, failure: number, cost: number}),
  horizon: count,
  period: count,
  capacity: count
});

/**
 * What planning by the production model would have brought on training units, out of fold, beside simpler rules
 * (`core/plan/backTest`), at the report's costs.
 */
export const backTestSchema = z.strictObject({
  units: count,
  results: z.array(
    z.strictObject({
      policy: z.enum(["plan", "tuned", "critical", "interval", "failure"]),
      /** What it was set to in each fold, null for never to stop; empty where there is nothing to set. */
      settings: z.array(maybe),
      failures: count,
      /** Mean life thrown away. */
      lost: number,
      /** Mean cost of a unit's end, life thrown away included. */
      cost: estimateSchema,
      /** Money spent per time unit flown. */
      rate: estimateSchema,
      /** The plan's figures less this policy's, paired by unit; null for the plan itself. */
      saving: z.nullable(z.strictObject({cost: estimateSchema, rate: estimateSchema}))
    })
  )
});
