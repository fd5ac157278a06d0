/** How certain one model's predictions are: every method tried, the best kept, and its promise checked. */
import type {StandingFleet} from "../evaluate/standingFleet.ts";
import {type Fleet, remainingLife} from "../fleet.ts";
import {chooseMethod} from "./chooseMethod.ts";
import {type CrossCalibration, crossCalibrate, statedOutOfFold} from "./crossCalibrate.ts";
import {type IntervalScore, judgeIntervals, judgeStages, type StageIntervals, type Stated} from "./judge.ts";
import {type CalibrationMethod, calibrationMethods} from "./methods.ts";
import {conformalizedQuantiles, type QuantileEstimates} from "./quantileIntervals.ts";
import {residualsOf} from "./residuals.ts";
import {calibrationsOf, statedByFleet, type UnitCalibrations} from "./standingIntervals.ts";

export interface CalibrationInputs {
  /** Training units. */
  readonly train: Fleet;
  /** Fold of each, 0 to k − 1. */
  readonly folds: ArrayLike<number>;
  /** Prediction at each of their rows by a model that has not seen the unit. */
  readonly outOfFold: Float64Array;
  readonly standing: StandingFleet;
  /** Prediction at each row of the standing fleet. */
  readonly predicted: Float64Array;
  /** The ends of 90 % intervals as trees of quantiles estimate them, at each row of `train`: to compare with. */
  readonly quantiles: QuantileEstimates;
  readonly cap: number;
  readonly seed: number;
}

/** Intervals of 90 % and 50 % on one set of units. */
export interface IntervalResults {
  readonly interval90: IntervalScore;
  readonly interval50: IntervalScore;
  readonly stages: readonly StageIntervals[];
}

export interface CalibratedModel {
  readonly calibrations: CrossCalibration;
  readonly standing: UnitCalibrations;
  readonly method: CalibrationMethod;
  /** Methods compared on the same records. */
  readonly methods: readonly {
    readonly method: CalibrationMethod | "quantile";
    readonly score: IntervalScore;
  }[];
  /** On records of training units, none of which took part in the calibration it is judged by. */
  readonly validation: IntervalResults;
  /** On units in service at their last record; null where there are none with labels. */
  readonly test: IntervalResults | null;
}

/** The promise that chooses the method, and that pages state first. */
export const COVERAGE = 0.9;
const HALF = 0.5;

/** Calibrates a model by the method that keeps the promise best on training units left out of the calibration. */
export function calibrateModel(inputs: CalibrationInputs): CalibratedModel {
  const {train, folds, outOfFold, standing, predicted, quantiles, cap, seed} = inputs;
  const residuals = residualsOf(train, outOfFold, remainingLife(train), cap);
  const tried = calibrationMethods.map((method) => {
    const calibrations = crossCalibrate(residuals, folds, method, cap);
    const stated = (coverage: number): Stated => statedOutOfFold(residuals, folds, calibrations, coverage);
    return {method, calibrations, stated, score: judgeIntervals(stated(COVERAGE), COVERAGE, seed)!};
  });
  const method = chooseMethod(tried, COVERAGE);
  const {calibrations, stated} = tried.find((one) => one.method === method)!;
  const byQuantiles = conformalizedQuantiles(residuals, quantiles, folds, COVERAGE, cap);
  const own = calibrationsOf(standing, calibrations, folds);
  const inService = (coverage: number): Stated => statedByFleet(standing, predicted, own, coverage, cap);
  return {
    calibrations,
    standing: own,
    method,
    methods: [
      ...tried.map(({method, score}) => ({method, score})),
      {method: "quantile", score: judgeIntervals(byQuantiles, COVERAGE, seed)!}
    ],
    validation: judge(stated, cap, seed)!,
    test: standing.cohort === "test" ? judge(inService, cap, seed) : null
  };
}

function judge(stated: (coverage: number) => Stated, cap: number, seed: number): IntervalResults | null {
  const interval90 = judgeIntervals(stated(COVERAGE), COVERAGE, seed);
  const interval50 = judgeIntervals(stated(HALF), HALF, seed);
  if (!(interval90 && interval50)) return null;
  return {interval90, interval50, stages: judgeStages(stated(COVERAGE), COVERAGE, cap, seed)};
}
