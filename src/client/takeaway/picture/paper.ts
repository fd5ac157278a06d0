import type {Locale} from "../../../i18n/locale.ts";
import type {Measure} from "./type.ts";

/** What a picture is drawn on. */
export interface Paper {
  readonly document: Document;
  readonly measure: Measure;
  readonly locale: Locale;
}
