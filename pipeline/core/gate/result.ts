/** What the promotion gate says of a candidate: the shapes of `pipeline/contract/gate.ts`. */
import type {Estimate} from "../stats/estimate.ts";

/**
 * - `promote`: every rule passes.
 * - `hold`: a rule fails.
 * - `inconclusive`: none fails, yet not every one passes; or production cannot be reproduced.
 */
export type Verdict = "promote" | "hold" | "inconclusive";

/** Which way a figure is better. */
export type Better = "lower" | "higher";

/** One metric of both models on the same held-out units. */
export interface GateMetric {
  readonly id: string;
  readonly better: Better;
  readonly candidate: Estimate;
  /** Null without a model in production. */
  readonly production: Estimate | null;
  /** Candidate minus production, paired by unit. */
  readonly difference: Estimate | null;
  /** Whose advantage is established: its interval lies wholly on one side of 0. */
  readonly winner: "candidate" | "production" | "neither" | null;
}

export type RuleId = "reproduced" | "improves" | "not-worse" | "floor" | "coverage" | "cost" | "size";
export type Outcome = "pass" | "fail" | "unclear";

/** A rule, the figure it looks at and what it must not pass. */
export interface GateRule {
  readonly id: RuleId;
  readonly metric: string | null;
  readonly outcome: Outcome;
  /** The figure, with its 95 % interval where it has one. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** What the rule compares it with. */
  readonly limit: number | null;
}

export interface ScorePart {
  readonly id: string;
  readonly candidate: number;
  readonly production: number | null;
}

/** Score out of 100. */
export interface GateScore {
  /** `skill`: 100 × (1 − RMSE / RMSE of the constant), not below 0; `shares`: 100 × mean of the parts. */
  readonly formula: "skill" | "shares";
  readonly candidate: number;
  readonly production: number | null;
  readonly floor: number;
  readonly parts: ScorePart[];
}

/** A unit that got worse, in words and numbers that can be shown. */
export interface WorseUnit {
  readonly unit: string;
  readonly slice: string;
  readonly truth: string;
  readonly production: string;
  readonly candidate: string;
  /** Error of the candidate minus that of production: positive is worse. */
  readonly difference: number;
}

export type SliceKind = "scenario" | "stage" | "class";

/** How the models compare on part of the units. */
export interface GateSlice {
  readonly by: SliceKind;
  readonly name: string;
  readonly units: number;
  readonly metric: string;
  readonly difference: Estimate;
  /** Worse or better by more than chance, allowing for how many slices were looked at (Holm 1979). */
  readonly established: "worse" | "better" | null;
}

export interface GateWorse {
  readonly worse: number;
  readonly better: number;
  readonly same: number;
  readonly units: WorseUnit[];
  readonly slices: GateSlice[];
}

/** Both models on one held-out unit. */
export interface UnitRow {
  readonly unit: string;
  /** Scenario, or true class. */
  readonly slice: string;
  readonly truth: string;
  readonly production: string | null;
  readonly candidate: string;
  /** Absolute error in the report's time unit, or the loss −ln of the probability of the truth. */
  readonly productionError: number | null;
  readonly candidateError: number;
}

/** The decision, without the lists that explain it. */
export interface Decision {
  readonly kind: "regression" | "classification";
  readonly verdict: Verdict;
  /** No production yet: the candidate is proposed as the first. */
  readonly first: boolean;
  readonly rules: GateRule[];
  readonly score: GateScore;
  /** The first is the one that decides. */
  readonly metrics: GateMetric[];
  readonly protocol: {
    readonly units: number;
    readonly draws: number;
    readonly level: number;
    readonly seed: number;
  };
}

export interface GateResult extends Decision {
  /** Null without a model in production. */
  readonly worse: GateWorse | null;
  /** Every held-out unit, in order of its id. */
  readonly units: UnitRow[];
}
