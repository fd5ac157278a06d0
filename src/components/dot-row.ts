import {svg} from "./dom.ts";

/** Distance from one dot to the next, in a row 8 high. */
const pitch = 6;

/** Diamond and circle around the middle of a dot. */
const diamond = (x: number): string => `M${x} .6l3 3.4-3 3.4-3-3.4Z`;
const circle = (x: number): string => `M${x} 1.6a2.4 2.4 0 1 1 0 4.8a2.4 2.4 0 1 1 0-4.8Z`;

/** As many dots as a share has chances, the first ones marked; next to the words that count them. */
export function dotRow(document: Document, marked: number, total: number): SVGElement {
  const width = total * pitch;
  const paths = Array.from({length: total}, (_, i) => {
    const x = pitch * (i + 0.5);
    return svg(document, "path", i < marked ? {class: "marked", d: diamond(x)} : {d: circle(x)});
  });
  const box = {viewBox: `0 0 ${width} 8`, width, height: 8};
  return svg(document, "svg", {class: "dot-row", ...box, "aria-hidden": "true"}, ...paths);
}
