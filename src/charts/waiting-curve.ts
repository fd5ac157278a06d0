/** What putting a group's stops off costs: its expected cost by how long they wait. */
import * as Plot from "@observablehq/plot";
import {axisMargin, lineHeight, xAxis, xTitle, yAxis, zeroY} from "./axes.ts";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {formatTicks} from "./format.ts";
import {axisTicks, type Domain, type Frame, innerWidth, scaleX, scaleY, zeroDomain} from "./frame.ts";
import {lines} from "./interaction.ts";
import {type ChartOptions, isNarrow} from "./options.ts";
import {haloTexts, pixelLines} from "./pixels.ts";
import {widest} from "./text-width.ts";
import {color} from "./theme.ts";

export interface WaitingCurveOptions extends ChartOptions {
  /** How long a wait is singled out. */
  readonly wait: number;
  /** What it costs if nobody acts before the horizon. */
  readonly ceiling: number;
  readonly money: (cost: number) => string;
  readonly xLabel: string;
  /** Words on the drawing: at the ceiling, and beside the singled-out wait. */
  readonly ceilingLabel: string;
  readonly waitLabels: readonly string[];
  /** What pointing at a wait says. */
  readonly tip: (wait: number) => readonly string[];
}

const heights = {narrow: 230, wide: 250};
const marginTop = 30;
const marginBottom = 28 + lineHeight;

/** The singled-out wait: from the cost without it up to its own; words clear of the curve, at the right or below. */
function waitMarks(
  costs: readonly number[],
  frame: Frame,
  x: (wait: number) => number,
  y: (cost: number) => number,
  {wait, waitLabels}: WaitingCurveOptions
): Plot.Markish[] {
  const at = x(wait);
  const [from, to] = [y(costs[0]), y(costs[wait])];
  const room = frame.width - at - 12;
  const fits = (texts: readonly string[]): boolean => widest(texts, 13, true) <= room;
  const [first, ...rest] = waitLabels;
  const right = fits([first]);
  const below = fits(waitLabels) ? 0 : rest.length;
  const middle = Math.min((from + to) / 2 + 10, from - 4 - lineHeight * (rest.length - below));
  const low = Math.min(from + lineHeight - 4, y(0) - 10);
  const anchor = {textAnchor: right ? "start" : "end"} as const;
  return [
    pixelLines([{x1: x(0), x2: at, y1: from, y2: from}], {stroke: color("ink2"), strokeDasharray: "2,3"}),
    pixelLines([{x1: at, x2: at, y1: from, y2: to}], {stroke: color("accent"), strokeWidth: 3}),
    Plot.dot(
      [
        {x: x(0), y: from},
        {x: at, y: to}
      ],
      {
        x: {value: "x", scale: null},
        y: {value: "y", scale: null},
        r: 5,
        fill: color("paper"),
        stroke: color("ink"),
        strokeWidth: 2
      } as Plot.DotOptions
    ),
    haloTexts([{x: right ? at + 10 : at - 10, y: middle, text: first}], {
      ...anchor,
      fill: color("accent"),
      fontWeight: 600
    }),
    below
      ? haloTexts(
          rest.map((text, i) => ({x: frame.width - 4, y: low + i * lineHeight, text})),
          {textAnchor: "end"}
        )
      : haloTexts(
          rest.map((text, i) => ({x: at + 10, y: middle + (i + 1) * lineHeight, text})),
          anchor
        )
  ];
}

/** Expected cost for waits of 0, 1, … time units. */
export const waitingCurve: Chart<readonly number[], WaitingCurveOptions> = (costs, options) => {
  if (costs.length < 2) return emptyChart(options);
  const {width, locale, money, ceiling, ceilingLabel} = options;
  const height = heights[isNarrow(options) ? "narrow" : "wide"];
  const yDomain = zeroDomain([...costs, ceiling]);
  const yTicks = axisTicks(yDomain, height - marginTop - marginBottom, 48);
  const frame: Frame = {
    width,
    height,
    marginTop,
    marginBottom,
    marginLeft: axisMargin(yTicks, money),
    marginRight: 16
  };
  const xDomain: Domain = [0, costs.length - 1];
  const [x, y] = [scaleX(frame, xDomain), scaleY(frame, yDomain)];
  const xTicks = axisTicks(xDomain, innerWidth(frame), 56).filter(Number.isInteger);
  const marks: Plot.Markish[] = [
    ...yAxis(yTicks, money),
    zeroY(),
    pixelLines([{x1: x(0), x2: x(xDomain[1]), y1: y(ceiling), y2: y(ceiling)}], {
      stroke: color("ink2"),
      strokeDasharray: "5,4"
    }),
    Plot.line(costs, {
      x: (_: number, i: number) => i,
      y: (cost: number) => cost,
      stroke: color("ink"),
      strokeWidth: 2
    }),
    ...waitMarks(costs, frame, x, y, options),
    haloTexts([{x: x(0) + 4, y: y(ceiling) - 10, text: ceilingLabel}], {fill: color("ink2")}),
    xAxis(xTicks, formatTicks(locale, xTicks)),
    xTitle(frame, options.xLabel, frame.marginLeft)
  ];
  const data = costs.map((cost, wait) => ({
    x: x(wait),
    y: y(cost),
    key: `wait:${wait}`,
    text: lines(...options.tip(wait))
  }));
  return draw({...frame, x: {domain: xDomain}, y: {domain: yDomain}, marks, data, nearest: "x"}, options);
};
