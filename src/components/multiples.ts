import type {Host} from "../views/view.ts";
import {html} from "./dom.ts";

/** One of several drawings of the same kind. */
export interface Multiple {
  readonly title: string;
  readonly draw: (host: Host) => Element;
}

/** The same drawing for several parts, one under the other, each with its title. */
export function multiples(host: Host, parts: readonly Multiple[]): Element {
  const {document, id} = host;
  return html(
    document,
    "div",
    {class: "multiples"},
    ...parts.map(({title, draw}, i) =>
      html(
        document,
        "div",
        {},
        html(document, "p", {class: "multiple-title"}, title),
        draw({...host, id: `${id}-${i + 1}`})
      )
    )
  );
}
