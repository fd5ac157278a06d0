/** Gradient boosting of a class: trees that correct given scores. */
import {boost} from "../boost.ts";
import {BOOSTING_RANGES} from "../boosting.ts";
import {checkTraining} from "../checks.ts";
import type {BoostingOptions} from "../ensemble.ts";
import {checkOptions} from "../options.ts";
import {softmaxLoss} from "../softmaxLoss.ts";
import {
  type ClassBoostingModel,
  checkStart,
  classBoostingModel,
  type StartedRows
} from "./classBoostingModel.ts";
import {checkClasses} from "./classChecks.ts";
import type {Classifier} from "./classifier.ts";

/** The scores of a row-major table, class after class. */
function byClass(start: Float64Array, rows: number, classes: number): Float64Array {
  const out = new Float64Array(start.length);
  for (let row = 0; row < rows; row++)
    for (let k = 0; k < classes; k++) out[k * rows + row] = start[row * classes + k];
  return out;
}

/**
 * Gradient boosting of a class by softmax loss, one tree a class in each round. `patience` is not used: the number of
 * rounds is `trees`. The order of the rows changes nothing unless rows are sampled.
 */
export function classBoosting(options: BoostingOptions): Omit<Classifier<StartedRows>, "fit"> & {
  fit(...given: Parameters<Classifier<StartedRows>["fit"]>): ClassBoostingModel;
} {
  const kept = checkOptions("Boosting of classes", options, BOOSTING_RANGES);
  return {
    type: "boosting",
    options: kept,
    fit(rows, target, classes, context) {
      const {x, start} = rows;
      checkTraining(x, target);
      checkClasses(x.rows, target, classes);
      checkStart(rows, classes);
      const loss = softmaxLoss(classes, byClass(start, x.rows, classes));
      const {validation: _, ...rest} = context;
      const {trees} = boost(x, target, loss, kept, rest);
      return classBoostingModel({features: x.names, classes, options: kept, trees});
    }
  };
}
