/** The first page of a report of kind `tabular`: can its classifier be trusted to file, and what should be done? */
import {type Rich, sentences} from "../rich.ts";
import type {KpiView, PageView} from "../view.ts";
import {classesFigure} from "./class-strip.ts";
import {
  baseline,
  choosing,
  classLabel,
  filterText,
  mostFrequent,
  production,
  type Share,
  type TabularContext
} from "./context.ts";
import type {TabularFacts} from "./facts.ts";
import type {Guess} from "./guess.ts";
import {measuresFigure} from "./measures.ts";
import {retrainFigure} from "./retrain.ts";
import {guessFigure, whyFigure} from "./trial.ts";
import {trustOf} from "./trust.ts";

/** What the page carries: the facts, and an answer to look at before any is asked for. */
export interface ExecutiveData extends TabularFacts {
  readonly example: Guess | null;
}

export interface ExecutiveContext extends TabularContext<ExecutiveData> {
  /** The answer shown: to the reader's name, or the example. */
  readonly guess: Guess | null;
  /** Class that is explained, or null for the first. */
  readonly why: string | null;
}

export type ExecutiveView = PageView<
  "headline" | "standfirst" | "filters" | "updated",
  "measures" | "classes" | "retrain" | "guess" | "why",
  "rows" | "classes" | "added" | "first" | "three" | "naive"
>;

function headline(context: TabularContext): string {
  const words = context.speech.executive.headline;
  const own = production(context);
  return own ? words.found(own.accuracy.value, own.top3.value) : words.none;
}

/** What the model may be trusted with: the answers that it is sure enough of. */
function advice(context: TabularContext): Rich {
  const words = context.speech.executive.standfirst;
  const own = production(context);
  if (!own) return "";
  const trust = trustOf(own, context.data.bands.excellent);
  if (!trust) return words.never(context.data.bands.excellent);
  return trust.share >= 0.995 ? words.whole(trust.right) : words.part(trust.share, trust.from, trust.right);
}

function standfirst(context: TabularContext): Rich {
  const words = context.speech.executive.standfirst;
  const own = production(context);
  const naive = baseline(context);
  const frequent = mostFrequent(context);
  return sentences([
    advice(context),
    naive && frequent ? words.baseline(naive.accuracy.value, frequent.label[context.speech.locale]) : "",
    own ? words.measured(own.n, context.data.folds) : ""
  ]);
}

/** A share as a key figure. */
function share(context: TabularContext, value: Share | undefined, sentence: (value: Share) => Rich): KpiView {
  const {f, terms} = context.speech;
  return value
    ? {numeral: f.percent(value.value), sentence: sentence(value)}
    : {numeral: terms.unknown, sentence: ""};
}

function kpis(context: TabularContext): ExecutiveView["kpis"] {
  const {data, speech} = context;
  const {f} = speech;
  const {rail} = speech.executive;
  const own = production(context);
  const naive = baseline(context);
  const frequent = mostFrequent(context);
  const percent = (value: number): string => f.percent(value);
  return {
    rows: {numeral: f.integer(data.data.rows), sentence: rail.rows(data.data.rows)},
    classes: {numeral: f.integer(data.data.classes), sentence: rail.classes(data.data.classes)},
    added: {numeral: f.integer(data.data.added), sentence: rail.added(data.data.added)},
    first: share(context, own?.accuracy, ({low, high}) => rail.first(percent(low), percent(high))),
    three: share(context, own?.top3, ({low, high}) => rail.three(percent(low), percent(high))),
    naive: share(context, naive?.accuracy, () =>
      rail.naive(frequent ? frequent.label[speech.locale] : classLabel(context, 0))
    )
  };
}

/** Computes the page for what the reader has chosen and asked. */
export function tabularExecutiveView(context: ExecutiveContext): ExecutiveView {
  const {data, speech} = context;
  const {lastUpdate} = data.data;
  return {
    texts: {
      headline: headline(context),
      standfirst: standfirst(context),
      filters: filterText(context),
      updated: speech.executive.rail.updated(lastUpdate === null ? null : speech.f.day(lastUpdate))
    },
    kpis: kpis(context),
    figures: {
      measures: measuresFigure(context),
      classes: classesFigure(context),
      retrain: retrainFigure(context),
      guess: guessFigure(context),
      why: whyFigure(context)
    },
    choosing: choosing(context)
  };
}
