import {contributionBars} from "../../charts/contribution-bars.ts";
import {rankedBars} from "../../charts/ranked-bars.ts";
import type {Change} from "../state.ts";
import type {FigureView} from "../view.ts";
import {classLabel, production, source, type TabularContext, textCell} from "./context.ts";
import type {ExecutiveContext} from "./executive.ts";
import type {Guess} from "./guess.ts";
import {binOf} from "./trust.ts";

/** Parameters of the address: the name asked for, and the class explained. */
export const nameParameter = "name";
export const whyParameter = "why";

/** A weight smaller than this is what arithmetic leaves of none. */
const speck = 1e-9;

/** Longest name that is asked for, characters. */
export const longestName = 200;

/** Whether the name says anything to the model: a word, or a part of one that it has read in other words. */
export const saysSomething = ({words}: Guess): boolean =>
  words.some(({weights}) => weights.some((weight) => Math.abs(weight) > speck));

function guessTitle(context: TabularContext, guess: Guess | null): string {
  const words = context.speech.trial.guess.title;
  const first = guess?.classes[0];
  if (!guess || !first) return words.empty;
  if (!saysSomething(guess)) return words.unknown(guess.name);
  return words.sure(guess.name, classLabel(context, first.at), first.probability);
}

/** How often the model is right when it is as sure as here. */
function reading(context: TabularContext, guess: Guess): string {
  const own = production(context);
  const bin = own && binOf(own, guess.classes[0]?.probability ?? 0);
  return bin && bin.right !== null
    ? context.speech.trial.guess.reading(bin.from, bin.to, bin.right, bin.n)
    : "";
}

/** Class that is explained: the reader's choice among those shown, or the first. */
export function explainedAt({data, guess, why}: ExecutiveContext): number {
  const at = guess?.classes.findIndex((one) => data.classes[one.at]?.name === why) ?? -1;
  return Math.max(0, at);
}

/** The change that choosing a class of the answer makes: its words are shown. */
function pick({data, guess}: ExecutiveContext, name: string): Change | null {
  const place = guess?.classes.findIndex(({at}) => data.classes[at]?.name === name) ?? -1;
  return place < 0 ? null : {[whyParameter]: place === 0 ? null : name};
}

/** The first classes of the answer with their probabilities. */
export function guessFigure(context: ExecutiveContext): FigureView {
  const {data, speech, guess} = context;
  const {f} = speech;
  const words = speech.trial.guess;
  const explained = explainedAt(context);
  const rows = (guess?.classes ?? []).map(({at, probability}, place) => ({
    key: data.classes[at].name,
    label: classLabel(context, at),
    value: probability,
    text: speech.trial.percent(probability),
    title: `${classLabel(context, at)}\n${words.tip(speech.trial.percent(probability))}`,
    highlight: place === explained
  }));
  return {
    topic: words.topic,
    title: guessTitle(context, guess),
    subtitle: words.subtitle(rows.length, data.classes.length),
    draw: (host) =>
      rankedBars(rows, {
        ...host,
        description: guessTitle(context, guess),
        empty: speech.trial.empty,
        xLabel: words.x,
        format: (share) => f.percent(share),
        end: 1
      }),
    pick: (key) => pick(context, key),
    reading: guess ? reading(context, guess) : "",
    scope: "",
    source: source(context),
    table: {
      caption: words.topic,
      columns: words.columns.map((head, i) => ({head, key: i === 0, numeric: i === 1})),
      rows: rows.map(({label, value}) => [textCell(label), {text: speech.trial.percent(value), value}])
    },
    file: "guess"
  };
}

/** Words drawn: names are short, and the table has them all. */
const drawn = 10;

/** How the model knows a word: whole, by parts that it has read in other words, or not at all. */
const knowledgeOf = ({known, weights}: Guess["words"][number]): "yes" | "partly" | "no" =>
  known ? "yes" : weights.some((weight) => Math.abs(weight) > speck) ? "partly" : "no";

/** What each word of the name adds to the score of the class explained. */
export function whyFigure(context: ExecutiveContext): FigureView {
  const {speech, guess} = context;
  const words = speech.trial.why;
  const place = explainedAt(context);
  const label = guess?.classes[place] ? classLabel(context, guess.classes[place].at) : "";
  const all = (guess?.words ?? [])
    .map((word) => ({text: word.text, known: knowledgeOf(word), weight: word.weights[place] ?? 0}))
    .sort((a, b) => b.weight - a.weight);
  const weighing = all.filter(({weight}) => Math.abs(weight) > speck);
  const named = (how: "partly" | "no"): string[] =>
    all.filter(({known}) => known === how).map(({text}) => text);
  const [best] = weighing;
  const worst = weighing.at(-1);
  const title =
    best && best.weight > 0
      ? words.title.for(best.text, label)
      : worst
        ? words.title.against(worst.text, label)
        : words.title.none;
  const strongest = [...weighing]
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, drawn)
    .sort((a, b) => b.weight - a.weight);
  return {
    topic: words.topic,
    title,
    subtitle: label === "" ? "" : words.subtitle(label),
    draw: (host) =>
      contributionBars(
        strongest.map(({text, weight}, i) => ({
          name: `word:${text}`,
          label: text,
          value: weight,
          highlight: i === 0 && weight > 0
        })),
        {...host, description: title, empty: words.empty, xLabel: words.x}
      ),
    reading: [words.unread(named("no")), words.partly(named("partly"))].filter(Boolean).join(" "),
    scope: "",
    source: source(context),
    table: {
      caption: words.topic,
      columns: words.columns.map((head, i) => ({head, key: i === 0, numeric: i === 1})),
      rows: all.map(({text, known, weight}) => [
        textCell(text),
        {text: speech.f.signed(weight, 2), value: weight},
        textCell(words.known[known])
      ])
    },
    file: "why"
  };
}
