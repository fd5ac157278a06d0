/** What a candidate is held to before it may replace the model in production; defaults live in `core/gate/rules`. */
import * as z from "zod";
import {
  type ClassificationRules,
  classificationRules,
  type RegressionRules,
  regressionRules
} from "../core/gate/rules.ts";

const share = z.number().min(0).max(1);

const common = (rules: RegressionRules | ClassificationRules) => ({
  /** Relative loss on a metric of `notWorse` that is put up with: .02 is 2 % of production's figure. */
  tolerance: share.default(rules.tolerance),
  /** Least score out of 100. */
  floor: z.number().min(0).max(100).default(rules.floor),
  /** Most nodes visited for a prediction, in proportion to production's, which counts as visiting `least`. */
  cost: z
    .strictObject({
      ratio: z.number().positive().default(rules.cost.ratio),
      least: z.number().nonnegative().default(rules.cost.least)
    })
    .prefault({}),
  /** Most bytes of the model's file, in proportion to production's and of all. */
  size: z
    .strictObject({
      ratio: z.number().positive().default(rules.size.ratio),
      least: z.number().nonnegative().default(rules.size.least),
      limit: z.number().positive().default(rules.size.limit)
    })
    .prefault({}),
  /** Fewer units than this establish nothing. */
  units: z.int().min(1).default(rules.units),
  /** Samples of units drawn for the intervals. */
  draws: z.int().min(200).max(100_000).default(rules.draws),
  /** Whether `npm run promote -- --if-allowed` may put a candidate in production that the gate lets through. */
  automatic: z.boolean().default(false)
});

export const regressionGate = z.strictObject({
  ...common(regressionRules),
  /** Metric that must improve. */
  decides: z.enum(["rmse", "mae", "phm08"]).default(regressionRules.decides),
  /** Metrics that must not be established to be worse. */
  notWorse: z.array(z.enum(["rmse", "mae", "phm08", "bias", "late"])).default([...regressionRules.notWorse]),
  /** What the candidate's intervals promise, and by how much they may be established to fall short. */
  coverage: z
    .strictObject({
      nominal: share.default(regressionRules.coverage.nominal),
      tolerance: share.default(regressionRules.coverage.tolerance)
    })
    .prefault({}),
  /** A prediction is late when it exceeds the truth by more than this, in the report's time unit. */
  late: z.number().nonnegative().default(regressionRules.late)
});

export const classificationGate = z.strictObject({
  ...common(classificationRules),
  decides: z.enum(["log-loss", "accuracy", "top-3"]).default(classificationRules.decides),
  notWorse: z
    .array(
      z.enum([
        "accuracy",
        "top-3",
        "log-loss",
        "precision-macro",
        "recall-macro",
        "f1-macro",
        "precision-weighted",
        "f1-weighted",
        "calibration-error"
      ])
    )
    .default([...classificationRules.notWorse]),
  /** Largest expected calibration error, 0 to 1. */
  calibration: share.default(classificationRules.calibration)
});

export type RegressionGate = z.output<typeof regressionGate>;
export type ClassificationGate = z.output<typeof classificationGate>;

/** Rules for the judge from what an operator set. */
export const regressionRulesOf = ({automatic: _, ...set}: RegressionGate): RegressionRules => ({
  ...regressionRules,
  ...set
});

export const classificationRulesOf = ({automatic: _, ...set}: ClassificationGate): ClassificationRules => ({
  ...classificationRules,
  ...set
});
