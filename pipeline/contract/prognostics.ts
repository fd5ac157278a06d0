/** How early and how steadily a model is right, and what the health index is worth, as `summary.json` says it. */
import * as z from "zod/mini";
import {count, estimateSchema, maybe, number, proportionSchema, text} from "./values.ts";

/** Quartiles over units. */
const spreadSchema = z.strictObject({q1: estimateSchema, median: estimateSchema, q3: estimateSchema});

/**
 * How early and how steadily the production model is right along training lives, out of fold (Saxena et al. 2010), from
 * where the true remaining life comes within the cap.
 */
export const prognosticsSchema = z.strictObject({
  units: count,
  /** Time that the horizon tolerates on either side of the truth. */
  tolerance: number,
  /** Remaining life from which predictions stay within the tolerance. */
  horizon: spreadSchema,
  /** Units whose predictions are within it from the first one looked at. */
  whole: proportionSchema,
  /** Share of the true remaining life on either side of it that makes the cone. */
  alpha: number,
  /** Units within the cone at a share `lambda` of the way. */
  alphaLambda: z.array(z.strictObject({lambda: number, inside: proportionSchema})),
  /** Cumulative relative accuracy of the units. */
  accuracy: z.nullable(spreadSchema),
  /** Convergence of the units, in the report's time unit. */
  convergence: z.nullable(spreadSchema),
  /** Quantiles of predictions by true remaining life, and the share of units within the cone. */
  cone: z.array(
    z.strictObject({
      remaining: number,
      units: count,
      q5: number,
      q25: number,
      q50: number,
      q75: number,
      q95: number,
      inside: maybe
    })
  )
});

const indicatorQuality = {monotonicity: number, prognosability: number, trendability: number};

/** What the health index is worth on training units, out of fold (Coble and Hines 2009), and where it stands. */
export const healthSchema = z.strictObject({
  /** Records that are averaged. */
  window: count,
  units: count,
  /** The fused index, smoothed, before it is kept from falling; and the best single sensor likewise. */
  fused: z.strictObject(indicatorQuality),
  sensor: z.nullable(z.strictObject({name: text, ...indicatorQuality})),
  /** Health index of training units at failure. */
  failure: z.strictObject({q5: number, q25: number, q50: number, q75: number, q95: number}),
  /** Quartiles of the training units that reach an age. */
  ages: z.array(z.strictObject({age: number, units: count, q25: number, q50: number, q75: number}))
});
