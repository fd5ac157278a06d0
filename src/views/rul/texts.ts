/** Sentences and the record of one unit. */
import {visitCost} from "../../../pipeline/core/plan/costs.ts";
import {scenarioNames} from "../context.ts";
import {atCap} from "../facts.ts";
import {type Rich, sentences, whole} from "../rich.ts";
import type {UnitContext} from "./context.ts";
import {dotCount, failedBefore, lastingOf, timeOf} from "./decision.ts";
import {interval, statedInterval} from "./interval.ts";
import {levelSince, rankOf, stageOf} from "./life.ts";
import {ageAt, type Decided, isDecided, money} from "./stop-words.ts";

/** The answer, in a sentence: can it wait, how long, at what risk. */
export function headline(context: UnitContext): string {
  const {unit, speech} = context;
  const name = whole(unit.name);
  if (!isDecided(context)) return speech.rul.headline.unknown(name);
  const {decision} = context;
  const words = speech.stop.headline;
  if (decision.futile) return words.futile(name);
  if (!decision.due) return words.none(name, decision.model.horizon);
  if (decision.at === 0) return words.now(name, timeOf(decision, dotCount / 2));
  return words.wait(name, decision.at, failedBefore(decision, decision.at));
}

export const kicker = ({unit, speech}: UnitContext): Rich => [
  {mark: unit.risk},
  `\u00a0 ${speech.rul.kicker(unit.name, unit.risk, levelSince(unit))}`
];

/** The interval as ages at failure. */
function failureAges({unit, speech}: Decided): string {
  const stated = statedInterval(unit);
  return stated ? speech.stop.standfirst.interval(...stated.ages) : "";
}

/** When a fifth of the twenty have failed, or half, whichever is first after a stop. */
function failing(context: Decided, after: number): Rich {
  const {decision, speech} = context;
  const times = [dotCount / 5, dotCount / 2].map((failures) => timeOf(decision, failures));
  const time = times.find((one) => one !== null && one > after);
  return time === null || time === undefined
    ? ""
    : speech.stop.standfirst.failing(ageAt(context, time), failedBefore(decision, time));
}

/** What to do, until when, and what it rests on. */
function advice(context: Decided): Rich[] {
  const {decision, speech, data} = context;
  const {at, due, futile, last, costs, model} = decision;
  const words = speech.stop.standfirst;
  const cost = (time: number): string => money(context, costs.cost[time]);
  if (!due) {
    const lasting = lastingOf(decision);
    const failed = failedBefore(decision, at);
    return [
      futile ? words.futile(money(context, decision.failure), money(context, visitCost(model))) : "",
      words.none(model.horizon, ageAt(context, at), failed),
      lasting ? words.lasting(lasting, data.cap) : ""
    ];
  }
  if (at === 0) return [words.now(cost(0), cost(1), ageAt(context, 1)), failing(context, 0)];
  return [
    words.wait(ageAt(context, at), cost(at), speech.stop.risk(costs.failure[at])),
    last < model.horizon ? words.last(ageAt(context, last)) : "",
    failing(context, Math.max(at, last < model.horizon ? last : at))
  ];
}

/** How wrong the model was on other units this close to failure. */
export function trust({unit, speech, data}: UnitContext): string {
  const stage = unit.predicted === null ? null : stageOf(unit.scenario, unit.predicted);
  if (!stage?.score) return "";
  const scenario = data.scenarios.length > 1 ? unit.scenario.id : null;
  return speech.rul.trust(stage.from, stage.to, stage.score.mae, stage.score.n, scenario);
}

/** What follows from the answer: what to do, when not to go on, how sure that is. */
export const standfirst = (context: UnitContext): Rich =>
  isDecided(context) ? sentences([...advice(context), failureAges(context)]) : context.speech.rul.unknown;

/** The proposed stop: an age, and how far that is. */
export function end(context: UnitContext): {decision: string; note: string} {
  const words = context.speech.stop.decision;
  if (!isDecided(context)) return {decision: words.unknown, note: words.unknownNote};
  const {at, due, futile, model} = context.decision;
  const age = ageAt(context, at);
  if (!due) return {decision: words.none(age), note: futile ? words.futile : words.horizon(model.horizon)};
  return at === 0
    ? {decision: words.now, note: words.nowNote}
    : {decision: words.at(age), note: words.inTime(at)};
}

/** Whether the interval held the true life. */
function held({unit, speech}: Decided, rul: number): string {
  const words = speech.stop.check;
  const found = interval(unit);
  if (!found) return "";
  if (rul < found.low) return words.early(found.low - rul);
  return found.high !== null && rul > found.high ? words.late(rul - found.high) : words.held;
}

/** Whether the proposed stop came before the failure. */
function inTime(context: Decided, rul: number): string {
  const words = context.speech.stop.check;
  const {at, due, futile} = context.decision;
  const age = ageAt(context, at);
  if (futile && rul <= at) return "";
  if (!due) return rul > at ? words.none(age) : words.missed(age);
  return rul > at ? words.before(age, rul - at) : words.tooLate(age);
}

/** What came true, for units whose end of life is known and that the model had not learnt from. */
export function check(context: UnitContext): string {
  const {unit, speech} = context;
  const {rul, age, scenario} = unit;
  const words = speech.rul.check;
  if (rul === null || !isDecided(context)) return words.none;
  const said = words.text(age + rul, rul, scenario.cohort === "validation");
  return [said, held(context, rul), inTime(context, rul)].filter(Boolean).join(" ");
}

/** The 90 % interval of the remaining life. */
function intervalText({unit, speech}: UnitContext): string {
  const stated = statedInterval(unit);
  return stated ? speech.stop.interval(...stated.lives) : speech.terms.unknown;
}

/** Values of the unit's record, by the name of their line. */
export function card(context: UnitContext): Record<CardLine, Rich> {
  const {unit, speech, data} = context;
  const {terms, levels, f, rul} = speech;
  const words = rul.card;
  const since = levelSince(unit);
  const rank = rankOf(data, unit);
  const {scenario, predicted, cluster} = unit;
  return {
    scenario: [...scenarioNames(data, [scenario]), scenario.label[speech.locale]].join(", "),
    age: terms.times(unit.age),
    predicted:
      predicted === null
        ? terms.unknown
        : atCap(predicted, data.cap)
          ? speech.stop.interval(Math.round(predicted), null)
          : `${f.decimal(predicted, 1)}\u00a0${terms.timeUnit}`,
    interval: intervalText(context),
    actual: unit.rul === null ? words.noTruth : terms.times(unit.rul),
    risk: [{mark: unit.risk}, `\u00a0${levels.word(unit.risk, 1)}`],
    since: since === null ? (unit.risk === "healthy" ? words.noSince : terms.unknown) : terms.atAge(since),
    cluster: cluster === null ? words.noCluster : terms.clusterName(cluster),
    rank: rank ? words.rankOf(rank.before + 1, rank.total) : terms.unknown
  };
}

/** Lines of the record, in order. */
export const cardLines = [
  "scenario",
  "age",
  "predicted",
  "interval",
  "actual",
  "risk",
  "since",
  "cluster",
  "rank"
] as const;
export type CardLine = (typeof cardLines)[number];
