/** What a model answers at each place of a plane, with the rows it learned from and was marked on. */
import * as Plot from "@observablehq/plot";
import {axisMargin, lineHeight, xAxis, xTitle, yTitle} from "../axes.ts";
import type {Chart} from "../chart.ts";
import {draw} from "../draw.ts";
import {emptyChart} from "../empty.ts";
import {formatTicks} from "../format.ts";
import {axisTicks, type Domain, type Frame, innerWidth, scaleX, scaleY} from "../frame.ts";
import {type ChartOptions, isNarrow} from "../options.ts";
import {pixelTexts} from "../pixels.ts";
import {round} from "../round.ts";
import {styledDots} from "../row-dots.ts";
import {svgElement} from "../svg-element.ts";
import {shorten, textWidth} from "../text-width.ts";
import {color} from "../theme.ts";
import {seriesStyle} from "./series.ts";

export interface MapPoint {
  readonly x: number;
  readonly y: number;
  /** Place of its class. */
  readonly at: number;
  readonly test: boolean;
  /** Whether the model is right there. */
  readonly right: boolean;
  readonly title: string;
}

export interface MapData {
  /** Places of the columns and rows of the grid, rising. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Class at column i of row j, at j × columns + i, and how sure, 0 to 1. */
  readonly classes: ArrayLike<number>;
  readonly confidence: ArrayLike<number>;
  readonly points: readonly MapPoint[];
}

export interface DecisionMapOptions extends ChartOptions {
  readonly labels: readonly string[];
  readonly xLabel: string;
  readonly yLabel: string;
}

const opacities = [0.1, 0.2, 0.32] as const;
/** How sure begins each step. */
const steps = [0, 0.6, 0.85] as const;
const stepOf = (sure: number): number => steps.findLastIndex((from) => sure >= from);

/** The grid as few paths: one a class and step of sureness, made of runs along its rows. */
function ground(
  {x, y, classes, confidence}: MapData,
  at: (column: number) => number,
  up: (row: number) => number
): Plot.Markish[] {
  const paths = new Map<string, {label: number; step: number; d: string[]}>();
  for (let row = 0; row < y.length; row++) {
    let from = 0;
    for (let column = 1; column <= x.length; column++) {
      const place = row * x.length + from;
      const here = row * x.length + column;
      const step = stepOf(confidence[place]);
      if (column < x.length && classes[here] === classes[place] && stepOf(confidence[here]) === step)
        continue;
      const key = `${classes[place]}/${step}`;
      const path = paths.get(key) ?? {label: classes[place], step, d: []};
      path.d.push(
        `M${round(at(from))},${round(up(row + 1))}H${round(at(column))}V${round(up(row))}H${round(at(from))}Z`
      );
      paths.set(key, path);
      from = column;
    }
  }
  return [...paths.values()].map(
    ({label, step, d}): Plot.Markish =>
      (_index, _scales, _values, _dimensions, {document}) =>
        svgElement(document, "path", {
          fill: color(seriesStyle(label).line),
          "fill-opacity": opacities[step],
          d: d.join("")
        })
  );
}

/** Half a step beyond each end: cells of the grid lie around their places. */
function domainOf(places: readonly number[]): Domain {
  const half = (places[1] - places[0]) / 2;
  return [places[0] - half, places[places.length - 1] + half];
}

export const decisionMap: Chart<MapData, DecisionMapOptions> = (data, options) => {
  if (data.x.length < 2 || data.y.length < 2) return emptyChart(options);
  const {width, locale, labels} = options;
  const [across, upward] = [domainOf(data.x), domainOf(data.y)];
  const height = isNarrow(options) ? 340 : 430;
  const yTicks = axisTicks(upward, height - 120, 44);
  const yFormat = formatTicks(locale, yTicks);
  const shown = [...new Set(data.points.map(({at}) => at))].sort((a, b) => a - b);
  const names = shown.map((at) => shorten(labels[at], width - 40));
  // Names of classes stand above the map, on as many lines as they need.
  const places: {x: number; y: number}[] = [];
  let [left, line] = [0, 0];
  for (const name of names) {
    const wide = textWidth(name) + 40;
    if (left > 0 && left + wide > width) [left, line] = [0, line + 1];
    places.push({x: left, y: 9 + line * 20});
    left += wide;
  }
  const marginTop = (line + 1) * 20 + 30;
  const frame: Frame = {
    width,
    height: height + line * 20,
    marginTop,
    marginBottom: 28 + lineHeight,
    marginLeft: axisMargin(yTicks, yFormat),
    marginRight: 16
  };
  const [x, y] = [scaleX(frame, across), scaleY(frame, upward)];
  const xTicks = axisTicks(across, innerWidth(frame), 64);
  const stepX = data.x[1] - data.x[0];
  const stepY = data.y[1] - data.y[0];
  const pixel = ({x: px, y: py}: MapPoint) => ({x: x(px), y: y(py)});
  const of = (at: number, test: boolean) =>
    data.points
      .filter((point) => point.at === at && point.test === test && (point.right || !test))
      .map(pixel);
  const marks: Plot.Markish[] = [
    ...ground(
      data,
      (column) => x(across[0] + column * stepX),
      (row) => y(upward[0] + row * stepY)
    ),
    ...shown.flatMap((at) => {
      const {line: own, symbol} = seriesStyle(at);
      return [
        styledDots(of(at, false), {symbol, fill: "paper", stroke: own, r: 3}),
        styledDots(of(at, true), {symbol, fill: own, stroke: own, r: 4})
      ];
    }),
    ...shown.map((at) => {
      const wrong = data.points.filter((point) => point.at === at && point.test && !point.right).map(pixel);
      return [
        styledDots(wrong, {
          symbol: seriesStyle(at).symbol,
          fill: seriesStyle(at).line,
          stroke: seriesStyle(at).line,
          r: 4
        }),
        styledDots(wrong, {symbol: "times", fill: "ink", stroke: "ink", r: 8})
      ];
    }),
    ...shown.map((at, i) =>
      styledDots([{x: places[i].x + 6, y: places[i].y}], {
        symbol: seriesStyle(at).symbol,
        fill: seriesStyle(at).line,
        stroke: seriesStyle(at).line,
        r: 4.5
      })
    ),
    pixelTexts(names.map((text, i) => ({x: places[i].x + 16, y: places[i].y, text}))),
    Plot.axisY([...yTicks], {
      tickSize: 0,
      tickPadding: 8,
      tickFormat: yFormat,
      label: null,
      color: color("ink2")
    }),
    xAxis(xTicks, formatTicks(locale, xTicks)),
    yTitle(frame, options.yLabel),
    xTitle(frame, options.xLabel, frame.marginLeft)
  ];
  const points = data.points.map((point) => ({...pixel(point), text: point.title}));
  return draw({...frame, x: {domain: [...across]}, y: {domain: [...upward]}, marks, data: points}, options);
};
