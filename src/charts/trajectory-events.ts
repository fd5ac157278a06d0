/** When the unit became degraded or critical: named on the line, or numbered when the drawing is narrow. */
import * as Plot from "@observablehq/plot";
import {place} from "./labels.ts";
import {levelStyles} from "./levels.ts";
import {isNarrow} from "./options.ts";
import {haloTexts} from "./pixels.ts";
import {textWidth} from "./text-width.ts";
import {color} from "./theme.ts";
import type {TrajectoryView} from "./trajectory.ts";
import type {Prediction, TrajectoryEvent, TrajectoryOptions} from "./trajectory-options.ts";

/** Prediction at an age: of the nearest point that has one. */
function predictionAt(points: readonly Prediction[], age: number): number {
  let best: Prediction | undefined;
  for (const point of points) {
    if (point.predicted === null) continue;
    if (!best || Math.abs(point.age - age) < Math.abs(best.age - age)) best = point;
  }
  return best?.predicted ?? 0;
}

/** Marks of the events, and the texts of the numbered ones in order. */
export function eventMarks(
  points: readonly Prediction[],
  {frame, x, y, today, end}: TrajectoryView,
  options: TrajectoryOptions
): {marks: Plot.Markish[]; notes: string[]} {
  const narrow = isNarrow(options);
  const events = (options.events ?? []).map((event) => {
    const life = predictionAt(points, event.age);
    return {...event, x: x(event.age), y: y(life)};
  });
  const texts = events.map(({label}, i) => (narrow ? String(i + 1) : label));
  const line = points.flatMap(({age, predicted}) =>
    predicted === null ? [] : [{x0: x(age) - 2, x1: x(age) + 2, y0: y(predicted) - 2, y1: y(predicted) + 2}]
  );
  const box = {
    x0: frame.marginLeft,
    x1: x(today),
    y0: frame.marginTop,
    y1: frame.height - frame.marginBottom
  };
  const names = [options.thresholds.degraded, options.thresholds.critical].map((life) => ({
    x0: frame.marginLeft,
    x1: frame.marginLeft + 120,
    y0: y(life) + 2,
    y1: y(life) + 20
  }));
  const wanted = events.map((event, i) => ({
    x: event.x,
    y: event.y,
    width: textWidth(texts[i], 13, true),
    height: 17
  }));
  const places = place(wanted, box, [...line, ...names], 13);
  const marks = events.flatMap((event, i) => [dotOf(event), nameOf(event, texts[i], places[i])]);
  const last = narrow && end !== null && options.endLabel ? [options.endLabel] : [];
  const number = events.length + 1;
  const endMark = last.length
    ? haloTexts([{x: Math.min(x(end as number), frame.width - 12), y: y(0) - 18, text: String(number)}], {
        fontWeight: 600,
        textAnchor: "middle",
        fill: color("accent")
      })
    : null;
  return {marks: [...marks, endMark], notes: narrow ? [...events.map(({label}) => label), ...last] : []};
}

type Located = TrajectoryEvent & {readonly x: number; readonly y: number};

const dotOf = ({x, y, level}: Located): Plot.Markish =>
  Plot.dot([{x, y}], {
    x: {value: "x", scale: null},
    y: {value: "y", scale: null},
    symbol: levelStyles[level].symbol,
    r: 6,
    fill: color("paper"),
    stroke: levelStyles[level].stroke,
    strokeWidth: 2
  } as Plot.DotOptions);

const nameOf = ({level}: Located, text: string, at: {x: number; y: number} | null): Plot.Markish =>
  at ? haloTexts([{...at, text}], {fontWeight: 600, fill: levelStyles[level].text}) : null;
