/**
 * The linear model of a table, and what models like it say of its own training rows without having seen them: what
 * trees learn to correct. Scores of the model itself would promise the trees more than new rows keep.
 */
import {classFolds} from "../evaluate/classification/classFolds.ts";
import {fitLogistics} from "../learn/classify/logistic.ts";
import type {LogisticModel, LogisticOptions} from "../learn/classify/logisticModel.ts";
import {concatenateRows, type SparseRows} from "../learn/classify/sparseRows.ts";
import type {Team} from "../learn/estimator.ts";
import {random} from "../stats/random.ts";
import type {IndexedTable} from "./indexedTable.ts";
import type {LabelledTable} from "./labelledTable.ts";
import {encodeRows, hasTextAndMore, learnEncoding, type TableEncoding} from "./tableEncoding.ts";

/** A table to learn from, with its texts counted. */
export interface LearnedTable {
  readonly table: LabelledTable;
  readonly indexed: IndexedTable;
}

export interface LinearFit {
  readonly encoding: TableEncoding;
  readonly model: LogisticModel;
}

/** Scores of class k of the i-th row at i × K + k. */
export interface BothScores {
  /** With all cells. */
  readonly whole: Float64Array;
  /** With its texts alone; null where the table has no other cells, or no texts. */
  readonly text: Float64Array | null;
}

export interface LinearBase extends LinearFit {
  /** Scores of the training rows, each by a model that has seen no row of its group. */
  readonly crossed: BothScores;
}

/** Folds in which training rows are scored by models that have not seen them. */
const CROSSED_FOLDS = 3;

/**
 * Each row is learned from twice where the table has texts and more: whole, and with its texts alone. The model then
 * answers from a text alone as well as one that never saw more, and from whole rows as well as before.
 */
function trainingRows(encoding: TableEncoding, indexed: IndexedTable, rows: Int32Array): SparseRows {
  const whole = encodeRows(encoding, indexed, rows);
  return hasTextAndMore(encoding)
    ? concatenateRows([whole, encodeRows(encoding, indexed, rows, true)])
    : whole;
}

/** What `trainingRows` repeats, repeated. */
export const repeated = (encoding: TableEncoding, own: Int32Array): Int32Array =>
  hasTextAndMore(encoding) ? Int32Array.from({length: 2 * own.length}, (_, i) => own[i % own.length]) : own;

/** Fits a linear model on each list of rows. */
export function fitLinear(
  {table, indexed}: LearnedTable,
  lists: readonly Int32Array[],
  options: LogisticOptions,
  seed: number,
  team?: Team
): LinearFit[] {
  const encodings = lists.map((rows) => learnEncoding(indexed, rows));
  const tasks = lists.map((rows, i) => ({
    x: trainingRows(encodings[i], indexed, rows),
    target: repeated(
      encodings[i],
      Int32Array.from(rows, (row) => table.target[row])
    ),
    seed
  }));
  const models = fitLogistics(tasks, table.classes.length, options, team);
  return models.map((model, i) => ({encoding: encodings[i], model}));
}

/** Scores by one model. */
export function linearScoresOf(
  {encoding, model}: LinearFit,
  indexed: IndexedTable,
  rows: ArrayLike<number>
): BothScores {
  const whole = model.scores(encodeRows(encoding, indexed, rows));
  const text = hasTextAndMore(encoding) ? model.scores(encodeRows(encoding, indexed, rows, true)) : null;
  return {whole, text};
}

/** Fold of each of the rows at `rows`, by group and class; as many folds as groups where they are few. */
function crossedFolds(
  {id, group, target, classes}: LabelledTable,
  rows: Int32Array,
  seed: number
): Int32Array {
  const own = {
    rows: rows.length,
    id: Array.from(rows, (row) => id[row]),
    group: Int32Array.from(rows, (row) => group[row]),
    target: Int32Array.from(rows, (row) => target[row]),
    classes,
    columns: []
  };
  const groups = new Set(own.group).size;
  return groups < 2 ? new Int32Array(rows.length) : classFolds(own, Math.min(CROSSED_FOLDS, groups), seed);
}

/** The linear model of the rows at `rows` and their crossed scores. */
export function fitBase(
  learned: LearnedTable,
  rows: Int32Array,
  options: LogisticOptions,
  seed: number,
  team?: Team
): LinearBase {
  const folds = crossedFolds(
    learned.table,
    rows,
    random(seed)
      .fork("crossed")
      .int(2 ** 31)
  );
  const k = 1 + folds.reduce((a, b) => Math.max(a, b), 0);
  const lists = Array.from({length: k}, (_, fold) => rows.filter((_, i) => folds[i] !== fold || k === 1));
  const [own, ...others] = fitLinear(learned, [rows, ...lists], options, seed, team);
  const classes = learned.table.classes.length;
  const whole = new Float64Array(rows.length * classes);
  const text = hasTextAndMore(own.encoding) ? new Float64Array(whole.length) : null;
  for (const [fold, fit] of others.entries()) {
    const places = Array.from(rows.keys()).filter((i) => folds[i] === fold);
    const held = linearScoresOf(
      fit,
      learned.indexed,
      places.map((i) => rows[i])
    );
    for (const [j, i] of places.entries()) {
      whole.set(held.whole.subarray(j * classes, (j + 1) * classes), i * classes);
      if (text && held.text) text.set(held.text.subarray(j * classes, (j + 1) * classes), i * classes);
    }
  }
  return {...own, crossed: {whole, text}};
}
