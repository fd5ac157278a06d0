import type {Cell, TableColumn, TableView} from "../views/view.ts";
import {html} from "./dom.ts";
import {rich} from "./rich.ts";

/** Widths, in CSS pixels, at which drawings in cells are made: a phone's line, a column beside others. */
const widths = {narrow: 288, wide: 420};
export const stripWidths: readonly number[] = Object.values(widths);

const classes = ({numeric, minor, draw}: TableColumn): string | undefined =>
  [numeric && "num", minor && "minor", draw !== undefined && "drawn"].filter(Boolean).join(" ") || undefined;

function drawings(document: Document, draw: NonNullable<Cell["draw"]>): Node[] {
  return Object.entries(widths).map(([name, width]) =>
    html(document, "span", {class: `strip ${name}`}, draw({document, width}))
  );
}

function head(document: Document, column: TableColumn): HTMLElement {
  const content = column.draw ? drawings(document, column.draw) : [];
  const words = html(document, "span", {class: "head"}, column.head);
  return html(document, "th", {scope: "col", class: classes(column)}, words, ...content);
}

function contents(document: Document, {text, draw, inline}: Cell): Node[] {
  if (draw) return drawings(document, draw);
  return inline ? [inline(document)] : rich(document, text);
}

function cell(document: Document, value: Cell, column: TableColumn): HTMLElement {
  const content = contents(document, value);
  return column.key
    ? html(document, "th", {scope: "row", class: classes(column)}, ...content)
    : html(document, "td", {class: classes(column), "data-label": value.label}, ...content);
}

const isShown = ({exportOnly = false}: TableColumn): boolean => !exportOnly;

const line = (
  document: Document,
  cells: readonly Cell[],
  columns: readonly TableColumn[],
  attributes: {readonly class?: string | undefined} = {}
): HTMLElement =>
  html(
    document,
    "tr",
    attributes,
    ...columns.filter(isShown).map((column, i) => cell(document, cells[i], column))
  );

/** Rows of a table as its body. */
export const tableBody = (document: Document, {columns, rows, chosen}: TableView): HTMLElement =>
  html(
    document,
    "tbody",
    {},
    ...rows.map((row, r) => line(document, row, columns, {class: r === chosen ? "chosen" : undefined}))
  );

/** A table with its caption, ready for either host. */
export function table(document: Document, view: TableView): HTMLElement {
  const {caption, columns, total} = view;
  const heads = columns.filter(isShown).map((column) => head(document, column));
  return html(
    document,
    "table",
    {},
    html(document, "caption", {class: "unseen"}, caption),
    html(document, "thead", {}, html(document, "tr", {}, ...heads)),
    tableBody(document, view),
    total ? html(document, "tfoot", {}, line(document, total, columns)) : null
  );
}
