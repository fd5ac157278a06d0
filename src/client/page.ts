/** Starts the page at hand: finds what it is and the data it carries. */
import type {ReportKind} from "../../pipeline/contract/manifest.ts";
import {isLocale} from "../i18n/locale.ts";
import type {ChapterName, PageName, PageOf, Place} from "../i18n/routes.ts";
import type {Setting} from "./setting.ts";

/** Makes a page live, from the data embedded in it. */
export type Start = (data: unknown, place: Place, setting: Setting) => void;

/** What makes the pages of each kind of report live, of the kinds that a script knows. */
export type Pages = {readonly [Kind in ReportKind]?: Readonly<Record<PageOf<Kind>, Start>>} & {
  /** What makes any chapter of the course live. */
  readonly chapter?: Start;
};

/** Makes the page live where it carries data; other pages are complete as they are. */
export function startPage(document: Document, setting: Setting, pages: Pages): void {
  const element = document.getElementById("page-data");
  const {page, kind, report = null} = element?.dataset ?? {};
  const isChapter = kind === "chapter";
  const own: Readonly<Partial<Record<PageName, Start>>> | undefined = isChapter
    ? undefined
    : pages[kind as ReportKind];
  const start = isChapter ? pages.chapter : own?.[page as PageName];
  if (!element || !start) return;
  const {lang} = document.documentElement;
  const locale = isLocale(lang) ? lang : "fr";
  const {folded} = setting;
  const place: Place = isChapter
    ? {locale, report: null, page: null, chapter: page as ChapterName, folded}
    : {locale, report, page: page as PageName, folded};
  start(JSON.parse(element.textContent ?? ""), place, setting);
}
