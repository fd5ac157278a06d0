/** How one unit's predicted remaining life came down, and where it leads: past and forecast split by today. */
import * as Plot from "@observablehq/plot";
import {awayFrom, lineHeight, xAxis, xTitle, yAxis, yTitle, zeroY} from "./axes.ts";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {formatTicks} from "./format.ts";
import {axisTicks, innerWidth} from "./frame.ts";
import {withNotes} from "./notes.ts";
import {pixelLines, pixelRects, pixelTexts} from "./pixels.ts";
import {simplify} from "./simplify.ts";
import {textWidth} from "./text-width.ts";
import {color} from "./theme.ts";
import {stopTop} from "./trajectory-ahead.ts";
import {bandMarks} from "./trajectory-bands.ts";
import {trajectoryData} from "./trajectory-data.ts";
import {labelMarks, truthLine} from "./trajectory-labels.ts";
import type {Prediction, TrajectoryOptions} from "./trajectory-options.ts";
import {type TrajectoryView, trajectoryView} from "./trajectory-view.ts";

/** The tinted future, and the words on either side of today. */
function sides(
  {frame, x, today}: TrajectoryView,
  {pastLabel, forecastLabel}: TrajectoryOptions
): Plot.Markish[] {
  const at = x(today);
  const bottom = frame.height - frame.marginBottom;
  const future = {x1: at, x2: frame.width - frame.marginRight, y1: frame.marginTop - 12, y2: bottom};
  const room = frame.width - textWidth(forecastLabel, 13, true);
  const forecastStart = Math.min(at + 8, room);
  const pastEnd = Math.min(at - 8, forecastStart - 16);
  const past =
    textWidth(pastLabel, 13, true) <= pastEnd ? [{x: pastEnd, y: frame.marginTop - 22, text: pastLabel}] : [];
  const forecast = [{x: forecastStart, y: frame.marginTop - 22, text: forecastLabel}];
  return [
    pixelRects([future], {fill: color("tint")}),
    pixelTexts(past, {fontWeight: 600, textAnchor: "end"}),
    pixelTexts(forecast, {fontWeight: 600, fill: color("accent")})
  ];
}

const todayLine = ({frame, x, today}: TrajectoryView): Plot.Markish =>
  pixelLines(
    [{x1: x(today), x2: x(today), y1: frame.marginTop - 12, y2: frame.height - frame.marginBottom}],
    {
      strokeWidth: 1.5
    }
  );

/** Whole ages where there are two or more: nothing happens between two cycles. */
function ageTicks({xDomain, frame}: TrajectoryView): number[] {
  const ticks = axisTicks(xDomain, innerWidth(frame), 80);
  const whole = ticks.filter(Number.isInteger);
  return whole.length > 1 ? whole : ticks;
}

/** Today's age in bold at the axis with its word below, and the other ages away from it. */
function ages(view: TrajectoryView, options: TrajectoryOptions): Plot.Markish[] {
  const {frame, x, today, footLines} = view;
  const ticks = awayFrom(ageTicks(view), [today], x, 34);
  const y = frame.height - frame.marginBottom + 12.5;
  const half = textWidth(options.todayLabel, 13, true) / 2;
  const centre = Math.min(frame.width - half, Math.max(half, x(today)));
  const bold = {fontWeight: 600, textAnchor: "middle"} as const;
  return [
    xAxis(ticks, formatTicks(options.locale, ticks)),
    pixelTexts(
      [{x: x(today), y, text: formatTicks(options.locale, [Math.round(today * 10) / 10])(today)}],
      bold
    ),
    pixelTexts([{x: centre, y: y + lineHeight, text: options.todayLabel}], bold),
    xTitle(frame, options.xLabel, 0, footLines)
  ];
}

/** Ages without a today. */
function pastAges(view: TrajectoryView, options: TrajectoryOptions): Plot.Markish[] {
  const ticks = ageTicks(view);
  return [xAxis(ticks, formatTicks(options.locale, ticks)), xTitle(view.frame, options.xLabel, 0, 1)];
}

/** The predictions made so far, broken where one is missing, in as many points as the eye can tell. */
function pastLine(
  points: readonly Prediction[],
  {x, y}: TrajectoryView,
  {bands = []}: TrajectoryOptions
): Plot.Markish {
  const runs: Prediction[][] = [[]];
  for (const point of points) {
    if (point.predicted === null) runs.push([]);
    else runs[runs.length - 1].push(point);
  }
  const rows = runs.flatMap((run, z) => {
    const kept = simplify(run.map(({age, predicted}) => ({x: x(age), y: y(predicted as number)})));
    return kept.map((i) => ({...run[i], z}));
  });
  return Plot.line(rows, {
    x: "age",
    y: "predicted",
    z: "z",
    stroke: color("ink"),
    strokeWidth: bands.length ? 1.5 : 2.25
  });
}

/** The forecast: one time unit less of life for each that passes, down to the predicted end. */
function forecast({today, last, end}: TrajectoryView): Plot.Markish[] {
  if (last === null || end === null) return [];
  const at = {x: "age", y: "life"};
  const now = {age: today, life: last};
  const then = {age: end, life: 0};
  const accent = {stroke: color("accent"), strokeWidth: 2.25};
  return [
    Plot.line([now, then], {...at, ...accent, strokeDasharray: "6,4"}),
    Plot.dot([now], {...at, r: 4.5, fill: color("ink")}),
    Plot.dot([then], {...at, ...accent, r: 5, fill: color("paper")})
  ];
}

/** The proposed stop, as high as its words leave room. */
const stopLine = (view: TrajectoryView, {stop}: TrajectoryOptions): Plot.Markish =>
  stop
    ? pixelLines([{x1: view.x(stop.age), x2: view.x(stop.age), y1: stopTop(view), y2: view.y(0)}], {
        stroke: color("accent"),
        strokeWidth: 3
      })
    : null;

/** What was really left, where the end of life is known. */
const truth = (view: TrajectoryView, options: TrajectoryOptions): Plot.Markish =>
  Plot.line(truthLine(view, options), {
    x: "age",
    y: "life",
    stroke: color("ink2"),
    strokeWidth: 1.5,
    strokeDasharray: "2,3"
  });

/** Grid lines at the thresholds and the cap, the only lives that mean something. */
function lives({y}: TrajectoryView, {locale, thresholds, cap}: TrajectoryOptions): Plot.Markish[] {
  const top = cap ? [cap] : [];
  const low = awayFrom([0, thresholds.critical, thresholds.degraded], top, y, 18);
  const values = [...low, ...top];
  return yAxis(values, formatTicks(locale, values));
}

/** One point an age, ascending; the last one is today. */
export const trajectory: Chart<readonly Prediction[], TrajectoryOptions> = (points, options) => {
  if (points.every(({predicted}) => predicted === null)) return emptyChart(options);
  const view = trajectoryView(points, options);
  const {marks: labels, notes} = labelMarks(points, view, options);
  const marks = [
    ...(options.past ? [] : sides(view, options)),
    ...lives(view, options),
    ...bandMarks(options),
    zeroY(),
    truth(view, options),
    pastLine(points, view, options),
    options.past ? null : todayLine(view),
    ...(options.forecastBands?.length ? [] : forecast(view)),
    stopLine(view, options),
    ...labels,
    ...(options.past ? pastAges(view, options) : ages(view, options)),
    yTitle({...view.frame, marginTop: 28}, options.yLabel)
  ];
  const {frame, xDomain, yDomain} = view;
  const data = trajectoryData(points, view, options);
  const scales = {x: {domain: [...xDomain]}, y: {domain: [...yDomain]}};
  const svg = draw({...frame, ...scales, marks, data, nearest: "x", brush: "x"}, options);
  return withNotes(svg, notes, options);
};
