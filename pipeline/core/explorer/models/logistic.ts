/** Multinomial logistic regression: ours (`learn/classify`), with the parameter C of scikit-learn. */
import {logistic as fitLogistic} from "../../learn/classify/logistic.ts";
import type {SparseRows} from "../../learn/classify/sparseRows.ts";
import {softmax} from "../../learn/softmax.ts";
import type {Rows} from "../table.ts";
import {type ExplorerModel, highest, seedOf, type Training} from "./model.ts";

/** Enough for the classes of any table of a few thousand rows not to change any more. */
const PASSES = 300;
const TOLERANCE = 1e-5;

const meanOf = (column: Float64Array): number =>
  column.reduce((sum, value) => sum + value, 0) / Math.max(1, column.length);

/**
 * Value of a feature that all rows share. Ours penalises intercepts and scikit-learn's does not: a weight of this
 * feature is penalised a hundredth as much as an intercept of the same effect.
 */
const SHARED = 10;

/** The rows less `means`, and the shared feature. */
function centred({rows, columns}: Rows, means: readonly number[]): SparseRows {
  const features = columns.length + 1;
  const values = new Float64Array(rows * features).fill(SHARED);
  for (let row = 0; row < rows; row++)
    for (let f = 0; f < columns.length; f++) values[row * features + f] = columns[f][row] - means[f];
  return {
    rows,
    features,
    offsets: Int32Array.from({length: rows + 1}, (_, row) => row * features),
    indices: Int32Array.from({length: values.length}, (_, i) => i % features),
    values
  };
}

/**
 * Logistic regression of classes. Ours has a vector of weights for each class: of two classes each is half of what
 * scikit-learn has in its one vector, so the penalty is doubled.
 */
export function logistic({x, y, classes, parameters, draw}: Training): ExplorerModel {
  const means = x.columns.map(meanOf);
  const penalty = (classes === 2 ? 2 : 1) / (parameters.C as number);
  const fitted = fitLogistic({penalty, passes: PASSES, tolerance: TOLERANCE}).fit(
    centred(x, means),
    y,
    classes,
    {
      seed: seedOf(draw)
    }
  );
  return {
    scoreKind: "probability",
    importance: null,
    facts: {weights: (x.columns.length + 1) * classes},
    predict(rows) {
      const raw = fitted.scores(centred(rows, means));
      return {classes: highest(raw, classes), scores: softmax(raw, classes)};
    }
  };
}
