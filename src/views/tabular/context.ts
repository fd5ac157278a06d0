import type {RiskLevel} from "../../../pipeline/contract/rul.ts";
import type {TabularEvaluation, TabularModelInfo} from "../../../pipeline/contract/tabular.ts";
import type {TabularSpeech} from "../../i18n/tabular.ts";
import {inForce} from "../choices.ts";
import type {Change} from "../state.ts";
import type {Cell, ChoiceView, Choosing} from "../view.ts";
import {isNaive, type TabularFacts} from "./facts.ts";
import {nothing, type TabularState} from "./state.ts";

/** Everything a page of a report of kind `tabular` is computed from. */
export interface TabularContext<Data extends TabularFacts = TabularFacts> {
  readonly data: Data;
  readonly state: TabularState;
  readonly speech: TabularSpeech;
}

/** A share and its interval. */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Results of a model, or undefined where the page has none. */
export const evaluationOf = ({data}: TabularContext, id: string): TabularEvaluation | undefined =>
  data.evaluations.find(({model}) => model === id);

/** Results of the model in service. */
export const production = (context: TabularContext): TabularEvaluation | undefined =>
  evaluationOf(context, context.data.production);

/** Results of what anyone reaches without a model. */
export function baseline(context: TabularContext): TabularEvaluation | undefined {
  const naive = context.data.models.find((model) => isNaive(model) && model.id !== context.data.production);
  return naive && evaluationOf(context, naive.id);
}

/** The most frequent class: what one answers without a model. */
export const mostFrequent = ({data}: TabularContext): TabularFacts["classes"][number] | undefined =>
  data.classes.reduce<TabularFacts["classes"][number] | undefined>(
    (best, one) => (best && best.rows >= one.rows ? best : one),
    undefined
  );

/** What a class is called; `at` is its place in the summary. */
export const classLabel = ({data, speech}: TabularContext, at: number): string =>
  data.classes[at]?.label[speech.locale] ?? "";

/** Place of the class that the reader has chosen; null without a choice. */
export function chosenClass({data, state}: TabularContext): number | null {
  const at = data.classes.findIndex(({name}) => name === state.class);
  return at < 0 ? null : at;
}

/** A model's name: its family, and its identifier where the report has several of that family. */
export function modelName({data, speech}: TabularContext, id: string): string {
  const model = data.models.find((one) => one.id === id);
  if (!model) return id;
  const alike = data.models.filter(({family}) => family === model.family).length > 1;
  const family = speech.terms.families[model.family];
  return alike ? `${family} (${id})` : family;
}

/** The same with its article, within a sentence. */
export function theModel({data, speech}: TabularContext, id: string): string {
  const model = data.models.find((one) => one.id === id);
  if (!model) return id;
  const alike = data.models.filter(({family}) => family === model.family).length > 1;
  const family = speech.terms.the(model.family);
  return alike ? `${family} (${id})` : family;
}

/** Models from the lowest loss on, naive ones last. */
export function ranked(context: TabularContext): TabularModelInfo[] {
  const loss = ({id}: TabularModelInfo): number =>
    evaluationOf(context, id)?.logLoss.value ?? Number.POSITIVE_INFINITY;
  return [...context.data.models].sort(
    (a, b) => Number(isNaive(a)) - Number(isNaive(b)) || loss(a) - loss(b) || 0
  );
}

/** The band a share falls in, by the level whose mark the band shares. */
export function bandOf({data}: TabularContext, share: number): "critical" | "degraded" | "healthy" {
  const {good, excellent} = data.bands;
  return share >= excellent ? "healthy" : share >= good ? "degraded" : "critical";
}

/** Limits of the bands with their names, as drawings take them: the highest first. */
export const bandLimits = ({data, speech}: TabularContext) => [
  {value: data.bands.excellent, label: speech.terms.bandFrom("healthy", data.bands.excellent)},
  {value: data.bands.good, label: speech.terms.bandFrom("degraded", data.bands.good)}
];

/** A band: its mark, then its word. */
export const bandCell = ({speech}: TabularContext, level: RiskLevel): Cell => ({
  text: [{mark: level}, `\u00a0${speech.terms.bands[level]}`],
  value: speech.terms.bands[level]
});

export const textCell = (text: string): Cell => ({text, value: text});

/** A count, or the sign for none. */
export const countCell = ({speech}: TabularContext, value: number | null | undefined): Cell =>
  value === null || value === undefined
    ? {text: speech.terms.unknown, value: null}
    : {text: speech.f.integer(value), value};

/** A share in per cent without its sign, which stands in the head; the file has it in per cent too. */
export const percentCell = ({speech}: TabularContext, share: number | null | undefined, digits = 1): Cell =>
  share === null || share === undefined || !Number.isFinite(share)
    ? {text: speech.terms.unknown, value: null}
    : {text: speech.f.decimal(100 * share, digits), value: 100 * share};

/** Source line of every figure. */
export const source = ({data, speech}: TabularContext): string =>
  speech.terms.source(data.origin.name[speech.locale], speech.f.day(data.built));

/** Whom a figure covers: every row, out of fold, whatever class is chosen. `more`: clauses of its own. */
export const scope = (context: TabularContext, more: readonly string[] = []): string =>
  context.speech.terms.clauses([
    context.speech.terms.scope(production(context)?.n ?? context.data.data.rows, context.data.folds),
    ...more,
    ...choices({...context, state: {...context.state, class: null}}).map(({text}) => text)
  ]);

/** The same of a figure that keeps the chosen class only. */
export function classScope(context: TabularContext): string {
  const at = chosenClass(context);
  return scope(context, at === null ? [] : [context.speech.choosing.class(classLabel(context, at))]);
}

/** Each choice in force, in the order of the page's controls. */
export function choices(context: TabularContext): ChoiceView[] {
  const {state, speech} = context;
  const at = chosenClass(context);
  return inForce([
    ["class", at !== null && speech.choosing.class(classLabel(context, at))],
    ["model", state.model !== null && speech.choosing.beside(modelName(context, state.model))]
  ]);
}

/** What is chosen and what can be. */
export function choosing(context: TabularContext): Choosing {
  const at = chosenClass(context);
  const {data, speech} = context;
  return {
    choices: choices(context),
    reset: nothing,
    clear: nothing,
    legend: [],
    status: speech.choosing.status(at === null ? data.data.rows : data.classes[at].rows, data.data.rows)
  };
}

/** The change that choosing a class's mark makes: it alone, or all again. */
export const pickClass = ({data, state}: TabularContext, name: string): Change | null =>
  data.classes.some((one) => one.name === name) ? {class: state.class === name ? null : name} : null;

/** The change that choosing a model's mark makes: it is looked at, or the one in service again. */
export function pickModel({data, state}: TabularContext, id: string): Change | null {
  if (id === data.production) return state.model === null ? null : {model: null};
  return data.models.some((model) => model.id === id) ? {model: state.model === id ? null : id} : null;
}

/** Sentence of the choices in force, for paper and exports. */
export const filterText = (context: TabularContext): string =>
  context.speech.terms.filtered(choices(context).map(({text}) => text));
