/** What a page carries of a figure that no choice changes: enough to sort, explore and export it. */
import {type Interaction, interactionOf} from "../charts/interaction.ts";
import type {Locale} from "../i18n/locale.ts";
import type {Rich} from "../views/rich.ts";
import {pageSizes} from "../views/table-pages.ts";
import type {Cell, FigureView} from "../views/view.ts";
import {buildDocument, toHtml} from "./html.ts";
import {stripWidths} from "./table.ts";

/**
 * A cell: its value; its text where that is another; what a phone says after it; and its drawings, from the narrowest,
 * where its row is not on the page.
 */
export type PackedCell = readonly [
  value: string | number | null,
  text?: Rich | null,
  label?: string | null,
  drawings?: readonly string[]
];

export interface PackedFigure {
  /** Stem of the names of exported files. */
  readonly file: string;
  readonly caption: string;
  /** Heads; `draw`: a column of drawings, which the page has. */
  readonly columns: readonly {
    readonly head: string;
    readonly numeric?: boolean | undefined;
    readonly key?: boolean | undefined;
    readonly minor?: boolean | undefined;
    readonly draw?: true | undefined;
    readonly exportOnly?: boolean | undefined;
  }[];
  readonly rows: readonly (readonly PackedCell[])[];
  /** What can be pointed at in each of its drawings, from the narrowest. */
  readonly drawings: readonly (readonly (Interaction | null)[])[];
}

function interactions(
  draw: NonNullable<FigureView["draw"]>,
  id: string,
  locale: Locale,
  widths: readonly number[]
): (Interaction | null)[][] {
  const document = buildDocument();
  return widths.map((width) => {
    const drawn = draw({document, locale, width, id});
    const all = drawn.matches("svg.chart") ? [drawn] : [...drawn.querySelectorAll("svg.chart")];
    return all.map(interactionOf);
  });
}

function packCell({text, value, label, draw}: Cell, onPage: boolean): PackedCell {
  const drawings =
    draw && !onPage ? stripWidths.map((width) => toHtml((document) => draw({document, width}))) : undefined;
  if (drawings) return [value, text === value ? null : text, label ?? null, drawings];
  if (label !== undefined) return [value, text === value ? null : text, label];
  return text === value ? [value] : [value, text];
}

/** Packs a figure whose drawings were made at these widths. */
export const packFixed = (
  view: FigureView,
  id: string,
  locale: Locale,
  widths: readonly number[]
): PackedFigure => ({
  file: view.file,
  caption: view.table.caption,
  columns: view.table.columns.map(({draw, ...column}) => ({
    ...column,
    ...(draw === undefined ? {} : {draw: true})
  })),
  rows: view.table.rows.map((row, r) => row.map((cell) => packCell(cell, r < pageSizes[0]))),
  drawings: view.draw ? interactions(view.draw, id, locale, widths) : []
});
