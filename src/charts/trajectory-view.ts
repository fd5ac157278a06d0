/** Size, scales and the few ages everything hangs on, of the chart of one unit's predictions. */
import {axisMargin, endMargin, lineHeight} from "./axes.ts";
import {formatTicks} from "./format.ts";
import {type Domain, type Frame, scaleX, scaleY} from "./frame.ts";
import {isNarrow} from "./options.ts";
import {textWidth} from "./text-width.ts";
import type {Prediction, TrajectoryOptions} from "./trajectory-options.ts";

export interface TrajectoryView {
  readonly frame: Frame;
  readonly x: (age: number) => number;
  readonly y: (life: number) => number;
  readonly xDomain: Domain;
  readonly yDomain: Domain;
  /** Age at the last prediction. */
  readonly today: number;
  /** The last prediction; null when it is missing. */
  readonly last: number | null;
  /** Predicted age at the end of life. */
  readonly end: number | null;
  /** Lines of text below the ages. */
  readonly footLines: 1 | 2;
}

/** Ages from the first prediction to past the predicted and the true end of life. */
function ageDomain(
  points: readonly Prediction[],
  {truth, forecastBands = [], past, stop}: TrajectoryOptions
): [number, number] {
  const first = points[0].age;
  const {age: today, predicted} = points[points.length - 1];
  if (past) return [first, Math.max(today, first + 1)];
  // A fan and its words need more room than a line.
  const share = forecastBands.length > 0 ? 0.2 : 0.08;
  const least = today > first ? (today - first) * share : 1;
  const lastBand = forecastBands.at(-1)?.age ?? today;
  const ahead = Math.max(
    today + least,
    today + (predicted ?? 0),
    today + (truth ?? 0),
    lastBand,
    stop?.age ?? 0
  );
  return [first, ahead + (ahead - first) * 0.03];
}

/** Lives from 0 to above the cap, the degraded threshold and every prediction. */
function lifeDomain(
  points: readonly Prediction[],
  {cap, thresholds, bands = []}: TrajectoryOptions
): [number, number] {
  const lives = [
    ...points.map(({predicted}) => predicted ?? 0),
    ...bands.map(({interval90}) => interval90[1])
  ];
  return [0, Math.max(cap ?? 0, thresholds.degraded * 1.1, ...lives) * 1.02];
}

/** The word for today and the axis title share a line where they do not touch. */
function footLinesOf({xLabel, todayLabel, width}: TrajectoryOptions, todayShare: number): 1 | 2 {
  const todayLeft = 30 + todayShare * (width - 60) - textWidth(todayLabel, 13, true) / 2;
  return textWidth(xLabel) + 16 <= todayLeft ? 1 : 2;
}

/** Lays the chart out; `points` has at least one row. */
export function trajectoryView(points: readonly Prediction[], options: TrajectoryOptions): TrajectoryView {
  const {age: today, predicted: last} = points[points.length - 1];
  const xDomain = ageDomain(points, options);
  const yDomain = lifeDomain(points, options);
  const footLines = options.past ? 1 : footLinesOf(options, (today - xDomain[0]) / (xDomain[1] - xDomain[0]));
  const labels = [options.thresholds.degraded, options.thresholds.critical, options.cap ?? 0];
  const frame: Frame = {
    width: options.width,
    height: (isNarrow(options) ? 280 : 320) + lineHeight * footLines,
    marginTop: 54,
    marginRight: endMargin(xDomain[1], formatTicks(options.locale, [Math.round(xDomain[1])]), 14),
    marginBottom: 26 + lineHeight * footLines,
    marginLeft: axisMargin(labels, formatTicks(options.locale, labels))
  };
  const end = last === null || options.past ? null : today + last;
  return {
    frame,
    x: scaleX(frame, xDomain),
    y: scaleY(frame, yDomain),
    xDomain,
    yDomain,
    today,
    last,
    end,
    footLines
  };
}
