/** The only caller of Plot: our defaults go in, and the drawing comes out tidy enough for a strict policy. */
import * as Plot from "@observablehq/plot";
import type {Frame} from "./frame.ts";
import type {ChartOptions} from "./options.ts";

/** Attributes that hold coordinates. */
const numeric = [
  "d",
  "transform",
  "x",
  "y",
  "x1",
  "x2",
  "y1",
  "y2",
  "cx",
  "cy",
  "r",
  "width",
  "height",
  "points"
];

const round = (text: string): string =>
  text.replace(/-?\d*\.\d+(?:e-?\d+)?/g, (digits) => String(Math.round(Number(digits) * 10) / 10 || 0));

function tidyElement(element: Element): void {
  element.removeAttribute("style");
  for (const name of numeric) {
    const value = element.getAttribute(name);
    if (value?.includes(".") && !value.endsWith("em")) element.setAttribute(name, round(value));
  }
}

/**
 * Removes what a page's policy refuses (style element and attributes) and what a single image does not need
 * (names of its parts), and rounds coordinates to a tenth of a pixel.
 */
function tidy(svg: Element): void {
  for (const style of [...svg.querySelectorAll("style")]) style.remove();
  svg.removeAttribute("style");
  for (const element of svg.querySelectorAll("*")) {
    tidyElement(element);
    for (const name of ["aria-label", "aria-description", "aria-hidden"]) element.removeAttribute(name);
  }
}

/** What a chart gives to be drawn: a frame, marks, and the scales of Plot. */
export type Drawing = Frame & Pick<Plot.PlotOptions, "marks" | "x" | "y" | "fx" | "fy">;

/** Draws marks as one image with a name; colours are custom properties of the page (`theme.css`). */
export function draw(drawing: Drawing, options: ChartOptions): Element {
  const svg = Plot.plot({
    ...drawing,
    height: Math.ceil(drawing.height),
    x: {axis: null, domain: [0, 1], ...drawing.x},
    y: {axis: null, domain: [0, 1], ...drawing.y},
    document: options.document,
    className: "chart",
    ariaLabel: options.description
  });
  tidy(svg);
  svg.setAttribute("role", "img");
  svg.setAttribute("font-size", "13");
  svg.removeAttribute("font-family");
  return svg;
}
