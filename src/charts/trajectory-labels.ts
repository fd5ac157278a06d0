/** Every text on the chart of one unit's predictions, placed so that none lies on another or on the lines. */
import * as Plot from "@observablehq/plot";
import {type Box, type Placed, place, type Wanted} from "./labels.ts";
import {levelStyles} from "./levels.ts";
import {isNarrow} from "./options.ts";
import {haloTexts, pixelLines} from "./pixels.ts";
import {textWidth, widest} from "./text-width.ts";
import {color} from "./theme.ts";
import type {Band, Prediction, TrajectoryEvent, TrajectoryOptions} from "./trajectory-options.ts";
import type {TrajectoryView} from "./trajectory-view.ts";

interface Label extends Wanted {
  readonly text: string;
  readonly fill: string;
  readonly bold: boolean;
}

const height = 17;
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

/** Small boxes along every line drawn, which texts should not cover. */
function obstacles(points: readonly Prediction[], view: TrajectoryView, options: TrajectoryOptions): Box[] {
  const {x, y, today, last, end} = view;
  const along = (
    a: {age: number; life: number},
    b: {age: number; life: number}
  ): {age: number; life: number}[] =>
    Array.from({length: 41}, (_, i) => ({
      age: a.age + ((b.age - a.age) * i) / 40,
      life: a.life + ((b.life - a.life) * i) / 40
    }));
  const past = points.flatMap(({age, predicted}) => (predicted === null ? [] : [{age, life: predicted}]));
  const [from, to] = truthLine(view, options);
  const all = [
    ...past,
    ...(options.stop
      ? along({age: options.stop.age, life: 0}, {age: options.stop.age, life: view.yDomain[1] / 2})
      : []),
    ...(last === null || end === null ? [] : along({age: today, life: last}, {age: end, life: 0})),
    ...(from ? along(from, to) : []),
    ...(options.forecastBands ?? []).flatMap(({age, interval50, interval90}) =>
      [...interval50, ...interval90].map((life) => ({age, life}))
    ),
    ...along({age: today, life: 0}, {age: today, life: view.yDomain[1] * 1.05})
  ];
  return all.map(({age, life}) => ({x0: x(age) - 3, x1: x(age) + 3, y0: y(life) - 3, y1: y(life) + 3}));
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

/** Upper end of the line of the proposed stop, pixels. */
export const stopTop = ({frame, y}: TrajectoryView): number =>
  y(0) - 0.55 * (frame.height - frame.marginBottom - frame.marginTop);

/** The words for the proposed stop, above its line or beside its end. */
function stopLabel(view: TrajectoryView, number: number, options: TrajectoryOptions): Label[] {
  const {stop} = options;
  if (!stop) return [];
  const text = isNarrow(options) ? String(number) : stop.label;
  const width = textWidth(text, 13, true);
  const [x, top] = [view.x(stop.age), stopTop(view)];
  const places = [
    {x: x - width / 2, y: top - 11},
    {x: x + 8, y: top + 6},
    {x: x - 8 - width, y: top + 6},
    {x: x - width, y: top - 11}
  ];
  return [{text, fill: color("accent"), width, height, x, y: top, places, bold: true}];
}

/** The words for a fan of lives, in the forecast where they fit, else before today. */
function fanLabel({frame, x, y, today}: TrajectoryView, number: number, options: TrajectoryOptions): Label[] {
  if (!options.endLabel) return [];
  const text = isNarrow(options) ? String(number) : options.endLabel;
  const texts = text.split("\n");
  const width = widest(texts, 13, true);
  const tall = height * texts.length;
  const lefts = [frame.width - frame.marginRight - width, x(today) + 8, x(today) - 10 - width];
  const steps = Math.floor((y(0) - frame.marginTop - tall) / 12);
  const places = lefts.flatMap((left) =>
    Array.from({length: Math.max(1, steps)}, (_, i) => ({x: left, y: y(0) - 12 - tall / 2 - 12 * i}))
  );
  return [{text, fill: color("accent"), width, height: tall, x: x(today), y: y(0), places, bold: true}];
}

/** The words for the predicted end, above it: as low as the lines allow. */
function pointLabel(
  {frame, x, y, end, today}: TrajectoryView,
  number: number,
  options: TrajectoryOptions
): Label[] {
  if (end === null || !options.endLabel) return [];
  const text = isNarrow(options) ? String(number) : options.endLabel;
  const width = textWidth(text, 13, true);
  const centred = Math.min(x(end) - width / 2, frame.width - width);
  // Across today's line it would read as struck through: it then stands before or after that line.
  const clear = x(today) + 8 <= centred || centred + width <= x(today) - 8;
  const after = x(today) + 8;
  const left = clear ? centred : after + width <= frame.width ? after : x(today) - 8 - width;
  const steps = Math.floor((y(0) - frame.marginTop - 22) / 9);
  const places = Array.from({length: Math.max(1, steps)}, (_, i) => ({x: left, y: y(0) - 22 - 9 * i}));
  return [{text, fill: color("accent"), width, height, x: x(end), y: y(0), places, bold: true}];
}

/** From the words for the predicted end down to it; from their near end where they stand beside it. */
function leader(label: Label, at: Placed): Plot.Markish {
  const over = at.x <= label.x && label.x <= at.x + label.width;
  const down = {x1: label.x, x2: label.x, y1: over ? at.y + 8 : at.y, y2: label.y - 6};
  const near = at.x > label.x ? at.x - 4 : at.x + label.width + 4;
  if ((over || Math.abs(near - label.x) < 14) && label.y - at.y <= 30) return null;
  return pixelLines(over ? [down] : [{x1: near, x2: label.x, y1: at.y, y2: at.y}, down], {
    stroke: color("accent")
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
