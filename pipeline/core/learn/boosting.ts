/** Gradient boosting of histogram-based trees (Friedman 2001; Ke et al. 2017). */
import type {Matrix} from "../matrix.ts";
import {type Random, random} from "../stats/random.ts";
import {type Bins, fitBins} from "./binning.ts";
import {checkFeatures, checkTraining} from "./checks.ts";
import {earlyStopping} from "./earlyStopping.ts";
import {type BinnedTree, binnedLeaf, emitTree} from "./emit.ts";
import type {FitContext, Team} from "./estimator.ts";
import {createGrower, type Grower, type GrowingNode} from "./grower.ts";
import type {Loss} from "./loss.ts";
import {largest, pack, packingFor, roundForSums} from "./packing.ts";
import {fractionOf, sample} from "./sampling.ts";
import {squaredError} from "./squaredError.ts";
import {serial} from "./team.ts";
import {concatenateTrees, type Trees} from "./tree.ts";
import {type TreeModel, treeModel} from "./treeModel.ts";

/** Options of gradient boosting. */
export interface BoostingOptions {
  /** Trees, or the most of them when early stopping chooses. */
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

/** What changes from round to round, and what each round needs. */
interface Ensemble {
  readonly options: BoostingOptions;
  readonly loss: Loss;
  readonly bins: Bins;
  readonly target: Float64Array;
  readonly scores: Float64Array;
  readonly gradients: Float64Array;
  readonly packed: Float64Array;
  readonly gains: Float64Array;
  readonly grower: Grower;
  readonly draw: Random;
}

function startEnsemble(
  x: Matrix,
  y: ArrayLike<number>,
  options: BoostingOptions,
  seed: number,
  team: Team
): Ensemble {
  const bins = fitBins(x, options.bins, team);
  const size = {
    rows: fractionOf(x.rows, options.rowFraction),
    features: fractionOf(x.columns.length, options.featureFraction)
  };
  const loss = squaredError;
  const target = Float64Array.from(y);
  const grow = {leaves: options.leaves, minRows: options.minLeafRows, l2: options.l2};
  return {
    options,
    loss,
    bins,
    target,
    scores: new Float64Array(x.rows).fill(loss.initial(target)[0]),
    gradients: new Float64Array(x.rows),
    packed: new Float64Array(x.rows),
    gains: new Float64Array(x.columns.length),
    grower: createGrower(bins, size, grow, team),
    draw: random(seed).fork("boosting")
  };
}

/** Adds a tree's values to the scores of the rows it was not grown on. */
function scoreOthers({bins, scores}: Ensemble, grownOn: Int32Array, tree: BinnedTree): void {
  let next = 0;
  for (let row = 0; row < bins.rows; row++) {
    if (next < grownOn.length && grownOn[next] === row) next++;
    else scores[row] += tree.trees.value[binnedLeaf(tree, bins, row)];
  }
}

/** Grows the next tree and adds it to the scores; null when there is nothing left to correct. */
function nextTree(ensemble: Ensemble): Trees | null {
  const {options, loss, bins, target, scores, gradients, packed, draw} = ensemble;
  loss.gradients(target, scores, 0, gradients);
  const most = largest(gradients);
  if (most === 0) return null;
  roundForSums(gradients, bins.rows, most);
  const packing = packingFor(bins.rows, most);
  pack(gradients, packing, packed);
  const rows = sample(bins.rows, fractionOf(bins.rows, options.rowFraction), draw);
  const features = sample(bins.features, fractionOf(bins.features, options.featureFraction), draw);
  const grown = ensemble.grower.grow(packed, packing, rows, features);
  const leafValue = ({start, end}: GrowingNode): number => {
    let sum = 0;
    for (let i = start; i < end; i++) sum += gradients[grown.rows[i]];
    const value = Math.fround((-options.rate * sum) / (end - start + options.l2));
    for (let i = start; i < end; i++) scores[grown.rows[i]] += value;
    return value;
  };
  const tree = emitTree(grown.root, bins, leafValue, ensemble.gains, packing.step ** 2 / packing.unit);
  scoreOthers(ensemble, rows, tree);
  return tree.trees;
}

/** Grows trees until there are enough or the held-out error no longer falls. */
function boost(ensemble: Ensemble, base: number, {validation, progress}: FitContext): Trees[] {
  const {trees: most, patience} = ensemble.options;
  const stopping = validation && earlyStopping(validation, ensemble.loss, base, patience);
  const trees: Trees[] = [];
  while (trees.length < most) {
    const tree = nextTree(ensemble);
    if (!tree) break;
    trees.push(tree);
    progress?.(trees.length / most);
    if (stopping?.add(tree)) break;
  }
  return stopping ? trees.slice(0, stopping.best()) : trees;
}

/**
 * Gradient boosting of a number by squared error. With `context.validation` the number of trees with the least error
 * there is kept. Row order changes nothing unless rows are sampled.
 */
export function boosting(options: BoostingOptions): {
  readonly type: "boosting";
  readonly options: BoostingOptions & Record<string, number>;
  fit(x: Matrix, y: ArrayLike<number>, context: FitContext): TreeModel;
} {
  const kept = Object.freeze({...options});
  return {
    type: "boosting",
    options: kept,
    fit(x, y, context) {
      checkTraining(x, y);
      if (context.validation) checkFeatures(context.validation.x, x.names);
      const ensemble = startEnsemble(x, y, kept, context.seed, context.team ?? serial);
      const base = ensemble.scores[0];
      try {
        const trees = concatenateTrees(boost(ensemble, base, context));
        return treeModel({
          type: "boosting",
          features: x.names,
          options: kept,
          base,
          trees,
          gains: ensemble.gains
        });
      } finally {
        ensemble.grower.close();
      }
    }
  };
}
