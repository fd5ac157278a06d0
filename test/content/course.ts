/** The course's tables as cells find them, made by the pipeline's own code without a build. */
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {parse} from "yaml";
import type {CourseTableName} from "../../pipeline/contract/course.ts";
import {parseUciTable} from "../../pipeline/core/parse/uciTable.ts";
import {simulatedTables} from "../../pipeline/emit/course/simulated.ts";
import {layoutOf, uciDraft, uciTables} from "../../pipeline/emit/course/uci.ts";
import {courseContent} from "../../pipeline/emit/course.ts";
import {type CutChapter, cutCells} from "../../src/cells/source.ts";
import {courseRows} from "../../src/data/courseRows.ts";
import type {Locale} from "../../src/i18n/locale.ts";

export const root = join(import.meta.dirname, "../..");

const uci = () =>
  uciTables.map((definition) => {
    const {value} = parseUciTable(readFileSync(join(root, definition.file)), layoutOf(definition));
    return uciDraft(definition, value!);
  });

const {facts, tables} = courseContent([...simulatedTables(7), ...uci()], 7);

/** Rows of tables by name, in a reader's language. */
export const rowsOf = (
  names: readonly CourseTableName[],
  locale: Locale
): Record<string, Record<string, unknown>[]> =>
  Object.fromEntries(
    names.map((name) => {
      const table = facts.tables.find((one) => one.name === name)!;
      const file = tables.find(({path}) => path === table.file)!;
      return [name, courseRows(file.content as Uint8Array, table, locale)];
    })
  );

export interface ChapterFile extends CutChapter {
  readonly matter: {readonly tables?: readonly CourseTableName[]};
}

/** A chapter's front matter and cells. */
export function chapterFile(locale: Locale, id: string): ChapterFile {
  const path = `src/content/chapters/${locale}/${id}.mdx`;
  const text = readFileSync(join(root, path), "utf8");
  const [, matter = ""] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
  return {matter: parse(matter), ...cutCells(text, path)};
}
