/** How certain predictions are, as `summary.json` says it. */
import * as z from "zod/mini";
import {count, estimateSchema, maybe, number} from "./values.ts";

/** How intervals of remaining life did on units that had no part in their calibration; lives at the cap. */
export const intervalScoreSchema = z.strictObject({
  units: count,
  /** Share of true lives inside, ends included. */
  coverage: estimateSchema,
  /** Mean width. */
  width: estimateSchema,
  /** Share of true lives below the interval. */
  below: number,
  /** Interval score (Gneiting and Raftery 2007): width plus what misses cost; lower is better. */
  score: number
});

/** Intervals within one band of true remaining life, `from` included, `to` excluded (`null`: no upper limit). */
export const intervalStageSchema = z.strictObject({
  from: number,
  to: maybe,
  score: z.nullable(intervalScoreSchema)
});

/** Intervals of 90 % and 50 % on one set of units. */
export const intervalResultsSchema = z.strictObject({
  interval90: intervalScoreSchema,
  interval50: intervalScoreSchema,
  stages: z.array(intervalStageSchema)
});

/** Quantiles of the remaining life by prediction, from 0 to the cap in equal steps (`core/calibrate`). */
export const calibrationTableSchema = z.strictObject({
  cap: number,
  levels: z.array(number),
  lives: z.array(z.array(number))
});

/** How certain the production model's predictions are in one scenario. */
export const calibrationSchema = z.strictObject({
  /** Method in use: least interval score at valid coverage, on training units left out of the calibration. */
  method: z.enum(["split", "normalised", "localised"]),
  /** All methods compared on the same units; `quantile`, trees of the quantiles themselves, serves comparison only. */
  methods: z.array(
    z.strictObject({
      method: z.enum(["split", "normalised", "localised", "quantile"]),
      interval90: intervalScoreSchema
    })
  ),
  /** Calibrations in use; a unit names its own by place (`units.calibration`). */
  tables: z.array(calibrationTableSchema).check(z.minLength(1)),
  /** Records of training units left out of the calibration, each unit of weight 1. */
  validation: intervalResultsSchema,
  /** Units in service at their last record; null without labels. */
  test: z.nullable(intervalResultsSchema)
});
