/** The legend of a cell's chart: each series can be hidden, or shown alone. */
import type {Legend, LegendEntry} from "../../charts/recorded/colours.ts";
import {html, svg} from "../dom.ts";
import type {CellHost} from "./host.ts";

/** A square in a box of 12 by 12 around (0, 0). */
const square = "M-4.5-4.5h9v9h-9z";

/** A colour of a legend, with its symbol. */
export function swatch(document: Document, {colour, symbol}: LegendEntry): SVGElement {
  const paint = symbol?.hollow ? {fill: "none", stroke: colour, "stroke-width": 1.5} : {fill: colour};
  return svg(
    document,
    "svg",
    {class: "swatch", viewBox: "-6 -6 12 12", width: 12, height: 12, "aria-hidden": "true"},
    svg(document, "path", {d: symbol?.path ?? square, ...paint})
  );
}

function entryOf(
  entry: LegendEntry,
  {
    hidden,
    still,
    alone
  }: {readonly hidden: ReadonlySet<string>; readonly still: boolean; readonly alone: boolean},
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
    shown && alone ? words.cell.all : words.cell.only
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
  const alone = legend.entries.length > 1 && hidden.size === legend.entries.length - 1;
  return html(
    document,
    "div",
    {class: "cell-legend", role: "group", "aria-label": legend.label || words.cell.legend},
    legend.label ? html(document, "span", {class: "label"}, legend.label) : null,
    html(
      document,
      "ul",
      {},
      ...legend.entries.map((entry) => entryOf(entry, {hidden, still: still || entry.still, alone}, host))
    )
  );
}
