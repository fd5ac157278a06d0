/** The page of one unit: how long it has left, since when it is at risk, what its sensors say. */
import type {Context} from "../context.ts";
import {sentences} from "../rich.ts";
import type {PageView} from "../view.ts";
import {mostPressing} from "./choice.ts";
import type {UnitContext} from "./context.ts";
import {neighboursFigure} from "./neighbours.ts";
import {sensorsFigure} from "./sensors.ts";
import {type CardLine, card, check, end, headline, kicker, standfirst} from "./texts.ts";
import {timelineFigure} from "./timeline.ts";
import {trajectoryFigure} from "./trajectory.ts";

type OpeningText = "kicker" | "headline" | "standfirst";
export type RulView = PageView<
  OpeningText | "end" | "endNote" | "check" | `card-${CardLine}`,
  "trajectory" | "sensors" | "timeline" | "neighbours",
  never
>;

/** Computes the page of `unit` from its tracks. */
export function rulView(context: UnitContext): RulView {
  const {decision, note} = end(context);
  const record = Object.entries(card(context)).map(([line, value]) => [`card-${line}`, value]);
  return {
    texts: {
      kicker: kicker(context),
      headline: headline(context),
      standfirst: standfirst(context),
      end: decision,
      endNote: note,
      check: check(context),
      ...Object.fromEntries(record)
    },
    kpis: {},
    figures: {
      trajectory: trajectoryFigure(context),
      sensors: sensorsFigure(context),
      timeline: timelineFigure(context),
      neighbours: neighboursFigure(context)
    }
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
      standfirst: sentences([asked ? missing.text(wanted.scenario, wanted.unit) : "", action])
    },
    kpis: {},
    figures: {}
  };
}
