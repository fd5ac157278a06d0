/** `gate.json` of a report: whether the candidate deserves to replace the model in production, and why. */
import * as z from "zod/mini";
import {defineTable} from "./table.ts";
import {count, estimateSchema, maybe, number, sha256, slug, text} from "./values.ts";

/** What is said of a candidate, and of each rule it is held to. */
export const verdictSchema = z.enum(["promote", "hold", "inconclusive"]);

const winnerSchema = z.enum(["candidate", "production", "neither"]);

/** One metric of both models on the same held-out units. */
export const gateMetricSchema = z.strictObject({
  id: slug,
  better: z.enum(["lower", "higher"]),
  candidate: estimateSchema,
  /** Null without a model in production. */
  production: z.nullable(estimateSchema),
  /** Candidate minus production, paired by unit. */
  difference: z.nullable(estimateSchema),
  /** Whose advantage is established: its interval lies wholly on one side of 0. */
  winner: z.nullable(winnerSchema)
});

/** A rule, the figure it looks at and what it must not pass. */
export const gateRuleSchema = z.strictObject({
  /**
   * - `reproduced`: production predicts today what it predicted when it was promoted.
   * - `improves`: the metric is established to be better than production's.
   * - `not-worse`: the metric is not established to be worse than production's by more than the tolerance.
   * - `floor`: score out of 100.
   * - `coverage`: share of true values in the 90 % interval, or calibration error of the probabilities.
   * - `cost`: nodes visited for a prediction, in proportion to production's.
   * - `size`: bytes of the model's file.
   */
  id: z.enum(["reproduced", "improves", "not-worse", "floor", "coverage", "cost", "size"]),
  metric: z.nullable(slug),
  outcome: z.enum(["pass", "fail", "unclear"]),
  /** The figure, with its 95 % interval where it has one. */
  value: maybe,
  low: maybe,
  high: maybe,
  /** What the rule compares it with. */
  limit: maybe
});

/** Score out of 100, by the formula that the report's kind states. */
export const gateScoreSchema = z.strictObject({
  /** `skill`: 100 × (1 − RMSE / RMSE of the constant); `shares`: 100 × mean of the parts. */
  formula: z.enum(["skill", "shares"]),
  candidate: number,
  production: maybe,
  floor: number,
  parts: z.array(z.strictObject({id: slug, candidate: number, production: maybe}))
});

/** Units that got worse, worst first, and how the models compare on parts of the units. */
export const gateWorseSchema = z.strictObject({
  worse: count,
  better: count,
  same: count,
  units: z.array(
    z.strictObject({
      unit: text,
      slice: text,
      truth: text,
      production: text,
      candidate: text,
      /** Error of the candidate minus that of production: positive is worse. */
      difference: number
    })
  ),
  slices: z.array(
    z.strictObject({
      by: z.enum(["scenario", "stage", "class"]),
      name: text,
      units: count,
      metric: slug,
      difference: estimateSchema,
      /** Worse or better by more than chance, allowing for how many slices were looked at (Holm 1979). */
      established: z.nullable(z.enum(["worse", "better"]))
    })
  )
});

/** What a model is, as its card says. */
export const modelCardSchema = z.strictObject({
  model: slug,
  family: text,
  options: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
  /** Bytes of the portable file, its trees and nodes, and the mean number of nodes visited for a prediction. */
  bytes: count,
  trees: count,
  nodes: count,
  visited: number,
  features: count,
  training: z.strictObject({units: count, rows: count, sha256}),
  /** Origin of the training data, in both languages. */
  origin: z.strictObject({fr: text, en: text}),
  /** Figures on held-out units when it was built, by metric. */
  metrics: z.record(slug, number),
  /** When it was built, ISO 8601 UTC. */
  built: text,
  build: text,
  seed: count,
  /** Hash of the code that trained it. */
  code: text,
  sha256
});

/** A build that was judged. */
export const historyEntrySchema = z.strictObject({
  build: text,
  built: text,
  verdict: verdictSchema,
  /** Whether there was nothing in production yet. */
  first: z.boolean(),
  score: number,
  model: slug,
  metrics: z.record(slug, number),
  /** When it was promoted, if it was; and why against the verdict, where it was. */
  promoted: z.nullable(text),
  override: z.nullable(text),
  /** Where that build's report is kept, or null. */
  link: z.nullable(text)
});

export const gateSchema = z.strictObject({
  version: z.literal(1),
  report: slug,
  kind: z.enum(["regression", "classification"]),
  verdict: verdictSchema,
  /** No production yet: the candidate is proposed as the first. */
  first: z.boolean(),
  rules: z.array(gateRuleSchema),
  score: gateScoreSchema,
  /** The first is the one that decides. */
  metrics: z.array(gateMetricSchema),
  worse: z.nullable(gateWorseSchema),
  protocol: z.strictObject({
    /** Held-out units both models predicted. */
    units: count,
    /** Units that could not be compared: production has learned from them and left no out-of-fold prediction. */
    left: count,
    /** How they were held out: `test`, units in service; `out-of-fold`, training units predicted without them. */
    heldOut: z.array(z.strictObject({part: z.enum(["test", "out-of-fold"]), units: count})),
    draws: count,
    level: number,
    seed: count,
    /** Hash of the held-out units. */
    sha256
  }),
  candidate: modelCardSchema,
  production: z.nullable(modelCardSchema),
  history: z.array(historyEntrySchema)
});

/** Errors of both models on each held-out unit. */
export const gateUnitsTable = defineTable({
  name: "gate-units",
  description: "Predictions and errors of production and candidate on each held-out unit",
  columns: {
    unit_id: {type: "utf8", description: "Unit"},
    slice: {type: "dictionary", description: "Scenario or class of the unit"},
    truth: {type: "utf8", description: "What is true of the unit"},
    production: {type: "utf8", nullable: true, description: "What production predicts"},
    candidate: {type: "utf8", description: "What the candidate predicts"},
    production_error: {
      type: "float64",
      nullable: true,
      description: "Absolute error in the report's time unit, or the loss −ln of the probability of the truth"
    },
    candidate_error: {type: "float64", description: "The same of the candidate"}
  }
});

export type Verdict = z.infer<typeof verdictSchema>;
export type GateMetric = z.infer<typeof gateMetricSchema>;
export type GateRule = z.infer<typeof gateRuleSchema>;
export type GateScore = z.infer<typeof gateScoreSchema>;
export type GateWorse = z.infer<typeof gateWorseSchema>;
export type ModelCard = z.infer<typeof modelCardSchema>;
export type HistoryEntry = z.infer<typeof historyEntrySchema>;
export type Gate = z.infer<typeof gateSchema>;
