/** The page that compares classifiers: how good is the one in service, where does it go wrong, against what. */
import {type Rich, sentences} from "../rich.ts";
import type {PageView} from "../view.ts";
import {calibrationFigure} from "./calibration.ts";
import {classTableFigure} from "./class-table.ts";
import {comparisonFigure} from "./comparison.ts";
import {confusionFigure} from "./confusion.ts";
import {
  baseline,
  choosing,
  chosenClass,
  classLabel,
  evaluationOf,
  filterText,
  production,
  ranked,
  type TabularContext,
  theModel
} from "./context.ts";
import {costFigure} from "./cost.ts";
import {isNaive} from "./facts.ts";
import {foldsFigure} from "./folds.ts";
import {importanceFigure} from "./importance.ts";
import {learningFigure} from "./learning.ts";
import {mistakesFigure} from "./mistakes.ts";
import type {TabularModelsData} from "./models-data.ts";

type Context = TabularContext<TabularModelsData>;

export type TabularModelsView = PageView<
  "headline" | "standfirst" | "filters",
  | "comparison"
  | "classes"
  | "confusion"
  | "mistakes"
  | "calibration"
  | "learning"
  | "importance"
  | "folds"
  | "cost",
  "accuracy" | "top3" | "f1" | "calibration"
>;

function headline(context: Context): string {
  const words = context.speech.models.headline;
  const own = production(context);
  const naive = baseline(context);
  if (!own) return words.none;
  const ratio = naive && naive.accuracy.value > 0 ? own.accuracy.value / naive.accuracy.value : null;
  return words.found(theModel(context, own.model), own.accuracy.value, ratio);
}

/** Whether another model has a lower loss out of fold: what the one in service was chosen by. */
function advice(context: Context): Rich {
  const {data, speech} = context;
  const [best] = ranked(context).filter((model) => !isNaive(model) && evaluationOf(context, model.id));
  if (!best) return "";
  const words = speech.models.standfirst;
  return [
    {
      bold:
        best.id === data.production
          ? words.keep(theModel(context, best.id))
          : words.reconsider(theModel(context, best.id))
    }
  ];
}

function standfirst(context: Context): Rich {
  const {data, speech} = context;
  const words = speech.models.standfirst;
  const own = production(context);
  const at = chosenClass(context);
  const score = at === null ? undefined : own?.classes[at];
  return sentences([
    advice(context),
    at !== null && score
      ? words.selected(classLabel(context, at), score.support, score.recall, score.precision)
      : "",
    own ? words.protocol(own.n, data.folds) : ""
  ]);
}

function kpis(context: Context): TabularModelsView["kpis"] {
  const {speech} = context;
  const {rail} = speech.models;
  const own = production(context);
  const percent = (value: number | undefined): string =>
    value === undefined ? speech.terms.unknown : speech.f.percent(value, 1);
  return {
    accuracy: {
      numeral: percent(own?.accuracy.value),
      sentence: rail.accuracy(percent(own?.accuracy.low), percent(own?.accuracy.high))
    },
    top3: {numeral: percent(own?.top3.value), sentence: rail.top3},
    f1: {numeral: percent(own?.f1Macro.value), sentence: rail.f1},
    calibration: own
      ? {
          numeral: speech.f.decimal(100 * own.calibrationError.value, 1),
          sentence: rail.calibration(100 * own.calibrationError.value)
        }
      : {numeral: speech.terms.unknown, sentence: ""}
  };
}

/** Computes the page for what the reader has chosen. */
export const tabularModelsView = (context: Context): TabularModelsView => ({
  texts: {headline: headline(context), standfirst: standfirst(context), filters: filterText(context)},
  kpis: kpis(context),
  figures: {
    comparison: comparisonFigure(context),
    classes: classTableFigure(context),
    confusion: confusionFigure(context),
    mistakes: mistakesFigure(context),
    calibration: calibrationFigure(context),
    learning: learningFigure(context),
    importance: importanceFigure(context),
    folds: foldsFigure(context),
    cost: costFigure(context)
  },
  choosing: choosing(context)
});
