/** Errors of one model's predicted remaining lives, and the figures they add up to. */
import type {ModelMeasure} from "./subject.ts";

/** In the order in which they are measured; `skill` is the score out of 100. */
export const regressionFigures = ["rmse", "mae", "phm08", "bias", "late", "rmse-constant", "skill"] as const;

/** One value a unit. */
export interface LifeErrors {
  readonly squared: Float64Array;
  readonly absolute: Float64Array;
  /** What it adds to the PHM08 score: see `evaluate/score.ts`. */
  readonly phm08: Float64Array;
  /** Predicted minus true: positive is late. */
  readonly signed: Float64Array;
  /** 1 where it is later than `late`, else 0. */
  readonly late: Float64Array;
}

export function lifeErrors(predicted: Float64Array, truth: Float64Array, late: number): LifeErrors {
  const signed = predicted.map((value, u) => value - truth[u]);
  return {
    squared: signed.map((d) => d * d),
    absolute: signed.map(Math.abs),
    phm08: signed.map((d) => (d < 0 ? Math.expm1(-d / 13) : Math.expm1(d / 10))),
    signed,
    late: signed.map((d) => (d > late ? 1 : 0))
  };
}

/**
 * Root mean squared and mean absolute error; mean of what the PHM08 score adds; size of the mean error; share of late
 * units; root mean squared error of the constant; skill, 100 × (1 − the first / the last of these), at least 0.
 *
 * @param constant squared errors of the constant
 */
export function measureLives(
  {squared, absolute, phm08, signed, late}: LifeErrors,
  constant: Float64Array
): ModelMeasure {
  const n = squared.length;
  return (counts, out, at) => {
    let squares = 0;
    let size = 0;
    let points = 0;
    let sum = 0;
    let lates = 0;
    let flat = 0;
    for (let u = 0; u < n; u++) {
      const count = counts[u];
      squares += count * squared[u];
      size += count * absolute[u];
      points += count * phm08[u];
      sum += count * signed[u];
      lates += count * late[u];
      flat += count * constant[u];
    }
    out[at] = Math.sqrt(squares / n);
    out[at + 1] = size / n;
    out[at + 2] = points / n;
    out[at + 3] = Math.abs(sum / n);
    out[at + 4] = lates / n;
    out[at + 5] = Math.sqrt(flat / n);
    out[at + 6] = skill(out[at], out[at + 5]);
  };
}

/** A constant that is right leaves nothing to gain: a model is then right too, or without skill. */
function skill(rmse: number, constant: number): number {
  if (constant === 0) return rmse === 0 ? 100 : 0;
  return 100 * Math.max(0, 1 - rmse / constant);
}
