/** Many small marks of one look, as the least markup: a fleet's are drawn anew at every choice of the reader. */
import type * as Plot from "@observablehq/plot";
import {symbol, symbolDiamond2, symbolTriangle2} from "d3";
import {round} from "./round.ts";
import {svgElement} from "./svg-element.ts";

/** A pixel of the drawing. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A circle, or a symbol of the same area. */
export type Shape = "circle" | "diamond2" | "triangle2";

const symbols = {diamond2: symbolDiamond2, triangle2: symbolTriangle2};

/** Attributes of a shape of radius `r` at a place. */
function attributesOf(shape: Shape, r: number): (place: Place) => Record<string, string | number> {
  if (shape === "circle") return ({x, y}) => ({cx: round(x), cy: round(y), r});
  const d = symbol(symbols[shape], Math.PI * r * r).digits(1)() ?? "";
  return ({x, y}) => ({transform: `translate(${round(x)},${round(y)})`, d});
}

/** One shape at many places, the last on top, in a group of these attributes. */
export function shapes(
  places: readonly Place[],
  shape: Shape,
  r: number,
  attributes: Readonly<Record<string, string | number>>
): Plot.Markish {
  if (places.length === 0) return null;
  return (_index, _scales, _values, _dimensions, {document}) => {
    const group = svgElement(document, "g", attributes);
    const at = attributesOf(shape, r);
    const name = shape === "circle" ? "circle" : "path";
    for (const place of places) group.append(svgElement(document, name, at(place)));
    return group;
  };
}

/** Round specks at many places as one path: what is there without being looked at. */
export function specks(places: readonly Place[], diameter: number, stroke: string): Plot.Markish {
  if (places.length === 0) return null;
  return (_index, _scales, _values, _dimensions, {document}) =>
    svgElement(document, "path", {
      fill: "none",
      stroke,
      "stroke-width": diameter,
      "stroke-linecap": "round",
      d: places.map(({x, y}) => `M${round(x)},${round(y)}h0`).join("")
    });
}
