/** Sentences of the explorer of models, by language; only its own code carries them. */
import {explorer as english} from "./en/explorer.ts";
import {type Formats, formats} from "./format.ts";
import {explorer as french} from "./fr/explorer.ts";
import type {Locale} from "./locale.ts";
import {spaced} from "./typography.ts";

export type ExplorerMessages = ReturnType<typeof french>;

/** Everything the explorer needs to speak. */
export interface ExplorerSpeech extends ExplorerMessages {
  readonly locale: Locale;
  readonly f: Formats;
}

export function explorerSpeech(locale: Locale): ExplorerSpeech {
  const f = formats(locale);
  return {locale, f, ...(locale === "fr" ? spaced(french(f)) : english(f))};
}
