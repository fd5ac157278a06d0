/** The executive page: which units to stop, by when, how sure that is and what it saves. */
import {assumptionsView} from "../assumptions.ts";
import {choosing} from "../choosing.ts";
import {type Context, filterText, type Selection, select} from "../context.ts";
import {type Counts, countLevels, nearError} from "../facts.ts";
import {coverageStagesFigure} from "../models/intervals.ts";
import type {KpiView, PageView} from "../view.ts";
import {actFigure} from "./act.ts";
import {coverageKpi, groupKpis, headline, standfirst} from "./answer.ts";
import {decisionsOf} from "./decisions.ts";
import {firstFigure} from "./first.ts";
import {lifeFigure} from "./life.ts";
import {riskFigure} from "./risk.ts";
import {scenariosFigure} from "./scenarios.ts";
import {waitingFigure} from "./waiting.ts";

export type ExecutiveView = PageView<
  "headline" | "standfirst" | "filters" | "railTitle",
  "act" | "waiting" | "coverage" | "first" | "life" | "risk" | "scenarios",
  "act" | "later" | "watch" | "critical" | "degraded" | "healthy" | "total" | "coverage" | "trust"
>;

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
  const decisions = decisionsOf(context, selection);
  return {
    texts: {
      headline: headline(context, selection, decisions),
      standfirst: standfirst(context, selection, decisions),
      filters: filterText(context),
      railTitle: executive.rail.title(counts.total, all)
    },
    kpis: {
      ...groupKpis(context, decisions),
      critical: levelKpi(context, counts, "critical"),
      degraded: levelKpi(context, counts, "degraded"),
      healthy: levelKpi(context, counts, "healthy"),
      total: {
        numeral: f.integer(counts.total),
        sentence: executive.rail.total(counts.total, counts.unknown, all)
      },
      coverage: coverageKpi(context, selection),
      trust: trustKpi(context, selection)
    },
    figures: {
      act: actFigure(context, selection, decisions),
      waiting: waitingFigure(context, selection, decisions),
      coverage: coverageStagesFigure(context),
      first: firstFigure(context, selection),
      life: lifeFigure(context, selection),
      risk: riskFigure(context, selection, false),
      scenarios: scenariosFigure(context, selection)
    },
    choosing: choosing(context),
    assumptions: assumptionsView(context)
  };
}
