/** The page that compares models: how good is the one in service, against what, measured how. */
import type {Rich} from "../rich.ts";
import {sentences} from "../rich.ts";
import type {KpiView, PageView} from "../view.ts";
import {actualFigure} from "./actual.ts";
import {choices, choosing} from "./choosing.ts";
import {comparisonFigure} from "./comparison.ts";
import {coneFigure} from "./cone.ts";
import {basis, isBaseline, type ModelsContext, shown, tested, theName, without} from "./context.ts";
import {costFigure} from "./cost.ts";
import {foldsFigure} from "./folds.ts";
import {healthFigure} from "./health.ts";
import {importanceFigure} from "./importance.ts";
import {coverageFigure, coverageStagesFigure, methodsFigure} from "./intervals.ts";
import {matrixFigure} from "./matrix.ts";
import {isNarrowed, narrowed, rowsWithin} from "./narrow.ts";
import {scoreOf} from "./pool.ts";
import {prognosticsFigure} from "./prognostics.ts";
import {scoresFigure} from "./scores.ts";
import {biasFigure, stagesFigure} from "./stages.ts";

export type ModelsView = PageView<
  "headline" | "standfirst" | "filters",
  | "comparison"
  | "matrix"
  | "scoresTest"
  | "scoresValidation"
  | "stages"
  | "bias"
  | "cone"
  | "prognostics"
  | "health"
  | "actual"
  | "folds"
  | "coverage"
  | "coverageStages"
  | "intervalMethods"
  | "importance"
  | "cost",
  "clipped" | "raw" | "validation" | "bias"
>;

/** The naive model to measure against: the constant, or age where there is no constant. */
const yardstick = ({data}: ModelsContext): string | null =>
  (["constant", "age"] as const)
    .map((family) => data.models.find((model) => model.family === family)?.id)
    .find((id) => id !== undefined && id !== data.production) ?? null;

function headline(context: ModelsContext): string {
  const {data, state, speech} = context;
  const words = speech.models;
  const {part, scenarios} = basis(context);
  const own = scoreOf(scenarios, data.production, part, "clipped");
  if (!own) return without(context, words.headline.none);
  const naive = yardstick(context);
  const other = naive === null ? null : scoreOf(scenarios, naive, part, "clipped");
  const versus = naive && other ? words.against(other.rmse / own.rmse, theName(context, naive)) : null;
  const named = state.scenario === null || data.scenarios.length === 1 ? null : (scenarios[0]?.id ?? null);
  return words.headline.found(named, theName(context, data.production), own.rmse, part === "test", versus);
}

/** Whether to keep the model in service: what cross-validation, by which models are chosen, says of the others. */
function advice(context: ModelsContext): Rich {
  const {data, speech} = context;
  const words = speech.models.standfirst;
  const error = (id: string): number | null =>
    scoreOf(shown(context), id, "validation", "clipped")?.rmse ?? null;
  const own = error(data.production);
  const [best] = data.models
    .filter((model) => model.id !== data.production && !isBaseline(model))
    .flatMap(({id}) => ({id, rmse: error(id) ?? Number.POSITIVE_INFINITY}))
    .sort((a, b) => a.rmse - b.rmse);
  if (own === null || !best) return "";
  const text =
    best.rmse.toFixed(1) < own.toFixed(1) && best.rmse < own
      ? words.reconsider(theName(context, best.id), best.rmse, own)
      : words.keep(theName(context, data.production));
  return [{bold: text}];
}

function standfirst(context: ModelsContext, given: ModelsContext): Rich {
  const {data, speech} = context;
  const {standfirst: words} = speech.models;
  const {part, scenarios} = basis(context);
  const [clipped, raw] = (["clipped", "raw"] as const).map((labels) =>
    scoreOf(scenarios, data.production, part, labels)
  );
  if (!clipped || !raw) return isNarrowed(context.state) ? speech.models.noneLeft.mend : "";
  return sentences([
    advice(given),
    part === "test" ? words.test(clipped.n) : words.validation(clipped.n, data.folds),
    words.measure(data.cap, raw.rmse),
    words.unseen
  ]);
}

/** A key figure; without its score it says why there is none. */
const kpi = (context: ModelsContext, value: number | null, sentence: Rich, signed = false): KpiView => ({
  numeral:
    value === null
      ? context.speech.terms.unknown
      : signed
        ? context.speech.f.signed(value, 1)
        : context.speech.f.decimal(value, 1),
  sentence
});

function kpis(context: ModelsContext): ModelsView["kpis"] {
  const {data, speech} = context;
  const {rail} = speech.models;
  const withTest = tested(shown(context));
  const test = scoreOf(withTest, data.production, "test", "clipped");
  const raw = scoreOf(withTest, data.production, "test", "raw");
  const validation = scoreOf(shown(context), data.production, "validation", "clipped");
  const bias = test ?? (withTest.length ? null : validation);
  const none = without(context, withTest.length ? speech.models.headline.none : rail.noTest);
  return {
    clipped: kpi(context, test?.rmse ?? null, test ? rail.clipped(test.rmse, data.cap, test.n) : none),
    raw: kpi(context, raw?.rmse ?? null, raw ? rail.raw(raw.rmse) : none),
    validation: kpi(
      context,
      validation?.rmse ?? null,
      validation ? rail.validation(validation.rmse, validation.n) : speech.models.headline.none
    ),
    bias: kpi(context, bias?.bias ?? null, bias ? rail.bias(bias.bias) : none, true)
  };
}

/** Units that the shown scenarios have, and those that the reader's choice leaves. */
function counts({data, state, predictions}: ModelsContext): [number, number] {
  const own = (index: number): boolean =>
    state.scenario === null || data.scenarios[index].slug === state.scenario;
  const shown = rowsWithin(predictions, state, data.cap).filter(([index]) => own(index));
  return [shown.length, predictions.rows.length];
}

/** The page's figures for the models and units that are left. */
const figures = (context: ModelsContext): ModelsView["figures"] => ({
  comparison: comparisonFigure(context),
  matrix: matrixFigure(context),
  scoresTest: scoresFigure(context, "test"),
  scoresValidation: scoresFigure(context, "validation"),
  stages: stagesFigure(context),
  bias: biasFigure(context),
  cone: coneFigure(context),
  prognostics: prognosticsFigure(context),
  health: healthFigure(context),
  actual: actualFigure(context),
  folds: foldsFigure(context),
  coverage: coverageFigure(context),
  coverageStages: coverageStagesFigure(context),
  intervalMethods: methodsFigure(context),
  importance: importanceFigure(context),
  cost: costFigure(context)
});

/** Computes the page for what the reader has selected. */
export function modelsView(given: ModelsContext): ModelsView {
  const data = narrowed(given.data, given.state, given.predictions, given.all);
  const context = {...given, data};
  return {
    texts: {
      headline: headline(context),
      standfirst: standfirst(context, given),
      filters: given.speech.terms.filtered(choices(given).map(({text}) => text))
    },
    kpis: kpis(context),
    figures: figures(context),
    choosing: choosing(given, ...counts(given))
  };
}
