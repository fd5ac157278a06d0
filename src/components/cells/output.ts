/** What a cell shows, as elements: made at build, and again in the page when the cell runs. */
import type {Shown} from "../../cells/shown.ts";
import type {DrawnChart} from "../../charts/recorded/recorded.ts";
import {html} from "../dom.ts";
import {sortableTable} from "../sortable-table.ts";
import {type CellFacts, chartFacts, drawChart, faultText, zoomButtons} from "./chart.ts";
import {control} from "./controls.ts";
import type {CellHost} from "./host.ts";
import {legendElement} from "./legend.ts";
import {partElement} from "./parts.ts";
import {pointsTable, tableView} from "./views.ts";

type ShownChart = Extract<Shown, {type: "chart"}>;

/** Widths at which charts are drawn at build: a phone's, and the column's on a desk. */
const cellWidths = [328, 820] as const;

/** What the chart of a frame was when the frame was made: whoever takes it over need not draw it again. */
const made = new WeakMap<Element, DrawnChart>();

/** The chart that a frame was made of, once; null for a frame that was built, or asked before. */
export function takeMade(frame: Element): DrawnChart | null {
  const drawn = made.get(frame) ?? null;
  made.delete(frame);
  return drawn;
}

/** The drawing's frame with its legend above and zoom below, and its title where its cell has none; `drawn` goes inside. */
export function chartFrame(
  first: DrawnChart,
  title: string,
  cell: CellFacts,
  host: CellHost,
  drawn: readonly Node[]
): HTMLElement {
  const {document} = host;
  const zooms = !cell.still && (first.zoom.x !== null || first.zoom.y !== null);
  const legend = legendElement(first.legend, new Set(), cell.still, host);
  // A live chart replaces its legend; a built one has nothing to offer until scripts run.
  for (const button of legend?.querySelectorAll("button") ?? []) button.setAttribute("disabled", "");
  const drawing = html(document, cell.still ? "div" : "vigie-chart", {class: "drawing"}, ...drawn);
  const own = title && cell.title === "" ? html(document, "p", {class: "chart-title"}, title) : null;
  const buttons = zooms ? zoomButtons(host) : null;
  const frame = html(document, "div", {class: "cell-chart"}, own, legend, drawing, buttons);
  made.set(frame, first);
  return frame;
}

/** `live`: its drawings are made in the page, which knows its width. */
function builtChart(
  {chart}: ShownChart,
  index: number,
  cell: CellFacts,
  host: CellHost,
  live: boolean
): HTMLElement {
  const {document, words} = host;
  const drawings = (live ? cellWidths.slice(-1) : cellWidths).map((width) =>
    drawChart(chart, cell, width, host, {id: `${cell.id}-${index}-${width}`})
  );
  const wide = drawings.at(-1)!;
  const names = ["narrow", "medium widest"];
  const statics = drawings.map(({svg}, i) => html(document, "div", {class: `static ${names[i]}`}, svg));
  const {title} = chartFacts(chart, cell, host);
  const frame = chartFrame(wide, title, cell, host, live ? [] : statics);
  if (cell.still || cell.title === "") return frame;
  const view = pointsTable(wide.points, title, host);
  const details = html(
    document,
    "details",
    {class: "chart-table"},
    html(document, "summary", {}, words.cell.table),
    sortableTable(
      document,
      view,
      host.writing.pair(index > 0 ? `${words.cell.table} ${index + 1}` : words.cell.table, title),
      host.locale
    )
  );
  frame.appendChild(details);
  return frame;
}

function element(shown: Shown, index: number, cell: CellFacts, host: CellHost, live: boolean): HTMLElement {
  const {document, words} = host;
  if (shown.type === "chart") {
    try {
      return builtChart(shown, index, cell, host, live);
    } catch (error) {
      return html(document, "p", {class: "cell-fault"}, faultText(error, host));
    }
  }
  if (shown.type === "input")
    return control(shown.input, shown.index, host, `${cell.id}-input-${shown.index}`);
  if (shown.type === "table") {
    const view = tableView(shown, cell.title || cell.id, host);
    const note =
      shown.rows.length < shown.total
        ? html(document, "p", {class: "small"}, words.cell.rows(shown.rows.length, shown.total))
        : null;
    return html(
      document,
      "div",
      {},
      sortableTable(document, view, cell.title || words.cell.table, host.locale),
      note
    );
  }
  return partElement(shown, host);
}

/** Elements of what a cell shows, in order; each says its place and type. `live`: charts are drawn by the page. */
export const outputNodes = (
  shown: readonly Shown[],
  cell: CellFacts,
  host: CellHost,
  live = false
): HTMLElement[] =>
  shown.map((one, i) =>
    html(
      host.document,
      "div",
      {class: `shown is-${one.type}`, "data-shown": i, "data-type": one.type},
      element(one, i, cell, host, live)
    )
  );
