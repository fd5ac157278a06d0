/** Texts, lines and rectangles at pixels of the drawing, whatever its scales. */
import * as Plot from "@observablehq/plot";
import {color} from "./theme.ts";

/** A text at a pixel of the drawing: its anchor and the middle of its line. */
export interface PixelText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Width of the paper-coloured edge that keeps a text readable on marks. */
const halo = {stroke: color("paper"), strokeWidth: 4};

/** Texts at pixels, whatever the scales; `textAnchor` and font as for `Plot.text`, ink by default. */
export function pixelTexts<T extends PixelText>(
  texts: readonly T[],
  options: Plot.TextOptions = {}
): Plot.Markish {
  return Plot.text(texts, {
    x: {value: "x", scale: null},
    y: {value: "y", scale: null},
    text: "text",
    textAnchor: "start",
    fill: color("ink"),
    ...options
  } as Plot.TextOptions);
}

/** The same with a halo, for texts that lie on marks. */
export const haloTexts = <T extends PixelText>(
  texts: readonly T[],
  options: Plot.TextOptions = {}
): Plot.Markish => pixelTexts(texts, {...halo, ...options});

/** A straight line between two pixels. */
export interface PixelLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Lines between pixels, whatever the scales. */
export function pixelLines<T extends PixelLine>(
  lines: readonly T[],
  options: Plot.LinkOptions = {}
): Plot.Markish {
  const pixel = (value: keyof PixelLine) => ({value, scale: null});
  return Plot.link(lines, {
    x1: pixel("x1"),
    y1: pixel("y1"),
    x2: pixel("x2"),
    y2: pixel("y2"),
    stroke: color("ink"),
    ...options
  } as Plot.LinkOptions);
}

/** A rectangle between two corners in pixels. */
export function pixelRects<T extends PixelLine>(
  rects: readonly T[],
  options: Plot.RectOptions = {}
): Plot.Markish {
  const pixel = (value: keyof PixelLine) => ({value, scale: null});
  return Plot.rect(rects, {
    x1: pixel("x1"),
    y1: pixel("y1"),
    x2: pixel("x2"),
    y2: pixel("y2"),
    ...options
  } as Plot.RectOptions);
}
