/** The classification report, by the definitions of scikit-learn (`zero_division=0`). */
import {type ClassScore, classScores, confusionOf} from "../../evaluate/classification/evaluateClasses.ts";

/** Means of the classes' figures. */
export interface MeanScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Rows tested. */
  readonly support: number;
}

export interface ClassificationReport {
  /** One a class; figures are 0 where they would divide by 0. */
  readonly classes: readonly ClassScore[];
  readonly accuracy: number;
  /** Plain mean over the classes that occur among the true or the predicted ones. */
  readonly macro: MeanScore;
  /** Mean weighted by support. */
  readonly weighted: MeanScore;
  /** Rows of each true class (row) taken for each class (column). */
  readonly confusion: readonly (readonly number[])[];
}

function meanBy(
  scores: readonly ClassScore[],
  weight: (score: ClassScore) => number,
  rows: number
): MeanScore {
  const total = scores.reduce((sum, score) => sum + weight(score), 0);
  const of = (name: "precision" | "recall" | "f1"): number =>
    total > 0 ? scores.reduce((sum, score) => sum + weight(score) * score[name], 0) / total : 0;
  return {precision: of("precision"), recall: of("recall"), f1: of("f1"), support: rows};
}

/** Judges predicted classes; both lists have one class, 0 to `classes - 1`, a row. */
export function classificationReport(
  truth: ArrayLike<number>,
  predicted: ArrayLike<number>,
  classes: number
): ClassificationReport {
  const confusion = confusionOf(truth, predicted, classes);
  const scores = classScores(confusion);
  const hits = confusion.reduce((sum, row, k) => sum + row[k], 0);
  const occurs = scores.filter(({support}, k) => support > 0 || confusion.some((row) => row[k] > 0));
  return {
    classes: scores,
    accuracy: truth.length > 0 ? hits / truth.length : 0,
    macro: meanBy(occurs, () => 1, truth.length),
    weighted: meanBy(scores, ({support}) => support, truth.length),
    confusion
  };
}
