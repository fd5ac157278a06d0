/** Accuracy by the number of rows learned from, on those rows and on rows held out. */
import * as Plot from "@observablehq/plot";
import {axisMargin, lineHeight, xAxis, xTitle, yAxis, yTitle} from "../axes.ts";
import type {Chart} from "../chart.ts";
import {draw} from "../draw.ts";
import {emptyChart} from "../empty.ts";
import {formatShare, formatTicks} from "../format.ts";
import {axisTicks, type Domain, type Frame, innerWidth, scaleX, scaleY} from "../frame.ts";
import {spread} from "../labels.ts";
import {type ChartOptions, isNarrow} from "../options.ts";
import {haloTexts, pixelLines} from "../pixels.ts";
import {styledDots} from "../row-dots.ts";
import {textWidth} from "../text-width.ts";
import {color, type Token} from "../theme.ts";

export interface TrainTestSeries {
  readonly label: string;
  readonly points: readonly {
    readonly rows: number;
    readonly mean: number;
    readonly deviation: number;
    readonly title: string;
  }[];
}

export interface TrainTestOptions extends ChartOptions {
  /** Least accuracy that the axis has to hold, 0 to 1; the curves' own where that is less. */
  readonly least?: number | undefined;
  /** Most rows that the axis has to hold. */
  readonly most?: number | undefined;
  readonly xLabel: string;
  readonly yLabel: string;
}

const marginTop = 30;
const marginBottom = 28 + lineHeight;
const inks: readonly Token[] = ["ink2", "accent"];

/** Accuracy from a round share below the lowest point to 1: a line need not begin at zero. */
export const accuracyDomain = (least: number): Domain => [Math.max(0, Math.floor(least * 10 - 0.2) / 10), 1];

/** Two lines, each point with one standard deviation up and down. */
export const trainTestCurve: Chart<readonly TrainTestSeries[], TrainTestOptions> = (series, options) => {
  const all = series.flatMap(({points}) => points);
  if (all.length === 0) return emptyChart(options);
  const {width, locale} = options;
  const height = isNarrow(options) ? 270 : 330;
  const lowest = Math.min(...all.map(({mean, deviation}) => mean - deviation), options.least ?? 1);
  const shares = accuracyDomain(lowest);
  const yTicks = axisTicks(shares, height - marginTop - marginBottom, 44);
  const format = formatShare(locale);
  const domain: Domain = [0, Math.max(options.most ?? 0, ...all.map(({rows}) => rows))];
  const wide = Math.max(...series.map(({label}) => textWidth(label, 13, true)));
  const frame: Frame = {
    width,
    height,
    marginTop,
    marginBottom,
    marginLeft: axisMargin(yTicks, format),
    marginRight: Math.ceil(wide) + 14
  };
  const [x, y] = [scaleX(frame, domain), scaleY(frame, shares)];
  const xTicks = axisTicks(domain, innerWidth(frame), 64);
  const ends = series.map(({points}) => points[points.length - 1]);
  const rows = spread(
    ends.map(({mean}) => y(mean)),
    ends.map(() => 18),
    marginTop,
    height - marginBottom
  );
  const held = (value: number): number => y(Math.max(shares[0], Math.min(1, value)));
  const marks: Plot.Markish[] = [
    ...yAxis(yTicks, format),
    ...(shares[0] === 0 ? [Plot.ruleY([0], {stroke: color("ink")})] : []),
    ...series.flatMap(({points}, i) => [
      pixelLines(
        points.map(({rows: n, mean, deviation}) => ({
          x1: x(n),
          x2: x(n),
          y1: held(mean - deviation),
          y2: held(mean + deviation)
        })),
        {stroke: color(inks[i]), strokeWidth: 1.5}
      ),
      Plot.line(points, {
        x: "rows",
        y: "mean",
        stroke: color(inks[i]),
        strokeWidth: 2,
        strokeDasharray: i === 0 ? "5,3" : undefined
      } as Plot.LineOptions),
      styledDots(
        points.map(({rows: n, mean}) => ({x: x(n), y: y(mean)})),
        {symbol: i === 0 ? "square2" : "circle", fill: i === 0 ? "paper" : inks[i], stroke: inks[i], r: 4.5}
      )
    ]),
    haloTexts(
      series.map(({label}, i) => ({x: width - frame.marginRight + 10, y: rows[i], text: label})),
      {fontWeight: 600}
    ),
    yTitle(frame, options.yLabel),
    xAxis(xTicks, formatTicks(locale, xTicks)),
    xTitle(frame, options.xLabel, frame.marginLeft)
  ];
  const data = all.map(({rows: n, mean, title}) => ({x: x(n), y: y(mean), text: title}));
  return draw({...frame, x: {domain: [...domain]}, y: {domain: [...shares]}, marks, data}, options);
};
