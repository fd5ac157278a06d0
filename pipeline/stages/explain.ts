import * as z from "zod";
import {catalog} from "../catalog.ts";
import {featureOptions} from "../config.ts";
import {finalPredictor, foldPredictors, isExplainable} from "../core/explain/predictors.ts";
import {loadModel} from "../core/learn/loadModel.ts";
import {explanationFiles} from "../emit/explanation.ts";
import {defineStage} from "../stage.ts";

/** What pages need to explain each unit's prediction by the model that made it, where that is of trees and not too large. */
export const explain = defineStage({
  name: "explain",
  scope: "scenario",
  inputs: {
    records: catalog.records,
    plan: catalog.plan,
    standing: catalog.standing,
    scaler: catalog.scaler,
    x: catalog.standingFeatures,
    production: catalog.productionModel
  },
  outputs: {files: catalog.explanationFiles},
  params: z.object({slug: z.string(), features: featureOptions}),
  run: ({records: {train}, plan: {folds}, standing, scaler, x, production}, {slug, features}, {seed}) => {
    const saved = standing.trainingRows ? production.foldModels : [production.model];
    const models = saved.map(loadModel).filter(isExplainable);
    const wanted = standing.trainingRows ? 1 + Math.max(...folds) : 1;
    if (models.length < wanted) return {files: []};
    const predictors = standing.trainingRows
      ? foldPredictors(models, standing, {train, folds, features, seed})
      : [finalPredictor(models[0], scaler, standing, x)];
    return {files: explanationFiles(slug, standing.fleet, predictors)};
  }
});
