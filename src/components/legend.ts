import type {ChoosingWords} from "../i18n/controls.ts";
import type {LegendEntry} from "../views/view.ts";
import {html} from "./dom.ts";
import {mark} from "./mark.ts";

/** One class of marks: a switch that hides or shows it, and a button that shows it alone. */
function item(
  document: Document,
  entry: LegendEntry,
  words: Pick<ChoosingWords, "alone" | "aloneLabel">
): HTMLElement {
  const {key, label, count, shown, alone} = entry;
  return html(
    document,
    "li",
    {"data-key": key},
    html(
      document,
      "button",
      {type: "button", class: "toggle", "data-act": "toggle", "aria-pressed": String(shown)},
      entry.mark ? mark(document, entry.mark) : null,
      html(document, "span", {}, count === null ? label : `${count}\u00a0${label}`)
    ),
    html(
      document,
      "button",
      {
        type: "button",
        class: "only",
        "data-act": "only",
        "aria-pressed": String(alone),
        "aria-label": words.aloneLabel(label)
      },
      words.alone
    )
  );
}

/** The page's legend, whose entries hide, show and isolate their marks on every chart of the page. */
export const legend = (
  document: Document,
  entries: readonly LegendEntry[],
  words: Pick<ChoosingWords, "alone" | "aloneLabel">
): HTMLElement[] => entries.map((entry) => item(document, entry, words));
