/**
 * What a page says, as data: sentences, figures and tables computed from the report and the reader's choice.
 * The same function makes it at build, for the HTML, and in the browser after each change.
 */
import type {ChartHost} from "../charts/chart.ts";
import type {Rich} from "./rich.ts";

/** A small drawing at a given width. */
export type Drawing = (host: {readonly document: Document; readonly width: number}) => Element;

/** A cell: what is read, and the bare value for exports and sorting. */
export interface Cell {
  readonly text: Rich;
  readonly value: string | number | null;
  /** A small drawing shown instead of the text, which then serves exports. */
  readonly draw?: Drawing;
  /** A drawing as small as a word shown instead of the text, which names it. */
  readonly inline?: (document: Document) => Element;
  /** What sorting and comparing go by, where it is not the value. */
  readonly order?: number | null;
}

/** A column of a table; numbers are right-aligned and their unit stands in the head. */
export interface TableColumn {
  readonly head: string;
  readonly numeric?: boolean;
  /** The column that names the row. */
  readonly key?: boolean;
  /** Said after the value on a phone, where heads give way. */
  readonly label?: string;
  /** May be left out on a phone. */
  readonly minor?: boolean;
  /** For a column of drawings: the axis shown above them, or null for none. */
  readonly draw?: Drawing | null;
}

/** A table; `caption` names it for those who do not see where it stands. */
export interface TableView {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A figure: its finding, its drawing, what to read in it and where it comes from. */
export interface FigureView {
  /** What the figure is about, in the words of the field; stands above the finding. */
  readonly topic: string;
  /** The finding, computed, at most fifteen words. */
  readonly title: string;
  /** Measure, unit, population. */
  readonly subtitle: Rich;
  /** Draws it in a host; null where the table is the figure. */
  readonly draw: ((host: Host) => Element) | null;
  /** How to read one mark. */
  readonly reading: Rich;
  /** The population and its limits. */
  readonly scope: string;
  readonly source: string;
  readonly table: TableView;
  /** Stem of the names of exported files. */
  readonly file: string;
}

/** A chart's host. */
export interface Host extends ChartHost {
  /** Prefix of ids inside the drawing, unique on the page. */
  readonly id: string;
}

/** A key figure: a numeral and the sentence that gives it its sense. */
export interface KpiView {
  readonly numeral: string;
  readonly sentence: Rich;
}

/** A page: sentences, key figures and figures by the name of their place on it. */
export interface PageView<
  Texts extends string = string,
  Figures extends string = string,
  Kpis extends string = string
> {
  readonly texts: Readonly<Record<Texts, Rich>>;
  readonly kpis: Readonly<Record<Kpis, KpiView>>;
  readonly figures: Readonly<Record<Figures, FigureView>>;
}
