/** `manifest.json` of a report: every file it consists of, with what is needed to trust it before parsing. */
import * as z from "zod/mini";

const count = z.int().check(z.nonnegative());
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const artefactSchema = z.strictObject({
  /** Path relative to the report's folder, with `/`. */
  path: z.string().check(z.regex(/^[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+)*$/)),
  bytes: count,
  sha256,
  /** Rows of a table; null for other files. */
  rows: z.nullable(count),
  /** Hash of the table's schema (names and types of its columns); null for other files. */
  schema: z.nullable(sha256),
  /** Table of the contract it holds; null for other files. */
  table: z.nullable(z.string())
});

export const manifestSchema = z.strictObject({
  version: z.literal(1),
  report: z.string(),
  build: z.string(),
  artefacts: z.array(artefactSchema)
});

export type Artefact = z.infer<typeof artefactSchema>;
export type Manifest = z.infer<typeof manifestSchema>;

/** Kinds of reports: what is learned from what; each has its own pages. */
export const reportKindSchema = z.enum(["rul", "tabular"]);

/** `reports.json` beside the report folders: what the home page and the navigation need to know. */
export const indexSchema = z.strictObject({
  version: z.literal(1),
  /** The report whose answers stand at the top of `api/`; without it, the first. */
  default: z.optional(z.string()),
  reports: z.array(z.strictObject({id: z.string(), kind: reportKindSchema})),
  /** Reports that are configured and were not built. */
  absent: z.optional(z.array(z.strictObject({id: z.string(), kind: reportKindSchema})))
});

export type ReportKind = z.infer<typeof reportKindSchema>;
export type ReportIndex = z.infer<typeof indexSchema>;
