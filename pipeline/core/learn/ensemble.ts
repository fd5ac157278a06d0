/** The state of a boosting: what changes from round to round, and what each round needs. */
import type {Matrix} from "../matrix.ts";
import {type Random, random} from "../stats/random.ts";
import {type Bins, fitBins} from "./binning.ts";
import type {Team} from "./estimator.ts";
import {createGrower, type Grower} from "./grower.ts";
import {type Loss, startScores} from "./loss.ts";
import {type Division, fractionOf} from "./sampling.ts";

/** Options of gradient boosting. */
export interface BoostingOptions {
  /** Rounds, or the most of them when early stopping chooses: a round is one tree for each output of the loss. */
  readonly trees: number;
  /** Share of each tree's correction that is applied, above 0 to 1. */
  readonly rate: number;
  /** Most leaves of a tree. */
  readonly leaves: number;
  /** Fewest training rows of a leaf. */
  readonly minLeafRows: number;
  /** Added to the row count of a leaf when its value is computed. */
  readonly l2: number;
  /** Share of the rows that each tree sees, drawn anew without replacement; training time falls with it. */
  readonly rowFraction: number;
  /** Share of the features that each tree sees, drawn anew; training time falls with it. */
  readonly featureFraction: number;
  /** Most bins of a feature, 2 to 255. */
  readonly bins: number;
  /** Rounds without a better error on the validation rows after which boosting stops. */
  readonly patience: number;
}

export interface Ensemble {
  readonly options: BoostingOptions;
  readonly loss: Loss;
  readonly bins: Bins;
  readonly target: Float64Array;
  readonly base: Float64Array;
  readonly scores: Float64Array;
  /** Gradients by one output, and the same packed. */
  readonly gradients: Float64Array;
  readonly packed: Float64Array;
  readonly gains: Float64Array;
  readonly grower: Grower;
  /** Rows that the next tree is grown on, and the others. */
  readonly division: Division;
  /** Room to divide the others. */
  readonly room: Int32Array;
  readonly draw: Random;
}

/** The state before the first round, on checked data. */
export function startEnsemble(
  x: Matrix,
  y: ArrayLike<number>,
  loss: Loss,
  options: BoostingOptions,
  seed: number,
  team: Team
): Ensemble {
  const bins = fitBins(x, options.bins, team);
  const rows = fractionOf(x.rows, options.rowFraction);
  const features = fractionOf(x.columns.length, options.featureFraction);
  const target = Float64Array.from(y);
  const base = loss.initial(target);
  const grow = {leaves: options.leaves, minRows: options.minLeafRows, l2: options.l2};
  return {
    options,
    loss,
    bins,
    target,
    base,
    scores: startScores(base, x.rows),
    gradients: new Float64Array(x.rows),
    packed: new Float64Array(x.rows),
    gains: new Float64Array(x.columns.length),
    grower: createGrower(bins, {rows, features}, grow, team),
    division: {chosen: new Int32Array(rows), rest: new Int32Array(x.rows - rows)},
    room: new Int32Array(x.rows - rows),
    draw: random(seed).fork("boosting")
  };
}
