/** What is on screen, as exports take it. */
import type {RiskLevel} from "../../../pipeline/contract/rul.ts";
import type {SiteMessages} from "../../i18n/fr/site.ts";
import type {Locale} from "../../i18n/locale.ts";
import type {FigureView, TableView} from "../../views/view.ts";

/** What a page says of itself, whatever is chosen on it; embedded at build. */
export interface PageFacts {
  /** Stem of the names of the page's own files. */
  readonly file: string;
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
  /** Words of the levels of risk. */
  readonly levels: Readonly<Record<RiskLevel, string>>;
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
  /** What the table was searched for, as a sentence; empty when nothing. */
  readonly search: string;
}

/** A page under the reader's choice. */
export interface ShownPage {
  readonly locale: Locale;
  /** Words of the page's language: the part that writes files carries none of its own. */
  readonly words: SiteMessages;
  readonly facts: PageFacts;
  readonly headline: string;
  /** The reader's choice in words; empty on pages without one. */
  readonly filters: string;
  /** The same, choice by choice; none where everything is shown. */
  readonly choices: readonly string[];
  /** Address that restores it. */
  readonly link: string;
  readonly definitions: readonly Definition[];
  readonly figures: readonly ShownFigure[];
}
