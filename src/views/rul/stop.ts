import {emptyChart} from "../../charts/empty.ts";
import {stopDots} from "../../charts/stop-dots.ts";
import type {StopDotsWords} from "../../charts/stop-dots-options.ts";
import {type AssumptionName, assumedText} from "../assumptions.ts";
import {source} from "../context.ts";
import {plain, sentences} from "../rich.ts";
import type {Cell, FigureView, Host, LineControl, Moved} from "../view.ts";
import {type UnitContext, unitFile, unitScope} from "./context.ts";
import {dotCount, failedBefore, lastingOf, timeOf} from "./decision.ts";
import {
  ageAt,
  alternativesTable,
  type Decided,
  isDecided,
  money,
  moneyCell,
  stopCost,
  stopSentence
} from "./stop-words.ts";
import {trust} from "./texts.ts";

/** Parameter of the address: the reader's own stop, whole time units from the last record. */
export const stopParameter = "stop";

/** What the page's sums rest on: the plan of one unit does not depend on the shop's places. */
export const assumed: readonly AssumptionName[] = ["planned", "failure", "lostLife", "downtime", "horizon"];

/** About the proposed stop, wherever the line stands. */
function title(context: UnitContext): string {
  const words = context.speech.stop.figure;
  if (!isDecided(context)) return words.none;
  const {decision} = context;
  const time = timeOf(decision, dotCount / 2);
  const half = time === null ? null : {dots: failedBefore(decision, time), age: ageAt(context, time)};
  const before = failedBefore(decision, decision.at);
  return decision.at === 0 && half
    ? words.now(half)
    : words.title(before, ageAt(context, decision.at), half, lastingOf(decision));
}

/** Words on the drawing. */
function wordsOf(context: Decided): StopDotsWords {
  const {decision, speech, unit} = context;
  const {figure: words} = speech.stop;
  return {
    ...words,
    stop: words.stop(ageAt(context, decision.stop)),
    beyond: words.beyond(Math.round(unit.age + decision.cap)),
    dot: (age, life, capped) => words.dot(Math.round(age), life, capped).join("\n"),
    point: (time, dots, cost) => words.point(ageAt(context, time), dots, cost).join("\n")
  };
}

const draw =
  (context: UnitContext) =>
  (host: Host): Element => {
    const options = {...host, description: title(context), empty: context.speech.stop.figure.empty};
    if (!isDecided(context)) return emptyChart(options);
    const {decision, unit} = context;
    return stopDots(
      {lives: decision.lives, costs: [...decision.costs.cost]},
      {
        ...options,
        age: unit.age,
        cap: decision.cap,
        stop: decision.stop,
        optimum: decision.due ? decision.at : null,
        failure: decision.failure,
        money: (cost) => money(context, cost),
        words: wordsOf(context)
      }
    );
  };

/** What follows the line while it moves. */
function move(context: Decided, stop: number): Moved {
  const there = {...context, decision: {...context.decision, stop}};
  const texts = {stopSentence: stopSentence(there), stopCost: stopCost(there)};
  return {
    draw: draw(there),
    texts,
    tables: {alternatives: alternativesTable(there)},
    said: `${plain(texts.stopSentence)} ${texts.stopCost}`
  };
}

function line(context: Decided): LineControl {
  const {decision, speech, unit} = context;
  return {
    name: stopParameter,
    at: decision.stop,
    min: 0,
    max: decision.end,
    home: decision.at,
    label: speech.stop.slider(unit.name),
    text: (value) => speech.stop.value(ageAt(context, value), value),
    move: (value) => move(context, value)
  };
}

/** Every stop of the axis. */
function rows(context: Decided): Cell[][] {
  const {decision, speech} = context;
  const {f} = speech;
  const {costs} = decision;
  return Array.from(costs.cost, (cost, time) => {
    const failed = failedBefore(decision, time);
    return [
      {text: f.integer(ageAt(context, time)), value: context.unit.age + time},
      {text: f.integer(time), value: time},
      {text: f.integer(failed), value: failed},
      {text: f.percent(costs.failure[time], 1), value: costs.failure[time]},
      {text: f.decimal(costs.lost[time], 1), value: costs.lost[time]},
      moneyCell(context, cost)
    ];
  });
}

/** One stop read aloud: the one by which half of the twenty have failed. */
function reading(context: Decided): string {
  const {decision, speech} = context;
  const half = timeOf(decision, dotCount / 2);
  if (half === null || half > decision.end) return "";
  const cost = money(context, decision.costs.cost[half]);
  return speech.stop.figure.reading(ageAt(context, half), failedBefore(decision, half), cost);
}

/** When the unit may fail, what stopping it at each time costs, and the stop that the reader moves. */
export function stopFigure(context: UnitContext): FigureView {
  const {speech} = context;
  const words = speech.stop.figure;
  const decided = isDecided(context) ? context : null;
  return {
    topic: words.topic,
    title: title(context),
    subtitle: words.subtitle,
    draw: draw(context),
    line: decided ? line(decided) : undefined,
    reading: decided ? sentences([reading(decided), trust(decided)]) : "",
    scope: speech.terms.clauses([unitScope({...context, ages: null}), assumedText(context, assumed)]),
    source: source(context),
    table: {
      caption: words.topic,
      columns: words.columns.map((head, i) => ({head, numeric: true, key: i === 0})),
      rows: decided ? rows(decided) : []
    },
    file: unitFile(context, "stop")
  };
}
