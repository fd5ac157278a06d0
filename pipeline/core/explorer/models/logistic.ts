/** Multinomial logistic regression with the parameter C of scikit-learn, to the same optimum. */
import {softmax} from "../../learn/softmax.ts";
import {moments, varies} from "../prepare.ts";
import {countRows, type Rows} from "../table.ts";
import {type Fitting, highest, type Training} from "./model.ts";
import {optimum, scoresOf} from "./newton.ts";

/** Where a feature lies, and how far it spreads; 0 where it is constant. */
interface Place {
  readonly mean: number;
  readonly spread: number;
}

function placeOf(column: Float64Array): Place {
  const {mean, deviation} = moments(column);
  return {mean, spread: varies(mean, deviation) ? deviation : 0};
}

/** The rows in the spreads of their features, a 1 for the intercept at the end of each. */
function placed({rows, columns}: Rows, places: readonly Place[]): Float64Array {
  const features = columns.length + 1;
  const out = new Float64Array(rows * features).fill(1);
  for (const [f, {mean, spread}] of places.entries())
    for (let row = 0; row < rows; row++)
      out[row * features + f] = spread > 0 ? (columns[f][row] - mean) / spread : 0;
  return out;
}

/**
 * Logistic regression of the classes that have rows; another is never likely. Weights are found in the spreads of the
 * features and penalised in their units; the intercept is not penalised. There is a vector of weights for each class:
 * of two classes each is half of what scikit-learn has in its one vector, so the penalty is doubled.
 */
export function* logistic({x, y, classes, parameters}: Training): Fitting {
  const seen = countRows(y, classes).flatMap((rows, k) => (rows > 0 ? [k] : []));
  const places = x.columns.map(placeOf);
  const cost = (seen.length === 2 ? 2 : 1) / (parameters.C as number);
  const shape = {features: places.length + 1, classes: seen.length};
  const {weights, settled} = yield* optimum({
    ...shape,
    x: placed(x, places),
    y: y.map((label) => seen.indexOf(label)),
    penalty: Float64Array.from([...places.map(({spread}) => (spread > 0 ? cost / spread ** 2 : cost)), 0])
  });
  return {
    scoreKind: "probability",
    importance: null,
    settled,
    facts: {weights: shape.features * classes},
    predict(rows) {
      const known = softmax(scoresOf({...shape, x: placed(rows, places)}, weights), shape.classes);
      const scores = new Float64Array(rows.rows * classes);
      for (const [i, share] of known.entries())
        scores[Math.floor(i / shape.classes) * classes + seen[i % shape.classes]] = share;
      return {classes: highest(scores, classes), scores};
    }
  };
}
