/** Draws our charts with Plot: our defaults go in, and the drawing comes out tidy enough for a strict policy. */
import * as Plot from "@observablehq/plot";
import type {Domain, Frame} from "./frame.ts";
import {
  type BrushAxis,
  type Datum,
  type Interaction,
  interact,
  type MovableLine,
  type Nearest
} from "./interaction.ts";
import type {ChartOptions} from "./options.ts";
import {round} from "./round.ts";

/** Attributes that hold coordinates, by the name of the element. */
const numeric: Readonly<Record<string, readonly string[]>> = {
  circle: ["cx", "cy", "r"],
  g: ["transform"],
  line: ["x1", "x2", "y1", "y2"],
  path: ["d", "transform"],
  rect: ["x", "y", "width", "height"],
  text: ["x", "y", "transform"],
  tspan: ["x", "y"]
};
/** A number with more digits than a tenth. */
const long = /\.\d\d|e-/;

const rounded = (text: string): string =>
  text.replace(/-?\d*\.\d+(?:e-?\d+)?/g, (digits) => String(round(Number(digits))));

function tidyElement(element: Element): void {
  for (const name of numeric[element.localName] ?? []) {
    const value = element.getAttribute(name);
    if (value && long.test(value) && !value.endsWith("em")) element.setAttribute(name, rounded(value));
  }
}

/** Attributes of parts that one image with a name does not need, or that a page's policy refuses. */
const refused = ["style", "aria-label", "aria-description", "aria-hidden"];

/**
 * Removes what a page's policy refuses (style element and attributes) and what a single image does not need
 * (names of its parts), and rounds coordinates to a tenth of a pixel.
 */
export function tidy(svg: Element): void {
  for (const style of [...svg.querySelectorAll("style")]) style.remove();
  svg.removeAttribute("style");
  for (const name of refused) {
    for (const element of [...svg.querySelectorAll(`[${name}]`)]) element.removeAttribute(name);
  }
  for (const element of svg.querySelectorAll("*")) tidyElement(element);
}

/** What a chart gives to be drawn: a frame, marks, the scales of Plot, and what a reader can point at. */
export interface Drawing extends Frame, Pick<Plot.PlotOptions, "marks" | "x" | "y" | "fx" | "fy"> {
  readonly data: readonly Datum[];
  /** By what the pointer finds a datum: distance unless said otherwise. */
  readonly nearest?: Nearest | undefined;
  /** Axes on which a stretch can be brushed; none unless said otherwise. */
  readonly brush?: "x" | "xy" | undefined;
  /** A line that can be moved along the horizontal axis: where it stands, and its ends in pixels. */
  readonly line?: Omit<MovableLine, "axis"> | undefined;
}

const domainOf = (scale: Plot.ScaleOptions | undefined): Domain => {
  const [from = 0, to = 1] = (scale?.domain ?? []) as number[];
  return [from, to];
};

function interactionOf(drawing: Drawing): Interaction {
  const {data, nearest = "xy", brush, line, x, y, width, height, ...margins} = drawing;
  const {marginTop, marginRight, marginBottom, marginLeft} = margins;
  const across: BrushAxis = {domain: domainOf(x), pixels: [marginLeft, width - marginRight]};
  return {
    data,
    nearest,
    frame: {width, height: Math.ceil(height), marginTop, marginRight, marginBottom, marginLeft},
    x: brush ? across : null,
    y: brush === "xy" ? {domain: domainOf(y), pixels: [height - marginBottom, marginTop]} : null,
    line: line ? {...line, axis: across} : null
  };
}

/** Draws marks as one image with a name; colours are custom properties of the page (`theme.css`). */
export function draw(drawing: Drawing, options: ChartOptions): Element {
  const {data: _, nearest: __, brush: ___, line: ____, ...plot} = drawing;
  const svg = Plot.plot({
    ...plot,
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
  interact(svg, interactionOf(drawing));
  return svg;
}
