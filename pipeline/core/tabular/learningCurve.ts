/** How good a kind of model is when it learns from part of the rows. */
import {type Proportion, proportion} from "../stats/estimate.ts";
import {random} from "../stats/random.ts";
import {fitTabular, type TabularFit} from "./fitTabular.ts";
import type {TabularKind, TabularModel} from "./tabularModel.ts";

export interface LearningPoint {
  /** Rows learned from. */
  readonly rows: number;
  /** Accuracy on the held-out rows. */
  readonly accuracy: {readonly value: number; readonly low: number; readonly high: number};
}

/** Shares of the groups that are learned from before all of them are. */
const SHARES = [0.1, 0.25, 0.5];

function accuracyOn(model: TabularModel, {learned}: TabularFit, held: Int32Array): Proportion {
  const scores = model.scoresAt(learned.indexed, held);
  const classes = model.classes.length;
  const right = held.reduce((sum, row, i) => {
    const own = scores.subarray(i * classes, (i + 1) * classes);
    return sum + (own.indexOf(own.reduce((a, b) => Math.max(a, b))) === learned.table.target[row] ? 1 : 0);
  }, 0);
  return proportion(right, held.length);
}

/** The rows of `fit` whose groups are among the first share of all, in an order drawn once: each part holds the last. */
function partOf({learned: {table}, rows, context}: TabularFit, share: number): Int32Array {
  const groups = Int32Array.from(new Set(Array.from(rows, (row) => table.group[row])));
  random(context.seed).fork("learning").shuffle(groups);
  const kept = new Set(groups.subarray(0, Math.max(1, Math.round(share * groups.length))));
  return rows.filter((row) => kept.has(table.group[row]));
}

/**
 * Accuracy on one fold's rows, with the Wilson interval, of models that learned from growing parts of the others.
 *
 * @param fit the rows of the other folds, with what they are learned from by
 * @param whole the model of all of them
 */
export function learningCurve(
  kind: TabularKind,
  fit: TabularFit,
  whole: TabularModel,
  held: Int32Array
): LearningPoint[] {
  const point = (rows: number, model: TabularModel): LearningPoint => {
    const {value, low, high} = accuracyOn(model, fit, held);
    return {rows, accuracy: {value, low, high}};
  };
  const parts = SHARES.map((share) => partOf(fit, share));
  return [
    ...parts.map((rows) => point(rows.length, fitTabular(kind, {...fit, rows, base: undefined}))),
    point(fit.rows.length, whole)
  ];
}
