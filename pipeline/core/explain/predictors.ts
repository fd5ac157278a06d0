/** Which model predicted which unit of the standing fleet, and from what. */
import type {StandingFleet} from "../evaluate/standingFleet.ts";
import {buildFeatures, type FeatureOptions} from "../features/buildFeatures.ts";
import {fitScaler, type Scaler} from "../features/scaler.ts";
import {type Fleet, selectUnits} from "../fleet.ts";
import type {FittedRegressor} from "../learn/estimator.ts";
import {isTreeModel, type TreeModel} from "../learn/treeModel.ts";
import type {Matrix} from "../matrix.ts";

/** Nodes of the largest model whose predictions a page can explain: it has to carry the model. */
export const MOST_NODES = 40_000;

/** Whether a page can explain a model's predictions. */
export const isExplainable = (model: FittedRegressor): model is TreeModel =>
  isTreeModel(model) && model.cost().nodes <= MOST_NODES;

/** A model with the units of the standing fleet whose predictions are its own. */
export interface Predictor {
  readonly model: TreeModel;
  readonly scaler: Scaler;
  /** Units it predicts, as indices into the standing fleet, ascending. */
  readonly units: Int32Array;
  /** Their records. */
  readonly fleet: Fleet;
  /** Features of these records, under the model's own scaler. */
  readonly x: Matrix;
}

/** Units in service are predicted by the final model. */
export const finalPredictor = (
  model: TreeModel,
  scaler: Scaler,
  {fleet}: StandingFleet,
  x: Matrix
): Predictor => ({model, scaler, units: Int32Array.from(fleet.units.keys()), fleet, x});

export interface FoldOptions {
  readonly train: Fleet;
  /** Fold of each training unit. */
  readonly folds: ArrayLike<number>;
  readonly features: FeatureOptions;
  readonly seed: number;
}

/** Cut training units are predicted by the model of their fold, with a scaler that has not seen them either. */
export function foldPredictors(
  models: readonly TreeModel[],
  {fleet}: StandingFleet,
  {train, folds, features, seed}: FoldOptions
): Predictor[] {
  const unitsWhere = (passes: (fold: number) => boolean): Int32Array =>
    Int32Array.from(Array.from(folds, (_, unit) => unit).filter((unit) => passes(folds[unit])));
  return models.map((model, fold) => {
    const learning = selectUnits(
      train,
      unitsWhere((one) => one !== fold)
    );
    const scaler = fitScaler(learning, {seed});
    const units = unitsWhere((one) => one === fold);
    const own = selectUnits(fleet, units);
    return {model, scaler, units, fleet: own, x: buildFeatures(own, scaler, features)};
  });
}
