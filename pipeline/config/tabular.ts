/** Settings of a report of kind `tabular`: a class learned from a table. Defaults live here. */
import * as z from "zod";
import {localized} from "../contract/summary.ts";
import {tabularVocabularySchema} from "../contract/tabular.ts";
import {distinct, location, name, slug} from "./common.ts";
import {classificationGate} from "./gate.ts";

/** The Google Play table: a CSV file in the format its publisher gives it. */
export const googlePlaySource = z.strictObject({
  type: z.literal("google-play"),
  file: location,
  encoding: z.enum(["utf-8", "windows-1252", "iso-8859-1"]).default("utf-8")
});

/** Seeded catalogue of made-up applications in the format of the Google Play table. */
export const catalogueSimulatorSource = z.strictObject({
  type: z.literal("catalogue-simulator"),
  /** Rows of the file, those that cleaning sets aside included. */
  rows: z.int().min(500).max(100_000).default(5000),
  seed: z.int().nonnegative().default(7)
});

export const tabularSource = z.discriminatedUnion("type", [googlePlaySource, catalogueSimulatorSource]);

const columns = z.array(name).refine(distinct, "expected each column once");

export const tabularReport = z
  .strictObject({
    id: slug,
    kind: z.literal("tabular"),
    title: localized,
    vocabulary: tabularVocabularySchema,
    /** Tried in order; the first that answers is used. */
    sources: z.array(tabularSource).min(1),
    folds: z.int().min(2).max(20).default(5),
    /** Columns to learn from; without it, all but those that restate the class. */
    use: columns.min(1).optional(),
    /** Columns that may be learned from although they restate the class. */
    allowLeakage: columns.default([]),
    /** New rows since the model in production was trained that call for a training. */
    retrainAt: z.int().min(1).default(100),
    /** CSV file of rows added by hand, from the project's root; without it, `data/<id>/additions.csv`. */
    additions: name.optional(),
    /** Shares from which a metric is called good, and excellent. */
    bands: z
      .strictObject({
        good: z.number().min(0).max(1).default(0.75),
        excellent: z.number().min(0).max(1).default(0.85)
      })
      .refine(({good, excellent}) => good < excellent, {
        path: ["good"],
        error: "good is less than excellent: expected a smaller share"
      })
      .prefault({}),
    /** What a candidate is held to before it may replace the model in production. */
    gate: classificationGate.prefault({})
  })
  .transform((report) => ({...report, additions: report.additions ?? `data/${report.id}/additions.csv`}));

export type TabularReportConfig = z.output<typeof tabularReport>;
export type TabularSourceConfig = z.output<typeof tabularSource>;
