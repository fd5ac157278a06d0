/** What a model answers at each place of a plane, with the rows it learned from and was marked on. */
import * as Plot from "@observablehq/plot";
import {axisMargin, lineHeight, xAxis, xTitle, yTitle} from "../axes.ts";
import type {Chart} from "../chart.ts";
import {draw} from "../draw.ts";
import {emptyChart} from "../empty.ts";
import {formatTicks} from "../format.ts";
import {axisTicks, type Domain, type Frame, innerWidth, scaleX, scaleY} from "../frame.ts";
import {hatchPattern} from "../hatch.ts";
import {type ChartOptions, isNarrow} from "../options.ts";
import {type DotStyle, styledDots} from "../row-dots.ts";
import {color} from "../theme.ts";
import {classNames} from "./class-names.ts";
import {decisionGround, type GroundData} from "./decision-ground.ts";
import {type Hue, seriesStyle} from "./series.ts";

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

export interface MapData extends GroundData {
  readonly points: readonly MapPoint[];
}

export interface DecisionMapOptions extends ChartOptions {
  /** Name and colour of each class; those without a colour of their own have one name together. */
  readonly labels: readonly string[];
  readonly hues: readonly Hue[];
  readonly othersLabel: string;
  readonly xLabel: string;
  readonly yLabel: string;
}

/** Half a step beyond each end: cells of the grid lie around their places. */
function domainOf(places: readonly number[]): Domain {
  const half = (places[1] - places[0]) / 2;
  return [places[0] - half, places[places.length - 1] + half];
}

/** Hues of the classes that have points, with their names; the others come last. */
function namesOf({points}: MapData, {labels, hues, othersLabel}: DecisionMapOptions) {
  const shown = [...new Set(points.map(({at}) => at))].sort((a, b) => a - b);
  const own = shown.flatMap((at) => (hues[at] === null ? [] : [{hue: hues[at], label: labels[at]}]));
  return own.length < shown.length ? [...own, {hue: null, label: othersLabel}] : own;
}

export const decisionMap: Chart<MapData, DecisionMapOptions> = (data, options) => {
  if (data.x.length < 2 || data.y.length < 2) return emptyChart(options);
  const {width, locale, hues} = options;
  const [across, upward] = [domainOf(data.x), domainOf(data.y)];
  const tall = isNarrow(options) ? 320 : 410;
  const yTicks = axisTicks(upward, tall - 100, 44);
  const yFormat = formatTicks(locale, yTicks);
  const shown = namesOf(data, options);
  const names = classNames(shown, width);
  const frame: Frame = {
    width,
    height: tall + names.height,
    marginTop: names.height + 30,
    marginBottom: 28 + lineHeight,
    marginLeft: axisMargin(yTicks, yFormat),
    marginRight: 16
  };
  const [x, y] = [scaleX(frame, across), scaleY(frame, upward)];
  const xTicks = axisTicks(across, innerWidth(frame), 64);
  const stepX = data.x[1] - data.x[0];
  const stepY = data.y[1] - data.y[0];
  const pixel = ({x: px, y: py}: MapPoint) => ({x: x(px), y: y(py)});
  const dots = (wanted: (point: MapPoint) => boolean, style: DotStyle): Plot.Markish =>
    styledDots(data.points.filter(wanted).map(pixel), style);
  // The others lie below; in each colour the test's points lie above the training's, and errors above all.
  const upwards = shown.toSorted((a, b) => (a.hue ?? -1) - (b.hue ?? -1));
  const marks: Plot.Markish[] = [
    hues.includes(null) ? hatchPattern(options) : null,
    ...decisionGround(
      data,
      hues,
      (column) => x(across[0] + column * stepX),
      (row) => y(upward[0] + row * stepY),
      options
    ),
    ...upwards.flatMap(({hue}) => {
      const {line, symbol} = seriesStyle(hue);
      return [
        dots(({at, test}) => hues[at] === hue && !test, {symbol, fill: "paper", stroke: line, r: 3}),
        dots(({at, test}) => hues[at] === hue && test, {symbol, fill: line, stroke: line, r: 4})
      ];
    }),
    dots(({test, right}) => test && !right, {symbol: "times", fill: "ink", stroke: "ink", r: 8}),
    ...names.marks,
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
