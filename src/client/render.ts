/** Writes a page's view into the page: sentences, figures, tables. */
import {rich} from "../components/rich.ts";
import {table} from "../components/table.ts";
import type {Rich} from "../views/rich.ts";
import type {FigureView, PageView} from "../views/view.ts";
import {makeSortable} from "./sortable.ts";
import type {VigieChart} from "./vigie-chart.ts";
import type {VigieExport} from "./vigie-export.ts";

function write(element: Element | null, text: Rich): void {
  element?.replaceChildren(...rich(document, text));
}

function note(figure: Element, part: string, text: Rich): void {
  const element = figure.querySelector(`[data-part="${part}"]`);
  write(element, text);
  const line = element?.closest<HTMLElement>(".notes > div");
  if (line) line.hidden = text === "";
}

/** Tables that wait, in closed details, to be written when they are opened. */
const waiting = new WeakMap<Element, FigureView>();

function writeTable(holder: Element, view: FigureView): void {
  holder.replaceChildren(table(document, view.table));
  sortable(holder, view);
}

/** Long tables can be sorted; in short ones the order is part of the message. */
function sortable(holder: Element | null, {table}: FigureView): void {
  if (holder?.classList.contains("scroll")) makeSortable(holder, table);
}

/** Writes the table when its details are next opened, with what is then the latest. */
function defer(details: Element, holder: Element, view: FigureView): void {
  const write = (): void => {
    writeTable(holder, waiting.get(holder) ?? view);
    waiting.delete(holder);
  };
  if (!waiting.has(holder)) details.addEventListener("toggle", write, {once: true});
  waiting.set(holder, view);
}

/** Writes the table, at once where it can be seen. */
function renderTable(holder: Element, view: FigureView): void {
  const details = holder.closest("details");
  if (details && !details.open) defer(details, holder, view);
  else writeTable(holder, view);
}

/** Parts of a figure that follow the reader's choice. */
function renderFigure(figure: Element, view: FigureView): void {
  write(figure.querySelector('[data-part="title"]'), view.title);
  write(figure.querySelector('[data-part="subtitle"]'), view.subtitle);
  note(figure, "reading", view.reading);
  note(figure, "scope", view.scope);
  const holder = figure.querySelector('[data-part="table"]');
  if (holder) renderTable(holder, view);
}

/** Makes a figure live: drawing at its real width, export, sorting. */
export function enliven(figure: Element, view: FigureView): void {
  const chart = figure.querySelector<VigieChart>("vigie-chart");
  if (view.draw) chart?.show(view.draw);
  figure.querySelector<VigieExport>("vigie-export")?.offer(view.table);
}

/** Figures of the page by name. */
const figures = (): Map<string, Element> =>
  new Map(
    [...document.querySelectorAll<HTMLElement>("[data-figure]")].map((element) => [
      element.dataset.figure!,
      element
    ])
  );

/** Writes everything the view says; on the first call only what the build could not do. */
export function render(view: PageView, first: boolean): void {
  const places = figures();
  for (const [name, figure] of Object.entries(view.figures)) {
    const place = places.get(name);
    if (!place) continue;
    if (!first) renderFigure(place, figure);
    else sortable(place.querySelector('[data-part="table"]'), figure);
    enliven(place, figure);
  }
  if (first) return;
  for (const [name, text] of Object.entries(view.texts))
    write(document.querySelector(`[data-text="${name}"]`), text);
  for (const [name, {numeral, sentence}] of Object.entries(view.kpis)) {
    write(document.querySelector(`[data-kpi="${name}"] .numeral`), numeral);
    write(document.querySelector(`[data-kpi="${name}"] .sentence`), sentence);
  }
}
