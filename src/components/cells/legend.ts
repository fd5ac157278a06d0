/** The legend of a cell's chart: each series can be hidden, or shown alone. */
import type {Legend, LegendEntry} from "../../charts/recorded/colours.ts";
import {html, svg} from "../dom.ts";
import type {CellHost} from "./host.ts";

/** Shapes that the library knows by name, in a box of 12 by 12. */
const shapes: Readonly<Record<string, string>> = {
  circle: "M6 1.5a4.5 4.5 0 1 0 .01 0z",
  cross: "M4.5 1h3v3.5H11v3H7.500V11h-3V7.500H1v-3h3.500z",
  diamond: "M6 .5 9.500 6 6 11.500 2.500 6z",
  square: "M1.500 1.500h9v9h-9z",
  star: "M6 .5l1.400 3.700 4 .1-3.100 2.500 1.100 3.900L6 8.500l-3.400 2.200 1.100-3.900L.6 4.300l4-.1z",
  triangle: "M6 1l5 9.500H1z",
  wye: "M4.500 1h3v4l3.500 2-1.500 2.600L6 7.600 2.500 9.600 1 7l3.500-2z",
  times:
    "M2.500 1 6 4.500 9.500 1 11 2.500 7.500 6 11 9.500 9.500 11 6 7.500 2.500 11 1 9.500 4.500 6 1 2.500z"
};

function swatch(document: Document, {colour, symbol}: LegendEntry): SVGElement {
  return svg(
    document,
    "svg",
    {class: "swatch", viewBox: "0 0 12 12", width: 12, height: 12, "aria-hidden": "true"},
    svg(document, "path", {d: shapes[symbol ?? "square"] ?? shapes.circle, fill: colour})
  );
}

function entryOf(
  entry: LegendEntry,
  hidden: ReadonlySet<string>,
  still: boolean,
  {document, words}: CellHost
): HTMLElement {
  const {name} = entry;
  const shown = !hidden.has(name);
  if (still)
    return html(document, "li", {}, html(document, "span", {class: "entry"}, swatch(document, entry), name));
  const toggle = html(
    document,
    "button",
    {
      type: "button",
      class: "entry",
      "data-series": name,
      "aria-pressed": String(shown),
      title: words.cell.toggle(name, shown)
    },
    swatch(document, entry),
    name
  );
  const only = html(
    document,
    "button",
    {type: "button", class: "only", "data-only": name, "aria-label": words.cell.onlyName(name)},
    words.cell.only
  );
  return html(document, "li", {class: shown ? undefined : "off"}, toggle, only);
}

/** The legend, or null where the chart has none. `still`: a picture. */
export function legendElement(
  legend: Legend | null,
  hidden: ReadonlySet<string>,
  still: boolean,
  host: CellHost
): HTMLElement | null {
  if (!legend) return null;
  const {document, words} = host;
  return html(
    document,
    "div",
    {class: "cell-legend", role: "group", "aria-label": legend.label || words.cell.legend},
    legend.label ? html(document, "span", {class: "label"}, legend.label) : null,
    html(
      document,
      "ul",
      {},
      ...legend.entries.map((entry) => entryOf(entry, hidden, still || legend.steps, host))
    )
  );
}
