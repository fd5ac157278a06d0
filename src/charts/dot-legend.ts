/** Which dot is which model: in a line above the rows, in the order of the data. */
import type * as Plot from "@observablehq/plot";
import {pixelTexts} from "./pixels.ts";
import {type DotStyle, styledDots} from "./row-dots.ts";
import {textWidth} from "./text-width.ts";

const symbolRoom = 16.5;
const gap = 20;
const lineHeight = 22;

/** Marks of the legend and its height, in as many lines as the width needs. */
export function dotLegend(
  entries: readonly {readonly label: string; readonly style: DotStyle; readonly bold?: boolean | undefined}[],
  width: number
): {marks: Plot.Markish[]; height: number} {
  let x = 0;
  let y = 10;
  const placed = entries.map((entry) => {
    const size = symbolRoom + textWidth(entry.label, 13, entry.bold);
    if (x > 0 && x + size > width) [x, y] = [0, y + lineHeight];
    const at = {...entry, x, y};
    x += size + gap;
    return at;
  });
  const marks = placed.flatMap(({x: left, y: middle, label, style, bold}) => [
    styledDots([{x: left + 7, y: middle}], style),
    pixelTexts([{x: left + symbolRoom, y: middle, text: label}], bold ? {fontWeight: 600} : {})
  ]);
  return {marks, height: y + 14};
}
