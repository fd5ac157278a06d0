/** What is on screen, as exports take it. */
import type {Locale} from "../../i18n/locale.ts";
import type {FigureView, TableView} from "../../views/view.ts";

/** What a page says of itself, whatever is chosen on it; embedded at build. */
export interface PageFacts {
  /** Identifier of the report. */
  readonly id: string;
  /** Titles of report and page, in the page's language. */
  readonly report: string;
  readonly page: string;
  readonly origin: string;
  readonly kind: "files" | "simulated";
  /** When the report was computed, ISO 8601. */
  readonly built: string;
  readonly build: string;
  readonly seed: number;
  /** Name of the figure whose table stands for the page. */
  readonly main: string;
}

/** A word of the page and what it means there. */
export interface Definition {
  readonly term: string;
  readonly definition: string;
}

/** A figure, and its table as the reader sorted and filtered it. */
export interface ShownFigure {
  readonly name: string;
  readonly view: FigureView;
  readonly table: TableView;
}

/** A page under the reader's choice. */
export interface ShownPage {
  readonly locale: Locale;
  readonly facts: PageFacts;
  readonly headline: string;
  /** The reader's choice in words; empty on pages without one. */
  readonly filters: string;
  /** Address that restores it. */
  readonly link: string;
  readonly definitions: readonly Definition[];
  readonly figures: readonly ShownFigure[];
}
