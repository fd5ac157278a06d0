/** Calibrated intervals as two nested bands, in other colours for the past and for the forecast. */
import * as Plot from "@observablehq/plot";
import {color, type Token} from "./theme.ts";
import type {Band, TrajectoryOptions} from "./trajectory-options.ts";

/** The outer band has an edge too, since its fill alone is too faint to be seen by all. */
function pairOf(bands: readonly Band[], outer: Token, inner: Token, line: Token): Plot.Markish[] {
  const rows = bands.map(({age, interval50, interval90}) => ({
    age,
    low50: interval50[0],
    high50: interval50[1],
    low90: interval90[0],
    high90: interval90[1]
  }));
  const edge = {stroke: color(line), strokeWidth: 1};
  return [
    Plot.areaY(rows, {x: "age", y1: "low90", y2: "high90", fill: color(outer)}),
    Plot.areaY(rows, {x: "age", y1: "low50", y2: "high50", fill: color(inner)}),
    ...["low90", "high90"].map((y) => Plot.line(rows, {x: "age", y, ...edge, strokeDasharray: "1,2"})),
    ...["low50", "high50"].map((y) => Plot.line(rows, {x: "age", y, ...edge}))
  ];
}

/** Bands of the past and of the forecast. */
export function bandMarks({bands = [], forecastBands = []}: TrajectoryOptions): Plot.Markish[] {
  return [
    ...(bands.length ? pairOf(bands, "past90", "past50", "ink3") : []),
    ...(forecastBands.length ? pairOf(forecastBands, "forecast90", "forecast50", "accent") : [])
  ];
}
