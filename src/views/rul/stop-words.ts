/** What a stop brings, in words and beside the others it could be. */
import type {Rich} from "../rich.ts";
import type {Cell, TableView} from "../view.ts";
import type {UnitContext} from "./context.ts";
import {alternatives, type Decision, failedBefore, losers} from "./decision.ts";

/** A unit that something was predicted of. */
export type Decided = UnitContext & {readonly decision: Decision};

export const isDecided = (context: UnitContext): context is Decided => context.decision !== null;

export const money = ({speech, data}: UnitContext, cost: number): string =>
  speech.f.money(cost, data.currency);

/** Age of the unit at a stop, as sentences give it. */
export const ageAt = ({unit}: UnitContext, stop: number): number => Math.round(unit.age + stop);

/** A sum among others of its column. */
export const moneyCell = ({speech, data}: UnitContext, cost: number): Cell => ({
  text: speech.f.columnMoney(cost, data.currency),
  value: cost
});

/** The sentence that follows the line: frequencies of failing and of losing life. */
export function stopSentence(context: UnitContext): Rich {
  if (!isDecided(context)) return "";
  const {decision, speech} = context;
  const {stop, costs} = decision;
  const {count, more} = losers(decision, stop);
  const risk = speech.stop.risk(costs.failure[stop]);
  return speech.stop.sentence(ageAt(context, stop), failedBefore(decision, stop), risk, count, more);
}

/** What the stop in force is expected to cost, against the proposed one. */
export function stopCost(context: UnitContext): string {
  if (!isDecided(context)) return "";
  const {decision, speech} = context;
  const {stop, at, costs, due, model} = decision;
  const words = speech.stop.cost;
  const cost = money(context, costs.cost[stop]);
  const extra = costs.cost[stop] - costs.cost[at];
  if (stop === at) return due ? words.lowest(cost) : words.within(cost, model.horizon);
  const compare = extra < 0 ? words.less : words.more;
  return compare(cost, money(context, Math.abs(extra)), ageAt(context, at));
}

/** A stop as a row: when, how many fail first, life lost, cost. */
function alternative(context: Decided, time: number): Cell[] {
  const {decision, speech, unit} = context;
  const {f, stop: words} = speech;
  const {costs, at} = decision;
  const note =
    time === at && decision.due ? words.alternatives.optimum : time === 0 ? words.alternatives.now : "";
  const age = f.integer(ageAt(context, time));
  const failed = failedBefore(decision, time);
  return [
    {text: note ? `${age} ${note}` : age, value: unit.age + time},
    {text: f.integer(failed), value: failed},
    {text: f.integer(costs.lost[time]), value: costs.lost[time]},
    moneyCell(context, costs.cost[time])
  ];
}

/** Stops set side by side, the one in force marked. */
export function alternativesTable(context: UnitContext): TableView {
  const words = context.speech.stop.alternatives;
  const times = isDecided(context) ? alternatives(context.decision) : [];
  return {
    caption: words.caption,
    columns: words.columns.map((head, i) => ({head, numeric: i > 0, key: i === 0})),
    rows: isDecided(context) ? times.map((time) => alternative(context, time)) : [],
    chosen: isDecided(context) ? times.indexOf(context.decision.stop) : undefined
  };
}
