/** Writes a page's view into the page: sentences, figures, tables. */
import {rich} from "../components/rich.ts";
import {table} from "../components/table.ts";
import {plain, type Rich} from "../views/rich.ts";
import type {FigureView, Moved, PageView} from "../views/view.ts";
import type {Linking} from "./chart/explorer.ts";
import {renderTable} from "./tables.ts";
import {offerPage} from "./takeaway.ts";
import {measureCharts, type VigieChart} from "./vigie-chart.ts";

function write(element: Element | null, text: Rich): void {
  element?.replaceChildren(...rich(document, text));
}

function note(figure: Element, part: string, text: Rich): void {
  const element = figure.querySelector(`[data-part="${part}"]`);
  write(element, text);
  const line = element?.closest<HTMLElement>(".notes > div");
  if (line) line.hidden = text === "";
}

/** Parts of a figure that follow the reader's choice. */
function renderFigure(figure: Element, view: FigureView): void {
  write(figure.querySelector('[data-part="topic"]'), view.topic);
  write(figure.querySelector('[data-part="title"]'), view.title);
  write(figure.querySelector('[data-part="topic"]'), view.topic);
  write(figure.querySelector('[data-part="subtitle"]'), view.subtitle);
  note(figure, "reading", view.reading);
  note(figure, "scope", view.scope);
}

/** Figures of the page by name. */
const figures = (): Map<string, Element> =>
  new Map(
    [...document.querySelectorAll<HTMLElement>("[data-figure]")].map((element) => [
      element.dataset.figure!,
      element
    ])
  );

/** The window is named after the headline, which follows the reader's choice unless it is fixed. */
function retitle({texts}: PageView): void {
  if (document.querySelector("h1[data-fixed]")) return;
  const tail = document.getElementById("page-data")?.dataset.title;
  if (tail !== undefined && texts.headline) document.title = `${plain(texts.headline)} · ${tail}`;
}

/** Changes of the page's choice that its figures may ask for. */
export type Act = Pick<Linking, "change" | "clear">;

/** Writes everything the view says; where the page already says it as `built`, only what the build could not do. */
export function render(view: PageView, built: boolean, act: Act): void {
  const places = figures();
  measureCharts();
  for (const [name, figure] of Object.entries(view.figures)) {
    const place = places.get(name);
    if (!place) continue;
    place.toggleAttribute("hidden", figure.hidden ?? false);
    if (!built) renderFigure(place, figure);
    renderTable(place, figure, built);
    const {draw, pick, brush, line} = figure;
    const chart = place.querySelector<VigieChart>("vigie-chart");
    if (draw) chart?.show(draw, {pick, brush, line, move: (moved) => renderMoved(chart, moved), ...act});
  }
  if (!built) renderWords(view);
  offerPage(view);
}

/** Writes one figure anew, and nothing else: what a control on its way changes. */
export function renderOne(name: string, view: FigureView): void {
  const place = figures().get(name);
  if (!place) return;
  renderFigure(place, view);
  renderTable(place, view, false);
  if (view.draw) place.querySelector<VigieChart>("vigie-chart")?.redraw(view.draw);
}

/** Sentences and tables that stand on the page by name. */
function renderNamed({texts, tables = {}}: Pick<PageView, "texts" | "tables">): void {
  for (const [name, text] of Object.entries(texts))
    write(document.querySelector(`[data-text="${name}"]`), text);
  for (const [name, view] of Object.entries(tables))
    document.querySelector(`[data-table="${name}"]`)?.replaceChildren(table(document, view));
}

/** What follows a line while it moves. */
function renderMoved(chart: VigieChart | null, moved: Moved): void {
  chart?.redraw(moved.draw);
  renderNamed(moved);
}

/** Sentences, tables, key figures and the window's title. */
function renderWords(view: PageView): void {
  retitle(view);
  renderNamed(view);
  for (const [name, {numeral, sentence, hidden = false}] of Object.entries(view.kpis)) {
    const place = document.querySelector(`[data-kpi="${name}"]`);
    place?.toggleAttribute("hidden", hidden);
    write(place?.querySelector(".numeral") ?? null, numeral);
    write(place?.querySelector(".sentence") ?? null, sentence);
  }
}
