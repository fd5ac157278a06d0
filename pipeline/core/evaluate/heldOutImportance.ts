/** Importance of each sensor to a model, measured on units that the fold's model has not seen. */
import {groupOf} from "../features/buildFeatures.ts";
import type {FittedRegressor} from "../learn/estimator.ts";
import {type GroupImportance, gainByGroup, permutationImportance} from "../learn/importance.ts";
import {selectRows} from "../matrix.ts";
import type {FoldResult} from "./crossValidate.ts";
import {cappedLife} from "./target.ts";

export interface HeldOutOptions {
  /** Rows each training unit keeps when it is judged: importance is measured at the last of them. */
  readonly cuts: ArrayLike<number>;
  readonly cap: number;
  readonly seed: number;
}

/** Permutations of each group in each fold. */
const REPEATS = 5;

/** Collects what each fold shows. */
export interface HeldOutImportance {
  readonly add: (fold: FoldResult) => void;
  /** Share of gain in the final model; mean rise of error over folds and its standard error between folds. */
  readonly result: (model: FittedRegressor) => GroupImportance[];
}

export function heldOutImportance({cuts, cap, seed}: HeldOutOptions): HeldOutImportance {
  const folds: GroupImportance[][] = [];
  return {
    add: ({fold, model, units, heldOut, x}) => {
      const rows = Array.from(units, (unit, i) => heldOut.offsets[i] + cuts[unit] - 1);
      const life = cappedLife(heldOut, cap);
      const groups = x.names.map(groupOf);
      const y = rows.map((row) => life[row]);
      folds.push(
        permutationImportance(model, selectRows(x, rows), y, {groups, repeats: REPEATS, seed: seed + fold})
      );
    },
    result: (model) => {
      const gains = gainByGroup(model.importance(), model.features.map(groupOf));
      return [...gains].map(([group, gain]) => ({group, gain, ...acrossFolds(folds, group)}));
    }
  };
}

/** Mean of the folds' rises and its standard error; 0 for groups a fold did not have. */
function acrossFolds(folds: readonly GroupImportance[][], group: string) {
  const rises = folds.map((fold) => fold.find((entry) => entry.group === group)?.permutation ?? 0);
  const mean = rises.reduce((a, b) => a + b, 0) / rises.length;
  const variance = rises.reduce((sum, rise) => sum + (rise - mean) ** 2, 0) / Math.max(1, rises.length - 1);
  return {permutation: mean, permutation_error: Math.sqrt(variance / rises.length)};
}
