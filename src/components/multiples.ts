import type {Host} from "../views/view.ts";
import {html} from "./dom.ts";

/** One of several drawings side by side. */
export interface Multiple {
  readonly title: string;
  readonly draw: (host: Host) => Element;
}

/** Below this width, CSS pixels, drawings stand under each other. */
const twoColumns = 860;
const gutter = 32;

/** The same drawing for several parts: side by side where there is room; `empty` is said when there is none. */
export function multiples(host: Host, parts: readonly Multiple[], empty: string): Element {
  const {document, width} = host;
  if (parts.length === 0)
    return html(document, "p", {class: "chart-empty"}, html(document, "span", {}, empty));
  if (parts.length === 1) return parts[0].draw(host);
  const columns = width >= twoColumns ? 2 : 1;
  const own = (width - gutter * (columns - 1)) / columns;
  return html(
    document,
    "div",
    {class: `multiples in-${columns}`},
    ...parts.map(({title, draw}) =>
      html(
        document,
        "div",
        {},
        html(document, "p", {class: "multiple-title"}, title),
        draw({...host, width: own})
      )
    )
  );
}
