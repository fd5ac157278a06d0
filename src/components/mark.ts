import type {MarkName} from "../views/rich.ts";
import {svg} from "./dom.ts";

/** Outlines in a 12 × 12 square: diamond, triangle, circle, hatched circle; tick, cross, question mark. */
const outlines: Record<MarkName, string> = {
  critical: "M6 .5 11.5 6 6 11.5.5 6Z",
  degraded: "M6 1.4 11.1 10.6H.9Z",
  healthy: "M6 1.2A4.8 4.8 0 1 1 6 10.8 4.8 4.8 0 1 1 6 1.2Z",
  unknown: "M6 1.2A4.8 4.8 0 1 1 6 10.8 4.8 4.8 0 1 1 6 1.2ZM2.2 8.6 8.6 2.2M4 10.2 10.2 4",
  pass: "M1.4 6.6 4.6 9.8 10.6 2.4",
  fail: "M2 2 10 10M10 2 2 10",
  unclear: "M3.4 3.9a2.6 2.6 0 1 1 3.8 2.3C6.3 6.7 6 7.2 6 8M6 10.2v.9"
};

/** A mark, next to the word it stands for and therefore hidden from assistive technology. */
export const mark = (document: Document, level: MarkName): SVGElement =>
  svg(
    document,
    "svg",
    {class: `mark ${level}`, viewBox: "0 0 12 12", width: 12, height: 12, "aria-hidden": "true"},
    svg(document, "path", {d: outlines[level]})
  );
