/** Gradient boosting and random forest as the reports have them (`learn/classify`). */
import {classBoosting} from "../../learn/classify/classBoosting.ts";
import {classForest} from "../../learn/classify/classForest.ts";
import {softmax} from "../../learn/softmax.ts";
import type {Matrix} from "../../matrix.ts";
import {naturalLog} from "../../stats/naturalLog.ts";
import {countRows, type Rows} from "../table.ts";
import {giniGains, spreadGains} from "./gains.ts";
import {type ExplorerModel, highest, seedOf, shares, type Training} from "./model.ts";

const matrixOf = ({rows, columns}: Rows): Matrix => ({
  rows,
  names: columns.map((_, f) => `${f}`),
  columns: columns.map((column) => Float32Array.from(column))
});

/** For every row the same scores: how frequent the classes are, with one row more of each. */
function startOf(y: Int32Array, classes: number): (rows: number) => Float64Array {
  const logs = countRows(y, classes).map((rows) => naturalLog((rows + 1) / (y.length + classes)));
  return (rows) => Float64Array.from({length: rows * classes}, (_, i) => logs[i % classes]);
}

/** Gradient boosting of classes by softmax loss. */
export function boosting({x, y, classes, parameters, draw}: Training): ExplorerModel {
  const start = startOf(y, classes);
  const table = matrixOf(x);
  const options = {
    trees: parameters.rounds as number,
    rate: parameters.rate as number,
    leaves: parameters.leaves as number,
    minLeafRows: 1,
    l2: 1e-3,
    rowFraction: 1,
    featureFraction: 1,
    bins: 255,
    patience: 1
  };
  const fitted = classBoosting(options).fit({x: table, start: start(x.rows)}, y, classes, {
    seed: seedOf(draw)
  });
  return {
    scoreKind: "probability",
    importance: shares(spreadGains(fitted.trees, x.columns.length)),
    facts: {trees: fitted.cost().trees},
    predict(rows) {
      const raw = fitted.scores({x: matrixOf(rows), start: start(rows.rows)});
      return {classes: highest(raw, classes), scores: softmax(raw, classes)};
    }
  };
}

/** Random forest that draws features anew for each split, as scikit-learn's does. */
export function ourForest({x, y, classes, parameters, draw}: Training): ExplorerModel {
  const table = matrixOf(x);
  const options = {
    trees: parameters.trees as number,
    maxDepth: parameters.depth as number,
    minLeafRows: parameters.minSamples as number,
    featureFraction: Math.max(1, Math.floor(Math.sqrt(x.columns.length))) / x.columns.length,
    bins: 255
  };
  const fitted = classForest(options).fit(table, y, classes, {seed: seedOf(draw)});
  return {
    scoreKind: "probability",
    importance: shares(giniGains(fitted.trees, table, y, classes)),
    facts: {trees: fitted.cost().trees},
    predict(rows) {
      const raw = fitted.scores(matrixOf(rows));
      return {classes: highest(raw, classes), scores: softmax(raw, classes)};
    }
  };
}
