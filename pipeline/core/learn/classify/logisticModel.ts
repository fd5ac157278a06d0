/** Multinomial logistic regression once it is fitted. */
import {LearnError} from "../errors.ts";
import type {FittedClassifier} from "./classifier.ts";
import {type LinearWeights, linearScores, saveWeights} from "./linearWeights.ts";
import type {SparseRows} from "./sparseRows.ts";

export interface LogisticOptions {
  /** Penalty on half the sum of squared weights, beside the sum of the rows' losses; above 0. */
  readonly penalty: number;
  /** Most passes over the rows. */
  readonly passes: number;
  /** Passes end once the duality gap, per row, is estimated below this. */
  readonly tolerance: number;
}

export interface LogisticModel extends FittedClassifier<SparseRows> {
  readonly type: "logistic";
  readonly weights: LinearWeights;
}

/** What a fitted model is made of. */
export interface LogisticParts {
  readonly options: Readonly<Record<keyof LogisticOptions, number>>;
  readonly weights: LinearWeights;
  /** Mean number of weights that a training row reads. */
  readonly visited: number;
}

/** The fitted model made of these parts. */
export function logisticModel({options, weights, visited}: LogisticParts): LogisticModel {
  return {
    type: "logistic",
    classes: weights.classes,
    options,
    weights,
    scores: (x) => {
      if (x.features !== weights.features)
        throw new LearnError(
          "features",
          `Found rows of ${x.features} features; expected the model's ${weights.features}. Encode them as in training.`
        );
      return linearScores(weights, x);
    },
    cost: () => ({trees: 0, nodes: 0, visited}),
    save: () => ({type: "logistic", classes: weights.classes, options, visited, ...saveWeights(weights)})
  };
}
