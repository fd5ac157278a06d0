/** Whether stated probabilities hold: the share that was right for each band of what was stated. */
import type * as Plot from "@observablehq/plot";
import {axisMargin, gridX, lineHeight, xAxis, xTitle, yAxis, yTitle, zeroY} from "./axes.ts";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {formatShare} from "./format.ts";
import {type Domain, type Frame, scaleX, scaleY} from "./frame.ts";
import {type ChartOptions, isNarrow} from "./options.ts";
import {haloTexts, pixelLines} from "./pixels.ts";
import {styledDots} from "./row-dots.ts";
import {textWidth} from "./text-width.ts";
import {color} from "./theme.ts";

/** Predictions whose stated probability lies in one band. */
export interface CalibrationPoint {
  readonly key: string;
  /** Mean probability stated, and share that was right with its interval, 0 to 1. */
  readonly stated: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
  /** What the point says when it is pointed at. */
  readonly title: string;
}

export interface CalibrationCurveOptions extends ChartOptions {
  readonly xLabel: string;
  readonly yLabel: string;
  /** Names the diagonal. */
  readonly idealLabel: string;
}

const unit: Domain = [0, 1];
const ticks = [0, 0.25, 0.5, 0.75, 1];
const marginTop = 30;
const marginBottom = 28 + lineHeight;

/** A dot a band on its interval, open where the interval holds what was stated. */
export const calibrationCurve: Chart<readonly CalibrationPoint[], CalibrationCurveOptions> = (
  given,
  options
) => {
  const points = given.filter(({stated, right}) => Number.isFinite(stated) && Number.isFinite(right));
  if (points.length === 0) return emptyChart(options);
  const {width, locale, idealLabel} = options;
  const format = formatShare(locale);
  const marginLeft = axisMargin(ticks, format);
  const frame: Frame = {
    width,
    height: Math.min(isNarrow(options) ? 300 : 380, width - marginLeft + marginTop + marginBottom),
    marginTop,
    marginBottom,
    marginLeft,
    marginRight: Math.ceil(textWidth(format(1)) / 2) + 4
  };
  const [x, y] = [scaleX(frame, unit), scaleY(frame, unit)];
  const holds = ({stated, low, high}: CalibrationPoint): boolean => low <= stated && stated <= high;
  const dots = (full: boolean) =>
    points.filter((point) => holds(point) !== full).map(({stated, right}) => ({x: x(stated), y: y(right)}));
  const marks: Plot.Markish[] = [
    ...yAxis(ticks, format),
    gridX(ticks.filter((tick) => tick !== 0)),
    zeroY(),
    pixelLines([{x1: x(0), x2: x(1), y1: y(0), y2: y(1)}], {stroke: color("ink2"), strokeDasharray: "2,3"}),
    pixelLines(
      points.map(({stated, low, high}) => ({x1: x(stated), x2: x(stated), y1: y(low), y2: y(high)})),
      {strokeWidth: 2}
    ),
    styledDots(dots(false), {symbol: "circle", fill: "paper", stroke: "ink", r: 5}),
    styledDots(dots(true), {symbol: "circle", fill: "accent", stroke: "accent", r: 5}),
    haloTexts([{x: x(0) + 8, y: y(1) + 12, text: idealLabel}], {fill: color("ink2")}),
    yTitle(frame, options.yLabel),
    xAxis(ticks, format),
    xTitle(frame, options.xLabel, frame.marginLeft)
  ];
  const data = points.map(({key, stated, right, title}) => ({x: x(stated), y: y(right), key, text: title}));
  return draw({...frame, x: {domain: [...unit]}, y: {domain: [...unit]}, marks, data}, options);
};
