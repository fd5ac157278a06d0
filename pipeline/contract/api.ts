/** Answers that the site gives as static JSON files: `api/*.json`, `health.json`, `reports/index.json`. */
import * as z from "zod/mini";
import {comparisonAnswerSchema} from "./api/comparison.ts";
import {healthAnswerSchema} from "./api/health.ts";
import {keptReportsSchema} from "./api/keptReports.ts";
import {modelAnswerSchema} from "./api/model.ts";
import {statsAnswerSchema} from "./api/stats.ts";

export type {ComparisonAnswer} from "./api/comparison.ts";
export type {HealthAnswer, HealthReport} from "./api/health.ts";
export {type KeptReports, keptReportsSchema} from "./api/keptReports.ts";
export type {ModelAnswer} from "./api/model.ts";
export type {StatsAnswer} from "./api/stats.ts";

/** Every answer by name, as its JSON Schema is published. */
export const answerSchemas = {
  model: modelAnswerSchema,
  stats: statsAnswerSchema,
  comparison: comparisonAnswerSchema,
  health: healthAnswerSchema,
  reports: keptReportsSchema
} as const;

export type AnswerName = keyof typeof answerSchemas;

/** JSON Schema of an answer (draft 2020-12); references are relative, so that it holds under any address. */
export const answerJsonSchema = (name: AnswerName): object => ({
  ...z.toJSONSchema(answerSchemas[name]),
  $id: `${name}.json`
});
