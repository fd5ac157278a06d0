/** The page's answer in words: which units to stop, by when, what it saves and how sure that is. */
import {failedWithin} from "../../charts/life-stacks.ts";
import type {Context, Selection} from "../context.ts";
import {coverageOf} from "../coverage.ts";
import type {Unit} from "../fleet-data.ts";
import {livesOf} from "../outlook.ts";
import {type Piece, type Rich, sentences} from "../rich.ts";
import type {KpiView} from "../view.ts";
import {type Decisions, slipOf} from "./decisions.ts";

/** Units named in the standfirst. */
const named = 3;

/** Lives that are counted one by one. */
export const dotCount = 20;

/** Of a unit's twenty possible failures, those within a time from now. */
export const failingOf = (unit: Unit, time: number): number => failedWithin(livesOf(unit, dotCount), time);

export const moneyOf =
  ({speech, data}: Context) =>
  (sum: number): string =>
    speech.f.money(sum, data.currency);

/** Names of units as a list, each linked to its page. */
function links({unitHref, speech}: Context, units: readonly Unit[]): Piece[] {
  const names = units.map(({name}) => name);
  const pieces: Piece[] = [];
  let rest = speech.f.list(names);
  for (const unit of units) {
    const [before, ...after] = rest.split(unit.name);
    const href = unitHref(unit);
    pieces.push(before, href === null ? {bold: unit.name} : {link: unit.name, href});
    rest = after.join(unit.name);
  }
  return [...pieces, rest];
}

/** The decision, for what is shown. */
export function headline(context: Context, {units}: Selection, decisions: Decisions): string {
  const {act, later, stranded, period, plan, left, cost} = decisions;
  const unknown = units.filter(({predicted}) => predicted === null).length;
  const counts = {
    all: context.data.units.length,
    total: units.length,
    act: act.length,
    later: later.length,
    stranded: stranded.length,
    unknown
  };
  return context.speech.decisions.headline(counts, period, plan.model.horizon, moneyOf(context)(left - cost));
}

/** Which units to stop and when. */
function which(context: Context, {act, period}: Decisions): Rich {
  const now = act.filter(({at}) => at === 0).length;
  const shown = now > 0 && now <= named ? now : now === 0 ? 1 : named;
  const names = links(
    context,
    act.slice(0, shown).map(({unit}) => unit)
  );
  return context.speech.decisions.which(names, now, act.length, act[0].at, period);
}

/** How often the intervals behind the decisions held. */
function held({speech}: Context, {scenarios}: Selection): string {
  const coverage = coverageOf(scenarios);
  return coverage ? speech.decisions.coverage(coverage.of.value) : "";
}

/** Those that the shop has no place for, and what that adds. */
function noPlace(context: Context, {stranded, act, later, plan}: Decisions): string {
  if (stranded.length === 0) return "";
  const others = act.length + later.length > 0;
  const slip = moneyOf(context)(slipOf(stranded));
  return context.speech.decisions.stranded(stranded.length, slip, plan.model.horizon, others);
}

/** Where nothing is to be stopped within the first period: what comes first, or why nothing does. */
function calm(context: Context, decisions: Decisions): Rich {
  const {later, watch, stranded, plan} = decisions;
  const words = context.speech.decisions;
  const [first] = later;
  if (first)
    return sentences([words.next(links(context, [first.unit]), first.at), noPlace(context, decisions)]);
  if (stranded.length > 0) return noPlace(context, decisions);
  return watch.length ? words.calm(plan.model.horizon) : "";
}

/** Which units, by when, what it costs and saves, how sure. */
export function standfirst(context: Context, selection: Selection, decisions: Decisions): Rich {
  const {speech, data} = context;
  const {act, period, plan, cost, left, failing, early} = decisions;
  const {decisions: words, executive} = speech;
  const {horizon} = plan.model;
  if (selection.units.length === 0) return executive.empty(data.units.length);
  if (act.length === 0) {
    return sentences([calm(context, decisions), held(context, selection)]);
  }
  const money = moneyOf(context);
  return sentences([
    which(context, decisions),
    words.money(act.length, money(cost), money(left), money(left - cost), horizon),
    words.sure(act.length, failing / act.length, early / act.length, period),
    noPlace(context, decisions),
    held(context, selection)
  ]);
}

/** How many units are to be stopped, planned and watched. */
export function groupKpis(
  {speech}: Context,
  decisions: Decisions
): Record<"act" | "later" | "watch", KpiView> {
  const {f, decisions: words} = speech;
  const {act, later, watch, stranded, period, plan, delayed} = decisions;
  const {horizon} = plan.model;
  return {
    act: {numeral: f.integer(act.length), sentence: words.groups.act(period)},
    later: {
      numeral: f.integer(later.length),
      sentence: words.groups.later(period, horizon, delayed.length),
      hidden: horizon <= period
    },
    watch: {numeral: f.integer(watch.length), sentence: words.groups.watch(horizon, stranded.length)}
  };
}

/** How often the 90 % interval held, and for whom. */
export function coverageKpi({speech}: Context, {scenarios}: Selection): KpiView {
  const coverage = coverageOf(scenarios);
  const {f, decisions: words, terms} = speech;
  if (!coverage) return {numeral: terms.unknown, sentence: words.noCoverage};
  const {of, units} = coverage;
  return {
    numeral: f.integer(100 * of.value),
    sentence: words.trust(units.test, units.validation)
  };
}
