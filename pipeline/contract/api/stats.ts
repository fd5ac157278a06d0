/** `api/stats.json`: the data of a report, as counts. */
import * as z from "zod/mini";
import {localized} from "../summary.ts";
import {count, text} from "../values.ts";
import {build, built, report} from "./fields.ts";

const statsFields = {
  report,
  title: localized.check(z.describe("Title of the report")),
  build,
  built,
  simulated: z.boolean().check(z.describe("Whether the data is made up")),
  last_update: z
    .nullable(text)
    .check(z.describe("Day of the newest row of the data, ISO 8601; null where the data has no dates")),
  rows_since_training: z
    .nullable(count)
    .check(z.describe("Rows that came since the model in production was trained; null before any promotion")),
  retraining_threshold: z
    .nullable(count)
    .check(z.describe("New rows that call for a training; null where every build trains anew"))
};

const tabularStats = z.strictObject({
  kind: z.literal("tabular"),
  ...statsFields,
  rows: count.check(z.describe("Rows of the cleaned table, such as applications")),
  classes: count.check(z.describe("Classes among them, such as categories")),
  unit: localized.check(z.describe("What a row is, in the plural")),
  class: localized.check(z.describe("What a class is, in the plural"))
});

const rulStats = z.strictObject({
  kind: z.literal("rul"),
  ...statsFields,
  units: count.check(z.describe("Units in service, or training units that stand for them")),
  scenarios: count.check(z.describe("Scenarios they belong to")),
  unit: localized.check(z.describe("What a unit is, in the plural")),
  training: z
    .strictObject({units: count, rows: count})
    .check(z.describe("Units that the models learned from, and their records")),
  risk: z
    .strictObject({critical: count, degraded: count, healthy: count, unknown: count})
    .check(z.describe("Units at each level of risk"))
});

export const statsAnswerSchema = z.union([tabularStats, rulStats]).check(
  z.meta({
    title: "Statistics",
    description: "The data of a report, as counts.",
    examples: [
      {
        kind: "tabular",
        report: "apps",
        title: {fr: "Applications", en: "Applications"},
        build: "0f3a9c51",
        built: "2026-01-03T14:30:00.000Z",
        simulated: false,
        last_update: "2018-08-08",
        rows_since_training: 12,
        retraining_threshold: 100,
        rows: 9309,
        classes: 33,
        unit: {fr: "applications", en: "applications"},
        class: {fr: "catégories", en: "categories"}
      },
      {
        kind: "rul",
        report: "aero",
        title: {fr: "Moteurs d’avion", en: "Aircraft engines"},
        build: "fac63ef5",
        built: "2026-01-03T14:30:00.000Z",
        simulated: true,
        last_update: null,
        rows_since_training: null,
        retraining_threshold: null,
        units: 400,
        scenarios: 4,
        unit: {fr: "moteurs", en: "engines"},
        training: {units: 400, rows: 82_000},
        risk: {critical: 60, degraded: 110, healthy: 230, unknown: 0}
      }
    ]
  })
);

export type StatsAnswer = z.infer<typeof statsAnswerSchema>;
