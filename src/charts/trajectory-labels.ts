/** Every text on the chart of one unit's predictions, placed so that none lies on another or on the lines. */
import * as Plot from "@observablehq/plot";
import {along, type Box, type Placed, place} from "./labels.ts";
import {levelStyles} from "./levels.ts";
import {isNarrow} from "./options.ts";
import {haloTexts} from "./pixels.ts";
import {textWidth} from "./text-width.ts";
import {color} from "./theme.ts";
import {
  fanLabel,
  labelHeight as height,
  type Label,
  leader,
  pointLabel,
  stopLabel
} from "./trajectory-ahead.ts";
import type {Band, Prediction, TrajectoryEvent, TrajectoryOptions} from "./trajectory-options.ts";
import type {TrajectoryView} from "./trajectory-view.ts";

const gap = 11;

/** Ends of the line of what was really left; empty where it is unknown. */
export function truthLine({today, xDomain, yDomain}: TrajectoryView, {truth}: TrajectoryOptions) {
  if (truth == null) return [];
  const end = today + truth;
  const from = Math.max(xDomain[0], end - yDomain[1]);
  const to = Math.min(xDomain[1], end);
  if (from >= to) return [];
  return [
    {age: from, life: end - from},
    {age: to, life: end - to}
  ];
}

/** Names of the cap and of the thresholds, at an end of their lines, else beside today. */
function levelLabels({frame, x, y, today}: TrajectoryView, options: TrajectoryOptions): Label[] {
  const {thresholds, thresholdLabels, cap, capLabel} = options;
  const names = [
    {life: thresholds.degraded, text: thresholdLabels.degraded, sides: [11, -10]},
    {life: thresholds.critical, text: thresholdLabels.critical, sides: [11, -10]},
    ...(cap && capLabel ? [{life: cap, text: capLabel, sides: [-8]}] : [])
  ];
  return names.map(({life, text, sides}) => {
    const width = textWidth(text);
    const ends = [frame.marginLeft + 4, frame.width - frame.marginRight - 4 - width];
    const beside = [x(today) + 8, x(today) - 8 - width];
    const places = [...ends, ...beside].flatMap((left) =>
      sides.map((side) => ({x: left, y: y(life) + side}))
    );
    return {text, width, height, x: 0, y: 0, places, fill: color("ink2"), bold: false};
  });
}

type BandName = "half" | "ninety";

/** Places inside a band at one age; none where it is thinner than a text. */
function bandPlaces({x, y}: TrajectoryView, name: BandName, {age, interval50, interval90}: Band): Placed[] {
  const thick = (low: number, high: number): boolean => y(low) - y(high) >= height;
  const spans =
    name === "half"
      ? [interval50]
      : [[interval90[0], interval50[0]] as const, [interval50[1], interval90[1]] as const];
  return spans
    .filter(([low, high]) => thick(low, high))
    .flatMap(([low, high]) =>
      (name === "half" ? [0.3, 0.7] : [0.5]).map((share) => ({x: x(age), y: y(low + share * (high - low))}))
    );
}

/** Names of the bands, inside them, along the past. */
function bandLabels(view: TrajectoryView, {bands = [], bandLabels: names}: TrajectoryOptions): Label[] {
  if (!names || bands.length === 0) return [];
  return (["half", "ninety"] as const).map((name) => {
    const text = names[name];
    const places = bands.flatMap((band) => bandPlaces(view, name, band));
    return {text, width: textWidth(text), height, x: 0, y: 0, places, fill: color("ink"), bold: false};
  });
}

/** The word for the line of truth, at either side along it. */
function truthLabel(view: TrajectoryView, options: TrajectoryOptions): Label[] {
  const [from, to] = truthLine(view, options);
  if (!from || !options.truthLabel) return [];
  const width = textWidth(options.truthLabel);
  const places = [0.15, 0.3, 0.45, 0.6, 0.75].flatMap((share) => {
    const x = view.x(from.age + share * (to.age - from.age));
    const y = view.y(from.life + share * (to.life - from.life));
    return [
      {x: x + 9, y: y - 7},
      {x: x - 9 - width, y: y + 9}
    ];
  });
  return [{text: options.truthLabel, width, height, x: 0, y: 0, places, fill: color("ink2"), bold: false}];
}

type Located = TrajectoryEvent & {readonly x: number; readonly y: number};

/** Events at the prediction nearest to their age. */
function locate(
  points: readonly Prediction[],
  {x, y}: TrajectoryView,
  options: TrajectoryOptions
): Located[] {
  const known = points.filter(({predicted}) => predicted !== null);
  return (options.events ?? []).map((event) => {
    const away = (point: Prediction): number => Math.abs(point.age - event.age);
    const nearest = known.reduce((best, point) => (away(point) < away(best) ? point : best));
    return {...event, x: x(event.age), y: y(nearest.predicted as number)};
  });
}

/** Boxes along every line drawn, which texts should not cover. */
function obstacles(points: readonly Prediction[], view: TrajectoryView, options: TrajectoryOptions): Box[] {
  const {x, y, today, last, end, yDomain} = view;
  const line = (...ends: {readonly age: number; readonly life: number}[]): Box[] =>
    along(
      ends.map(({age, life}) => ({x: x(age), y: y(life)})),
      3
    );
  const {stop, forecastBands = []} = options;
  return [
    ...line(...points.flatMap(({age, predicted}) => (predicted === null ? [] : [{age, life: predicted}]))),
    ...(stop ? line({age: stop.age, life: 0}, {age: stop.age, life: yDomain[1] / 2}) : []),
    ...(last === null || end === null ? [] : line({age: today, life: last}, {age: end, life: 0})),
    ...line(...truthLine(view, options)),
    ...forecastBands.flatMap(({age, interval50, interval90}) =>
      [...interval50, ...interval90].flatMap((life) => line({age, life}))
    ),
    ...line({age: today, life: 0}, {age: today, life: yDomain[1] * 1.05})
  ];
}

const eventDot = ({x, y, level}: Located): Plot.Markish =>
  Plot.dot([{x, y}], {
    x: {value: "x", scale: null},
    y: {value: "y", scale: null},
    symbol: levelStyles[level].symbol,
    r: 6,
    fill: color("paper"),
    stroke: levelStyles[level].stroke,
    strokeWidth: 2
  } as Plot.DotOptions);

/** Texts of what happened, in order; when narrow they are numbers and go to the notes. */
function storyLabels(events: readonly Located[], options: TrajectoryOptions): Label[] {
  return events.map(({x, y, level, label}, i) => {
    const text = isNarrow(options) ? String(i + 1) : label;
    return {text, fill: levelStyles[level].text, width: textWidth(text, 13, true), height, x, y, bold: true};
  });
}

/** Dots of the events and all texts; `notes` is what a narrow drawing says below itself. */
export function labelMarks(
  points: readonly Prediction[],
  view: TrajectoryView,
  options: TrajectoryOptions
): {marks: Plot.Markish[]; notes: string[]} {
  const {frame} = view;
  const fan = (options.forecastBands ?? []).length > 0;
  const events = locate(points, view, options);
  const stories = storyLabels(events, options);
  const stopping = stopLabel(view, events.length + 1, options);
  const ending = (fan ? fanLabel : pointLabel)(view, events.length + stopping.length + 1, options);
  const labels = [
    ...levelLabels(view, options),
    ...stories,
    ...stopping,
    ...ending,
    ...truthLabel(view, options),
    ...bandLabels(view, options)
  ];
  const box = {
    x0: frame.marginLeft,
    x1: frame.width,
    y0: frame.marginTop - 15,
    y1: frame.height - frame.marginBottom
  };
  const dots = events.map(({x, y}) => ({x0: x - 8, x1: x + 8, y0: y - 8, y1: y + 8}));
  const places = place(labels, box, [...obstacles(points, view, options), ...dots], gap);
  const texts = labels.flatMap((label, i) => {
    const at = places[i];
    if (!at) return [];
    const font = label.bold ? {fontWeight: 600} : {};
    const texts = label.text.split("\n");
    const first = at.y - (height * (texts.length - 1)) / 2;
    return [
      label === ending[0] && !fan ? leader(label, at) : null,
      haloTexts(
        texts.map((text, row) => ({x: at.x, y: first + height * row, text})),
        {fill: label.fill, ...font}
      )
    ];
  });
  const told = [
    ...events.map(({label}) => label),
    ...stopping.map(() => options.stop?.label ?? ""),
    ...ending.map(() => (options.endLabel ?? "").replace("\n", " "))
  ];
  return {marks: [...events.map(eventDot), ...texts], notes: isNarrow(options) ? told : []};
}
