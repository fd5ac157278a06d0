/** The sentences of a report of kind `tabular`, by language. */
import type {TabularVocabulary} from "../../pipeline/contract/tabular.ts";
import {english} from "./en/tabular/index.ts";
import {type EnglishNoun, englishNoun} from "./english.ts";
import {type Formats, formats} from "./format.ts";
import {french} from "./fr/tabular/index.ts";
import {type FrenchNoun, frenchNoun} from "./french.ts";
import type {Locale} from "./locale.ts";
import {spaced} from "./typography.ts";

/** What sentences are built with: the report's words for its rows and its classes. */
export interface FrenchTabularTools {
  readonly f: Formats;
  readonly unit: FrenchNoun;
  readonly kind: FrenchNoun;
}

export interface EnglishTabularTools {
  readonly f: Formats;
  readonly unit: EnglishNoun;
  readonly kind: EnglishNoun;
}

export type TabularMessages = ReturnType<typeof french>;

/** Everything a page of such a report needs to speak. */
export interface TabularSpeech extends TabularMessages {
  readonly locale: Locale;
  readonly f: Formats;
}

/** Sentences of a report, with its own nouns for rows and classes. */
export function tabularSpeech(locale: Locale, vocabulary: TabularVocabulary): TabularSpeech {
  const f = formats(locale);
  const messages =
    locale === "fr"
      ? spaced(french({f, unit: frenchNoun(vocabulary.unit.fr, f), kind: frenchNoun(vocabulary.class.fr, f)}))
      : english({f, unit: englishNoun(vocabulary.unit.en, f), kind: englishNoun(vocabulary.class.en, f)});
  return {locale, f, ...messages};
}
