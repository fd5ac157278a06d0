/** What the parts of a chapter's page know of it; Astro hands it on with each page's own copy. */

import {tablesRead} from "../../cells/reads.ts";
import {writing} from "../../charts/recorded/writing.ts";
import {type Chapter, loadChapters, loadCourse} from "../../data/chapters.ts";
import {chapterMessages} from "../../i18n/chapters.ts";
import {isLocale, type Locale} from "../../i18n/locale.ts";
import type {ChapterName, Place} from "../../i18n/routes.ts";
import type {CellHost} from "../cells/host.ts";
import {buildDocument} from "../html.ts";

export type ChapterPlace = Place & {readonly chapter: ChapterName};

export interface ChapterPage {
  readonly place: ChapterPlace;
  readonly chapter: Chapter;
  readonly host: CellHost;
  /** Where the figures of each cell come from: its own words, else the sources of the tables it reads. */
  readonly sources: ReadonlyMap<string, string>;
}

/** The chapter of a place, with what its cells are drawn with. */
export async function chapterPage(locale: Locale, id: ChapterName): Promise<ChapterPage> {
  const course = (await loadCourse())!;
  const chapter = (await loadChapters()).find((one) => one.id === id && one.locale === locale)!;
  const host = {
    document: buildDocument(),
    locale,
    words: chapterMessages(locale),
    writing: writing(locale),
    columns: course.columns(chapter.tables)
  };
  const sourceOf = (name: string): string =>
    course.facts.tables.find((one) => one.name === name)!.source[locale];
  const read = tablesRead(chapter.cells, chapter.tables);
  const sources = new Map(
    chapter.cells.map(({id, source}) => [id, source || [...new Set(read.get(id)!.map(sourceOf))].join(" ")])
  );
  return {
    place: {locale, report: null, page: null, chapter: id},
    chapter,
    host,
    sources
  };
}

/** The same from the parameters of a page's address, which its parts see too. */
export const pageOf = ({
  locale,
  chapter
}: Readonly<Record<string, string | undefined>>): Promise<ChapterPage> =>
  chapterPage(isLocale(locale ?? "fr") ? ((locale ?? "fr") as Locale) : "fr", chapter as ChapterName);
