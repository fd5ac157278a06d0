/** One difference and its interval as the cell of a table: on which side of zero, and whether that is established. */
import {ticks} from "d3";
import {svg} from "../components/dom.ts";
import {round} from "./round.ts";
import {shorten, textWidth} from "./text-width.ts";
import {color} from "./theme.ts";

/** Gained, lost, or neither established. */
export type Settled = "gain" | "loss" | "open";

export interface StripDifference {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly settled: Settled;
  /** What the drawing says, for those who cannot see it. */
  readonly description: string;
}

export interface StripScale {
  readonly document: Document;
  readonly width: number;
  /** The axis runs from minus this to this. */
  readonly reach: number;
  /** Whether differences below zero are drawn at the right. */
  readonly mirrored: boolean;
}

export interface StripAxis extends StripScale {
  /** What either side means. */
  readonly sides: readonly [left: string, right: string];
  /** Writes a distance from zero. */
  readonly format: (distance: number) => string;
}

const rowHeight = 30;
const headHeight = 38;
/** Room at either end for arrows and for half a label. */
const margin = 20;

/** Pixel of a value; past the ends of the axis, the end itself. */
function scaleOf({width, reach, mirrored}: StripScale): (value: number) => number {
  const half = (width - 2 * margin) / 2;
  return (value) => {
    const share = Math.max(-1, Math.min(1, value / reach));
    return round(margin + half * (1 + (mirrored ? -share : share)));
  };
}

/** Round distances from zero, both ways. */
function marksOf({width, reach}: StripScale): number[] {
  const count = Math.max(1, Math.floor((width / 2 - margin) / 52));
  const steps = ticks(0, reach, count).filter((tick) => tick > 0 && tick <= reach);
  return [...steps.map((tick) => -tick).reverse(), 0, ...steps];
}

/** How many of a table's rows may end in an arrow, as a share, and how much farther than the next they must reach. */
const cutShare = 0.2;
const farther = 1.6;

/** Distances without the few that reach much farther than all others, and would flatten them. */
export function withoutOutliers(distances: readonly number[]): number[] {
  const sorted = distances.filter(Number.isFinite).sort((a, b) => b - a);
  const most = Math.floor(cutShare * sorted.length);
  const cut = sorted.findLastIndex((one, i) => i < most && one > farther * sorted[i + 1]);
  return sorted.slice(cut + 1);
}

/** The least round distance that holds every given one; `most` bounds it. */
export function stripReach(distances: readonly number[], most: number, least: number): number {
  const longest = Math.min(most, Math.max(least, ...distances.filter(Number.isFinite)));
  const step = ticks(0, longest, 4).at(1)! - ticks(0, longest, 4)[0];
  return Math.ceil(longest / step - 1e-9) * step;
}

const image = (
  {document, width}: StripScale,
  height: number,
  description: string | null,
  children: readonly Element[]
): Element =>
  svg(
    document,
    "svg",
    {
      class: "chart difference",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      "font-size": 13,
      ...(description === null ? {"aria-hidden": "true"} : {role: "img", "aria-label": description})
    },
    ...children
  );

const upright = (document: Document, x: number, height: number, stroke: string, top = 0): Element =>
  svg(document, "path", {d: `M${x} ${top}V${height}`, stroke});

/** A line from end to end; an end outside of the axis is an arrow. */
function line(scale: StripScale, x: (value: number) => number, {low, high}: StripDifference): string {
  const y = rowHeight / 2;
  const ends = [low, high].map((value) => ({at: x(value), cut: Math.abs(value) > scale.reach * (1 + 1e-9)}));
  const caps = ends.map(({at, cut}) => {
    const outward = at < scale.width / 2 ? 1 : -1;
    return cut
      ? `M${at + 6 * outward} ${y - 5}L${at} ${y}L${at + 6 * outward} ${y + 5}`
      : `M${at} ${y - 4}V${y + 4}`;
  });
  return `M${ends[0].at} ${y}H${ends[1].at}${caps.join("")}`;
}

const dotAt = (cx: number, stroke: string, settled: Settled, document: Document): Element =>
  svg(document, "circle", {
    cx,
    cy: rowHeight / 2,
    r: 5.5,
    fill: settled === "open" ? color("paper") : stroke,
    stroke,
    "stroke-width": 1.75
  });

/** A row: full and blue for a gain, full and dark for a loss, open where neither is established; no dot beyond the axis. */
export function differenceStrip(difference: StripDifference | null, scale: StripScale): Element {
  const {document} = scale;
  const x = scaleOf(scale);
  const ground = marksOf(scale).map((tick) =>
    upright(document, x(tick), rowHeight, color(tick === 0 ? "ink" : "hair"))
  );
  if (!difference) return image(scale, rowHeight, null, ground);
  const {value, settled, description} = difference;
  const stroke = color(settled === "gain" ? "accent" : settled === "loss" ? "ink" : "ink2");
  return image(scale, rowHeight, description, [
    ...ground,
    svg(document, "path", {
      d: line(scale, x, difference),
      fill: "none",
      stroke,
      "stroke-width": settled === "open" ? 1.75 : 3
    }),
    ...(Math.abs(value) <= scale.reach * (1 + 1e-9) ? [dotAt(x(value), stroke, settled, document)] : [])
  ]);
}

/** The head of such rows: what either side means, and the distances from zero. */
export function differenceAxis(axis: StripAxis): Element {
  const {document, width, sides, format} = axis;
  const x = scaleOf(axis);
  const zero = width / 2;
  const text = (at: number, y: number, anchor: string, words: string, fill: string, weight = 400): Element =>
    svg(
      document,
      "text",
      {x: at, y, "text-anchor": anchor, fill: color(fill as "ink"), "font-weight": weight},
      words
    );
  const room = zero - 14;
  let edge = Number.NEGATIVE_INFINITY;
  const labels = marksOf(axis)
    .map((tick) => ({at: x(tick), words: format(Math.abs(tick))}))
    .sort((a, b) => a.at - b.at)
    .filter(({at, words}) => {
      const half = textWidth(words) / 2;
      if (at - half < edge) return false;
      edge = at + half + 8;
      return true;
    });
  return image(axis, headHeight, null, [
    text(zero - 10, 12, "end", shorten(sides[0], room, 13, true), "ink", 600),
    text(zero + 10, 12, "start", shorten(sides[1], room, 13, true), "ink", 600),
    upright(document, zero, 17, color("ink"), 2),
    ...labels.map(({at, words}) => text(at, 32, "middle", words, "ink2"))
  ]);
}
