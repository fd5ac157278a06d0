/** Sentences and the record of one unit. */
import {scenarioNames} from "../context.ts";
import {atCap} from "../facts.ts";
import {type Rich, sentences, whole} from "../rich.ts";
import type {UnitContext} from "./context.ts";
import {levelSince, rankOf, stageOf} from "./life.ts";

/** The answer, in a sentence. */
export function headline({unit, speech, data}: UnitContext): string {
  const words = speech.rul.headline;
  const {predicted, risk} = unit;
  const name = whole(unit.name);
  if (predicted === null || risk === "unknown") return words.unknown(name);
  return risk === "healthy"
    ? words.healthy(name, predicted, atCap(predicted, data.cap))
    : words[risk](name, predicted);
}

export const kicker = ({unit, speech}: UnitContext): Rich => [
  {mark: unit.risk},
  `\u00a0 ${speech.rul.kicker(unit.name, unit.risk, levelSince(unit))}`
];

/** The threshold that comes next, and when, if life goes on being used up at its natural pace. */
function next({unit, speech, data}: UnitContext): string {
  const {predicted, risk, age} = unit;
  if (predicted === null || risk === "critical" || risk === "unknown") return "";
  const level = risk === "healthy" ? "degraded" : "critical";
  const left = predicted - data.thresholds[level];
  return speech.rul.next(level, Math.round(left), Math.round(age + left), atCap(predicted, data.cap));
}

/** How wrong the model was on other units this close to failure. */
function trust({unit, speech, data}: UnitContext): string {
  const stage = unit.predicted === null ? null : stageOf(unit.scenario, unit.predicted);
  if (!stage?.score) return "";
  const scenario = data.scenarios.length > 1 ? unit.scenario.id : null;
  return speech.rul.trust(stage.from, stage.to, stage.score.mae, stage.score.n, scenario);
}

/** What follows from the answer: since when, what comes next, how it compares, what is not known. */
export function standfirst(context: UnitContext): Rich {
  const {unit, speech, data} = context;
  const words = speech.rul;
  if (unit.risk === "unknown" || unit.predicted === null) return words.unknown;
  const since = levelSince(unit);
  const rank = rankOf(data, unit);
  return sentences([
    since === null || unit.risk === "healthy"
      ? ""
      : words.since(unit.risk, data.thresholds[unit.risk], since, unit.age - since),
    next(context),
    rank ? words.rank(rank.before, rank.total) : "",
    trust(context),
    words.interval
  ]);
}

/** Where the prediction leads: an age, and how sure that is. */
export function end({unit, speech, data}: UnitContext): {decision: string; note: string} {
  const words = speech.rul.end;
  const {predicted, age} = unit;
  if (predicted === null) return {decision: words.none, note: words.noneNote};
  const capped = atCap(predicted, data.cap);
  return {decision: words.decision(Math.round(age + predicted), capped), note: words.note(predicted, capped)};
}

/** What came true, for units whose end of life is known and that the model had not learnt from. */
export function check({unit, speech, data}: UnitContext): string {
  const {rul, predicted, age, scenario} = unit;
  const words = speech.rul.check;
  if (rul === null || predicted === null) return words.none;
  const said = words.text(age + rul, rul, scenario.cohort === "validation");
  return `${said} ${rul > data.cap ? words.beyond(data.cap) : words.error(predicted - rul)}`;
}

/** Values of the unit's record, by the name of their line. */
export function card({unit, speech, data}: UnitContext): Record<CardLine, Rich> {
  const {terms, levels, f, rul} = speech;
  const words = rul.card;
  const since = levelSince(unit);
  const rank = rankOf(data, unit);
  const {scenario, predicted, cluster} = unit;
  return {
    scenario: [...scenarioNames(data, [scenario]), scenario.label[speech.locale]].join(", "),
    age: terms.times(unit.age),
    predicted: predicted === null ? terms.unknown : `${f.decimal(predicted, 1)}\u00a0${terms.timeUnit}`,
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
  "actual",
  "risk",
  "since",
  "cluster",
  "rank"
] as const;
export type CardLine = (typeof cardLines)[number];
