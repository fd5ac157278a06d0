/** What a chart draws, HTML around SVG, as parts of one picture. */
import {type Block, row, rule, space, stack} from "./block.ts";
import type {Paper} from "./paper.ts";
import {paragraph} from "./paragraph.ts";
import {faces} from "./type.ts";

/** Gap between drawings of several, and between columns of such. */
const between = 24;
const gutter = 28;

/** Attributes that only a page has a use for. */
const pageOnly = ["tabindex", "role", "href", "xlink:href", "target"];

/** A copy of a drawing, fit to stand in a file of its own: no links, nothing to focus. */
function standalone(drawing: Element, width: number): Element {
  const copy = drawing.cloneNode(true) as Element;
  for (const element of [copy, ...copy.querySelectorAll("*")])
    for (const name of pageOnly)
      if (!/^#/.test(element.getAttribute(name) ?? "#")) element.removeAttribute(name);
  copy.removeAttribute("tabindex");
  copy.setAttribute("width", String(width));
  copy.setAttribute("overflow", "visible");
  return copy;
}

/** Size of a drawing, from its attributes. */
const size = (drawing: Element, name: "width" | "height"): number => Number(drawing.getAttribute(name)) || 0;

/** A drawing no wider than `limit`. */
export function graphic(drawing: Element, limit: number): Block {
  const scale = Math.min(1, limit / (size(drawing, "width") || limit));
  const [width, height] = [size(drawing, "width") * scale, size(drawing, "height") * scale];
  return {
    height,
    place(x, y) {
      const copy = standalone(drawing, width);
      copy.setAttribute("height", String(height));
      copy.setAttribute("x", String(x));
      copy.setAttribute("y", String(y));
      return [copy];
    }
  };
}

const text = (element: Element): string => (element.textContent ?? "").replace(/\s+/g, " ").trim();

/** Notes below a drawing, numbered. */
const notes = (paper: Paper, list: Element, width: number): Block =>
  stack([
    space(10),
    ...[...list.children].map((item, i) =>
      row([
        {left: 0, block: paragraph(paper, `${i + 1}.`, {face: faces.note, width: 20, ink: "ink2"})},
        {left: 22, block: paragraph(paper, text(item), {face: faces.note, width: width - 22})}
      ])
    )
  ]);

/** Said where there is nothing to draw. */
const empty = (paper: Paper, element: Element, width: number): Block =>
  stack(
    [
      rule(paper.document, width, 1, "hair"),
      paragraph(paper, text(element), {face: faces.empty, width}),
      rule(paper.document, width, 1, "hair")
    ],
    20
  );

/** Drawings by twos, each with its title. */
function pairs(paper: Paper, parts: readonly Element[], width: number): Block {
  const column = Math.floor((width - gutter) / 2);
  const rows = Array.from({length: Math.ceil(parts.length / 2)}, (_, i) => parts.slice(2 * i, 2 * i + 2));
  return stack(
    rows.map((pair) =>
      row(
        pair.map((part, i) => ({left: i * (column + gutter), block: drawing(paper, part, column)})),
        "foot"
      )
    ),
    between
  );
}

/** What a chart drew, as a block of the given width. */
export function drawing(paper: Paper, element: Element, width: number): Block {
  const {classList} = element;
  const children = [...element.children];
  if (element.localName === "svg") return graphic(element, width);
  if (element.localName === "ol") return notes(paper, element, width);
  if (classList.contains("chart-empty")) return empty(paper, element, width);
  if (classList.contains("pairs")) return pairs(paper, children, width);
  if (!element.querySelector("svg, ol, p"))
    return stack([paragraph(paper, text(element), {face: faces.topic, width}), space(8)]);
  return stack(
    children.map((child) => drawing(paper, child, width)),
    classList.contains("multiples") ? between : 0
  );
}
