/** How good class probabilities are on rows their model has not seen, with the uncertainty of every figure. */
import {classFigures, measureClasses} from "../../gate/classFigures.ts";
import {BANDS, type ClassPredictions, classPredictions} from "../../gate/classProbabilities.ts";
import {centredInterval, interval} from "../../gate/intervals.ts";
import {resample} from "../../gate/resample.ts";
import type {Estimate} from "../../stats/estimate.ts";
import {random} from "../../stats/random.ts";

export interface ClassEvaluationInputs {
  /** Probability of class k of row r at r × K + k, by a model that has not seen the row's group. */
  readonly probabilities: Float64Array;
  /** What each row is about: for messages. */
  readonly id: readonly string[];
  /** True class of each row. */
  readonly truth: Int32Array;
  /** Rows of one group count together. */
  readonly group: Int32Array;
  /** Fold of each row. */
  readonly folds: ArrayLike<number>;
  readonly classes: number;
  readonly seed: number;
}

/** One class as it is predicted. Figures are 0 where they would divide by 0 (`zero_division=0` of scikit-learn). */
export interface ClassScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly support: number;
}

/** Predictions whose stated probability lies in one tenth. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly stated: number | null;
  readonly right: number | null;
}

/** Macro means are over the classes that have a row. */
export interface ClassEvaluation {
  readonly n: number;
  readonly accuracy: Estimate;
  readonly top3: Estimate;
  readonly precisionMacro: Estimate;
  readonly recallMacro: Estimate;
  readonly f1Macro: Estimate;
  readonly precisionWeighted: Estimate;
  readonly f1Weighted: Estimate;
  readonly logLoss: Estimate;
  readonly calibrationError: Estimate;
  readonly folds: number[];
  readonly classes: ClassScore[];
  readonly calibration: CalibrationBin[];
}

/** Samples of groups drawn for the intervals. */
const DRAWS = 2000;
const TAIL = 0.025;

/** Judges probabilities; intervals by drawing groups of rows again. @throws RangeError for no probabilities */
export function evaluateClasses(inputs: ClassEvaluationInputs): ClassEvaluation {
  const {probabilities, id, truth, folds, classes} = inputs;
  const order = Int32Array.from(truth.keys());
  const said = classPredictions("model", probabilities, truth, classes, id, order);
  return {
    n: truth.length,
    ...estimates(said, inputs),
    folds: foldAccuracies(said.right, folds),
    classes: classScores(confusionOf(truth, said.predicted, classes)),
    calibration: calibrationBins(said)
  };
}

function estimates(said: ClassPredictions, {truth, group, classes, seed}: ClassEvaluationInputs) {
  const numbers = new Map(Array.from(new Set(group)).map((one, place) => [one, place]));
  const places = Int32Array.from(group, (one) => numbers.get(one) as number);
  const measure = measureClasses(said, truth, classes);
  const counts = new Float64Array(truth.length);
  const scale = new Float64Array(classFigures.length);
  const sampled = resample(
    numbers.size,
    DRAWS,
    random(seed).fork("classes"),
    classFigures.length,
    (drawn, out) => {
      let rows = 0;
      for (let row = 0; row < counts.length; row++) {
        counts[row] = drawn[places[row]];
        rows += counts[row];
      }
      // figures are means over as many rows as there are: a sample may have some more or fewer
      for (let row = 0; row < counts.length; row++) counts[row] *= truth.length / rows;
      measure(counts, scale, 0);
      out.set(scale);
    }
  );
  const of = (name: (typeof classFigures)[number]): Estimate => {
    const figure = sampled[classFigures.indexOf(name)];
    return name === "calibration-error" ? centredInterval(figure, TAIL) : interval(figure, TAIL);
  };
  return {
    accuracy: of("accuracy"),
    top3: of("top-3"),
    precisionMacro: of("precision-macro"),
    recallMacro: of("recall-macro"),
    f1Macro: of("f1-macro"),
    precisionWeighted: of("precision-weighted"),
    f1Weighted: of("f1-weighted"),
    logLoss: of("log-loss"),
    calibrationError: of("calibration-error")
  };
}

function foldAccuracies(right: Float64Array, folds: ArrayLike<number>): number[] {
  const k = 1 + Math.max(...Array.from(folds));
  return Array.from({length: k}, (_, fold) => {
    const own = right.filter((_, row) => folds[row] === fold);
    return own.reduce((sum, one) => sum + one, 0) / Math.max(1, own.length);
  });
}

/** How often each class (row) is taken for each (column). */
export function confusionOf(
  truth: ArrayLike<number>,
  predicted: ArrayLike<number>,
  classes: number
): number[][] {
  const counts = Array.from({length: classes}, () => new Array<number>(classes).fill(0));
  for (let row = 0; row < truth.length; row++) counts[truth[row]][predicted[row]]++;
  return counts;
}

/** Precision, recall and F1 of each class, from a confusion matrix. */
export function classScores(confusion: readonly (readonly number[])[]): ClassScore[] {
  return confusion.map((own, k) => {
    const support = own.reduce((sum, n) => sum + n, 0);
    const claimed = confusion.reduce((sum, row) => sum + row[k], 0);
    const hits = own[k];
    return {
      precision: claimed > 0 ? hits / claimed : 0,
      recall: support > 0 ? hits / support : 0,
      f1: support + claimed > 0 ? (2 * hits) / (support + claimed) : 0,
      support
    };
  });
}

function calibrationBins({right, band, gap}: ClassPredictions): CalibrationBin[] {
  return Array.from({length: BANDS}, (_, bin) => {
    const own = Array.from(band.keys()).filter((row) => band[row] === bin);
    const mean = (of: (row: number) => number): number | null =>
      own.length === 0 ? null : own.reduce((sum, row) => sum + of(row), 0) / own.length;
    return {
      from: bin / BANDS,
      to: (bin + 1) / BANDS,
      n: own.length,
      stated: mean((row) => right[row] - gap[row]),
      right: mean((row) => right[row])
    };
  });
}
