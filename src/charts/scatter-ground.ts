/** What lies behind and beside the dots of predicted against true life: diagonal, band, words for the two sides. */
import * as Plot from "@observablehq/plot";
import type {ActualVsPredictedOptions} from "./actual-vs-predicted.ts";
import {type Frame, innerWidth} from "./frame.ts";
import {haloTexts} from "./pixels.ts";
import {wrap} from "./text-width.ts";
import {color} from "./theme.ts";

/** Corners of the band around the diagonal inside the square from 0 to `end`. */
const bandCorners = (end: number, band: number): [number, number][] => [
  [0, 0],
  [0, band],
  [end - band, end],
  [end, end],
  [end, end - band],
  [band, 0]
];

/** The band of errors that do not matter, filled. */
export const bandMark = (end: number, band: number): Plot.Markish =>
  Plot.line(bandCorners(end, band), {fill: color("tint"), stroke: "none", curve: "linear-closed"});

/** Where the prediction is true. */
export const diagonal = (end: number): Plot.Markish =>
  Plot.line(
    [
      [0, 0],
      [end, end]
    ],
    {stroke: color("ink2"), strokeWidth: 1.5, strokeDasharray: "2,3"}
  );

/** Words for the two sides of the diagonal, in the corners farthest from it. */
export function sideTexts(
  frame: Frame,
  {lateLabel, earlyLabel}: Pick<ActualVsPredictedOptions, "lateLabel" | "earlyLabel">
): Plot.Markish[] {
  const limit = innerWidth(frame) * 0.44;
  const late = wrap(lateLabel, limit, 13, true);
  const early = wrap(earlyLabel, limit, 13, true);
  const right = frame.width - frame.marginRight - 4;
  const bottom = frame.height - frame.marginBottom - 14;
  const style = {fontWeight: 600, fill: color("ink2")};
  return [
    haloTexts(
      late.map((text, i) => ({x: frame.marginLeft + 10, y: frame.marginTop + 8 + i * 17, text})),
      style
    ),
    haloTexts(
      early.map((text, i) => ({x: right, y: bottom - (early.length - 1 - i) * 17, text})),
      {...style, textAnchor: "end"}
    )
  ];
}
