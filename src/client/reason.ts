import {isDataError} from "../data/error.ts";
import {isLocale} from "../i18n/locale.ts";
import {siteMessages} from "../i18n/messages.ts";

/** Why something failed, as a sentence in the page's language; what the language has no words for is as it came. */
export function reasonOf(error: unknown): string {
  const {lang} = document.documentElement;
  const {faults} = siteMessages(isLocale(lang) ? lang : "fr");
  if (isDataError(error)) return faults[error.fault](error.file);
  return (error instanceof Error ? error.message : String(error)).replace(/([^.!?])$/, "$1.");
}
