/**
 * What a page says, as data: sentences, figures and tables computed from the report and the reader's choice.
 * The same function makes it at build, for the HTML, and in the browser after each change.
 */

import type {RiskLevel} from "../../pipeline/contract/rul.ts";
import type {ChartHost} from "../charts/chart.ts";
import type {Legend} from "../charts/recorded/colours.ts";
import type {Range} from "./range.ts";
import type {Rich} from "./rich.ts";
import type {Change} from "./state.ts";

/** A small drawing at a given width. */
export type Drawing = (host: {readonly document: Document; readonly width: number}) => Element;

/** A cell: what is read, and the bare value for exports and sorting. */
export interface Cell {
  readonly text: Rich;
  readonly value: string | number | null;
  /** A small drawing shown instead of the text, which then serves exports. */
  readonly draw?: Drawing | undefined;
  /** A drawing as small as a word shown instead of the text, which names it. */
  readonly inline?: ((document: Document) => Element) | undefined;
  /** Said after the value on a phone, where heads give way. */
  readonly label?: string;
  /** What sorting and comparing go by, where it is not the value. */
  readonly order?: number | null;
}

/** A column of a table; numbers are right-aligned and their unit stands in the head. */
export interface TableColumn {
  readonly head: string;
  readonly numeric?: boolean;
  /** The column that names the row. */
  readonly key?: boolean;
  /** May be left out on a phone. */
  readonly minor?: boolean;
  /** For a column of drawings: the axis shown above them, or null for none. */
  readonly draw?: Drawing | null;
  /** In files that leave the page only; such columns stand after the others. */
  readonly exportOnly?: boolean;
}

/** A table; `caption` names it for those who do not see where it stands. */
export interface TableView {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** What they come to, with units that are not listed; on the page only. */
  readonly total?: readonly Cell[] | undefined;
  /** Index of the row that is chosen, where one is. */
  readonly chosen?: number | undefined;
}

/** A parameter of the address that brushing sets to a stretch of an axis. */
export interface Brush {
  readonly name: string;
  /** What it is set to now. */
  readonly at: Range | null;
}

/** What a page says and draws with a line elsewhere; nothing else changes while it moves. */
export interface Moved {
  readonly draw: (host: Host) => Element;
  /** Sentences of the page by name. */
  readonly texts: Readonly<Record<string, Rich>>;
  /** Tables that stand in its margin, by name. */
  readonly tables: Readonly<Record<string, TableView>>;
  /** What is said once the line is let go of. */
  readonly said: string;
}

/** A parameter of the address that moving a line along the drawing sets, in whole units of its axis. */
export interface LineControl {
  readonly name: string;
  /** Where the line stands, and between which values it can be moved. */
  readonly at: number;
  readonly min: number;
  readonly max: number;
  /** Where it stands unless the reader moves it: there the address says nothing. */
  readonly home: number;
  /** What is moved, and where a value is, in words. */
  readonly label: string;
  readonly text: (value: number) => string;
  readonly move: (value: number) => Moved;
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
  /**
   * What choosing the datum of this key changes on the page; null where it changes nothing. `add`: beside what
   * is chosen already.
   */
  readonly pick?: ((key: string, add: boolean) => Change | null) | undefined;
  /** What brushing the drawing's axes changes, for drawings that can be brushed. */
  readonly brush?: {readonly x: Brush; readonly y?: Brush} | undefined;
  /** What moving the drawing's line changes, for drawings that have one. */
  readonly line?: LineControl | undefined;
  /** What its colours and symbols stand for, where only a legend beside the drawing says so. */
  readonly key?: Legend | undefined;
  /** How to read one mark. */
  readonly reading: Rich;
  /** The population and its limits. */
  readonly scope: string;
  readonly source: string;
  readonly table: TableView;
  /** Stem of the names of exported files. */
  readonly file: string;
  /** Where there is nothing to show, and the page says so elsewhere. */
  readonly hidden?: boolean;
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
  /** Whether it has nothing to say under the reader's choice. */
  readonly hidden?: boolean;
}

/** A choice in force, in words, and what takes it back. */
export interface ChoiceView {
  readonly text: string;
  readonly clear: Change;
}

/** An entry of the page's legend: a class of marks that can be hidden or shown alone. */
export interface LegendEntry {
  /** Identity within its legend. */
  readonly key: string;
  readonly mark?: RiskLevel;
  readonly label: string;
  /** Marks of this class that the other choices let through; null where they are not counted. */
  readonly count: number | null;
  readonly shown: boolean;
  /** Hides what is shown, shows what is hidden. */
  readonly toggle: Change;
  /** Shows this class alone, or all again where it already is. */
  readonly only: Change;
  readonly alone: boolean;
}

/** What the reader has chosen, and what can be. */
export interface Choosing {
  readonly choices: readonly ChoiceView[];
  /** Takes every choice back. */
  readonly reset: Change;
  /** Takes back what was chosen on marks and legends, or everything where that is nothing. */
  readonly clear: Change;
  readonly legend: readonly LegendEntry[];
  /** What the page shows of how much, said after each change. */
  readonly status: string;
}

/** A figure that the page's sums assume, and where it can be moved. */
export interface AssumptionView {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  /** The value in words, with its unit. */
  readonly text: string;
  /** What the report assumes, where the reader has moved the figure; else empty. */
  readonly before: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly set: (value: number) => Change;
}

/** What the page's sums assume. */
export interface AssumptionsView {
  readonly entries: readonly AssumptionView[];
  readonly note: string;
  /** Whose figures they are. */
  readonly status: string;
  /** Whether the reader has moved any. */
  readonly changed: boolean;
  readonly reset: Change;
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
  readonly choosing: Choosing;
  /** Tables beside the figures, without tools of their own. */
  readonly tables?: Readonly<Record<string, TableView>>;
  /** On pages with sums that rest on assumptions. */
  readonly assumptions?: AssumptionsView;
}
