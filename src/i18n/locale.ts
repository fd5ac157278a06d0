import type {Locale} from "../charts/chart.ts";

export type {Locale} from "../charts/chart.ts";

/** Languages of the site; the first is served at the root. */
export const locales: readonly Locale[] = ["fr", "en"];

/** Whether a text names a language of the site. */
export const isLocale = (text: string): text is Locale => (locales as readonly string[]).includes(text);
