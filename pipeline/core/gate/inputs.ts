/** What the promotion gate compares: what both models predict of the same held-out units, and what they cost. */

export interface ModelCost {
  /** Bytes of the portable file. */
  readonly bytes: number;
  /** Mean number of nodes visited for a prediction. */
  readonly visited: number;
}

/** Whether production predicts today what it predicted when it was promoted. */
export interface Reproduction {
  readonly same: boolean;
  /** Largest difference of two predictions, or null where they cannot be compared. */
  readonly largest: number | null;
}

interface Contest {
  readonly candidate: ModelCost;
  /** Null without a model in production. */
  readonly production: ModelCost | null;
  /** Null where nothing was kept to compare with. */
  readonly reproduced: Reproduction | null;
}

/** One prediction of the remaining life of each held-out unit, in the report's time unit. */
export interface RegressionUnits {
  /** Distinct. */
  readonly ids: readonly string[];
  readonly scenario: readonly string[];
  /** Band of true remaining life. */
  readonly stage: readonly string[];
  /** True remaining life, at most the cap. */
  readonly truth: ArrayLike<number>;
  readonly candidate: ArrayLike<number>;
  /** Null without a model in production. */
  readonly production: ArrayLike<number> | null;
  /** Ends of the candidate's interval. */
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
  /** What a constant learned from the training units predicts. */
  readonly baseline: ArrayLike<number>;
}

/** Probabilities of the classes of each held-out unit. */
export interface ClassificationUnits {
  /** Distinct. */
  readonly ids: readonly string[];
  /** Names of the K classes. */
  readonly classes: readonly string[];
  /** True class, as a place in `classes`. */
  readonly truth: ArrayLike<number>;
  /** Probability of class k of unit u at u × K + k. */
  readonly candidate: ArrayLike<number>;
  /** Null without a model in production. */
  readonly production: ArrayLike<number> | null;
}

export interface RegressionInputs extends Contest {
  readonly kind: "regression";
  readonly units: RegressionUnits;
}

export interface ClassificationInputs extends Contest {
  readonly kind: "classification";
  readonly units: ClassificationUnits;
}

export type GateInputs = RegressionInputs | ClassificationInputs;
