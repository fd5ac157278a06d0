/** Controls of long tables, made at build so that nothing moves when scripts take them over. */
import type {TableMessages} from "../i18n/fr/tables.ts";
import {pageSizes} from "../views/table-pages.ts";
import type {TableColumn} from "../views/view.ts";
import {html, svg} from "./dom.ts";

/** Outlines of the pager's icons in a 16 × 16 square. */
const icons = {
  first: "M4 3v10M12 3 7 8l5 5",
  previous: "M10.5 3 5.5 8l5 5",
  next: "M5.5 3l5 5-5 5",
  last: "M4 3l5 5-5 5M12 3v10"
};

export type Step = keyof typeof icons;

function stepButton(document: Document, step: Step, name: string): HTMLElement {
  const icon = svg(
    document,
    "svg",
    {class: "icon", viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true"},
    svg(document, "path", {d: icons[step]})
  );
  return html(document, "button", {type: "button", "data-step": step, "aria-label": name, title: name}, icon);
}

const option = (document: Document, value: string | number, text: string): HTMLElement =>
  html(document, "option", {value}, text);

/** A box to search the table, the column it searches, how many rows it found. */
export const searchBox = (
  document: Document,
  words: TableMessages,
  columns: readonly TableColumn[]
): HTMLElement =>
  html(
    document,
    "div",
    {class: "search"},
    html(
      document,
      "label",
      {},
      html(document, "span", {}, words.search),
      html(document, "input", {
        type: "search",
        autocomplete: "off",
        spellcheck: "false",
        enterkeyhint: "search",
        placeholder: words.words
      })
    ),
    html(
      document,
      "select",
      {"aria-label": words.column, autocomplete: "off"},
      option(document, "", words.all),
      ...columns.map(({head}, i) => option(document, i, words.one(head)))
    ),
    html(document, "span", {class: "found"})
  );

/** The pager: where in the table the page is, the way to the others, how many rows it has. */
export const pager = (document: Document, words: TableMessages): HTMLElement =>
  html(
    document,
    "div",
    {class: "pager", role: "group", "aria-label": words.pager},
    stepButton(document, "first", words.first),
    stepButton(document, "previous", words.previous),
    html(document, "span", {class: "range"}),
    stepButton(document, "next", words.next),
    stepButton(document, "last", words.last),
    html(
      document,
      "label",
      {},
      html(document, "span", {}, words.size),
      html(
        document,
        "select",
        {autocomplete: "off"},
        ...pageSizes.map((size) =>
          option(document, size, Number.isFinite(size) ? String(size) : words.everyRow)
        )
      )
    )
  );
