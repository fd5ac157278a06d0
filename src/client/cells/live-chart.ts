/** A chart of a cell in the page: its legend hides series, it can be zoomed, pointed at, and taken away. */
import type {Recorded} from "../../cells/plot/recorder.ts";
import type {Legend} from "../../charts/recorded/colours.ts";
import type {DrawnChart} from "../../charts/recorded/recorded.ts";
import {type CellFacts, chartFacts, drawChart, faultText} from "../../components/cells/chart.ts";
import type {CellHost} from "../../components/cells/host.ts";
import {legendElement} from "../../components/cells/legend.ts";
import {chartFrame, takeMade} from "../../components/cells/output.ts";
import {pointsTable} from "../../components/cells/views.ts";
import {html} from "../../components/dom.ts";
import type {TableView} from "../../views/view.ts";
import {unlinked} from "../chart/unlinked.ts";
import type {VigieTable} from "../table/vigie-table.ts";
import type {VigieChart} from "../vigie-chart.ts";
import {dragToZoom, keptZoom, pressed, type Zoom} from "./zoom.ts";

/** Width of a drawing before the page has laid it out, and of one that leaves it. */
const someWidth = 660;

export class LiveChart {
  readonly element: HTMLElement;
  readonly #facts: () => CellFacts;
  readonly #host: CellHost;
  #chart: Recorded;
  #hidden = new Set<string>();
  #zoom: Zoom = {};
  #drawn: DrawnChart | null = null;
  /** Its axes, whole, as they were last. */
  #axes: DrawnChart["zoom"] | null = null;
  readonly #leave = new AbortController();

  /** Takes over a chart that was built, or makes one. */
  constructor(chart: Recorded, facts: () => CellFacts, host: CellHost, built: HTMLElement | null) {
    this.#chart = chart;
    this.#facts = facts;
    this.#host = host;
    this.element = built ?? this.#make();
    this.#restore();
    this.element.addEventListener("click", ({target}) => this.#click(target as Element), {
      signal: this.#leave.signal
    });
    const drawing = this.element.querySelector<HTMLElement>("vigie-chart");
    if (drawing)
      dragToZoom(drawing, {drawn: () => this.#drawn, zoom: (zoom) => this.#zoomTo(zoom)}, this.#leave.signal);
    this.show(chart, false, takeMade(this.element) ?? undefined);
  }

  /**
   * Draws other data; what the reader hid and zoomed to stays as far as it makes sense. `edited`: the reader has asked
   * for it with other code. `first`: drawn already.
   */
  show(chart: Recorded, edited: boolean, first = drawChart(chart, this.#cell, someWidth, this.#host)): void {
    this.#chart = chart;
    const names = new Set(first.legend?.entries.map(({name}) => name));
    for (const name of this.#hidden) if (!names.has(name)) this.#hidden.delete(name);
    this.#zoom = keptZoom(this.#zoom, this.#axes, first.zoom, edited);
    this.#axes = first.zoom;
    this.#replaceTitle();
    this.#replaceLegend(first);
    this.#draw();
  }

  get #cell(): CellFacts {
    return this.#facts();
  }

  /** The cell as the chart tells of it now. */
  get facts(): CellFacts {
    return chartFacts(this.#chart, this.#cell, this.#host);
  }

  /** What the chart shows now, as a table. */
  get table(): TableView {
    const {points} = this.#drawn ?? this.draw(someWidth);
    return pointsTable(points, this.facts.title || this.#cell.id, this.#host);
  }

  /** Draws as it is on screen, at a width. */
  draw(width: number, id?: string): DrawnChart {
    return drawChart(this.#chart, this.#cell, width, this.#host, {
      hidden: this.#hidden,
      zoom: this.#zoom,
      ...(id === undefined ? {} : {id})
    });
  }

  /** The legend of what is drawn: series that are hidden left out. */
  get legend(): Legend | null {
    const {legend} = this.draw(someWidth);
    return legend && {...legend, entries: legend.entries.filter(({name}) => !this.#hidden.has(name))};
  }

  /** Names of the series that the reader has hidden. */
  get hidden(): readonly string[] {
    return [...this.#hidden];
  }

  /** Takes up what a copy of a chart was left at. */
  #restore(): void {
    const {hidden, zoomed} = this.element.dataset;
    if (hidden) this.#hidden = new Set(JSON.parse(hidden) as string[]);
    if (zoomed) this.#zoom = JSON.parse(zoomed) as Zoom;
  }

  /** Shows all series and the whole axes again. */
  showAll(): void {
    this.#hidden.clear();
    this.#zoom = {};
    this.#again();
  }

  /** Says on the element what the reader hid and zoomed to: a copy of it that leaves the page has nothing else. */
  #keep(): void {
    this.element.dataset.hidden = JSON.stringify(this.hidden);
    this.element.dataset.zoomed = JSON.stringify(this.#zoom);
  }

  end(): void {
    this.#leave.abort();
    this.element.remove();
  }

  #make(): HTMLElement {
    const first = drawChart(this.#chart, this.#cell, someWidth, this.#host);
    return chartFrame(first, this.facts.title, this.#cell, this.#host, []);
  }

  #draw(): void {
    this.#drawn = null;
    const place = this.element.querySelector<VigieChart>("vigie-chart");
    const draw = ({width, id}: {readonly width: number; readonly id: string}): Element => {
      this.#drawn = this.draw(width, id);
      return this.#drawn.svg;
    };
    if (place) {
      try {
        place.show(draw, unlinked);
      } catch (error) {
        place.replaceChildren(html(document, "p", {class: "cell-fault"}, faultText(error, this.#host)));
      }
    }
    this.element.querySelector<VigieTable>("vigie-table")?.show(this.table, false);
  }

  /** A chart whose cell has no title is called as it says itself. */
  #replaceTitle(): void {
    this.element.querySelector(".chart-title")?.remove();
    const {title} = this.facts;
    if (title !== "" && this.#cell.title === "")
      this.element.prepend(html(document, "p", {class: "chart-title"}, title));
  }

  #replaceLegend({legend}: DrawnChart): void {
    const old = this.element.querySelector(":scope > .cell-legend");
    const made = legendElement(legend, this.#hidden, this.#cell.still, this.#host);
    const focused = (old?.contains(document.activeElement) && document.activeElement) || null;
    const key = focused?.getAttribute("data-series") ?? focused?.getAttribute("data-only");
    const kind = focused?.hasAttribute("data-only") ? "data-only" : "data-series";
    if (old && made) old.replaceWith(made);
    else if (made) this.element.querySelector(".drawing")?.before(made);
    else old?.remove();
    if (made && key != null)
      [...made.querySelectorAll<HTMLElement>(`[${kind}]`)]
        .find((one) => one.getAttribute(kind) === key)
        ?.focus();
  }

  #click(target: Element): void {
    const button = target.closest("button");
    const {series, only, zoom} = button?.dataset ?? {};
    if (series !== undefined) this.#toggle(series);
    else if (only !== undefined) this.#isolate(only);
    else if (zoom !== undefined && this.#drawn) this.#zoomTo(pressed(zoom, this.#drawn.zoom));
  }

  #toggle(name: string): void {
    if (!this.#hidden.delete(name)) this.#hidden.add(name);
    this.#again();
  }

  #isolate(name: string): void {
    const names = this.draw(someWidth).legend?.entries.map((entry) => entry.name) ?? [];
    const others = names.filter((one) => one !== name);
    const alone = !this.#hidden.has(name) && others.every((one) => this.#hidden.has(one));
    this.#hidden = new Set(alone ? [] : others);
    this.#again();
  }

  #again(): void {
    this.#replaceLegend(this.draw(someWidth));
    this.#draw();
    this.#keep();
  }

  #zoomTo(zoom: Zoom): void {
    this.#zoom = zoom;
    this.#draw();
    this.#keep();
  }
}
