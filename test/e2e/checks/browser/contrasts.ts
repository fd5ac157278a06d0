/** Texts that stand out too little from what is painted below them. */
import type {Box} from "./boxes.ts";
import {type Color, contrast, fade, over, parseColor} from "./color.ts";
import {backgrounds, belowPoint, isHidden, painted} from "./painted.ts";
import {quote, whereIs} from "./place.ts";
import type {Text} from "./texts.ts";

/** Pixels, and pixels when bold, from which text is large. */
const large = 24;
const largeBold = 18.66;
/** An edge of a text in the drawing's own ground, wide enough to read on: pixels of stroke, half of it outside. */
const halo = 3;

function wanted({element, size}: Text): number {
  const bold = Number(getComputedStyle(element).fontWeight) >= 700;
  return size >= large || (bold && size >= largeBold) ? 3 : 4.5;
}

/** Points of a line at which its ground is looked at. */
const samples = ({x0, x1, y0, y1}: Box): [number, number][] =>
  [0.1, 0.5, 0.9].map((part) => [x0 + part * (x1 - x0), (y0 + y1) / 2]);

type Ground = (text: Text, x: number, y: number) => readonly Color[] | "hidden";

/** What lies below a text's points; each drawing's shapes are looked up once. */
function grounds(): Ground {
  const behind = backgrounds();
  const drawings = new Map<SVGSVGElement, ReturnType<typeof painted>>();
  const of = (drawing: SVGSVGElement) => {
    const known = drawings.get(drawing) ?? painted(drawing);
    drawings.set(drawing, known);
    return known;
  };
  return ({element, drawing}, x, y) => {
    if (!drawing) return behind(element);
    const {shapes, order} = of(drawing);
    const at = order.get(element.closest("text")!)!;
    return isHidden(drawing, shapes, at, x, y)
      ? "hidden"
      : belowPoint(drawing, behind(drawing), shapes, at, x, y);
  };
}

/** A text's own colour and, where it has one, its halo's. */
function inks({element, drawing}: Text): {ink: Color; edge: Color | null} {
  const {color, fill, fillOpacity, stroke, strokeWidth} = getComputedStyle(element);
  if (!drawing) return {ink: parseColor(color)!, edge: null};
  const edge = Number.parseFloat(strokeWidth) >= halo ? parseColor(stroke) : null;
  return {ink: fade(parseColor(fill)!, Number(fillOpacity)), edge};
}

function least(text: Text, ground: Ground): number | "hidden" {
  const {ink, edge} = inks(text);
  let low = 21;
  for (const [x, y] of text.lines.flatMap(samples)) {
    const below = ground(text, x, y);
    if (below === "hidden") return below;
    for (const color of below) {
      const paper = edge ? over(edge, color) : color;
      low = Math.min(low, contrast(over(ink, paper), paper));
    }
  }
  return low;
}

/** Controls that cannot be used now need no contrast. */
const isIdle = ({element}: Text): boolean => element.closest(":disabled") !== null;

export function tooFaint(texts: readonly Text[]): string[] {
  const ground = grounds();
  return texts.flatMap((text) => {
    if (isIdle(text)) return [];
    const value = least(text, ground);
    const name = `${whereIs(text.element)} ${quote(text.text)}`;
    if (value === "hidden") return [`${name} lies below a shape`];
    return value < wanted(text)
      ? [`${name} has a contrast of ${value.toFixed(2)}, wanted ${wanted(text)}`]
      : [];
  });
}
