/** The figures of each tab, for the run at hand or for two runs beside each other. */
import type {CrossValidation} from "../../../pipeline/core/explorer/crossValidate.ts";
import type {LearningCurvePoint} from "../../../pipeline/core/explorer/learningCurve.ts";
import type {DecisionMap} from "../../../pipeline/core/explorer/map.ts";
import type {FigureView} from "../view.ts";
import type {ExplorerContext} from "./context.ts";
import {foldsFigures, learningFigures, mapFigure} from "./costly.ts";
import {curveFigures} from "./curves.ts";
import {datasetFigure} from "./dataset.ts";
import {distributionFigure} from "./distributions.ts";
import {importanceFigures} from "./importance.ts";
import {confusionFigure, reportFigure} from "./report.ts";
import type {TabName} from "./state.ts";

/** What tabs show that train again. */
export interface CostlyResults {
  readonly map: DecisionMap;
  readonly learning: readonly LearningCurvePoint[];
  readonly folds: CrossValidation;
}
export type CostlyTab = keyof CostlyResults;

export const isCostly = (tab: TabName): tab is CostlyTab =>
  tab === "map" || tab === "learning" || tab === "folds";

type Sides<T> = readonly T[];

/** Figures that a run has at once: for each, one a side. `feature`: whose distribution is asked for. */
export function readyFigures(
  tab: TabName,
  sides: Sides<ExplorerContext>,
  feature: string | null
): readonly Sides<FigureView>[] {
  switch (tab) {
    case "report":
      return [sides.map(reportFigure)];
    case "confusion":
      return [sides.map(confusionFigure)];
    case "curves":
      return [0, 1].map((i) => sides.map((side) => curveFigures(side)[i]));
    case "importance":
      return [importanceFigures(sides)];
    case "distributions":
      return [sides.map((side) => distributionFigure(side, feature))];
    case "dataset":
      return [sides.map(datasetFigure)];
    default:
      return [];
  }
}

/** The figure of a tab that trained again, one a side. */
export function costlyFigures<T extends CostlyTab>(
  tab: T,
  sides: Sides<ExplorerContext>,
  results: Sides<CostlyResults[T]>
): Sides<FigureView> {
  if (tab === "folds") return foldsFigures(sides, results as Sides<CrossValidation>);
  if (tab === "learning") return learningFigures(sides, results as Sides<CostlyResults["learning"]>);
  return sides.map((side, i) => mapFigure(side, results[i] as DecisionMap));
}
