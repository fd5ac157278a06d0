/** Navigation among the chapters of the course. */
import {chapterMessages} from "../i18n/chapters.ts";
import type {Locale} from "../i18n/locale.ts";
import {type ChapterName, chapterNames} from "../i18n/routes.ts";

/** A page of the course in the navigation. */
export interface ChapterItem {
  chapter: ChapterName | "list";
  label: string;
}

export function chapterNavigation(locale: Locale): ChapterItem[] {
  const {list, names} = chapterMessages(locale);
  return [
    {chapter: "list", label: list},
    ...chapterNames.map((chapter) => ({chapter, label: names[chapter]}))
  ];
}
