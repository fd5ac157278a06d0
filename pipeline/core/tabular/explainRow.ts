/** Why a model of a table gives a row's class the score it gives. */
import {treeExplainer} from "../explain/treeShap.ts";
import type {ClassBoostingModel} from "../learn/classify/classBoostingModel.ts";
import {classTrees} from "../learn/classify/classTrees.ts";
import {treeModel} from "../learn/treeModel.ts";
import {type Cells, rowOf} from "./cells.ts";
import {denseFeatures, denseRows} from "./denseRows.ts";
import {indexTable} from "./indexedTable.ts";
import {type ColumnPart, linearParts} from "./linearParts.ts";
import {encodeRows} from "./tableEncoding.ts";
import type {Rows, TabularModel} from "./tabularModel.ts";

export interface RowExplanation {
  /** Raw score of the class. */
  readonly score: number;
  /** Score of a row of which nothing is known. With everything below it sums to `score`, but for rounding. */
  readonly base: number;
  /** What each column adds. Words of a text sum to what it adds in the linear model. */
  readonly columns: readonly ColumnPart[];
  /**
   * What trees add after they have seen the scores of all classes: that what speaks for one class speaks against
   * another, more or less than its own weight says. 0 in a model without trees.
   */
  readonly together: number;
}

/** Shapley values of the trees of one class: the expected score, and what each dense feature adds to it. */
function treeParts({trees, classes, features}: ClassBoostingModel, one: number, row: Float32Array) {
  const own = classTrees(trees, classes, one);
  const gains = new Float64Array(features.length);
  const {base, explain} = treeExplainer(
    treeModel({type: "boosting", features, options: {}, base: 0, trees: own, gains})
  );
  return {base, values: explain(row)};
}

function withTrees(
  model: TabularModel,
  boosting: ClassBoostingModel,
  row: Rows,
  one: number,
  linear: Float64Array,
  told: {readonly base: number; readonly columns: readonly ColumnPart[]}
) {
  const {encoding, classes} = model;
  const x = denseRows(encoding, indexTable(row), [0], linear, classes.length);
  const {base, values} = treeParts(
    boosting,
    one,
    Float32Array.from(x.columns, ([value]) => value)
  );
  const byColumn = new Map<string | null, number>();
  for (const [f, {column}] of denseFeatures(encoding, classes.length).entries())
    byColumn.set(column, (byColumn.get(column) ?? 0) + values[f]);
  return {
    base: told.base + base,
    columns: told.columns.map((part) => ({...part, value: part.value + (byColumn.get(part.column) ?? 0)})),
    together: byColumn.get(null) ?? 0
  };
}

/**
 * What a row's cells add to the raw score of class `one`: exact for the linear model, and for boosting the linear model's
 * parts plus the Shapley values of its trees (`treeShap.ts`). Null for a forest, whose score is no sum of parts.
 */
export function explainRow(model: TabularModel, cells: Cells, one: number): RowExplanation | null {
  const {parts, encoding} = model;
  if (parts.kind === "forest") return null;
  const row = rowOf(model, cells);
  const score = model.scores(row)[one];
  if (parts.kind === "majority") return {score, base: score, columns: [], together: 0};
  const {weights} = parts.linear;
  const told = linearParts(encoding, weights, row, rowOf(model, {}), one);
  if (parts.kind === "logistic") return {score, ...told, together: 0};
  const linear = parts.linear.scores(encodeRows(encoding, indexTable(row), [0]));
  return {score, ...withTrees(model, parts.model, row, one, linear, told)};
}
