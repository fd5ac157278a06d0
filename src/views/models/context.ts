import type {ModelInfo} from "../../../pipeline/contract/summary.ts";
import type {ModelKind} from "../../charts/model-comparison.ts";
import type {Speech} from "../../i18n/messages.ts";
import type {Cell} from "../view.ts";
import type {ModelPredictions, ModelsData, ScenarioResults} from "./data.ts";
import {isNarrowed} from "./narrow.ts";
import {evaluationOf, type Part, scoreOf} from "./pool.ts";
import type {ModelsState} from "./state.ts";

/** Everything the models page is computed from. */
export interface ModelsContext {
  readonly data: ModelsData;
  readonly state: ModelsState;
  readonly speech: Speech;
  /** Predictions of the model looked at. */
  readonly predictions: ModelPredictions;
  /** Predictions of every model, where errors are of some units only. */
  readonly all: ReadonlyMap<string, ModelPredictions>;
  /** Link to a unit's page, or null when there is none. */
  readonly unitHref: (scenario: string, id: string) => string | null;
}

/** Scenarios that the reader's choice lets through. */
export const shown = <T extends {readonly slug: string}>({
  data,
  state
}: {
  readonly data: {readonly scenarios: readonly T[]};
  readonly state: Pick<ModelsState, "scenario">;
}): readonly T[] => data.scenarios.filter(({slug}) => state.scenario === null || slug === state.scenario);

/** Scenarios with test units whose truth is known, whether or not the reader's choice leaves some. */
export const tested = (scenarios: readonly ScenarioResults[]): ScenarioResults[] =>
  scenarios.filter(({cohort, truth}) => cohort === "test" && truth);

/** What the page's findings rest on: test units where there are any, else training units out of fold. */
export function basis(context: ModelsContext): {part: Part; scenarios: readonly ScenarioResults[]} {
  const all = shown(context);
  const withTest = tested(all);
  return withTest.length ? {part: "test", scenarios: withTest} : {part: "validation", scenarios: all};
}

/** What to say instead of a finding: that the stretches chosen leave no unit, or else the given words. */
export const without = ({state, speech}: ModelsContext, words: string): string =>
  isNarrowed(state) ? speech.models.noneLeft.title : words;

/** What an empty drawing says: what to do about the stretches that leave no unit, or else the given words. */
export const instead = ({state, speech}: ModelsContext, words: string): string =>
  isNarrowed(state) ? speech.models.noneLeft.mend : words;

/** Model looked at: the reader's choice, or the one in service. */
export const looked = ({data, state}: ModelsContext): string => state.model ?? data.production;

/** Whether a family is a yardstick anyone could beat rather than a model. */
export const isBaseline = ({family}: ModelInfo): boolean => family === "age" || family === "constant";

export const kindOf = ({data}: ModelsContext, model: ModelInfo): ModelKind =>
  model.id === data.production ? "production" : isBaseline(model) ? "baseline" : "model";

/** A model's name: its family, and its identifier where the report has several of that family. */
export function modelName({data, speech}: Pick<ModelsContext, "data" | "speech">, id: string): string {
  const model = data.models.find((one) => one.id === id);
  if (!model) return id;
  const family = speech.terms.families[model.family];
  return data.models.filter((one) => one.family === model.family).length > 1 ? `${family} (${id})` : family;
}

/** A model's name with its article, as it stands in a sentence. */
export function theName({data, speech}: Pick<ModelsContext, "data" | "speech">, id: string): string {
  const model = data.models.find((one) => one.id === id);
  if (!model) return id;
  const family = speech.models.the(model.family);
  return data.models.filter((one) => one.family === model.family).length > 1 ? `${family} (${id})` : family;
}

/** A number with its decimals, or the sign for none. */
export const decimalCell = (
  {speech}: Pick<ModelsContext, "speech">,
  value: number | null | undefined,
  digits = 1
): Cell =>
  value === null || value === undefined
    ? {text: speech.terms.unknown, value: null}
    : {text: speech.f.decimal(value, digits), value};

export const signedCell = ({speech}: ModelsContext, value: number | null | undefined, digits = 1): Cell =>
  value === null || value === undefined
    ? {text: speech.terms.unknown, value: null}
    : {text: speech.f.signed(value, digits), value};

export const countCell = ({speech}: Pick<ModelsContext, "speech">, value: number | null | undefined): Cell =>
  value === null || value === undefined
    ? {text: speech.terms.unknown, value: null}
    : {text: speech.f.integer(value), value};

/** A model's name as a cell. */
export function modelCell(context: ModelsContext, id: string): Cell {
  const name = modelName(context, id);
  return {text: name, value: name};
}

/** Source line of every figure. */
export const source = ({
  data,
  speech
}: {
  readonly data: Pick<ModelsData, "origin" | "built">;
  readonly speech: Speech;
}): string => speech.terms.source(data.origin.name[speech.locale], speech.f.day(data.built));

/** Models in the order of their errors, those that learn before the naive ones; models without a result last. */
export function ranked(context: ModelsContext): ModelInfo[] {
  const {part, scenarios} = basis(context);
  const error = ({id}: ModelInfo): number =>
    scoreOf(scenarios, id, part, "clipped")?.rmse ?? Number.POSITIVE_INFINITY;
  return [...context.data.models].sort(
    (a, b) => Number(isBaseline(a)) - Number(isBaseline(b)) || error(a) - error(b) || 0
  );
}

/** What to call a scenario: nothing where the report has no other. */
export const scenarioName = (
  {data}: {readonly data: {readonly scenarios: readonly unknown[]}},
  {id}: {readonly id: string}
): string | null => (data.scenarios.length > 1 ? id : null);

/** Units that a part is measured on, and which scenarios they are of; empty without any. */
export function partScope(context: ModelsContext, part: Part, scenarios: readonly ScenarioResults[]): string {
  const judged = scenarios.flatMap((scenario) => {
    const n = evaluationOf(scenario, context.data.production)?.[part]?.clipped.n ?? 0;
    return n > 0 ? [{scenario, n}] : [];
  });
  if (judged.length === 0) return "";
  return context.speech.models.scope[part](
    judged.reduce((sum, {n}) => sum + n, 0),
    judged.flatMap(({scenario}) => scenarioName(context, scenario) ?? [])
  );
}

/** Population line where it depends on the basis. */
export function scope(context: ModelsContext): string {
  const {part, scenarios} = basis(context);
  const others = shown(context).filter((scenario) => !scenarios.includes(scenario));
  return context.speech.terms.clauses([
    partScope(context, part, scenarios),
    ...(others.length ? [context.speech.models.untested(others.map(({id}) => id))] : [])
  ]);
}
