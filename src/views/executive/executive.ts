/** The executive page: what needs attention, how sure we are, who first. */

import {type Context, select} from "../context.ts";
import {byLife, countLevels, longestCritical, nearError, type Predicted} from "../facts.ts";
import type {Piece, Rich} from "../rich.ts";
import type {PageView} from "../view.ts";
import {firstFigure} from "./first.ts";
import {lifeFigure} from "./life.ts";
import {riskFigure} from "./risk.ts";
import {scenariosFigure} from "./scenarios.ts";

export type ExecutiveView = PageView<
  | "headline"
  | "standfirst"
  | "railTitle"
  | "critical"
  | "degraded"
  | "healthy"
  | "total"
  | "trust"
  | "trustText",
  "first" | "life" | "risk" | "scenarios"
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

function standfirst(context: Context): Rich {
  const {units, scenarios} = select(context);
  const {executive} = context.speech;
  const critical = byLife(units).filter(({risk}) => risk === "critical");
  if (critical.length === 0) return executive.calm(context.data.thresholds.critical);
  const longest = longestCritical(units);
  const near = nearError(scenarios);
  return [
    ...executive.begin(links(context, critical.slice(0, named))),
    ...(longest
      ? executive.longest(
          links(context, [longest as Predicted]),
          longest.criticalSince,
          longest.age - longest.criticalSince
        )
      : []),
    ...(near ? [executive.trust(near.below, near.mae, near.n)] : [])
  ];
}

/** Computes the page for what the reader has selected. */
export function executiveView(context: Context): ExecutiveView {
  const {speech, data} = context;
  const {executive, levels, f} = speech;
  const selection = select(context);
  const counts = countLevels(selection.units);
  const [soonest] = byLife(selection.units);
  const near = nearError(selection.scenarios);
  const level = (name: "critical" | "degraded" | "healthy"): Rich => [
    {mark: name},
    " ",
    {bold: levels.word(name, counts[name])},
    `, ${levels.range(name, data.thresholds)}`
  ];
  return {
    texts: {
      headline: executive.headline(counts, soonest?.predicted ?? null),
      standfirst: standfirst(context),
      railTitle: executive.rail.title(counts.total),
      critical: [{figure: f.integer(counts.critical)}, ...level("critical")],
      degraded: [{figure: f.integer(counts.degraded)}, ...level("degraded")],
      healthy: [{figure: f.integer(counts.healthy)}, ...level("healthy")],
      total: [{figure: f.integer(counts.total)}, executive.rail.total(counts.total)],
      trust: near ? f.decimal(near.mae, 1) : speech.terms.unknown,
      trustText: near
        ? executive.rail.trustText(executive.rail.band(near.below), near.n)
        : speech.terms.noTruth
    },
    figures: {
      first: firstFigure(context, selection),
      life: lifeFigure(context, selection),
      risk: riskFigure(context, selection),
      scenarios: scenariosFigure(context, selection)
    }
  };
}
