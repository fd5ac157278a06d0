/** One kind of model of a table: judged on rows it has not seen, then fitted on all rows. */
import {fitScale} from "../learn/classify/temperature.ts";
import type {Team} from "../learn/estimator.ts";
import {softmax} from "../learn/softmax.ts";
import {random} from "../stats/random.ts";
import {type ColumnImportance, columnImportance, foldImportance} from "./columnImportance.ts";
import {fitTabular} from "./fitTabular.ts";
import {indexTable} from "./indexedTable.ts";
import type {LabelledTable} from "./labelledTable.ts";
import {type LearningPoint, learningCurve} from "./learningCurve.ts";
import {fitBase, type LearnedTable, type LinearBase} from "./linearBase.ts";
import {loadBase, type SavedBase, saveBase} from "./savedBase.ts";
import {type TabularSettings, tabularSettings} from "./settings.ts";
import {hasTextAndMore} from "./tableEncoding.ts";
import {
  type PortableTabularModel,
  type TabularKind,
  type TabularModel,
  tabularModel
} from "./tabularModel.ts";

export interface BaseInputs {
  /** The table with the columns to learn from. */
  readonly table: LabelledTable;
  /** Fold of each row; rows of one group are in one fold. */
  readonly folds: ArrayLike<number>;
  readonly seed: number;
  readonly settings?: TabularSettings;
  readonly team?: Team;
  readonly progress?: (done: number) => void;
}

export interface TrainTableInputs extends BaseInputs {
  /** What `fitBases` made of the same table, folds and seed; made again when absent, where the kind needs it. */
  readonly bases?: readonly SavedBase[];
  /** Whether to measure importance and the learning curve. */
  readonly study?: boolean;
}

/** Everything one kind of model gave. */
export interface TrainedTabular {
  readonly kind: TabularKind;
  readonly options: Readonly<Record<string, number>>;
  /** The model of all rows. */
  readonly model: PortableTabularModel;
  /** Probability of class k of row r at r × K + k, by a model that has not seen the row's group. */
  readonly outOfFold: Float64Array;
  /** The same from the row's texts alone; null where the table has no texts, or nothing else. */
  readonly fromText: Float64Array | null;
  readonly cost: {
    readonly trees: number;
    readonly nodes: number;
    readonly bytes: number;
    readonly rows: number;
    readonly features: number;
    readonly visited: number;
  };
  readonly importance: ColumnImportance[] | null;
  readonly learning: LearningPoint[] | null;
}

const ownSeed = (seed: number, label: string | number): number =>
  random(seed)
    .fork(label)
    .int(2 ** 31);

/** Rows of each fold, and those of all others, ascending. */
function splits(folds: ArrayLike<number>): {held: Int32Array; rows: Int32Array}[] {
  const all = Int32Array.from(folds, (_, row) => row);
  const k = 1 + all.reduce((most, row) => Math.max(most, folds[row]), 0);
  return Array.from({length: k}, (_, fold) => ({
    held: all.filter((row) => folds[row] === fold),
    rows: all.filter((row) => folds[row] !== fold)
  }));
}

/** The linear models that trees start from: one for each fold, that has seen the others, and one for all rows. */
export function fitBases({
  table,
  folds,
  seed,
  settings = tabularSettings,
  team,
  progress
}: BaseInputs): SavedBase[] {
  const learned = {table, indexed: indexTable(table)};
  const parts = [...splits(folds).map(({rows}) => rows), Int32Array.from(table.target.keys())];
  return parts.map((rows, part) => {
    const base = fitBase(learned, rows, settings.logistic, ownSeed(seed, part), team);
    progress?.((part + 1) / parts.length);
    return saveBase(base);
  });
}

interface Judged {
  readonly whole: Float64Array;
  readonly text: Float64Array | null;
}

/** Raw scores of the rows at `held`, put at their places. */
function scoreHeld(
  model: TabularModel,
  {indexed}: LearnedTable,
  held: Int32Array,
  {whole, text}: Judged
): void {
  const classes = model.classes.length;
  const put = (to: Float64Array, scores: Float64Array): void => {
    for (const [i, row] of held.entries())
      to.set(scores.subarray(i * classes, (i + 1) * classes), row * classes);
  };
  put(whole, model.scoresAt(indexed, held));
  if (text) put(text, model.scoresAt(indexed, held, true));
}

/** Scales of both ways of asking, each fold's fitted on the other folds' out-of-fold scores. */
function calibrated(
  scores: Float64Array,
  {target, classes}: LabelledTable,
  parts: readonly {readonly held: Int32Array; readonly rows: Int32Array}[]
): Float64Array {
  const k = classes.length;
  const take = (rows: Int32Array): Float64Array => {
    const out = new Float64Array(rows.length * k);
    for (const [i, row] of rows.entries()) out.set(scores.subarray(row * k, (row + 1) * k), i * k);
    return out;
  };
  const probabilities = new Float64Array(scores.length);
  for (const {held, rows} of parts) {
    const scale = fitScale(
      take(rows),
      rows.map((row) => target[row]),
      k
    );
    const own = softmax(take(held), k, scale);
    for (const [i, row] of held.entries()) probabilities.set(own.subarray(i * k, (i + 1) * k), row * k);
  }
  return probabilities;
}

/**
 * Judges a kind of model by cross-validation and fits it on all rows. Nothing is fitted on the rows that judge it: the
 * scale of a fold's probabilities comes from the out-of-fold scores of the other folds, that of the final model from
 * all of them.
 */
export function trainTable(kind: TabularKind, inputs: TrainTableInputs): TrainedTabular {
  const {table, folds, seed, settings = tabularSettings, bases, study = false, team, progress} = inputs;
  const learned: LearnedTable = {table, indexed: indexTable(table)};
  const parts = splits(folds);
  const classes = table.classes.length;
  const judged: Judged = {
    whole: new Float64Array(table.rows * classes),
    text: hasTextAndMore(table) ? new Float64Array(table.rows * classes) : null
  };
  const baseOf = (part: number): LinearBase | undefined => (bases ? loadBase(bases[part]) : undefined);
  const fitOf = (part: number, rows: Int32Array) => ({
    learned,
    rows,
    settings,
    base: baseOf(part),
    context: {seed: ownSeed(seed, part), ...(team && {team})}
  });
  const falls: number[][] = [];
  let learning: LearningPoint[] | null = null;
  for (const [part, {held, rows}] of parts.entries()) {
    const fit = fitOf(part, rows);
    const model = fitTabular(kind, fit);
    scoreHeld(model, learned, held, judged);
    if (study) falls.push(foldImportance(model, learned.indexed, held, table.target, ownSeed(seed, part)));
    if (study && part === 0) learning = learningCurve(kind, fit, model, held);
    progress?.((part + 1) / (parts.length + 1));
  }
  const all = Int32Array.from(table.target.keys());
  const {parts: fitted, encoding} = fitTabular(kind, fitOf(parts.length, all));
  const model = tabularModel(fitted, encoding, table.classes, fitScale(judged.whole, table.target, classes));
  const portable = model.save();
  progress?.(1);
  return {
    kind,
    options: model.options,
    model: portable,
    outOfFold: calibrated(judged.whole, table, parts),
    fromText: judged.text && calibrated(judged.text, table, parts),
    cost: {
      ...model.cost(),
      bytes: new TextEncoder().encode(JSON.stringify(portable)).length,
      rows: table.rows,
      features: table.columns.length
    },
    importance: study
      ? columnImportance(
          table.columns.map(({name}) => name),
          falls
        )
      : null,
    learning
  };
}
