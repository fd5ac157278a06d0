/** Baseline: how frequent the classes are, whatever the row. */
import {naturalLog} from "../../stats/naturalLog.ts";
import {checkClasses, countClasses} from "./classChecks.ts";
import type {Classifier, FittedClassifier} from "./classifier.ts";

type Rows = {readonly rows: number};

/** The model whose probability of class k is in proportion to `counts[k]` + 1: one row more of each, so none is 0. */
export function majorityModel(counts: Float64Array): FittedClassifier<Rows> {
  const classes = counts.length;
  const total = counts.reduce((sum, own) => sum + own + 1, 0);
  const logs = counts.map((own) => naturalLog((own + 1) / total));
  return {
    type: "majority",
    classes,
    options: {},
    scores({rows}) {
      const out = new Float64Array(rows * classes);
      for (let row = 0; row < rows; row++) out.set(logs, row * classes);
      return out;
    },
    cost: () => ({trees: 0, nodes: 0, visited: 0}),
    save: () => ({type: "majority", classes, counts: Array.from(counts)})
  };
}

/** The baseline that every classifier must beat. */
export const majority = (): Classifier<Rows> => ({
  type: "majority",
  options: {},
  fit({rows}, target, classes) {
    checkClasses(rows, target, classes);
    return majorityModel(countClasses(target, classes));
  }
});
