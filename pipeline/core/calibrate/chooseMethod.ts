/** Which way of calibrating a model's predictions keeps its promise best. */
import type {IntervalScore} from "./judge.ts";
import type {CalibrationMethod} from "./methods.ts";

/** How a method did on units that had no part in its calibration. */
export interface MethodScore {
  readonly method: CalibrationMethod;
  readonly score: IntervalScore;
}

/** A method is valid when its coverage does not fall short by more than its own uncertainty allows. */
const isValid = ({score}: MethodScore, coverage: number): boolean => score.coverage.high >= coverage;

/**
 * The method with the least interval score among those whose coverage is valid, or among all where none is. The score
 * is the width plus what misses cost: the width alone would reward intervals that are short where they are wrong.
 */
export function chooseMethod(scores: readonly MethodScore[], coverage: number): CalibrationMethod {
  const valid = scores.filter((score) => isValid(score, coverage));
  const candidates = valid.length > 0 ? valid : scores;
  return candidates.reduce((best, next) => (next.score.score < best.score.score ? next : best)).method;
}
