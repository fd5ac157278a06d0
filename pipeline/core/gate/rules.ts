/** Rules of the promotion gate: what a candidate is held to. Config overrides the defaults. */

export type RegressionMetric = "rmse" | "mae" | "phm08" | "bias" | "late";

export type ClassificationMetric =
  | "accuracy"
  | "top-3"
  | "log-loss"
  | "precision-macro"
  | "recall-macro"
  | "f1-macro"
  | "precision-weighted"
  | "f1-weighted"
  | "calibration-error";

interface CommonRules {
  /** Relative loss on a metric of `notWorse` that is put up with: .02 is 2 % of production's figure. */
  readonly tolerance: number;
  /** Least score out of 100. */
  readonly floor: number;
  readonly cost: {
    /** Most nodes visited for a prediction, in proportion to production's. */
    readonly ratio: number;
    /** Nodes that production counts as visiting at the least, so that trees may follow a linear model. */
    readonly least: number;
  };
  readonly size: {
    /** Most bytes of the model's file, in proportion to production's. */
    readonly ratio: number;
    /** Bytes that production counts as having at the least. */
    readonly least: number;
    /** Most bytes of all, whatever production has. */
    readonly limit: number;
  };
  /** Largest difference between what production predicts and what it predicted when it was promoted. */
  readonly reproduced: number;
  /** Fewer units than this establish nothing. */
  readonly units: number;
  /** Samples of units drawn for the intervals. */
  readonly draws: number;
  /** Errors of one unit that differ by no more than this are the same, in the unit of the error. */
  readonly same: number;
}

export interface RegressionRules extends CommonRules {
  /** Metric that must improve. Only a mean over units can be followed into slices. */
  readonly decides: "rmse" | "mae" | "phm08";
  /** Metrics that must not be established to be worse. */
  readonly notWorse: readonly RegressionMetric[];
  /** What the candidate's intervals promise, and by how much they may be established to fall short. */
  readonly coverage: {readonly nominal: number; readonly tolerance: number};
  /** A prediction is late when it exceeds the truth by more than this, in the report's time unit. */
  readonly late: number;
}

export interface ClassificationRules extends CommonRules {
  readonly decides: "log-loss" | "accuracy" | "top-3";
  readonly notWorse: readonly ClassificationMetric[];
  /** Largest expected calibration error, 0 to 1. */
  readonly calibration: number;
}

const common: CommonRules = {
  tolerance: 0,
  floor: 70,
  cost: {ratio: 2, least: 1000},
  size: {ratio: 3, least: 1_000_000, limit: 20_000_000},
  reproduced: 1e-9,
  units: 20,
  draws: 2000,
  same: 0
};

/**
 * The root mean squared error decides. Late by more than 10, the scale on which the PHM08 score counts late errors, is
 * late. Predictions are published to a tenth: what rounding hides is the same.
 */
export const regressionRules: RegressionRules = {
  ...common,
  decides: "rmse",
  notWorse: ["rmse", "mae", "phm08", "late"],
  coverage: {nominal: 0.9, tolerance: 0.02},
  late: 10,
  same: 0.05
};

/** The log loss decides: see docs/decisions/promotion-gate.md. Losses apart by a two-hundredth are the same. */
export const classificationRules: ClassificationRules = {
  ...common,
  decides: "log-loss",
  notWorse: ["log-loss", "accuracy", "top-3", "f1-macro", "f1-weighted"],
  calibration: 0.1,
  same: 0.005
};
