import type {Host} from "../views/view.ts";
import {html} from "./dom.ts";

/** One of several drawings of the same kind. */
export interface Multiple {
  readonly title: string;
  readonly draw: (host: Host) => Element;
}

/** Width from which two drawings stand side by side, and the gap between them, pixels. */
const pair = 600;
const gap = 28;

/** The same drawing for several parts, each with its title: one under the other, or by twos. */
export function multiples(host: Host, parts: readonly Multiple[]): Element {
  const {document, id} = host;
  const width = host.width >= pair ? Math.floor((host.width - gap) / 2) : host.width;
  return html(
    document,
    "div",
    {class: width < host.width ? "multiples pairs" : "multiples"},
    ...parts.map(({title, draw}, i) =>
      html(
        document,
        "div",
        {},
        html(document, "p", {class: "multiple-title"}, title),
        draw({...host, width, id: `${id}-${i + 1}`})
      )
    )
  );
}
