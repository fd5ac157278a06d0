/** How one unit's predicted remaining life came down, and where it leads: past and forecast split by today. */
import * as Plot from "@observablehq/plot";
import {awayFrom, axisMargin, lineHeight, xAxis, xTitle, yAxis, yTitle, zeroY} from "./axes.ts";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {formatNumber} from "./format.ts";
import {axisTicks, type Domain, type Frame, innerWidth, scaleX, scaleY} from "./frame.ts";
import {withNotes} from "./notes.ts";
import {isNarrow} from "./options.ts";
import {haloTexts, pixelLines, pixelRects, pixelTexts} from "./pixels.ts";
import {simplify} from "./simplify.ts";
import {textWidth} from "./text-width.ts";
import {color} from "./theme.ts";
import {tips} from "./tips.ts";
import {bandMarks} from "./trajectory-bands.ts";
import {eventMarks} from "./trajectory-events.ts";
import type {Prediction, TrajectoryOptions} from "./trajectory-options.ts";

/** Scales and the few ages everything hangs on. */
export interface TrajectoryView {
  readonly frame: Frame;
  readonly x: (age: number) => number;
  readonly y: (life: number) => number;
  readonly xDomain: Domain;
  readonly yDomain: Domain;
  readonly today: number;
  /** Last prediction; null when the last is missing. */
  readonly last: number | null;
  /** Predicted age at the end of life. */
  readonly end: number | null;
}

function viewOf(points: readonly Prediction[], options: TrajectoryOptions): TrajectoryView {
  const first = points[0].age;
  const {age: today, predicted: last} = points[points.length - 1];
  const end = last === null ? null : today + last;
  const known = options.truth == null ? today : today + options.truth;
  const lastBand = options.forecastBands?.at(-1)?.age ?? today;
  const ahead = Math.max(end ?? today, known, lastBand, today + (today - first) * 0.08 || today + 1);
  const highest = Math.max(
    options.cap ?? 0,
    options.thresholds.degraded * 1.1,
    ...points.map(({predicted}) => predicted ?? 0),
    ...(options.bands ?? []).map(({interval90}) => interval90[1])
  );
  const xDomain = [first, ahead + (ahead - first) * 0.03] as const;
  const yDomain = [0, highest * 1.02] as const;
  const {thresholds, cap} = options;
  const labels = [thresholds.degraded, thresholds.critical, cap ?? 0];
  const frame: Frame = {
    width: options.width,
    height: isNarrow(options) ? 340 : 380,
    marginTop: 50,
    marginRight: 14,
    marginBottom: 62,
    marginLeft: axisMargin(labels, formatNumber(options.locale))
  };
  return {frame, x: scaleX(frame, xDomain), y: scaleY(frame, yDomain), xDomain, yDomain, today, last, end};
}

/** The tinted future, the line of today and the words on either side of it. */
function todayMarks({frame, x, today}: TrajectoryView, options: TrajectoryOptions): Plot.Markish[] {
  const bottom = frame.height - frame.marginBottom;
  const at = x(today);
  const right = frame.width - frame.marginRight;
  const forecastWidth = textWidth(options.forecastLabel, 13, true);
  const fitsRight = at + 8 + forecastWidth <= frame.width;
  const pastEnd = fitsRight ? at - 8 : Math.min(at - 8, frame.width - forecastWidth - 16);
  const words = {y: frame.marginTop - 22};
  return [
    pixelRects([{x1: at, x2: right, y1: frame.marginTop - 10, y2: bottom}], {fill: color("tint")}),
    pixelTexts(
      textWidth(options.pastLabel, 13, true) <= pastEnd
        ? [{...words, x: pastEnd, text: options.pastLabel}]
        : [],
      {
        fontWeight: 600,
        textAnchor: "end"
      }
    ),
    pixelTexts([{...words, x: fitsRight ? at + 8 : frame.width, text: options.forecastLabel}], {
      fontWeight: 600,
      textAnchor: fitsRight ? "start" : "end",
      fill: color("accent")
    })
  ];
}

const todayLine = ({frame, x, today}: TrajectoryView): Plot.Markish =>
  pixelLines(
    [{x1: x(today), x2: x(today), y1: frame.marginTop - 10, y2: frame.height - frame.marginBottom}],
    {strokeWidth: 1.5}
  );

/** Today's age in bold at the axis with its word below, and the other ages away from it. */
function ages({frame, x, xDomain, today}: TrajectoryView, options: TrajectoryOptions): Plot.Markish[] {
  const format = formatNumber(options.locale);
  const ticks = awayFrom(axisTicks(xDomain, innerWidth(frame), 80), [today], x, 30);
  const bottom = frame.height - frame.marginBottom;
  const bold = {fontWeight: 600, textAnchor: "middle"} as const;
  const half = textWidth(options.todayLabel, 13, true) / 2;
  return [
    xAxis(ticks, format),
    pixelTexts([{x: x(today), y: bottom + 12.5, text: format(today)}], bold),
    pixelTexts(
      [
        {
          x: Math.min(frame.width - half, Math.max(half, x(today))),
          y: bottom + 12.5 + lineHeight,
          text: options.todayLabel
        }
      ],
      bold
    ),
    xTitle(frame, options.xLabel, 0, 2)
  ];
}

/** The predictions made so far, broken where one is missing, in as many points as the eye can tell. */
function pastLine(points: readonly Prediction[], {x, y}: TrajectoryView): Plot.Markish {
  const runs: Prediction[][] = [[]];
  for (const point of points) {
    if (point.predicted === null) runs.push([]);
    else runs[runs.length - 1].push(point);
  }
  const rows = runs.flatMap((run, z) => {
    const kept = simplify(run.map(({age, predicted}) => ({x: x(age), y: y(predicted as number)})));
    return kept.map((i) => ({...run[i], z}));
  });
  return Plot.line(rows, {x: "age", y: "predicted", z: "z", stroke: color("ink"), strokeWidth: 2.25});
}

/** The forecast: one time unit less of life for each that passes, down to the predicted end. */
function forecastMarks(view: TrajectoryView, options: TrajectoryOptions): Plot.Markish[] {
  const {today, last, end, x, y, frame} = view;
  if (last === null || end === null) return [];
  const line = [
    {age: today, life: last},
    {age: end, life: 0}
  ];
  const text = options.endLabel ?? "";
  const left = Math.min(x(end) - 6, frame.width - textWidth(text, 13, true));
  return [
    Plot.line(line, {
      x: "age",
      y: "life",
      stroke: color("accent"),
      strokeWidth: 2.25,
      strokeDasharray: "6,4"
    }),
    Plot.dot(line.slice(0, 1), {x: "age", y: "life", r: 4.5, fill: color("ink")}),
    Plot.dot(line.slice(1), {
      x: "age",
      y: "life",
      r: 5,
      fill: color("paper"),
      stroke: color("accent"),
      strokeWidth: 2
    }),
    text && !isNarrow(options)
      ? haloTexts([{x: left, y: y(0) - 34, text}], {fontWeight: 600, fill: color("accent")})
      : null
  ];
}

/** What was really left, where the end of life is known. */
function truthMarks(
  {today, x, y, xDomain, yDomain}: TrajectoryView,
  options: TrajectoryOptions
): Plot.Markish[] {
  if (options.truth == null) return [];
  const end = today + options.truth;
  const from = Math.max(xDomain[0], end - yDomain[1]);
  const line = [
    {age: from, life: end - from},
    {age: end, life: 0}
  ];
  const text = options.truthLabel ?? "";
  const labelAge = from + (end - from) * 0.12;
  return [
    Plot.line(line, {x: "age", y: "life", stroke: color("ink2"), strokeWidth: 1.5, strokeDasharray: "2,3"}),
    isNarrow(options)
      ? null
      : haloTexts([{x: x(labelAge) + 10, y: y(end - labelAge) - 4, text}], {fill: color("ink2")})
  ];
}

/** Names of the thresholds and of the cap, on their lines: at the right end where nothing else is drawn. */
function levelNames({frame, y}: TrajectoryView, options: TrajectoryOptions): Plot.Markish {
  const {thresholds, thresholdLabels, cap, capLabel} = options;
  const names = [
    {at: thresholds.degraded, text: thresholdLabels.degraded},
    {at: thresholds.critical, text: thresholdLabels.critical},
    ...(cap && capLabel ? [{at: cap, text: capLabel}] : [])
  ];
  return haloTexts(
    names.map(({at, text}) => ({x: frame.marginLeft + 4, y: y(at) + 11, text})),
    {fill: color("ink2")}
  );
}

/** One point an age, ascending; the last one is today. */
export const trajectory: Chart<readonly Prediction[], TrajectoryOptions> = (points, options) => {
  if (points.every(({predicted}) => predicted === null)) return emptyChart(options);
  const view = viewOf(points, options);
  const {thresholds, cap} = options;
  const format = formatNumber(options.locale);
  const lives = [0, thresholds.critical, thresholds.degraded, ...(cap ? [cap] : [])];
  const {marks: events, notes} = eventMarks(points, view, options);
  const marks = [
    ...todayMarks(view, options),
    ...yAxis(awayFrom(lives.slice(0, 3), cap ? [cap] : [], view.y, 18).concat(cap ?? []), format),
    ...bandMarks(view, options),
    zeroY(),
    levelNames(view, options),
    ...truthMarks(view, options),
    pastLine(points, view),
    todayLine(view),
    ...forecastMarks(view, options),
    ...events,
    ...ages(view, options),
    yTitle({...view.frame, marginTop: 28}, options.yLabel),
    ...tips(
      points.flatMap(({age, predicted}) =>
        predicted === null ? [] : [{age, predicted, title: `${format(age)}\n${format(predicted)}`}]
      ),
      {x: "age", y: "predicted"},
      options
    )
  ];
  const svg = draw(
    {...view.frame, x: {domain: [...view.xDomain]}, y: {domain: [...view.yDomain]}, marks},
    options
  );
  return withNotes(svg, notes, options);
};
