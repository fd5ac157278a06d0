/** The sentences of the site, by language: a key missing in one of them is a type error. */
import type {Vocabulary} from "../../pipeline/contract/summary.ts";
import {home as englishHome} from "./en/home.ts";
import {english} from "./en/index.ts";
import {site as englishSite} from "./en/site.ts";
import {englishTools} from "./english.ts";
import {type Formats, formats} from "./format.ts";
import {home as frenchHome} from "./fr/home.ts";
import {french} from "./fr/index.ts";
import {site as frenchSite} from "./fr/site.ts";
import {frenchTools} from "./french.ts";
import type {Locale} from "./locale.ts";
import {spaced} from "./typography.ts";

export type ReportMessages = ReturnType<typeof french>;

/** Everything a page of a report needs to speak. */
export interface Speech extends ReportMessages {
  readonly locale: Locale;
  readonly f: Formats;
}

/** Sentences of a report, with its own nouns for units and time. */
export function speech(locale: Locale, vocabulary: Vocabulary): Speech {
  const messages =
    locale === "fr" ? spaced(french(frenchTools(vocabulary))) : english(englishTools(vocabulary));
  return {locale, f: formats(locale), ...messages};
}

/** What surrounds every page. */
export const siteMessages = (locale: Locale) =>
  locale === "fr" ? spaced(frenchSite(formats("fr"))) : englishSite(formats("en"));

/** Sentences of the home page. */
export const homeMessages = (locale: Locale) =>
  locale === "fr" ? spaced(frenchHome(formats("fr"))) : englishHome(formats("en"));
