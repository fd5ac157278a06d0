/** Figures that no choice changes, read back from the page as it was built. */
import {type Interaction, interact} from "../charts/interaction.ts";
import type {PackedFigure} from "../components/fixed.ts";
import type {Cell, FigureView, PageView, TableColumn, TableView} from "../views/view.ts";
import {unlinked} from "./chart/unlinked.ts";
import {renderTable} from "./tables.ts";
import {measureCharts, type VigieChart} from "./vigie-chart.ts";

/** Figures taken over already. */
const known = new WeakMap<Element, FigureView>();

const words = (figure: Element, part: string): string =>
  figure.querySelector(`[data-part="${part}"]`)?.textContent ?? "";

/** The drawing made for the greatest width that fits, else the narrowest. */
function fitting<T extends {readonly width: number}>(drawings: readonly T[], width: number): T {
  return drawings.findLast((one) => one.width <= width + 1) ?? drawings[0];
}

/** Copies of drawings by width, from the narrowest; what can be pointed at in them goes with each copy. */
function redraw(elements: readonly Element[], interactions: readonly (readonly (Interaction | null)[])[]) {
  const drawings = elements.map((element, i) => ({
    element,
    width: Number(element.querySelector("svg")?.getAttribute("width")),
    own: interactions[i] ?? []
  }));
  return (width: number): Element => {
    const {element, own} = fitting(drawings, width);
    const copy = element.cloneNode(true) as Element;
    copy.removeAttribute("class");
    copy.querySelectorAll("svg.chart").forEach((svg, i) => {
      const interaction = own[i];
      if (interaction) interact(svg, interaction);
    });
    return copy.childElementCount === 1 ? copy.firstElementChild! : copy;
  };
}

/** Drawings of a cell whose row is not on the page. */
const carried = (drawings: readonly string[]): Element[] =>
  drawings.map((markup) => {
    const holder = document.createElement("span");
    holder.innerHTML = markup;
    return holder;
  });

/** A small drawing of a cell or a head, in the width that fits. */
function strip(place: Element | undefined, drawings: readonly string[] = []): TableColumn["draw"] {
  const strips = drawings.length
    ? carried(drawings)
    : [...(place?.querySelectorAll(":scope > .strip") ?? [])];
  if (strips.length === 0) return undefined;
  const draw = redraw(strips, []);
  return ({width}) => draw(width);
}

/** The table with its drawings as they are on the page. */
function tableOf(figure: Element, {caption, columns, rows}: PackedFigure): TableView {
  const table = figure.querySelector("table");
  const lines = [...(table?.tBodies[0]?.rows ?? [])];
  return {
    caption,
    columns: columns.map(({draw, ...column}, c): TableColumn => {
      if (!draw) return column as TableColumn;
      return {...column, draw: strip(table?.tHead?.rows[0]?.cells[c]) ?? null} as TableColumn;
    }),
    rows: rows.map((row, r) =>
      row.map(([value, text, label, drawings], c): Cell => {
        const draw = columns[c].draw && strip(lines[r]?.cells[c], drawings);
        return {
          text: text ?? (value === null ? "" : String(value)),
          value,
          ...(draw ? {draw} : {}),
          ...(label == null ? {} : {label})
        };
      })
    )
  };
}

/** The chart can be explored from now on; its picture stays. */
function liven(figure: Element, draw: NonNullable<FigureView["draw"]>): void {
  figure.querySelector<VigieChart>("vigie-chart")?.show(draw, unlinked);
}

function read(figure: HTMLElement, packed: PackedFigure): FigureView {
  const statics = [...figure.querySelectorAll("vigie-chart > .static")];
  const draw = statics.length ? redraw(statics, packed.drawings) : null;
  return {
    topic: words(figure, "topic"),
    title: words(figure, "title"),
    subtitle: words(figure, "subtitle"),
    draw: draw && (({width}) => draw(width)),
    reading: words(figure, "reading"),
    scope: words(figure, "scope"),
    source: words(figure, "source"),
    table: tableOf(figure, packed),
    file: packed.file
  };
}

function takeOver(figure: HTMLElement): FigureView | null {
  const found = known.get(figure);
  if (found) return found;
  const packed = figure.querySelector("script[data-fixed]")?.textContent;
  if (!packed) return null;
  const view = read(figure, JSON.parse(packed) as PackedFigure);
  known.set(figure, view);
  renderTable(figure, view, true);
  if (view.draw) liven(figure, view.draw);
  return view;
}

/**
 * What a page says with the figures of it that no choice changes. Where its headline is one of those, the choice's own
 * headline stands further down, and files name the page by the fixed one.
 */
export function withFixed(document: Document, view: PageView): PageView {
  measureCharts();
  const fixed = [...document.querySelectorAll<HTMLElement>("[data-figure]")].flatMap((figure) => {
    const own = takeOver(figure);
    return own ? [[figure.dataset.figure!, own] as const] : [];
  });
  if (fixed.length === 0) return view;
  const headline = document.querySelector("h1[data-fixed]")?.textContent;
  return {
    ...view,
    texts: headline ? {...view.texts, headline} : view.texts,
    figures: {...view.figures, ...Object.fromEntries(fixed)}
  };
}
