/** What the parts of a chapter's page know of it; Astro hands it on with each page's own copy. */

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
  /** Sources of the tables its cells read. */
  readonly sources: readonly string[];
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
  const read = chapter.tables.map((name) => course.facts.tables.find((one) => one.name === name)!);
  return {
    place: {locale, report: null, page: null, chapter: id},
    chapter,
    host,
    sources: [...new Set(read.map(({source}) => source[locale]))]
  };
}

/** The same from the parameters of a page's address, which its parts see too. */
export const pageOf = ({
  locale,
  chapter
}: Readonly<Record<string, string | undefined>>): Promise<ChapterPage> =>
  chapterPage(isLocale(locale ?? "fr") ? ((locale ?? "fr") as Locale) : "fr", chapter as ChapterName);
