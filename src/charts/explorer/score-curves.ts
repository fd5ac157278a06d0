/** Curves of shares against shares, one a class: ROC, and precision against recall. */
import * as Plot from "@observablehq/plot";
import {axisMargin, gridX, lineHeight, xAxis, xTitle, yAxis, yTitle, zeroY} from "../axes.ts";
import type {Chart} from "../chart.ts";
import {draw} from "../draw.ts";
import {emptyChart} from "../empty.ts";
import {formatShare} from "../format.ts";
import {type Domain, type Frame, scaleX, scaleY} from "../frame.ts";
import {type ChartOptions, isNarrow} from "../options.ts";
import {haloTexts, pixelLines} from "../pixels.ts";
import {styledDots} from "../row-dots.ts";
import {shorten, textWidth} from "../text-width.ts";
import {color} from "../theme.ts";
import {type Hue, seriesStyle} from "./series.ts";

export interface ScoreCurve {
  readonly hue: Hue;
  readonly label: string;
  /** Points in order, 0 to 1 on both axes. */
  readonly points: readonly {readonly x: number; readonly y: number; readonly title: string}[];
}

export interface ScoreCurvesOptions extends ChartOptions {
  readonly xLabel: string;
  readonly yLabel: string;
  /** What chance gives: two ends of a line with its name; none where classes differ. */
  readonly chance: {readonly from: number; readonly to: number; readonly label: string} | null;
  /** Corner where no curve is: names stand there. */
  readonly corner: "bottom left" | "bottom right";
  /** Whether the curve goes from point to point in steps, as precision does. */
  readonly steps: boolean;
}

const unit: Domain = [0, 1];
const ticks = [0, 0.25, 0.5, 0.75, 1];
const marginTop = 30;
const marginBottom = 28 + lineHeight;

/** A curve a class, each with a name beside a sample of its line. */
export const scoreCurves: Chart<readonly ScoreCurve[], ScoreCurvesOptions> = (given, options) => {
  const curves = given.filter(({points}) => points.length > 1);
  if (curves.length === 0) return emptyChart(options);
  const {width, locale, chance, corner, steps} = options;
  const format = formatShare(locale);
  const marginLeft = axisMargin(ticks, format);
  const frame: Frame = {
    width,
    height: Math.min(isNarrow(options) ? 320 : 400, width - marginLeft + marginTop + marginBottom),
    marginTop,
    marginBottom,
    marginLeft,
    marginRight: Math.ceil(textWidth(format(1)) / 2) + 4
  };
  const [x, y] = [scaleX(frame, unit), scaleY(frame, unit)];
  const names = curves.map(({label}) => shorten(label, width * 0.4));
  const wide = Math.max(...names.map((name) => textWidth(name)));
  const left = corner === "bottom left" ? x(0) + 14 : x(1) - wide - 50;
  const row = (i: number): number => y(0) - 16 - (curves.length - 1 - i) * 20;
  const marks: Plot.Markish[] = [
    ...yAxis(ticks, format),
    gridX(ticks.filter((tick) => tick !== 0)),
    zeroY(),
    chance
      ? pixelLines([{x1: x(0), x2: x(1), y1: y(chance.from), y2: y(chance.to)}], {
          stroke: color("ink2"),
          strokeDasharray: "2,3"
        })
      : null,
    ...curves.flatMap(({hue, points}, i) => {
      const {line, symbol, dash} = seriesStyle(hue);
      const stroke = {stroke: color(line), strokeWidth: 2, strokeDasharray: dash};
      return [
        Plot.line(points, {
          x: "x",
          y: "y",
          curve: steps ? "step-before" : "linear",
          ...stroke
        } as Plot.LineOptions),
        pixelLines([{x1: left, x2: left + 34, y1: row(i), y2: row(i)}], stroke as Plot.LinkOptions),
        styledDots([{x: left + 17, y: row(i)}], {symbol, fill: line, stroke: line, r: 4})
      ];
    }),
    haloTexts(names.map((text, i) => ({x: left + 42, y: row(i), text}))),
    chance
      ? haloTexts(
          [{x: x(0.36), y: y(chance.from + 0.36 * (chance.to - chance.from)) + 14, text: chance.label}],
          {
            fill: color("ink2")
          }
        )
      : null,
    yTitle(frame, options.yLabel),
    xAxis(ticks, format),
    xTitle(frame, options.xLabel, frame.marginLeft)
  ];
  const data = curves.flatMap(({points}) =>
    points.map((point) => ({x: x(point.x), y: y(point.y), text: point.title}))
  );
  return draw({...frame, x: {domain: [...unit]}, y: {domain: [...unit]}, marks, data}, options);
};
