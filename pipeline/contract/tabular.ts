/** `summary.json` of a report of kind `tabular`: a class learned from a table. */
import * as z from "zod/mini";
import {localized, originSchema, modelSchema as rulModelSchema} from "./summary.ts";
import {defineTable} from "./table.ts";
import {count, estimateSchema, maybe, number, slug, text} from "./values.ts";

const noun = z.strictObject({one: text, other: text});
const frenchNoun = z.strictObject({one: text, other: text, gender: z.enum(["m", "f"])});

/** How the report names its rows (« application ») and its classes (« catégorie »). */
export const tabularVocabularySchema = z.strictObject({
  unit: z.strictObject({fr: frenchNoun, en: noun}),
  class: z.strictObject({fr: frenchNoun, en: noun})
});

/** A kind of repair made while the table was cleaned, how often, and the first few told in full. */
export const repairSchema = z.strictObject({
  id: slug,
  count,
  /** What was found and what it became: `"19M" → 19 MB`. */
  examples: z.array(z.strictObject({line: count, found: z.string(), became: z.string()}))
});

/** How a table became the one that models learn from. */
export const cleaningSchema = z.strictObject({
  read: count,
  kept: count,
  repairs: z.array(repairSchema)
});

export const tabularModelSchema = z.strictObject({
  id: slug,
  family: z.enum(["boosting", "forest", "logistic", "majority"]),
  options: rulModelSchema.shape.options,
  note: z.nullable(localized)
});

/** One class as a model predicts it. */
export const classScoreSchema = z.strictObject({
  precision: number,
  recall: number,
  f1: number,
  support: count
});

/** Predictions whose probability lies in one band. */
export const calibrationBinSchema = z.strictObject({
  from: number,
  to: number,
  n: count,
  /** Mean probability stated, and share that was right; null without predictions. */
  stated: maybe,
  right: maybe
});

/** Results of one model, out of fold: every row is predicted by a model that has not seen its group. */
export const tabularEvaluationSchema = z.strictObject({
  model: slug,
  n: count,
  accuracy: estimateSchema,
  top3: estimateSchema,
  precisionMacro: estimateSchema,
  recallMacro: estimateSchema,
  f1Macro: estimateSchema,
  precisionWeighted: estimateSchema,
  f1Weighted: estimateSchema,
  logLoss: estimateSchema,
  /** Expected calibration error over ten bands of the stated probability. */
  calibrationError: estimateSchema,
  /** Accuracy of each fold. */
  folds: z.array(number),
  /** In the order of the summary's classes. */
  classes: z.array(classScoreSchema),
  calibration: z.array(calibrationBinSchema),
  cost: z.strictObject({
    trees: count,
    nodes: count,
    bytes: count,
    rows: count,
    features: count,
    visited: number
  })
});

export const tabularSummarySchema = z.strictObject({
  version: z.literal(1),
  kind: z.literal("tabular"),
  id: slug,
  title: localized,
  vocabulary: tabularVocabularySchema,
  origin: originSchema,
  seed: count,
  built: text,
  build: z.string().check(z.regex(/^[0-9a-f]{8}$/)),
  /** Column that is predicted, and those that models learn from. */
  target: text,
  columns: z.array(z.strictObject({name: text, kind: z.enum(["text", "number", "category"]), known: count})),
  /** Columns left out because they restate the class, with the accuracy they reach alone. */
  refused: z.array(z.strictObject({name: text, accuracy: number})),
  classes: z.array(z.strictObject({name: text, label: localized, rows: count})),
  cleaning: cleaningSchema,
  folds: count,
  /** From which share a measure is good, and excellent; below both it needs work. */
  bands: z._default(z.strictObject({good: number, excellent: number}), {good: 0.75, excellent: 0.85}),
  models: z.array(tabularModelSchema),
  /** Model shown on the pages: lowest log loss out of fold. */
  production: slug,
  evaluations: z.array(tabularEvaluationSchema),
  /** Rows: true class; columns: predicted class; of the model shown. */
  confusion: z.array(z.array(count)),
  /** Importance of groups of features for the model shown: fall of accuracy when the column is permuted. */
  importance: z.array(z.strictObject({column: text, permutation: number, permutation_error: number})),
  /** Accuracy of the model shown when it learns from part of the rows. */
  learning: z.array(z.strictObject({rows: count, accuracy: estimateSchema})),
  /** What the data card states. */
  data: z.strictObject({
    rows: count,
    classes: count,
    /** Date of the newest row (ISO 8601 day), or null. */
    lastUpdate: z.nullable(text),
    /** Rows that came since the model in production was trained, and how many trigger a training. */
    added: count,
    retrainAt: count
  })
});

/** Out-of-fold prediction of the model shown for each row. */
export const tabularPredictionsTable = defineTable({
  name: "tabular-predictions",
  description: "Out-of-fold prediction of each row",
  columns: {
    unit_id: {type: "utf8", description: "What the row is about"},
    truth: {type: "dictionary", description: "True class"},
    predicted: {type: "dictionary", description: "Class predicted"},
    probability: {type: "float64", description: "Probability of the class predicted, 0 to 1"},
    truth_probability: {type: "float64", description: "Probability given to the true class, 0 to 1"},
    second: {type: "dictionary", description: "Second class predicted"},
    third: {type: "dictionary", description: "Third class predicted"},
    fold: {type: "uint8", description: "Fold of the row"}
  }
});

export type TabularVocabulary = z.infer<typeof tabularVocabularySchema>;
export type Repair = z.infer<typeof repairSchema>;
export type Cleaning = z.infer<typeof cleaningSchema>;
export type TabularModelInfo = z.infer<typeof tabularModelSchema>;
export type ClassScore = z.infer<typeof classScoreSchema>;
export type CalibrationBin = z.infer<typeof calibrationBinSchema>;
export type TabularEvaluation = z.infer<typeof tabularEvaluationSchema>;
export type TabularSummary = z.infer<typeof tabularSummarySchema>;
