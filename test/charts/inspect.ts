/** What a drawing looks like, read from its markup alone. */
import {textWidth} from "../../src/charts/text-width.ts";

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A text of a drawing with the box it covers, in the drawing's pixels. */
export interface DrawnText extends Box {
  readonly text: string;
  readonly size: number;
}

/** The value of an attribute on the element or the nearest ancestor that has it. */
function inherited(element: Element, name: string): string | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const value = at.getAttribute(name);
    if (value !== null) return value;
  }
  return null;
}

/** Sum of the translations of an element and its ancestors. */
function origin(element: Element): [number, number] {
  let [x, y] = [0, 0];
  for (let at: Element | null = element; at; at = at.parentElement) {
    const [, dx, dy = "0"] =
      /translate\(([-\d.e]+)(?:,([-\d.e]+))?\)/.exec(at.getAttribute("transform") ?? "") ?? [];
    if (dx !== undefined) [x, y] = [x + Number(dx), y + Number(dy)];
  }
  return [x, y];
}

const pixels = (value: string | null, size: number): number =>
  value === null ? 0 : value.endsWith("em") ? Number.parseFloat(value) * size : Number(value);

/** Every text that is not empty. */
export function drawnTexts(svg: Element): DrawnText[] {
  return [...svg.querySelectorAll("text")].flatMap((element) => {
    const text = element.textContent ?? "";
    if (text.trim() === "") return [];
    const size = Number(inherited(element, "font-size"));
    const width = textWidth(text, size, Number(inherited(element, "font-weight") ?? 400) >= 600);
    const anchor = inherited(element, "text-anchor");
    const [x, y] = origin(element);
    const left =
      x +
      pixels(element.getAttribute("x"), size) -
      (anchor === "middle" ? width / 2 : anchor === "end" ? width : 0);
    const baseline = y + pixels(element.getAttribute("y"), size) + pixels(element.getAttribute("dy"), size);
    return [{text, size, x0: left, x1: left + width, y0: baseline - 0.72 * size, y1: baseline + 0.2 * size}];
  });
}

/** Pairs of texts that cover each other, as messages. */
export function overlaps(texts: readonly DrawnText[]): string[] {
  return texts.flatMap((a, i) =>
    texts.slice(i + 1).flatMap((b) => {
      const width = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
      const height = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
      return width > 1.5 && height > 1.5 ? [`“${a.text}” covers “${b.text}”`] : [];
    })
  );
}

/** Texts that leave a drawing of this size, as messages. */
export const clipped = (texts: readonly DrawnText[], width: number, height: number): string[] =>
  texts.flatMap(({text, x0, x1, y0, y1}) =>
    x0 < -2 || x1 > width + 2 || y0 < -1 || y1 > height + 1
      ? [`“${text}” at ${[x0, y0, x1, y1].map(Math.round).join(" ")}`]
      : []
  );

/** The drawing itself, whether or not notes stand below it. */
export const svgOf = (element: Element): Element =>
  element.tagName.toLowerCase() === "svg" ? element : (element.querySelector("svg") as Element);
