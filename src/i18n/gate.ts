/** The sentences of the promotion gate, by language: the same for reports of every kind. No script carries them. */
import type {Vocabulary} from "../../pipeline/contract/summary.ts";
import {gate as english} from "./en/gate.ts";
import {type EnglishNoun, englishNoun} from "./english.ts";
import {type Formats, formats} from "./format.ts";
import {gate as french, type GateMessages} from "./fr/gate.ts";
import {type FrenchNoun, frenchNoun} from "./french.ts";
import type {Locale} from "./locale.ts";
import {spaced} from "./typography.ts";

/** What sentences are built with: the report's words for its units, and for its time where it has one. */
export interface FrenchGateTools {
  readonly f: Formats;
  readonly unit: FrenchNoun;
  readonly time: FrenchNoun | null;
}

export interface EnglishGateTools {
  readonly f: Formats;
  readonly unit: EnglishNoun;
  readonly time: EnglishNoun | null;
}

/** Everything the gate's part of a page needs to speak. */
export interface GateSpeech extends GateMessages {
  readonly locale: Locale;
  readonly f: Formats;
}

/** A report's words for what the gate counts: vocabularies of both kinds of report have them. */
export type GateVocabulary = Pick<Vocabulary, "unit"> & Partial<Pick<Vocabulary, "time">>;

/** Sentences of the gate, with the report's own nouns. */
export function gateSpeech(locale: Locale, {unit, time}: GateVocabulary): GateSpeech {
  const f = formats(locale);
  const messages =
    locale === "fr"
      ? spaced(french({f, unit: frenchNoun(unit.fr, f), time: time ? frenchNoun(time.fr, f) : null}))
      : english({f, unit: englishNoun(unit.en, f), time: time ? englishNoun(time.en, f) : null});
  return {locale, f, ...messages};
}
