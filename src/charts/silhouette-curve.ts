/** How well each number of clusters separates the fleet, and which was chosen. */
import * as Plot from "@observablehq/plot";
import {axisMargin, xAxis, xTitle, yAxis, yTitle, zeroY} from "./axes.ts";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {formatNumber, formatTicks, pair} from "./format.ts";
import {axisTicks, type Domain, type Frame, scaleX, scaleY, zeroDomain} from "./frame.ts";
import {lines} from "./interaction.ts";
import type {ChartOptions} from "./options.ts";
import {haloTexts, type PixelText} from "./pixels.ts";
import {textWidth} from "./text-width.ts";
import {color} from "./theme.ts";

export interface SilhouettePoint {
  /** Number of clusters. */
  readonly k: number;
  /** Mean silhouette, −1 to 1. */
  readonly value: number;
}

export interface SilhouetteCurveOptions extends ChartOptions {
  /** The number of clusters that was chosen. */
  readonly chosen: number;
  /** Words beside it. */
  readonly chosenLabel: string;
  /** Values the axis holds beside the data's, so that several drawings share it. */
  readonly axisValues?: readonly number[] | undefined;
  readonly xLabel: string;
  readonly yLabel: string;
}

/** The words above the chosen point, kept beside the axis and inside the drawing. */
function nameOf(
  points: readonly SilhouettePoint[],
  x: (k: number) => number,
  y: (value: number) => number,
  {width, marginLeft}: Frame,
  {chosen, chosenLabel}: SilhouetteCurveOptions
): PixelText[] {
  const half = textWidth(chosenLabel, 13, true) / 2;
  return points
    .filter(({k}) => k === chosen)
    .map(({k, value}) => ({
      x: Math.min(width - half, Math.max(marginLeft + half, x(k))),
      y: y(value) - 18,
      text: chosenLabel
    }));
}

/** A line over the numbers tried; the chosen one is full and named. */
export const silhouetteCurve: Chart<readonly SilhouettePoint[], SilhouetteCurveOptions> = (
  points,
  options
) => {
  if (points.length === 0) return emptyChart(options);
  const {width, locale, chosen} = options;
  const sorted = [...points].sort((a, b) => a.k - b.k);
  const first = sorted[0].k;
  const last = sorted[sorted.length - 1].k;
  const xDomain: Domain = first === last ? [first - 1, last + 1] : [first, last];
  const values = [...sorted.map(({value}) => value), ...(options.axisValues ?? [])];
  const yDomain: Domain = [Math.min(0, ...values), zeroDomain(values)[1]];
  const lives = axisTicks(yDomain, 150, 50);
  const format = formatTicks(locale, lives);
  const frame: Frame = {
    width,
    height: 216,
    marginTop: 44,
    marginRight: 14,
    marginBottom: 46,
    marginLeft: axisMargin(lives, format) + 6
  };
  const x = scaleX(frame, xDomain);
  const y = scaleY(frame, yDomain);
  const name = nameOf(sorted, x, y, frame, options);
  const ks = sorted.map(({k}) => k);
  const every = Math.ceil(ks.length / Math.max(1, Math.floor((width - frame.marginLeft) / 30)));
  const dot = {x: "k", y: "value", r: 4, fill: color("paper"), stroke: color("ink"), strokeWidth: 1.75};
  const marks = [
    ...yAxis(lives, format),
    zeroY(),
    Plot.line(sorted, {x: "k", y: "value", stroke: color("ink"), strokeWidth: 2.25}),
    Plot.dot(
      sorted.filter(({k}) => k !== chosen),
      dot
    ),
    Plot.dot(
      sorted.filter(({k}) => k === chosen),
      {...dot, r: 5.5, fill: color("ink")}
    ),
    haloTexts(name, {fontWeight: 600, textAnchor: "middle"}),
    xAxis(
      ks.filter((_, i) => i % every === 0),
      formatNumber(locale)
    ),
    xTitle(frame, options.xLabel, frame.marginLeft - 6),
    // Above the name of the number kept, which may stand at the very top.
    yTitle({...frame, marginTop: 30}, options.yLabel)
  ];
  const data = sorted.map(({k, value}) => {
    const said = pair(locale, options.yLabel, formatNumber(locale, 2)(value));
    const text = lines(
      pair(locale, options.xLabel, formatNumber(locale)(k)),
      said,
      k === chosen && options.chosenLabel
    );
    return {x: x(k), y: y(value), key: `k:${k}`, text};
  });
  const scales = {x: {domain: [...xDomain]}, y: {domain: [...yDomain]}};
  return draw({...frame, ...scales, marks, data, nearest: "x"}, options);
};
