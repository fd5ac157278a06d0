/** The executive page: what needs attention, how sure we are, who first. */

import {choosing} from "../choosing.ts";
import {type Context, filterText, namedUnit, type Selection, select} from "../context.ts";
import {byLife, type Counts, countLevels, longestCritical, nearError, type Predicted} from "../facts.ts";
import {type Piece, type Rich, sentences} from "../rich.ts";
import type {KpiView, PageView} from "../view.ts";
import {firstFigure} from "./first.ts";
import {lifeFigure} from "./life.ts";
import {riskFigure} from "./risk.ts";
import {scenariosFigure} from "./scenarios.ts";

export type ExecutiveView = PageView<
  "headline" | "standfirst" | "filters" | "railTitle",
  "first" | "life" | "risk" | "scenarios",
  "critical" | "degraded" | "healthy" | "total" | "trust"
>;

/** Units named in the standfirst. */
const named = 3;

function links({unitHref, speech}: Context, units: readonly Predicted[]): Piece[] {
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

/** Where nothing is critical: the threshold, and the unit that will reach it first. */
function calm(context: Context, [soonest]: readonly Predicted[]): Rich {
  const {speech, data} = context;
  const {executive} = speech;
  return sentences([
    executive.calm(data.thresholds.critical),
    soonest ? executive.nearest(links(context, [soonest]), soonest.predicted, data.thresholds.critical) : ""
  ]);
}

/** Which critical units to look at first, and which has been so the longest. */
function begin(context: Context, critical: readonly Predicted[]): Rich {
  const {executive} = context.speech;
  const longest = longestCritical(critical);
  const first = executive.begin(links(context, critical.slice(0, named)));
  if (!longest) return first;
  const say = critical.length === 1 ? executive.beginOne : executive.longest;
  const {criticalSince, age} = longest;
  const last = say(links(context, [longest]), criticalSince, age - criticalSince);
  return critical.length === 1 ? last : sentences([first, last]);
}

function standfirst(context: Context): Rich {
  const {units, scenarios} = select(context);
  const {executive} = context.speech;
  if (units.length === 0) return executive.empty(context.data.units.length);
  const sorted = byLife(units);
  const critical = sorted.filter(({risk}) => risk === "critical");
  if (critical.length === 0) return calm(context, sorted);
  const near = nearError(scenarios);
  return sentences([begin(context, critical), near ? executive.trust(near.below, near.mae, near.n) : ""]);
}

/** How many units are at a level, and what the level covers. */
function levelKpi(
  {speech, data}: Context,
  counts: Counts,
  level: "critical" | "degraded" | "healthy"
): KpiView {
  const {levels, f} = speech;
  const n = counts[level];
  return {
    numeral: f.integer(n),
    sentence: [{mark: level}, " ", {bold: levels.word(level, n)}, `, ${levels.range(level, data.thresholds)}`]
  };
}

/** How far the predictions can be trusted where it matters: close to failure. */
function trustKpi({speech}: Context, {scenarios}: Selection): KpiView {
  const {rail} = speech.executive;
  const near = nearError(scenarios);
  return near
    ? {
        numeral: speech.f.decimal(near.mae, 1),
        sentence: rail.trustText(near.mae, rail.band(near.below), near.n)
      }
    : {numeral: speech.terms.unknown, sentence: speech.terms.noTruth};
}

/** Computes the page for what the reader has selected. */
export function executiveView(context: Context): ExecutiveView {
  const {executive, f} = context.speech;
  const selection = select(context);
  const counts = countLevels(selection.units);
  const all = context.data.units.length;
  const soonest = byLife(selection.units)[0] ?? selection.units[0];
  return {
    texts: {
      headline: executive.headline(counts, soonest ? namedUnit(context, soonest) : null, all),
      standfirst: standfirst(context),
      filters: filterText(context),
      railTitle: executive.rail.title(counts.total, all)
    },
    kpis: {
      critical: levelKpi(context, counts, "critical"),
      degraded: levelKpi(context, counts, "degraded"),
      healthy: levelKpi(context, counts, "healthy"),
      total: {
        numeral: f.integer(counts.total),
        sentence: executive.rail.total(counts.total, counts.unknown, all)
      },
      trust: trustKpi(context, selection)
    },
    figures: {
      first: firstFigure(context, selection),
      life: lifeFigure(context, selection),
      risk: riskFigure(context, selection),
      scenarios: scenariosFigure(context, selection)
    },
    choosing: choosing(context)
  };
}
