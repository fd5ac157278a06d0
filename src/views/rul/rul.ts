/** The page of one unit: how long it has left, since when it is at risk, what its sensors say. */
import type {Context} from "../context.ts";
import {endsOf} from "../range.ts";
import {sentences} from "../rich.ts";
import type {Choosing, PageView} from "../view.ts";
import {mostPressing} from "./choice.ts";
import {coneFigure} from "./cone.ts";
import type {UnitContext} from "./context.ts";
import {explanationFigure} from "./explanation.ts";
import {healthFigure} from "./health.ts";
import {neighboursFigure} from "./neighbours.ts";
import {sensorsFigure} from "./sensors.ts";
import {type CardLine, card, check, end, headline, kicker, standfirst} from "./texts.ts";
import {timelineFigure} from "./timeline.ts";
import {tracksWithin} from "./tracks.ts";
import {trajectoryFigure} from "./trajectory.ts";
import {whatIfFigure} from "./what-if.ts";

type OpeningText = "kicker" | "headline" | "standfirst" | "filters";
export type RulView = PageView<
  OpeningText | "end" | "endNote" | "check" | `card-${CardLine}`,
  "trajectory" | "health" | "cone" | "sensors" | "timeline" | "neighbours" | "explanation" | "whatIf",
  never
>;

/** The page's figures over the ages shown; those about the whole life follow it all. */
function figures(context: UnitContext): RulView["figures"] {
  const part = context.ages && tracksWithin(context.tracks, context.ages);
  const shown = {...context, tracks: part ?? context.tracks, ages: part && context.ages};
  return {
    trajectory: trajectoryFigure(shown),
    health: healthFigure(shown),
    cone: coneFigure(context),
    sensors: sensorsFigure(shown),
    timeline: timelineFigure(context),
    neighbours: neighboursFigure(context),
    explanation: explanationFigure(context),
    whatIf: whatIfFigure(context)
  };
}

/** The stretch of life that is shown. */
function choosing({ages, tracks, speech, unit}: UnitContext): Choosing {
  const words = speech.choosing;
  const part = ages && tracksWithin(tracks, ages);
  const shown = part ?? tracks;
  return {
    choices: ages && part ? [{text: words.ages(...endsOf(ages)), clear: {ages: null}}] : [],
    reset: {ages: null},
    clear: {ages: null},
    legend: [],
    status: `${unit.name}, ${words.ages(shown.ages[0] ?? unit.age, part ? (shown.ages.at(-1) ?? null) : unit.age)}`
  };
}

/** Computes the page of `unit` from its tracks. */
export function rulView(context: UnitContext): RulView {
  const {decision, note} = end(context);
  const record = Object.entries(card(context)).map(([line, value]) => [`card-${line}`, value]);
  const chosen = choosing(context);
  return {
    texts: {
      kicker: kicker(context),
      headline: headline(context),
      standfirst: standfirst(context),
      filters: context.speech.terms.filtered(chosen.choices.map(({text}) => text)),
      end: decision,
      endNote: note,
      check: check(context),
      ...Object.fromEntries(record)
    },
    kpis: {},
    figures: figures(context),
    choosing: chosen
  };
}

/** What the page says when the report holds no such unit, and what to do. */
export function missingView(
  {data, speech, unitHref}: Context,
  wanted: {readonly scenario: string; readonly unit: string}
): PageView<OpeningText, never, never> {
  const {missing} = speech.rul;
  const first = mostPressing(data.units);
  const asked = wanted.scenario !== "" || wanted.unit !== "";
  const action = missing.action(first?.name ?? null, first && unitHref(first));
  return {
    texts: {
      kicker: "",
      headline: missing.headline,
      standfirst: sentences([asked ? missing.text(wanted.scenario, wanted.unit) : "", action]),
      filters: ""
    },
    kpis: {},
    figures: {},
    choosing: {choices: [], reset: {}, clear: {}, legend: [], status: ""}
  };
}
