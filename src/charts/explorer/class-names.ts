/** Names of classes above a chart, each beside its shape, on as many lines as they need. */
import type * as Plot from "@observablehq/plot";
import {pixelTexts} from "../pixels.ts";
import {styledDots} from "../row-dots.ts";
import {shorten, textWidth} from "../text-width.ts";
import {type Hue, seriesStyle} from "./series.ts";

const lineHeight = 20;

/** Marks of the names, and the height that they take. */
export function classNames(
  given: readonly {readonly hue: Hue; readonly label: string}[],
  width: number
): {readonly marks: readonly Plot.Markish[]; readonly height: number} {
  let [left, line] = [0, 0];
  const placed = given.map(({hue, label}) => {
    const text = shorten(label, width - 40);
    const wide = textWidth(text) + 40;
    if (left > 0 && left + wide > width) [left, line] = [0, line + 1];
    const place = {hue, text, x: left, y: 9 + line * lineHeight};
    left += wide;
    return place;
  });
  const dots = placed.map(({hue, x, y}) => {
    const {symbol, line: own} = seriesStyle(hue);
    return styledDots([{x: x + 6, y}], {symbol, fill: own, stroke: own, r: 4.5});
  });
  return {
    marks: [...dots, pixelTexts(placed.map(({x, y, text}) => ({x: x + 16, y, text})))],
    height: (line + 1) * lineHeight
  };
}
