/** Scores of builds one after the other, against the floor: a line as small as a paragraph. */

import type {Verdict} from "../../pipeline/contract/gate.ts";
import {svg} from "../components/dom.ts";
import {round} from "./round.ts";
import {textWidth} from "./text-width.ts";
import {color} from "./theme.ts";

export interface ScorePoint {
  readonly score: number;
  readonly verdict: Verdict;
}

export interface ScoreLineOptions {
  readonly document: Document;
  readonly width: number;
  readonly floor: number;
  readonly floorLabel: string;
  /** Writes the first and the last score. */
  readonly format: (score: number) => string;
  readonly description: string;
}

const [height, top, bottom] = [104, 18, 12];

/** Oldest at the left; promoted builds are full, held ones crossed, the others open. */
export function scoreLine(points: readonly ScorePoint[], options: ScoreLineOptions): Element {
  const {document, width, floor, floorLabel, format, description} = options;
  const ends = points.length > 1 ? [points[0], points[points.length - 1]] : points.slice(0, 1);
  const room = Math.ceil(Math.max(0, ...ends.map(({score}) => textWidth(format(score), 13, true)))) + 12;
  const values = [...points.map(({score}) => score), floor];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low || 1;
  const x = (i: number): number =>
    round(room + (width - 2 * room) * (points.length > 1 ? i / (points.length - 1) : 0.5));
  const y = (score: number): number => round(top + (height - top - bottom) * (1 - (score - low) / span));
  const text = (
    at: number,
    level: number,
    anchor: string,
    words: string,
    fill: "ink" | "ink2",
    weight: number
  ) =>
    svg(
      document,
      "text",
      {x: at, y: level, "text-anchor": anchor, fill: color(fill), "font-weight": weight},
      words
    );
  const above = floor < (low + high) / 2;
  return svg(
    document,
    "svg",
    {
      class: "chart scores",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      "font-size": 13,
      role: "img",
      "aria-label": description
    },
    svg(document, "path", {
      d: `M${room} ${y(floor)}H${width - room}`,
      stroke: color("ink"),
      "stroke-dasharray": "4,3"
    }),
    text(width - room, y(floor) + (above ? 12 : -5), "end", floorLabel, "ink2", 400),
    svg(document, "polyline", {
      points: points.map(({score}, i) => `${x(i)},${y(score)}`).join(" "),
      fill: "none",
      stroke: color("ink2"),
      "stroke-width": 1.75
    }),
    ...points.map(({score, verdict}, i) =>
      verdict === "hold"
        ? svg(document, "path", {
            d: `M${x(i) - 4.5} ${y(score) - 4.5}l9 9m0 -9l-9 9`,
            stroke: color("ink"),
            "stroke-width": 2
          })
        : svg(document, "circle", {
            cx: x(i),
            cy: y(score),
            r: 4.5,
            fill: color(verdict === "promote" ? "accent" : "paper"),
            stroke: color(verdict === "promote" ? "accent" : "ink2"),
            "stroke-width": 1.75
          })
    ),
    ...(points.length > 0
      ? [text(x(0) - 9, y(points[0].score) + 4.5, "end", format(points[0].score), "ink", 600)]
      : []),
    ...(points.length > 1
      ? [text(x(points.length - 1) + 9, y(ends[1].score) + 4.5, "start", format(ends[1].score), "ink", 600)]
      : [])
  );
}
