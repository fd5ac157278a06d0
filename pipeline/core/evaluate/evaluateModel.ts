/** What one model reached on one scenario, under both label protocols. */
import {type Fleet, remainingLife} from "../fleet.ts";
import {clip, type ProtocolScores, score, scoreProtocols} from "./score.ts";
import {type StageScore, stageScores} from "./stageScores.ts";
import {atCuts, atLastRows, type StandingFleet} from "./standingFleet.ts";

export interface StagedScores extends ProtocolScores {
  readonly stages: StageScore[];
}

export interface EvaluationInputs {
  readonly train: Fleet;
  readonly standing: StandingFleet;
  /** Fold of each training unit, and rows it keeps when it is judged. */
  readonly folds: ArrayLike<number>;
  readonly cuts: ArrayLike<number>;
  /** Out-of-fold prediction at each training row. */
  readonly outOfFold: ArrayLike<number>;
  /** Prediction at each row of the standing fleet. */
  readonly predicted: ArrayLike<number>;
  readonly cap: number;
}

export interface ModelEvaluation {
  /** Official test units at their last record; null without test units whose remaining life is known. */
  readonly test: StagedScores | null;
  /** Training units at their cut, out of fold. */
  readonly validation: StagedScores & {readonly folds: number[]};
}

/** Scores a model on test units where labels are known, and out of fold on training units at their cuts. */
export function evaluateModel(inputs: EvaluationInputs): ModelEvaluation {
  const {train, folds, cuts, outOfFold, cap} = inputs;
  const predicted = atCuts(train, cuts, outOfFold);
  const truth = atCuts(train, cuts, remainingLife(train));
  const validation = stagedScores(predicted, truth, cap);
  return {
    test: testScores(inputs),
    validation: {...validation, folds: foldErrors(predicted, clip(truth, cap), folds)}
  };
}

function testScores({standing, predicted, cap}: EvaluationInputs): StagedScores | null {
  if (standing.cohort !== "test") return null;
  const {fleet} = standing;
  const known = Array.from(fleet.units, (_, u) => u).filter((u) => Number.isFinite(fleet.remaining[u]));
  if (known.length === 0) return null;
  const last = atLastRows(fleet, predicted);
  return stagedScores(
    known.map((u) => last[u]),
    known.map((u) => fleet.remaining[u]),
    cap
  );
}

const stagedScores = (predicted: ArrayLike<number>, truth: ArrayLike<number>, cap: number): StagedScores => ({
  ...scoreProtocols(predicted, truth, cap),
  stages: stageScores(predicted, truth, cap)
});

/** Clipped RMSE of each fold's units. */
function foldErrors(predicted: Float64Array, truth: Float64Array, folds: ArrayLike<number>): number[] {
  const k = 1 + Math.max(...Array.from(folds));
  return Array.from({length: k}, (_, fold) => {
    const inside = (_: number, unit: number): boolean => folds[unit] === fold;
    return score(predicted.filter(inside), truth.filter(inside)).rmse;
  });
}
