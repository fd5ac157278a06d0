import {color} from "../../../charts/theme.ts";
import {mark} from "../../../components/mark.ts";
import type {MarkName} from "../../../views/rich.ts";
import type {Block} from "./block.ts";

/** Side of a mark, pixels. */
const side = 11;

/** Colours of the marks, as the site's style gives them. */
const paint: Record<MarkName, {fill: string; stroke: string; "stroke-width": string}> = {
  critical: {fill: color("critical"), stroke: color("critical"), "stroke-width": "1.75"},
  degraded: {fill: color("paper"), stroke: color("degraded"), "stroke-width": "1.75"},
  healthy: {fill: color("paper"), stroke: color("healthy"), "stroke-width": "1.75"},
  unknown: {fill: color("paper"), stroke: color("ink3"), "stroke-width": "1.25"},
  pass: {fill: "none", stroke: color("ink"), "stroke-width": "1.75"},
  fail: {fill: "none", stroke: color("critical"), "stroke-width": "1.75"},
  unclear: {fill: "none", stroke: color("ink2"), "stroke-width": "1.75"}
};

/** A mark in the middle of a line. */
export const markBlock = (document: Document, level: MarkName, line: number): Block => ({
  height: line,
  place(x, y) {
    const drawn = mark(document, level);
    const place = {x, y: y + (line - side) / 2, width: side, height: side, overflow: "visible"};
    for (const [name, value] of Object.entries({...paint[level], ...place}))
      drawn.setAttribute(name, String(value));
    return [drawn];
  }
});
