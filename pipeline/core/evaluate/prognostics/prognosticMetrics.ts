/** How early and how steadily a model is right, over all units whose end is known. */
import {bootstrap, type Estimate, type Proportion, proportion} from "../../stats/estimate.ts";
import {quantile} from "../../stats/quantile.ts";
import {type Random, random} from "../../stats/random.ts";
import {alphaLambda} from "./alphaLambda.ts";
import {type ConeLevel, coneLevels} from "./cone.ts";
import {convergence} from "./convergence.ts";
import {prognosticHorizon} from "./prognosticHorizon.ts";
import {cumulativeRelativeAccuracy} from "./relativeAccuracy.ts";
import type {Trajectory} from "./trajectory.ts";

/** Share of the true remaining life that a prediction may be off by: half the opening of the cone. */
export const ALPHA = 0.2;
/** Share of the median life that the prognostic horizon tolerates. */
const TOLERANCE = 0.1;
/** Where on the way from the first prediction to the end α-λ accuracy is looked at. */
const LAMBDAS = [0.25, 0.5, 0.75];

/** Quartiles over units, each with its interval. */
export interface Spread {
  readonly q1: Estimate;
  readonly median: Estimate;
  readonly q3: Estimate;
}

export interface PrognosticMetrics {
  /** Units whose predictions were looked at. */
  readonly units: number;
  /** Time the horizon tolerates: a tenth of the median life, at most half the opening of the cone at the cap. */
  readonly tolerance: number;
  /** Prognostic horizon of the units. */
  readonly horizon: Spread;
  /** Units that are within the tolerance from their first prediction on: their horizon may be longer than is seen. */
  readonly whole: Proportion;
  readonly alpha: number;
  /** Units within the cone at each λ; λ at which no unit has a record are left out. */
  readonly alphaLambda: readonly {readonly lambda: number; readonly inside: Proportion}[];
  /** Cumulative relative accuracy of the units; null where it is not defined for any. */
  readonly accuracy: Spread | null;
  /** Convergence of the units, in time units; null where no prediction is in error. */
  readonly convergence: Spread | null;
  readonly cone: readonly ConeLevel[];
}

/**
 * Prognostic metrics of one model on units it has not seen; null where no unit has a record within the cap.
 *
 * @param trajectories predictions of each unit, as `trajectories` gives them
 * @param lives age of each unit at its end
 */
export function prognosticMetrics(
  trajectories: readonly Trajectory[],
  lives: ArrayLike<number>,
  {cap, seed}: {readonly cap: number; readonly seed: number}
): PrognosticMetrics | null {
  const seen = trajectories.filter(({time}) => time.length > 0);
  if (seen.length === 0) return null;
  const stream = random(seed).fork("prognostics");
  // Where lives are many times the cap a tenth of one would tolerate everything.
  const tolerance = Math.min(TOLERANCE * quantile(Float64Array.from(lives).sort(), 0.5), ALPHA * cap);
  const horizons = seen.map((trajectory) => prognosticHorizon(trajectory, tolerance));
  const whole = horizons.filter((horizon, i) => horizon > 0 && horizon === seen[i].remaining[0]).length;
  return {
    units: seen.length,
    tolerance,
    horizon: spread(horizons, stream.fork("horizon")) as Spread,
    whole: proportion(whole, seen.length),
    alpha: ALPHA,
    alphaLambda: LAMBDAS.flatMap((lambda) => insideAt(seen, lambda)),
    accuracy: spread(defined(seen.map(cumulativeRelativeAccuracy)), stream.fork("accuracy")),
    convergence: spread(defined(seen.map(convergence)), stream.fork("convergence")),
    cone: coneLevels(seen, cap, ALPHA)
  };
}

function insideAt(seen: readonly Trajectory[], lambda: number): {lambda: number; inside: Proportion}[] {
  const answers = defined(seen.map((trajectory) => alphaLambda(trajectory, lambda, ALPHA)));
  if (answers.length === 0) return [];
  return [{lambda, inside: proportion(answers.filter((inside) => inside).length, answers.length)}];
}

function spread(values: readonly number[], stream: Random): Spread | null {
  if (values.length === 0) return null;
  const at = (p: number): Estimate => bootstrap(values, (sorted) => quantile(sorted, p), stream.fork(p));
  return {q1: at(0.25), median: at(0.5), q3: at(0.75)};
}

const defined = <T>(values: readonly (T | null)[]): T[] => values.filter((value) => value !== null) as T[];
