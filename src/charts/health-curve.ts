/** One unit's health index along its life, beside that of other units of its age and the level units fail at. */
import * as Plot from "@observablehq/plot";
import {quantile} from "../../pipeline/core/stats/quantile.ts";
import {axisMargin, endMargin, lineHeight, xAxis, xTitle, yAxis, yTitle, zeroY} from "./axes.ts";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {formatNumber, formatTicks, pair} from "./format.ts";
import {axisTicks, type Domain, type Frame, innerWidth, scaleX, scaleY} from "./frame.ts";
import {type Datum, lines} from "./interaction.ts";
import {besideLine, betweenLines, type LineLabel, lineLabels} from "./line-labels.ts";
import {type ChartOptions, isNarrow} from "./options.ts";
import {haloTexts, pixelLines, pixelRects} from "./pixels.ts";
import type {Place} from "./shapes.ts";
import {simplify} from "./simplify.ts";
import {textWidth} from "./text-width.ts";
import {color} from "./theme.ts";

/** The index at an age, 0 as healthy units and 100 as units at failure. */
export interface HealthPoint {
  readonly age: number;
  readonly health: number;
}

/** The middle half of other units at an age. */
export interface HealthLevel {
  readonly age: number;
  readonly q25: number;
  readonly q75: number;
}

export interface HealthCurveOptions extends ChartOptions {
  readonly xLabel: string;
  readonly yLabel: string;
  /** Other units at their ages, rising. */
  readonly others: readonly HealthLevel[];
  readonly othersLabel: string;
  /** Range of nine tenths of the levels units fail at. */
  readonly failure: readonly [number, number];
  readonly failureLabel: string;
}

interface View {
  readonly frame: Frame;
  readonly x: (age: number) => number;
  readonly y: (health: number) => number;
  readonly ages: Domain;
  readonly levels: Domain;
  readonly ticks: readonly number[];
}

/** Round levels of the index; 100, the level of failure, is always one of them. */
const levelTicks = (top: number): number[] => [0, 25, 50, 75, 100, 150, 200].filter((level) => level <= top);

function viewOf(points: readonly HealthPoint[], options: HealthCurveOptions): View {
  const {locale, width, failure, others} = options;
  const first = points[0].age;
  const last = Math.max(points[points.length - 1].age, first + 1);
  const levels: Domain = [
    0,
    Math.max(110, failure[1], ...points.map(({health}) => health), ...others.map(({q75}) => q75))
  ];
  const ticks = levelTicks(levels[1]);
  const frame: Frame = {
    width,
    height: (isNarrow(options) ? 220 : 250) + lineHeight,
    marginTop: 40,
    marginRight: Math.max(
      endMargin(last, formatTicks(locale, [Math.round(last)]), 14),
      textWidth("200", 13, true) + 14
    ),
    marginBottom: 26 + lineHeight,
    marginLeft: axisMargin(ticks, formatNumber(locale))
  };
  return {
    frame,
    x: scaleX(frame, [first, last]),
    y: scaleY(frame, levels),
    ages: [first, last],
    levels,
    ticks
  };
}

/** The range units fail at, all along the drawing. */
function failureMarks({frame, y}: View, {failure: [low, high]}: HealthCurveOptions): Plot.Markish[] {
  const across = {x1: frame.marginLeft, x2: frame.width - frame.marginRight};
  const edge = (level: number) => ({...across, y1: y(level), y2: y(level)});
  return [
    pixelRects([{...across, y1: y(high), y2: y(low)}], {fill: color("past90")}),
    pixelLines([edge(low), edge(high)], {stroke: color("ink3"), strokeDasharray: "1,2"})
  ];
}

/** The others' levels within the ages drawn, with a level at each end where they reach beyond. */
function within(others: readonly HealthLevel[], [first, last]: Domain): HealthLevel[] {
  const at = (age: number): HealthLevel[] => {
    const after = others.findIndex((level) => level.age >= age);
    if (after <= 0) return [];
    const [a, b] = [others[after - 1], others[after]];
    const share = (age - a.age) / (b.age - a.age);
    const mix = (key: "q25" | "q75"): number => quantile([a[key], b[key]], share);
    return [{age, q25: mix("q25"), q75: mix("q75")}];
  };
  const inner = others.filter(({age}) => age > first && age < last);
  return [...at(first), ...inner, ...at(last)];
}

function othersMarks(levels: readonly HealthLevel[]): Plot.Markish[] {
  const edge = {stroke: color("ink3"), strokeWidth: 0.75};
  return [
    Plot.areaY(levels, {x: "age", y1: "q25", y2: "q75", fill: color("past50")}),
    ...["q25", "q75"].map((y) => Plot.line(levels, {x: "age", y, ...edge}))
  ];
}

/** The unit's line, and its last level in figures. */
function lineMarks(
  points: readonly HealthPoint[],
  {x, y, frame}: View,
  {locale}: HealthCurveOptions
): Plot.Markish[] {
  const kept = simplify(points.map(({age, health}) => ({x: x(age), y: y(health)})));
  const at = {x: "age", y: "health"};
  const last = points[points.length - 1];
  const text = formatNumber(locale)(last.health);
  return [
    Plot.line(
      kept.map((i) => points[i]),
      {...at, stroke: color("ink"), strokeWidth: 2.25}
    ),
    Plot.dot([last], {...at, r: 4.5, fill: color("ink")}),
    haloTexts([{x: frame.width - frame.marginRight + 9, y: y(last.health), text}], {fontWeight: 600})
  ];
}

function healthData(
  points: readonly HealthPoint[],
  {x, y}: View,
  {locale, xLabel, yLabel}: HealthCurveOptions
): Datum[] {
  return points.map(({age, health}) => ({
    x: x(age),
    y: y(health),
    key: `age:${age}`,
    text: lines(
      pair(locale, xLabel, formatTicks(locale, [age])(age)),
      pair(locale, yLabel, formatNumber(locale)(health))
    )
  }));
}

/** Names of the level of failure and of the others' band. */
function names(
  points: readonly HealthPoint[],
  levels: readonly HealthLevel[],
  view: View,
  options: HealthCurveOptions
): Plot.Markish[] {
  const {x, y, frame} = view;
  const line = (key: "q25" | "q75"): Place[] => levels.map((level) => ({x: x(level.age), y: y(level[key])}));
  const {failure, failureLabel, othersLabel} = options;
  const left = frame.marginLeft + 6;
  const labels: LineLabel[] = [
    {
      text: failureLabel,
      places: [
        {x: left, y: y((failure[0] + failure[1]) / 2)},
        {x: frame.width - frame.marginRight - 6 - textWidth(failureLabel), y: y(failure[0]) + 11}
      ]
    },
    {
      text: othersLabel,
      places: [
        ...betweenLines(line("q75"), line("q25"), othersLabel),
        ...besideLine(line("q75"), othersLabel)
      ]
    }
  ];
  const own = points.map(({age, health}) => ({x: x(age), y: y(health)}));
  return lineLabels(levels.length ? labels : labels.slice(0, 1), frame, [own, line("q25"), line("q75")]);
}

/** One point an age, rising. */
export const healthCurve: Chart<readonly HealthPoint[], HealthCurveOptions> = (points, options) => {
  if (points.length === 0) return emptyChart(options);
  const view = viewOf(points, options);
  const {frame, ages, levels, ticks} = view;
  const others = within(options.others, ages);
  const found = axisTicks(ages, innerWidth(frame), 80);
  const whole = found.filter(Number.isInteger);
  const shown = whole.length > 1 ? whole : found;
  const marks = [
    ...failureMarks(view, options),
    ...yAxis(ticks, formatNumber(options.locale)),
    ...othersMarks(others),
    zeroY(),
    ...lineMarks(points, view, options),
    ...names(points, others, view, options),
    xAxis(shown, formatTicks(options.locale, shown)),
    xTitle(frame, options.xLabel),
    yTitle({...frame, marginTop: 28}, options.yLabel)
  ];
  const scales = {x: {domain: [...ages]}, y: {domain: [...levels]}};
  const data = healthData(points, view, options);
  return draw({...frame, ...scales, marks, data, nearest: "x", brush: "x"}, options);
};
