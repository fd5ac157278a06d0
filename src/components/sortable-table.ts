/** A table that can be sorted and, where it is long, searched: the site's own, wherever it is made. */
import type {Locale} from "../i18n/locale.ts";
import {siteMessages} from "../i18n/messages.ts";
import {isLong, pageSizes} from "../views/table-pages.ts";
import type {TableView} from "../views/view.ts";
import {html} from "./dom.ts";
import {table} from "./table.ts";
import {pager, searchBox} from "./table-controls.ts";

/** Says on paper which rows are there. */
const printedNote = (document: Document, text: string): HTMLElement =>
  html(document, "p", {class: "rest"}, html(document, "span", {"data-part": "printed"}, text));

/** The table by its first page; `label` names the region it scrolls in. */
export function sortableTable(
  document: Document,
  view: TableView,
  label: string,
  locale: Locale
): HTMLElement {
  const {tables} = siteMessages(locale);
  const long = isLong(view);
  const rows = view.rows.slice(0, pageSizes[0]);
  const region = {class: "rows scroll", tabindex: 0, role: "region", "aria-label": label};
  return html(
    document,
    "vigie-table",
    {class: "table", "data-part": "table"},
    long ? searchBox(document, tables, view.columns) : null,
    html(document, "div", region, table(document, {...view, rows})),
    long ? pager(document, tables) : null,
    long ? printedNote(document, tables.beginning(rows.length, view.rows.length)) : null
  );
}
