/** Fits any model of the explorer. */
import {countRows, type Rows} from "../table.ts";
import {forest} from "./forest.ts";
import {logistic} from "./logistic.ts";
import type {ExplorerModel, Fitting, Training} from "./model.ts";
import {neighbours} from "./neighbours.ts";
import type {ModelId} from "./parameters.ts";
import {svm} from "./svm.ts";
import {boosting, ourForest} from "./trees.ts";

/** Models that are fitted in one go. */
const FITS: Readonly<Record<Exclude<ModelId, "forest" | "logistic">, (training: Training) => ExplorerModel>> =
  {
    svm,
    knn: neighbours,
    boosting,
    ourForest
  };

/** The model that has only ever seen one class and knows no other. */
function onlyClass({y, classes}: Training): ExplorerModel {
  return {
    scoreKind: "probability",
    importance: null,
    facts: {},
    predict({rows}: Rows) {
      const scores = new Float64Array(rows * classes);
      for (let row = 0; row < rows; row++) scores[row * classes + y[0]] = 1;
      return {classes: new Int32Array(rows).fill(y[0]), scores};
    }
  };
}

/**
 * Fits the model on prepared rows (at least one, no value missing) and checked parameters. Yields the share done where
 * work can be stopped.
 */
export function* fitModel(model: ModelId, training: Training): Fitting {
  const seen = countRows(training.y, training.classes).filter((rows) => rows > 0).length;
  if (seen < 2) return onlyClass(training);
  if (model === "forest") return yield* forest(training);
  if (model === "logistic") return yield* logistic(training);
  return FITS[model](training);
}
