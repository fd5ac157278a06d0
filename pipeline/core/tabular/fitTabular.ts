/** Fitting one kind of model on some rows of a table. */
import {classBoosting} from "../learn/classify/classBoosting.ts";
import {classForest} from "../learn/classify/classForest.ts";
import {majority} from "../learn/classify/majority.ts";
import type {FitContext} from "../learn/estimator.ts";
import type {Matrix} from "../matrix.ts";
import {denseRows, stackMatrices} from "./denseRows.ts";
import {fitBase, fitLinear, type LearnedTable, type LinearBase, repeated} from "./linearBase.ts";
import type {TabularSettings} from "./settings.ts";
import {type TabularKind, type TabularModel, tabularModel} from "./tabularModel.ts";

export interface TabularFit {
  readonly learned: LearnedTable;
  /** Rows to learn from. */
  readonly rows: Int32Array;
  readonly settings: TabularSettings;
  /** The linear model of these rows with its crossed scores, where it is there already: trees start from it. */
  readonly base?: LinearBase | undefined;
  readonly context: Pick<FitContext, "seed" | "team" | "progress">;
}

/** Classes of the rows to learn from. */
const targetOf = ({learned: {table}, rows}: TabularFit): Int32Array =>
  Int32Array.from(rows, (row) => table.target[row]);

/** What trees learn from: every row whole and, where that is something else, with its texts alone. */
function startedRows({learned, rows}: TabularFit, {encoding, crossed}: LinearBase) {
  const classes = learned.table.classes.length;
  const matrix = (scores: Float64Array, textOnly: boolean): Matrix =>
    denseRows(encoding, learned.indexed, rows, scores, classes, textOnly);
  const whole = matrix(crossed.whole, false);
  if (!crossed.text) return {x: whole, start: crossed.whole};
  const start = new Float64Array(2 * crossed.whole.length);
  start.set(crossed.whole);
  start.set(crossed.text, crossed.whole.length);
  return {x: stackMatrices(whole, matrix(crossed.text, true)), start};
}

function fitTrees(kind: "boosting" | "forest", fit: TabularFit): TabularModel {
  const {learned, rows, settings, context} = fit;
  const {table} = learned;
  const base = fit.base ?? fitBase(learned, rows, settings.logistic, context.seed, context.team);
  const {encoding, model: linear} = base;
  const started = startedRows(fit, base);
  const target = repeated(encoding, targetOf(fit));
  const groups = repeated(
    encoding,
    Int32Array.from(rows, (row) => table.group[row])
  );
  const classes = table.classes.length;
  const own = {...context, groups};
  if (kind === "boosting") {
    const model = classBoosting(settings.boosting).fit(started, target, classes, own);
    return tabularModel({kind, linear, model}, encoding, table.classes);
  }
  const model = classForest(settings.forest).fit(started.x, target, classes, own);
  return tabularModel({kind, linear, model}, encoding, table.classes);
}

/** A model of one kind, learned from some rows of a table and nothing else. */
export function fitTabular(kind: TabularKind, fit: TabularFit): TabularModel {
  const {learned, rows, settings, context, base} = fit;
  const {table} = learned;
  if (kind === "boosting" || kind === "forest") return fitTrees(kind, fit);
  if (kind === "logistic") {
    const {encoding, model} =
      base ?? fitLinear(learned, [rows], settings.logistic, context.seed, context.team)[0];
    return tabularModel({kind, linear: model}, encoding, table.classes);
  }
  const model = majority().fit({rows: rows.length}, targetOf(fit), table.classes.length, context);
  return tabularModel({kind, model}, {columns: []}, table.classes);
}
