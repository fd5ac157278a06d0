import {html} from "../dom.ts";
import {highlighted} from "../highlight.ts";

/** JavaScript in colours, an element a line; `code.css` and the editor measure alike. */
export const codeLines = (document: Document, code: string): HTMLElement[] =>
  highlighted(code).map((line) =>
    html(
      document,
      "span",
      {class: "line"},
      ...line.map(({text, kind}) =>
        kind === null ? document.createTextNode(text) : html(document, "span", {class: `tok-${kind}`}, text)
      ),
      "\n"
    )
  );
