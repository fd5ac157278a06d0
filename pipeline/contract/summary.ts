/** `summary.json` of a report of kind `rul`: everything its pages say that is not a table. */
import * as z from "zod/mini";
import {calibrationSchema, type intervalResultsSchema, type intervalScoreSchema} from "./calibration.ts";
import {backTestSchema, costsSchema} from "./plan.ts";
import {healthSchema, prognosticsSchema} from "./prognostics.ts";
import {count, type estimateSchema, maybe, number, sha256, slug, text} from "./values.ts";

/** A text in each language of the site. */
export const localized = z.strictObject({fr: text, en: text});

/** A text that may be missing: then it is empty in each language. */
const remark = z.strictObject({fr: z.string(), en: z.string()});

/** A noun of the fleet: how the report names its units or its time. */
const noun = z.strictObject({one: text, other: text});
const frenchNoun = z.strictObject({one: text, other: text, gender: z.enum(["m", "f"])});
export const vocabularySchema = z.strictObject({
  unit: z.strictObject({fr: frenchNoun, en: noun}),
  time: z.strictObject({fr: frenchNoun, en: noun})
});

/** A sensor: `name` is its column; `symbol` is printed on charts; `measure` is its unit of measure. */
export const sensorSchema = z.strictObject({name: text, symbol: text, label: localized, measure: z.string()});

/**
 * What was noticed while reading a file that did not stop the build: `repaired`, rows mended or tolerated; `absent`, a
 * file that may be missing and is. The first few are told in full, in English.
 */
export const problemSchema = z.strictObject({
  kind: z.enum(["repaired", "absent"]),
  file: text,
  count,
  examples: z.array(text)
});

/** Where the data comes from, as every page states it. */
export const originSchema = z.strictObject({
  kind: z.enum(["files", "simulated"]),
  name: localized,
  /** Empty where nothing is known. */
  citation: remark,
  licence: remark,
  files: z.array(z.strictObject({path: text, bytes: count, sha256, rows: count})),
  /** Sources tried before this one, and why each had nothing to offer. */
  tried: z.array(z.strictObject({source: text, reason: localized})),
  problems: z.array(problemSchema)
});

/** Errors of one model on one set of units. `n` units; errors in the report's time unit. */
export const scoreSchema = z.strictObject({
  n: count,
  rmse: number,
  mae: number,
  /** Mean of predicted minus true: positive means late, the dangerous side. */
  bias: number,
  /**
   * PHM08 score, summed over units (Saxena et al. 2008): lower is better, late costs more; null where errors are so
   * large that it exceeds every number.
   */
  phm08: maybe
});

/** Errors within one band of true remaining life, `from` included, `to` excluded (`null`: no upper limit). */
export const stageSchema = z.strictObject({from: number, to: maybe, score: z.nullable(scoreSchema)});

/** Results of one model on one scenario. */
export const evaluationSchema = z.strictObject({
  model: slug,
  /** Official test units, label protocols `raw` (as given) and `clipped` (at the target cap); null without labels. */
  test: z.nullable(z.strictObject({raw: scoreSchema, clipped: scoreSchema, stages: z.array(stageSchema)})),
  /** By-unit cross-validation on training units, each cut at one seeded record; `clipped` labels at the cap. */
  validation: z.strictObject({
    raw: scoreSchema,
    clipped: scoreSchema,
    /** Clipped RMSE of each fold. */
    folds: z.array(number),
    stages: z.array(stageSchema)
  }),
  cost: z.strictObject({
    /** Deterministic size of the model: trees, nodes, bytes of its file, rows and features it was fitted on. */
    trees: count,
    nodes: count,
    bytes: count,
    rows: count,
    features: count
  })
});

/** A trained kind of model, the same for every scenario. */
export const modelSchema = z.strictObject({
  id: slug,
  family: z.enum(["boosting", "forest", "library-forest", "ridge", "age", "constant"]),
  /** Options as fitted, for the model card. */
  options: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
  /** A sentence on what was limited, such as the subsample of the naive forest. */
  note: z.nullable(localized)
});

/** Importance of one feature group for the production model. */
export const importanceSchema = z.strictObject({
  /** Name of a sensor; `age`, the unit's age; or `health`, the health index that fuses all sensors. */
  group: text,
  /** Share of the total split gain, 0 to 1. */
  gain: number,
  /** Rise of clipped RMSE on held-out units when the group is permuted: mean over the folds and its standard error between them. */
  permutation: number,
  permutation_error: number
});

/** Clusters of one scenario. */
export const clusteringSchema = z.strictObject({
  k: count,
  /** Mean silhouette for each number of clusters tried. */
  silhouette: z.array(z.strictObject({k: count, value: number})),
  clusters: z.array(
    z.strictObject({
      cluster: count,
      units: count,
      /** Predicted remaining life of the cluster's units. */
      rul: z.strictObject({min: number, q1: number, median: number, q3: number, max: number}),
      /** Sensors that deviate most, strongest first. */
      sensors: z.array(text)
    })
  )
});

/** One scenario of the report. */
export const scenarioSchema = z.strictObject({
  id: text,
  slug,
  label: localized,
  /** `test`: units of the source's test files; `validation`: training units cut at a seeded record, out of fold. */
  cohort: z.enum(["test", "validation"]),
  /** Whether true remaining lives of the cohort are known. */
  truth: z.boolean(),
  conditions: count,
  training: z.strictObject({
    units: count,
    rows: count,
    life: z.strictObject({min: number, mean: number, median: number, max: number})
  }),
  current: z.strictObject({units: count, rows: count}),
  /** Informative sensors of this scenario, most important first; columns of its sensor table. */
  sensors: z.array(text),
  evaluations: z.array(evaluationSchema),
  importance: z.array(importanceSchema),
  calibration: calibrationSchema,
  backTest: backTestSchema,
  clustering: z.nullable(clusteringSchema),
  prognostics: z.nullable(prognosticsSchema),
  /** Null where the fused index does not rise towards failure. */
  health: z.nullable(healthSchema)
});

/** A figure published by others for a scenario: printed beside ours, never as ours. */
export const publishedSchema = z.strictObject({
  method: text,
  year: z.nullable(count),
  labels: z.enum(["raw", "clipped", "not-stated"]),
  results: z.array(z.strictObject({scenario: text, rmse: number, phm08: maybe}))
});

export const rulSummarySchema = z.strictObject({
  version: z.literal(1),
  kind: z.literal("rul"),
  id: slug,
  title: localized,
  vocabulary: vocabularySchema,
  origin: originSchema,
  seed: count,
  /** Build time, ISO 8601 UTC; fixed by SOURCE_DATE_EPOCH. */
  built: text,
  /** Hash of all inputs, settings and code: names this build. */
  build: z.string().check(z.regex(/^[0-9a-f]{8}$/)),
  /** Thresholds on predicted remaining life: at or below `critical`, at or below `degraded`. */
  thresholds: z.strictObject({critical: number, degraded: number}),
  /** Target cap: the models learn min(remaining life, cap). */
  cap: number,
  /** ISO 4217 code of the currency of `costs`. */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  costs: costsSchema,
  folds: count,
  sensors: z.array(sensorSchema),
  models: z.array(modelSchema),
  /** Model shown on the pages: lowest clipped RMSE in cross-validation on training units. */
  production: slug,
  scenarios: z.array(scenarioSchema),
  published: z.array(publishedSchema),
  /** Files of predictions in the report's folder: units in service, and training units that stand for them. */
  downloads: z.array(z.strictObject({path: text, cohort: z.enum(["test", "validation"]), rows: count}))
});

export type Localized = z.infer<typeof localized>;
export type Vocabulary = z.infer<typeof vocabularySchema>;
export type SensorInfo = z.infer<typeof sensorSchema>;
export type Origin = z.infer<typeof originSchema>;
export type Score = z.infer<typeof scoreSchema>;
export type StageScore = z.infer<typeof stageSchema>;
export type Evaluation = z.infer<typeof evaluationSchema>;
export type ModelInfo = z.infer<typeof modelSchema>;
export type Importance = z.infer<typeof importanceSchema>;
export type IntervalScore = z.infer<typeof intervalScoreSchema>;
export type IntervalResults = z.infer<typeof intervalResultsSchema>;
export type CalibrationFacts = z.infer<typeof calibrationSchema>;
export type BackTest = z.infer<typeof backTestSchema>;
export type Clustering = z.infer<typeof clusteringSchema>;
export type Estimate = z.infer<typeof estimateSchema>;
export type Prognostics = z.infer<typeof prognosticsSchema>;
export type Health = z.infer<typeof healthSchema>;
export type Scenario = z.infer<typeof scenarioSchema>;
export type RulSummary = z.infer<typeof rulSummarySchema>;
