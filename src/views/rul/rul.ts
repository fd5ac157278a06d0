/** The page of one unit: when to stop it, how long it has left, what its sensors say. */
import {assumptionsView, costsOf} from "../assumptions.ts";
import type {Context} from "../context.ts";
import {endsOf} from "../range.ts";
import {sentences} from "../rich.ts";
import type {AssumptionsView, ChoiceView, Choosing, PageView, TableView} from "../view.ts";
import {mostPressing} from "./choice.ts";
import {coneFigure} from "./cone.ts";
import type {UnitContext} from "./context.ts";
import {decide} from "./decision.ts";
import {explanationFigure} from "./explanation.ts";
import {healthFigure} from "./health.ts";
import {neighboursFigure} from "./neighbours.ts";
import {sensorsFigure} from "./sensors.ts";
import {assumed, stopFigure, stopParameter} from "./stop.ts";
import {alternativesTable, stopCost, stopSentence} from "./stop-words.ts";
import {type CardLine, card, check, end, headline, kicker, standfirst} from "./texts.ts";
import {timelineFigure} from "./timeline.ts";
import {tracksWithin} from "./tracks.ts";
import {trajectoryFigure} from "./trajectory.ts";
import {whatIfFigure} from "./what-if.ts";

type OpeningText = "kicker" | "headline" | "standfirst" | "filters";
export type RulView = PageView<
  OpeningText | "stopSentence" | "stopCost" | "end" | "endNote" | "check" | `card-${CardLine}`,
  | "stop"
  | "trajectory"
  | "health"
  | "cone"
  | "sensors"
  | "timeline"
  | "neighbours"
  | "explanation"
  | "whatIf",
  never
> & {
  readonly tables: {readonly alternatives: TableView};
  readonly assumptions: AssumptionsView;
};

/** The page's figures over the ages shown; those about the whole life follow it all. */
function figures(context: UnitContext): RulView["figures"] {
  const part = context.ages && tracksWithin(context.tracks, context.ages);
  const shown = {...context, tracks: part ?? context.tracks, ages: part && context.ages};
  return {
    stop: stopFigure(context),
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

/** What is chosen: a stop of the reader's own, a stretch of the life. */
function choices({ages, tracks, speech, decision, unit}: UnitContext): ChoiceView[] {
  const part = ages && tracksWithin(tracks, ages);
  const own = decision && decision.stop !== decision.at ? decision.stop : null;
  return [
    ...(own === null
      ? []
      : [{text: speech.stop.choice(Math.round(unit.age + own)), clear: {[stopParameter]: null}}]),
    ...(ages && part ? [{text: speech.choosing.ages(...endsOf(ages)), clear: {ages: null}}] : [])
  ];
}

function choosing(context: UnitContext): Choosing {
  const {ages, tracks, speech, unit} = context;
  const part = ages && tracksWithin(tracks, ages);
  const shown = part ?? tracks;
  const from = shown.ages[0] ?? unit.age;
  const to = part ? (shown.ages.at(-1) ?? null) : unit.age;
  const none = {ages: null, [stopParameter]: null};
  return {
    choices: choices(context),
    reset: none,
    clear: none,
    legend: [],
    status: `${unit.name}, ${speech.choosing.ages(from, to)}`
  };
}

/** What a page of one unit is computed from. `stop`: the reader's own, time units from the last record. */
export type UnitPage = Omit<UnitContext, "decision"> & {readonly stop: number | null};

/** The same with the decision that follows from it. */
export const decided = ({stop, ...page}: UnitPage): UnitContext => ({
  ...page,
  decision: decide(page.unit, costsOf(page), page.data.cap, stop)
});

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
      stopSentence: stopSentence(context),
      stopCost: stopCost(context),
      end: decision,
      endNote: note,
      check: check(context),
      ...Object.fromEntries(record)
    },
    kpis: {},
    figures: figures(context),
    tables: {alternatives: alternativesTable(context)},
    assumptions: assumptionsView(context, assumed),
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
