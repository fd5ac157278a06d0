/** Sentences of the chapters by language; pages that are no chapter carry none of them. */
import {chapters as english} from "./en/chapters.ts";
import {type ChapterMessages, chapters as french} from "./fr/chapters.ts";
import type {Locale} from "./locale.ts";
import {spaced, spaceFrench} from "./typography.ts";

export type {ChapterMessages};

export const chapterMessages = (locale: Locale): ChapterMessages => {
  if (locale === "en") return english;
  const {native, ...sentences} = french;
  return {...spaced(sentences), native: native.map(([said, sentence]) => [said, spaceFrench(sentence)])};
};
