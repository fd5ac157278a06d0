/** How right a model is by how much it learned from, and whether more would help. */
import * as Plot from "@observablehq/plot";
import {axisMargin, endMargin, lineHeight, xAxis, xTitle, yAxis, yTitle, zeroY} from "./axes.ts";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {formatShare, formatTicks} from "./format.ts";
import {axisTicks, type Frame, innerWidth, scaleX, scaleY, zeroDomain} from "./frame.ts";
import {type ChartOptions, isNarrow} from "./options.ts";
import {haloTexts, pixelLines} from "./pixels.ts";
import {styledDots} from "./row-dots.ts";
import {textWidth} from "./text-width.ts";
import {color} from "./theme.ts";

export interface LearningPoint {
  readonly rows: number;
  /** Share that was right with its interval, 0 to 1. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** What the point says when it is pointed at. */
  readonly title: string;
}

export interface LearningCurveOptions extends ChartOptions {
  readonly xLabel: string;
  readonly yLabel: string;
  /** What guessing without a model reaches, and its name. */
  readonly reference: {readonly value: number; readonly label: string} | null;
  /** The last point's value in words, beside it. */
  readonly lastLabel: string;
}

const marginTop = 30;
const marginBottom = 28 + lineHeight;

/** A line through the shares, each with its interval; both axes begin at zero. */
export const learningCurve: Chart<readonly LearningPoint[], LearningCurveOptions> = (given, options) => {
  const points = given
    .filter(({rows, value}) => Number.isFinite(rows) && Number.isFinite(value))
    .sort((a, b) => a.rows - b.rows);
  if (points.length === 0) return emptyChart(options);
  const {width, locale, reference} = options;
  const height = isNarrow(options) ? 260 : 300;
  const yDomain = zeroDomain([...points.map(({high}) => high), reference?.value]);
  const yTicks = axisTicks(yDomain, height - marginTop - marginBottom, 44);
  const xDomain: [number, number] = [0, points[points.length - 1].rows || 1];
  const format = formatShare(locale);
  const xFormat = formatTicks(locale, [xDomain[1]]);
  const frame: Frame = {
    width,
    height,
    marginTop,
    marginBottom,
    marginLeft: axisMargin(yTicks, format),
    marginRight: endMargin(xDomain[1], xFormat, 14)
  };
  const [x, y] = [scaleX(frame, xDomain), scaleY(frame, yDomain)];
  const xTicks = axisTicks(xDomain, innerWidth(frame), 70);
  const last = points[points.length - 1];
  const label = options.lastLabel;
  const marks: Plot.Markish[] = [
    ...yAxis(yTicks, format),
    zeroY(),
    reference
      ? pixelLines([{x1: x(0), x2: x(xDomain[1]), y1: y(reference.value), y2: y(reference.value)}], {
          stroke: color("ink2"),
          strokeDasharray: "5,4"
        })
      : null,
    pixelLines(
      points.map(({rows, low, high}) => ({x1: x(rows), x2: x(rows), y1: y(low), y2: y(high)})),
      {stroke: color("ink2"), strokeWidth: 2}
    ),
    Plot.line(points, {x: "rows", y: "value", stroke: color("ink"), strokeWidth: 2}),
    styledDots(
      points.map(({rows, value}) => ({x: x(rows), y: y(value)})),
      {symbol: "circle", fill: "ink", stroke: "ink", r: 4.5}
    ),
    reference
      ? haloTexts([{x: x(0) + 4, y: y(reference.value) - 10, text: reference.label}], {fill: color("ink2")})
      : null,
    haloTexts([{x: x(last.rows) - 8 - textWidth(label, 13, true), y: y(last.high) - 8, text: label}], {
      fontWeight: 600
    }),
    yTitle(frame, options.yLabel),
    xAxis(xTicks, formatTicks(locale, xTicks)),
    xTitle(frame, options.xLabel, frame.marginLeft)
  ];
  const data = points.map(({rows, value, title}) => ({
    x: x(rows),
    y: y(value),
    key: `rows:${rows}`,
    text: title
  }));
  return draw({...frame, x: {domain: xDomain}, y: {domain: yDomain}, marks, data, nearest: "x"}, options);
};
