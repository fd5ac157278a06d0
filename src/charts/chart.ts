/** What every chart is: a pure function of plain data, drawn at build into HTML and again in the browser. */
import type {Localized} from "../../pipeline/contract/summary.ts";

export type Locale = keyof Localized;

/** What a chart needs of the world that draws it. */
export interface ChartHost {
  /** Document to create elements with: the browser's, or linkedom's at build. */
  readonly document: Document;
  readonly locale: Locale;
  /** Outer width, CSS pixels; at build each chart is drawn at a phone's and at a desktop's width. */
  readonly width: number;
}

/** Plain rows in, one element out; no fetch, no lookup, no state. */
export type Chart<Data, Options extends object = object> = (
  data: Data,
  options: Options & ChartHost
) => Element;
