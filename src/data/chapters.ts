/** Loads the chapters of the course, once a build: their text, their data, and what their cells show. */
import {join} from "node:path";
import {dataFolder} from "virtual:vigie/site";
import * as z from "zod/mini";
import {
  type CourseColumn,
  type CourseTableName,
  courseId,
  courseTableNames
} from "../../pipeline/contract/course.ts";
import type {CellResult} from "../cells/engine.ts";
import {runCells} from "../cells/run.ts";
import {cellScope} from "../cells/scope.ts";
import {type CellSource, ChapterError, cutCells} from "../cells/source.ts";
import {type Locale, locales} from "../i18n/locale.ts";
import {type ChapterName, chapterNames} from "../i18n/routes.ts";
import {type Course, CourseFiles} from "./course.ts";
import {courseRows} from "./courseRows.ts";
import {diskTransport} from "./disk.ts";
import {DataError} from "./error.ts";

/** What a chapter says of itself above its text. */
const matterSchema = z.strictObject({
  title: z.string().check(z.maxLength(40)),
  question: z.string(),
  answer: z.string(),
  minutes: z.int().check(z.positive()),
  goals: z.array(z.string()).check(z.minLength(2), z.maxLength(5)),
  tables: z.optional(z.array(z.enum(courseTableNames)))
});

export type Matter = z.infer<typeof matterSchema>;

/** A compiled chapter, as Astro gives it. */
interface Compiled {
  readonly default: (props: object) => unknown;
  readonly frontmatter: unknown;
  readonly getHeadings: () => readonly {
    readonly depth: number;
    readonly slug: string;
    readonly text: string;
  }[];
}

export interface Chapter {
  readonly id: ChapterName;
  readonly locale: Locale;
  readonly matter: Matter;
  readonly headings: readonly {readonly slug: string; readonly text: string}[];
  readonly cells: readonly CellSource[];
  readonly results: ReadonlyMap<string, CellResult>;
  readonly Content: Compiled["default"];
  /** Names of the tables its cells read. */
  readonly tables: readonly CourseTableName[];
  /** Words of the glossary that it uses, in order. */
  readonly terms: readonly string[];
}

/** What the chapters read, and what is said of it. */
export interface LoadedCourse {
  readonly facts: Course;
  /** Columns of these tables by name; where two have one of the same name, the first's. */
  columns(names: readonly CourseTableName[]): ReadonlyMap<string, CourseColumn>;
  rows(names: readonly CourseTableName[], locale: Locale): Promise<Record<string, readonly object[]>>;
}

const texts = import.meta.glob<string>("../content/chapters/*/*.mdx", {
  query: "?raw",
  import: "default",
  eager: true
});
const compiled = import.meta.glob<Compiled>("../content/chapters/*/*.mdx", {eager: true});

/** Columns by name, the first of each name. */
const columnsOf = (columns: readonly CourseColumn[]): ReadonlyMap<string, CourseColumn> =>
  new Map(columns.toReversed().map((column) => [column.name, column]));

async function openCourse(): Promise<LoadedCourse | null> {
  const files = await CourseFiles.open(diskTransport(join(dataFolder, courseId))).catch((error: unknown) => {
    // A site without the course has no chapters; a damaged course is an error.
    if (error instanceof DataError && error.fault === "missing") return null;
    throw error;
  });
  if (!files) return null;
  return {
    facts: files.facts,
    columns: (names) =>
      columnsOf(
        names.flatMap((name) => files.facts.tables.find((table) => table.name === name)?.columns ?? [])
      ),
    async rows(names, locale) {
      const tables = await Promise.all(
        names.map(
          async (name) => [name, courseRows(await files.bytes(name), files.table(name), locale)] as const
        )
      );
      return Object.fromEntries(tables);
    }
  };
}

let course: Promise<LoadedCourse | null> | null = null;

/** The course's data; null where the site is built without it. @throws {DataError} when it is damaged. */
export function loadCourse(): Promise<LoadedCourse | null> {
  course ??= openCourse();
  return course;
}

/** Tables of a chapter with an explorer, which lets the reader choose among them. */
const explored: readonly CourseTableName[] = ["iris", "wine", "breastCancer"];

async function load(locale: Locale, id: ChapterName, {rows}: LoadedCourse): Promise<Chapter> {
  const path = `../content/chapters/${locale}/${id}.mdx`;
  const file = `src/content/chapters/${locale}/${id}.mdx`;
  if (!texts[path] || !compiled[path])
    throw new ChapterError(`${file} does not exist; every chapter has a text in each language.`);
  const matter = z.safeParse(matterSchema, compiled[path].frontmatter);
  if (!matter.success)
    throw new ChapterError(`${file}: its front matter is not right.\n${z.prettifyError(matter.error)}`);
  const {cells} = cutCells(texts[path], file);
  const tables = matter.data.tables ?? [];
  const results = await runCells(cells, cellScope(locale, await rows(tables, locale)));
  for (const {id: cell, error} of results.values())
    if (error)
      throw new ChapterError(
        `${file}: the cell "${cell}" fails: ${error.message} (${JSON.stringify(error)})`
      );
  return {
    id,
    locale,
    matter: matter.data,
    headings: compiled[path].getHeadings().filter(({depth}) => depth === 2),
    cells,
    results,
    Content: compiled[path].default,
    terms: [...new Set(Array.from(texts[path].matchAll(/<Term of="([\w-]+)"/g), ([, term]) => term))],
    tables: id === "explorer" ? [...new Set([...tables, ...explored])] : tables
  };
}

let chapters: Promise<readonly Chapter[]> | null = null;

async function loadAll(): Promise<readonly Chapter[]> {
  const open = await loadCourse();
  if (!open) return [];
  const all: Chapter[] = [];
  for (const locale of locales) for (const id of chapterNames) all.push(await load(locale, id, open));
  return all;
}

/** Every chapter in both languages, in order; none where the site is built without the course. */
export function loadChapters(): Promise<readonly Chapter[]> {
  chapters ??= loadAll();
  return chapters;
}
