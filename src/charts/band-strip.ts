/** Two shares, a bar each from zero, against the limits of the bands they fall in: a table's cell and its head. */
import {svg} from "../components/dom.ts";
import {round} from "./round.ts";
import {textWidth} from "./text-width.ts";
import {color} from "./theme.ts";

export interface BandShares {
  /** Shares, 0 to 1. */
  readonly candidate: number;
  readonly production: number | null;
  readonly description: string;
}

export interface BandScale {
  readonly document: Document;
  readonly width: number;
  /** Shares that bands begin at, each with its name. */
  readonly limits: readonly {readonly value: number; readonly label: string}[];
}

const [rowHeight, headHeight, bar, thin, margin] = [34, 40, 9, 5, 4];

const scaleOf =
  ({width}: BandScale): ((share: number) => number) =>
  (share) =>
    round(margin + (width - 2 * margin) * Math.max(0, Math.min(1, share)));

const image = (
  {document, width}: BandScale,
  height: number,
  description: string | null,
  children: readonly Element[]
): Element =>
  svg(
    document,
    "svg",
    {
      class: "chart bands",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      "font-size": 13,
      ...(description === null ? {"aria-hidden": "true"} : {role: "img", "aria-label": description})
    },
    ...children
  );

/** The candidate's bar, production's below it, and a line at the beginning of each band. */
export function bandStrip({candidate, production, description}: BandShares, scale: BandScale): Element {
  const {document, limits} = scale;
  const x = scaleOf(scale);
  const rect = (y: number, height: number, end: number, fill: string): Element =>
    svg(document, "rect", {x: x(0), y, width: round(x(end) - x(0)), height, fill});
  const two = production !== null;
  return image(scale, rowHeight, description, [
    rect(5, rowHeight - 10, 1, color("tint")),
    rect(two ? 8 : rowHeight / 2 - bar / 2, bar, candidate, color("accent")),
    ...(two ? [rect(21, thin, production, color("healthy"))] : []),
    svg(document, "path", {d: `M${x(0)} 0V${rowHeight}`, stroke: color("ink")}),
    ...limits.map(({value}) =>
      svg(document, "path", {d: `M${x(value)} 0V${rowHeight}`, stroke: color("ink"), "stroke-width": 1.5})
    )
  ]);
}

/** Names of the bands where they begin, one below the other from the lowest. */
export function bandHead(scale: BandScale): Element {
  const {document, width, limits} = scale;
  const x = scaleOf(scale);
  const rising = [...limits].sort((a, b) => a.value - b.value);
  return image(
    scale,
    headHeight,
    null,
    rising.flatMap(({value, label}, i) => {
      const y = headHeight - 6 - 18 * i;
      const at = Math.max(0, Math.min(x(value) - 6, width) - textWidth(label));
      return [
        svg(document, "text", {x: round(at), y, fill: color("ink2")}, label),
        svg(document, "path", {
          d: `M${x(value)} ${y - 10}V${headHeight}`,
          stroke: color("ink"),
          "stroke-width": 1.5
        })
      ];
    })
  );
}
