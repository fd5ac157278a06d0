import {quantile} from "../../stats/quantile.ts";
import {withinCone} from "./alphaLambda.ts";
import type {Trajectory} from "./trajectory.ts";

/** What was predicted for units that all had the same life before them. */
export interface ConeLevel {
  /** True remaining life. */
  readonly remaining: number;
  /** Units whose predictions are counted. */
  readonly units: number;
  /** Quantiles of their predicted remaining lives. */
  readonly q5: number;
  readonly q25: number;
  readonly q50: number;
  readonly q75: number;
  readonly q95: number;
  /** Share of units within a share `alpha` of the truth; null at the end of life. */
  readonly inside: number | null;
}

/** Levels of true remaining life, up to the cap. */
const LEVELS = 25;

/**
 * Predictions against true remaining life over many units: quantiles at the end of life and at each twenty-fifth of the
 * cap. Between two records of a unit a straight line counts; units without records on both sides of a level are left out
 * of it, and levels that fewer than half of the units reach are left out.
 */
export function coneLevels(trajectories: readonly Trajectory[], cap: number, alpha: number): ConeLevel[] {
  return Array.from({length: LEVELS + 1}, (_, k) => (cap * k) / LEVELS).flatMap((remaining) => {
    const sorted = Float64Array.from(trajectories.flatMap((each) => predictedAt(each, remaining))).sort();
    if (sorted.length === 0 || sorted.length < trajectories.length / 2) return [];
    const [q5, q25, q50, q75, q95] = [0.05, 0.25, 0.5, 0.75, 0.95].map((p) => quantile(sorted, p));
    const within = sorted.filter((predicted) => withinCone(predicted, remaining, alpha)).length;
    const inside = remaining > 0 ? within / sorted.length : null;
    return [{remaining, units: sorted.length, q5, q25, q50, q75, q95, inside}];
  });
}

/** Prediction where the true remaining life is `level`: one number, or none. */
function predictedAt({predicted, remaining}: Trajectory, level: number): number[] {
  let after = 0;
  while (after < remaining.length && remaining[after] > level) after++;
  if (after === remaining.length) return [];
  if (remaining[after] === level) return [predicted[after]];
  if (after === 0) return [];
  const share = (remaining[after - 1] - level) / (remaining[after - 1] - remaining[after]);
  return [predicted[after - 1] + share * (predicted[after] - predicted[after - 1])];
}
