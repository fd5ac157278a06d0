/** The colours that lie below a point of the page. Where a picture is below, each of its colours is one of them. */
import {type Box, boxOf, holds} from "./boxes.ts";
import {type Color, fade, over, parseColor} from "./color.ts";

const white: Color = [255, 255, 255, 1];

/** Colours named in a gradient, composed on those below. */
const pictured = (image: string, below: readonly Color[]): Color[] =>
  [...image.matchAll(/rgba?\([^)]*\)/g)].flatMap(([text]) => {
    const color = parseColor(text);
    return color ? below.map((one) => over(color, one)) : [];
  });

/** Colours of an element's background, its ancestors' below it. */
export type Behind = (element: Element | null) => readonly Color[];

/** Backgrounds of the page as it is now, each looked up once. */
export function backgrounds(): Behind {
  const known = new Map<Element, readonly Color[]>();
  const look = (element: Element): readonly Color[] => {
    const {backgroundColor, backgroundImage} = getComputedStyle(element);
    const color = parseColor(backgroundColor);
    const below = color?.[3] === 1 ? [color] : behind(element.parentElement);
    const plain = color && color[3] < 1 ? below.map((one) => over(color, one)) : below;
    return [...plain, ...pictured(backgroundImage, plain)];
  };
  const behind: Behind = (element) => {
    if (!element) return [white];
    const colors = known.get(element) ?? look(element);
    known.set(element, colors);
    return colors;
  };
  return behind;
}

/** A shape of a drawing and where it is on screen. */
export interface Shape {
  readonly element: SVGGeometryElement;
  readonly box: Box;
  readonly order: number;
}

const shapes = "rect, circle, ellipse, path, polygon, line";
const parts = `${shapes}, text`;

/** Texts and shapes of a drawing in the order they are painted; those it only defines are left out. */
export function painted(drawing: SVGSVGElement): {shapes: Shape[]; order: Map<Element, number>} {
  const all = [...drawing.querySelectorAll(parts)].filter(
    (part) =>
      !part.closest("defs, clipPath, mask, pattern") && part.checkVisibility({visibilityProperty: true})
  );
  const order = new Map(all.map((part, i) => [part, i]));
  const found = all
    .filter((part) => part.matches(shapes))
    .map((part) => ({
      element: part as SVGGeometryElement,
      box: boxOf(part.getBoundingClientRect()),
      order: order.get(part)!
    }));
  return {shapes: found, order};
}

function opacity(element: Element, drawing: Element): number {
  let product = 1;
  for (let at: Element = element; at !== drawing; at = at.parentElement!)
    product *= Number(getComputedStyle(at).opacity);
  return product;
}

/** Colours of a paint server: a gradient's stops, a pattern's marks and what shows between them (null). */
function served(reference: string): (Color | null)[] {
  const id = /#([^"')]+)/.exec(reference)?.[1];
  const server = id ? document.getElementById(id) : null;
  if (!server) return [];
  const stops = [...server.querySelectorAll("stop")].map((stop) => {
    const {stopColor, stopOpacity} = getComputedStyle(stop);
    return fade(parseColor(stopColor)!, Number(stopOpacity));
  });
  const marks = [...server.querySelectorAll(shapes)].flatMap((mark) => {
    const {fill, stroke} = getComputedStyle(mark);
    return [fill, stroke].filter((paint) => !paint.startsWith("url")).map(parseColor);
  });
  return stops.length > 0 ? stops : [null, ...marks];
}

const paints = (paint: string): (Color | null)[] =>
  paint.startsWith("url") ? served(paint) : [parseColor(paint)].filter((color) => color !== null);

/** Colours that a shape paints at a point, nothing when it is not there. */
function paintedAt({element, box}: Shape, x: number, y: number, drawing: Element): (Color | null)[] {
  if (!holds({x0: box.x0 - 2, y0: box.y0 - 2, x1: box.x1 + 2, y1: box.y1 + 2}, x, y)) return [];
  const at = new DOMPoint(x, y).matrixTransform(element.getScreenCTM()!.inverse());
  const {fill, stroke, fillOpacity, strokeOpacity} = getComputedStyle(element);
  const stroked = stroke !== "none" && element.isPointInStroke(at);
  const filled = fill !== "none" && element.isPointInFill(at);
  if (!stroked && !filled) return [];
  const part = opacity(element, drawing) * Number(stroked ? strokeOpacity : fillOpacity);
  return paints(stroked ? stroke : fill).map((color) => color && fade(color, part));
}

/** Colours below a point of a drawing that lies on `ground`, of the shapes painted before `before`. */
export function belowPoint(
  drawing: SVGSVGElement,
  ground: readonly Color[],
  all: readonly Shape[],
  before: number,
  x: number,
  y: number
): readonly Color[] {
  let below = ground;
  for (const shape of all) {
    if (shape.order >= before) break;
    const colors = paintedAt(shape, x, y, drawing);
    if (colors.length === 0) continue;
    const next = colors.flatMap((color) => (color ? below.map((one) => over(color, one)) : below));
    below = [...new Map(next.map((color) => [color.join(), color])).values()];
  }
  return below;
}

/** Whether an opaque shape painted after `after` hides a point. */
export const isHidden = (
  drawing: SVGSVGElement,
  all: readonly Shape[],
  after: number,
  x: number,
  y: number
): boolean =>
  all.some(
    (shape) =>
      shape.order > after && paintedAt(shape, x, y, drawing).some((color) => color !== null && color[3] > 0.5)
  );
