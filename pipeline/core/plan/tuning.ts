import type {Fleet} from "../fleet.ts";
import type {Prices} from "./costs.ts";
import {outcomesOf, type StopRow} from "./outcomes.ts";

/** A policy with one figure to set. */
export interface Tunable {
  /** Figures to choose from, in the order in which equals are preferred; at least one. */
  readonly candidates: readonly number[];
  /** The policy with the same figure for every unit. */
  readonly with: (figure: number) => StopRow;
}

/**
 * The figure of least cost on the units of all folds but one, for each fold.
 *
 * @param folds fold of each unit, 0 to k − 1
 */
export function tuned(fleet: Fleet, folds: ArrayLike<number>, policy: Tunable, prices: Prices): number[] {
  const k = 1 + Math.max(...Array.from(folds));
  const best = new Float64Array(k).fill(Number.POSITIVE_INFINITY);
  const figures = new Array<number>(k).fill(policy.candidates[0]);
  for (const figure of policy.candidates) {
    const {cost} = outcomesOf(fleet, policy.with(figure), prices);
    for (let fold = 0; fold < k; fold++) {
      const others = cost.reduce((sum, own, u) => (folds[u] === fold ? sum : sum + own), 0);
      if (!(others < best[fold])) continue;
      best[fold] = others;
      figures[fold] = figure;
    }
  }
  return figures;
}

/** Ages at which an interval can end: the last record of each unit before it fails, rising. */
export function intervalCandidates({time, offsets, remaining, units}: Fleet): number[] {
  const ages = units.flatMap((_, u) => {
    const last = offsets[u + 1] - 1;
    const row = remaining[u] > 0 ? last : last - 1;
    return row >= offsets[u] ? [time[row]] : [];
  });
  return [...new Set(ages)].sort((a, b) => a - b).concat(Number.POSITIVE_INFINITY);
}
