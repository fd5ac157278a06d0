/** Pieces of the explorer's results. */
import type {ExplorerSpeech} from "../../i18n/explorer.ts";
import type {Indicator} from "../../views/explorer/summary.ts";
import {html} from "../dom.ts";
import {mark} from "../mark.ts";

/** Figures with their names; the first, largest, is the one to read. */
export const indicatorList = (document: Document, indicators: readonly Indicator[]): HTMLElement =>
  html(
    document,
    "dl",
    {class: "explorer-indicators"},
    ...indicators.map(({label, value, detail}) =>
      html(
        document,
        "div",
        {},
        html(document, "dt", {}, label),
        html(
          document,
          "dd",
          {},
          html(document, "span", {class: "value"}, value),
          detail ? html(document, "span", {class: "detail"}, detail) : null
        )
      )
    )
  );

/** Sentences to be heeded; nothing where there are none. */
export const warningList = (
  document: Document,
  title: string,
  sentences: readonly string[]
): HTMLElement | null =>
  sentences.length === 0
    ? null
    : html(
        document,
        "div",
        {class: "explorer-warnings"},
        html(document, "p", {class: "title"}, mark(document, "degraded"), ` ${title}`),
        html(
          document,
          "ul",
          {class: "explorer-list"},
          ...sentences.map((sentence) => html(document, "li", {}, sentence))
        )
      );

/** A bar that says how far work has come, with a button that stops it. */
export const progressBar = (document: Document, {state}: ExplorerSpeech): HTMLElement =>
  html(
    document,
    "div",
    {class: "explorer-progress", hidden: true},
    html(document, "span", {class: "text"}, state.training),
    html(document, "progress", {max: 1, value: 0, "aria-label": state.training}),
    html(document, "button", {type: "button", "data-do": "stop"}, state.stop)
  );
