import type {ChoosingWords} from "../i18n/controls.ts";
import type {ChoiceView} from "../views/view.ts";
import {html} from "./dom.ts";

/** The choices in force, each with a button that takes it back. */
export const choices = (
  document: Document,
  all: readonly ChoiceView[],
  words: Pick<ChoosingWords, "remove">
): HTMLElement[] =>
  all.map(({text}, i) =>
    html(
      document,
      "li",
      {},
      html(
        document,
        "button",
        {type: "button", "data-choice": i, "aria-label": words.remove(text)},
        html(document, "span", {}, text),
        html(document, "span", {class: "cross", "aria-hidden": "true"}, "×")
      )
    )
  );
