import {trajectory} from "../../charts/trajectory.ts";
import type {Band} from "../../charts/trajectory-options.ts";
import {numberCell, source} from "../context.ts";
import {atCap} from "../facts.ts";
import type {Unit} from "../fleet-data.ts";
import {intervalOf} from "../outlook.ts";
import type {Cell, FigureView, Host} from "../view.ts";
import {type UnitContext, unitFile, unitScope} from "./context.ts";
import {statedInterval} from "./interval.ts";
import {predictedAt} from "./tracks.ts";

/** Predictions of a healthy unit change by less than this from one record to another. */
const noise = 3;

/** Whether the shown part of the life ends before its last record. */
const isPast = ({tracks, unit}: UnitContext): boolean => (tracks.ages.at(-1) ?? unit.age) < unit.age;

/** The trend, dated where it is not the latest. */
function finding(context: UnitContext): string {
  const found = trend(context);
  const last = context.tracks.ages.at(-1);
  return last !== undefined && isPast(context) ? context.speech.rul.trajectory.asOf(last, found) : found;
}

/** What the prediction did over the last stretch of life, as long as the critical threshold. */
function trend({tracks, data, speech}: UnitContext): string {
  const {title} = speech.rul.trajectory;
  const last = tracks.ages.at(-1);
  const now = tracks.predicted.at(-1);
  if (last === undefined || now === undefined) return title.none;
  const span = Math.min(Math.round(data.thresholds.critical), Math.floor(last - tracks.ages[0]));
  const before = span >= 2 ? predictedAt(tracks, last - span) : null;
  if (before === null) return title.short(Math.round(now));
  const fall = before - now;
  if (atCap(now, data.cap) && atCap(before, data.cap)) return title.capped(data.cap, span);
  if (Math.abs(fall) < noise) return title.steady(span, Math.round(now));
  const say = fall < 0 ? title.rising : fall > span * 1.3 ? title.faster : title.falling;
  return say(Math.round(before), span, Math.round(now));
}

/** The reading compares the last prediction with an earlier one. */
function reading({tracks, data, speech}: UnitContext): string {
  const {ages, predicted} = tracks;
  if (ages.length < 2) return "";
  const last = ages[ages.length - 1];
  const age = Math.max(ages[0], Math.round(last - data.thresholds.critical));
  const before = predictedAt(tracks, age);
  return before === null
    ? ""
    : speech.rul.trajectory.reading(age, Math.round(before), last, Math.round(predicted.at(-1) as number));
}

/** Intervals of the life left at an age, from the prediction made there. */
function bandAt(unit: Unit, age: number, predicted: number): Band[] {
  const [half, ninety] = [0.5, 0.9].map((coverage) => intervalOf(unit, coverage, predicted));
  if (!half || !ninety) return [];
  return [{age, interval50: [half.low, half.high], interval90: [ninety.low, ninety.high]}];
}

/**
 * The intervals of today as they are used up, a time unit of life for each that passes, as far as the last life or,
 * where that lies beyond the cap, the horizon. An end at the cap stays there: the life may be longer.
 */
function fan({unit, tracks, data, decision}: UnitContext): Band[] {
  const predicted = tracks.predicted.at(-1);
  const [now] = predicted === undefined ? [] : bandAt(unit, unit.age, predicted);
  if (!now || !decision) return [];
  const left = (life: number, later: number): number => (life >= data.cap ? life : Math.max(0, life - later));
  const [, last] = now.interval90;
  const end = last >= data.cap ? decision.model.horizon : Math.ceil(last);
  return Array.from({length: end + 1}, (_, later) => ({
    age: unit.age + later,
    interval50: [left(now.interval50[0], later), left(now.interval50[1], later)],
    interval90: [left(now.interval90[0], later), left(now.interval90[1], later)]
  }));
}

/** Between which ages it fails, nine times in ten. */
function endLabel({unit, speech}: UnitContext): string | undefined {
  const stated = statedInterval(unit);
  return stated ? speech.stop.trajectory.end(...stated.ages).join("\n") : undefined;
}

function draw(context: UnitContext) {
  const {tracks, unit, data, speech, decision} = context;
  const words = speech.rul.trajectory;
  const stop = speech.stop.trajectory;
  const {thresholds, cap} = data;
  const last = tracks.ages.at(-1) ?? unit.age;
  const first = tracks.ages[0] ?? last;
  const events = (["degraded", "critical"] as const).flatMap((level) => {
    const age = level === "degraded" ? unit.degradedSince : unit.criticalSince;
    return age === null || age < first || age > last ? [] : [{age, level, label: words.since(level, age)}];
  });
  return (host: Host): Element =>
    trajectory(
      tracks.ages.map((age, i) => ({
        age,
        predicted: tracks.predicted[i]
      })),
      {
        ...host,
        description: finding(context),
        empty: words.empty,
        thresholds,
        thresholdLabels: {
          critical: words.threshold("critical", thresholds.critical),
          degraded: words.threshold("degraded", thresholds.degraded)
        },
        xLabel: words.x,
        yLabel: words.y,
        todayLabel: words.today,
        pastLabel: words.past,
        forecastLabel: words.forecast,
        events,
        past: isPast(context),
        truth: unit.rul === null ? null : unit.rul + unit.age - last,
        truthLabel: words.truth,
        cap,
        capLabel: words.cap,
        endLabel: endLabel(context),
        stop: decision?.due ? {age: unit.age + decision.at, label: stop.stop(unit.age + decision.at)} : null,
        bands: tracks.ages.flatMap((age, i) => bandAt(unit, age, tracks.predicted[i])),
        forecastBands: isPast(context) ? [] : fan(context),
        bandLabels: stop.bands
      }
    );
}

function rows(context: UnitContext): Cell[][] {
  const {tracks, unit} = context;
  const decimal = (value: number): Cell => ({text: context.speech.f.decimal(value, 1), value});
  return tracks.ages.map((age, i) => [
    numberCell(context, age),
    decimal(tracks.predicted[i]),
    ...bandAt(unit, age, tracks.predicted[i]).flatMap(({interval90}) => interval90.map(decimal)),
    numberCell(context, unit.rul === null ? null : unit.rul + unit.age - age)
  ]);
}

/** Predicted remaining life at each record, where it leads, and what was true where that is known. */
export function trajectoryFigure(context: UnitContext): FigureView {
  const {speech} = context;
  const words = speech.rul.trajectory;
  return {
    topic: words.topic,
    title: finding(context),
    subtitle: words.subtitle(isPast(context)),
    draw: draw(context),
    brush: {x: {name: "ages", at: null}},
    reading: reading(context),
    scope: unitScope(context),
    source: source(context),
    table: {
      caption: words.topic,
      columns: words.columns.map((head, i) => ({head, numeric: true, key: i === 0})),
      rows: rows(context)
    },
    file: unitFile(context, "rul")
  };
}
