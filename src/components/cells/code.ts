/** The code of a cell as HTML, each kind of word in its own colour. */
import {html} from "../dom.ts";
import {highlighted} from "../highlight.ts";
import {toHtml} from "../html.ts";

/** HTML of highlighted code, an element a line; `code.css` and the editor measure alike. */
export const highlightedCode = (code: string): string =>
  toHtml((document) =>
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
    )
  );
