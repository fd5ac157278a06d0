/** Tables of figures in the browser: written when they can be seen, sorted where they are long. */
import {table} from "../components/table.ts";
import type {FigureView} from "../views/view.ts";
import {makeSortable} from "./sortable.ts";

/** Tables that wait, in closed details, to be written when they are opened. */
const waiting = new WeakMap<Element, FigureView>();

function write(holder: Element, view: FigureView): void {
  holder.replaceChildren(table(document, view.table));
  makeUsable(holder, view);
}

/** Long tables can be sorted; in short ones the order is part of the message. */
function makeUsable(holder: Element, {table}: FigureView): void {
  if (holder.classList.contains("scroll")) makeSortable(holder, table);
}

/** Writes the table when its details are next opened, with what is then the latest. */
function defer(details: Element, holder: Element, view: FigureView): void {
  const open = (): void => {
    write(holder, waiting.get(holder) ?? view);
    waiting.delete(holder);
  };
  if (!waiting.has(holder)) details.addEventListener("toggle", open, {once: true});
  waiting.set(holder, view);
}

/** Shows the figure's table, at once where it can be seen. `built`: it is on the page already. */
export function renderTable(figure: Element, view: FigureView, built: boolean): void {
  const holder = figure.querySelector('[data-part="table"]');
  if (!holder) return;
  const details = holder.closest("details");
  if (built) makeUsable(holder, view);
  else if (details && !details.open) defer(details, holder, view);
  else write(holder, view);
}
