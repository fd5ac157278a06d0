/** `course.json`: what the cells of the teaching chapters can read, each table with the words for its columns. */
import * as z from "zod/mini";
import {localized} from "./summary.ts";
import {count, slug, text} from "./values.ts";

/** Name of the course among the reports' data; no report may have it. */
export const courseId = "course";

/** Tables of the course; cells know each by its name. */
export const courseTableNames = [
  "sales",
  "hr",
  "monitoring",
  "incidents",
  "drift",
  "iris",
  "wine",
  "breastCancer"
] as const;

/** Name of a table or column as the code of a cell writes it. */
const variable = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,63}$/));

/** A column: `date` holds UTC milliseconds in the file and a date in a cell. */
export const courseColumnSchema = z.strictObject({
  name: variable,
  label: localized,
  /** Unit of measure; null for what has none. */
  unit: z.nullable(localized),
  type: z.enum(["number", "text", "date"])
});

export const courseTableSchema = z.strictObject({
  name: z.enum(courseTableNames),
  /** Path of the Arrow file in the course's folder. */
  file: text,
  rows: z.int().check(z.positive()),
  origin: z.enum(["simulated", "uci"]),
  /** Where the table comes from, in a sentence. */
  source: localized,
  columns: z.array(courseColumnSchema).check(z.minLength(1)),
  /** By column of text: the English word of each French one that the file holds. */
  words: z.record(z.string(), z.record(z.string(), text))
});

export const courseSchema = z.strictObject({
  version: z.literal(1),
  /** Hash of everything but `built`. */
  build: slug,
  /** ISO 8601 UTC. */
  built: text,
  /** Seed of the simulated tables. */
  seed: count,
  tables: z.array(courseTableSchema)
});

export type CourseTableName = (typeof courseTableNames)[number];
export type CourseColumn = z.infer<typeof courseColumnSchema>;
export type CourseTable = z.infer<typeof courseTableSchema>;
export type Course = z.infer<typeof courseSchema>;
