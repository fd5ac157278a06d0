/** The rounds of gradient boosting, for any loss (Friedman 2001; histogram-based as Ke et al. 2017). */
import type {Matrix} from "../matrix.ts";
import {earlyStopping} from "./earlyStopping.ts";
import {emitTree} from "./emit.ts";
import {type BoostingOptions, type Ensemble, startEnsemble} from "./ensemble.ts";
import type {FitContext} from "./estimator.ts";
import type {GrowingNode} from "./grower.ts";
import type {Loss} from "./loss.ts";
import {largest, pack, packingFor, roundForSums} from "./packing.ts";
import {partition} from "./partition.ts";
import {divide, fractionOf, sample} from "./sampling.ts";
import {serial} from "./team.ts";
import {concatenateTrees, type Trees} from "./tree.ts";

/** What boosting gives: scores are `base` plus the leaf values of the trees of that output. */
export interface Boosted {
  /** Of each output. */
  readonly base: Float64Array;
  /** Round after round, output after output. */
  readonly trees: Trees;
  /** Total split gain of each feature. */
  readonly gains: Float64Array;
}

/**
 * Adds a tree's leaf values to the scores, from `offset`, of the rows it was not grown on: they are divided at each
 * split as its own rows were, which is faster than to follow each down the tree.
 */
function scoreRest(
  {bins, scores, division: {rest}, room}: Ensemble,
  offset: number,
  root: GrowingNode,
  values: ReadonlyMap<GrowingNode, number>
): void {
  const open = [{node: root, start: 0, end: rest.length}];
  for (let next = open.pop(); next; next = open.pop()) {
    const {node, start, end} = next;
    if (node.split && node.children) {
      const middle = partition(bins, node.split, rest, start, end, room);
      open.push({node: node.children[0], start, end: middle}, {node: node.children[1], start: middle, end});
    } else {
      const value = values.get(node) as number;
      for (let i = start; i < end; i++) scores[offset + rest[i]] += value;
    }
  }
}

/** Grows the next tree of an output and adds it to the scores. */
function nextTree(ensemble: Ensemble, output: number): Trees {
  const {options, loss, bins, target, scores, gradients, packed, division, draw} = ensemble;
  const most = largest(gradients);
  roundForSums(gradients, bins.rows, most);
  const packing = packingFor(bins.rows, most);
  pack(gradients, packing, packed);
  divide(division, draw);
  const features = sample(bins.features, fractionOf(bins.features, options.featureFraction), draw);
  const {root, rows} = ensemble.grower.grow(packed, packing, division.chosen, features);
  const offset = output * bins.rows;
  const values = new Map<GrowingNode, number>();
  const leafValue = (node: GrowingNode): number => {
    const {start, end} = node;
    const leaf = {rows, start, end, y: target, scores, output, gradients, l2: options.l2};
    const value = Math.fround(options.rate * loss.leafValue(leaf));
    for (let i = start; i < end; i++) scores[offset + rows[i]] += value;
    values.set(node, value);
    return value;
  };
  const tree = emitTree(root, bins, leafValue, ensemble.gains, packing.step ** 2 / packing.unit);
  if (division.rest.length > 0) scoreRest(ensemble, offset, root, values);
  return tree;
}

/** Grows a tree for each output; null when every gradient is 0: there is nothing left to correct. */
function nextRound(ensemble: Ensemble): Trees[] | null {
  const {loss, target, scores, gradients} = ensemble;
  const before = loss.outputs > 1 ? scores.slice() : scores;
  const round: Trees[] = [];
  let most = 0;
  for (let output = 0; output < loss.outputs; output++) {
    loss.gradients(target, before, output, gradients);
    most = Math.max(most, largest(gradients));
    round.push(nextTree(ensemble, output));
  }
  return most > 0 ? round : null;
}

/** Grows rounds until there are enough or the held-out error no longer falls. */
function growRounds(ensemble: Ensemble, {validation, progress}: FitContext): Trees[][] {
  const {options, loss, base} = ensemble;
  const stopping = validation && earlyStopping(validation, loss, base, options.patience);
  const rounds: Trees[][] = [];
  while (rounds.length < options.trees) {
    const round = nextRound(ensemble);
    if (!round) break;
    rounds.push(round);
    progress?.(rounds.length / options.trees);
    if (stopping?.add(round)) break;
  }
  return stopping ? rounds.slice(0, stopping.best()) : rounds;
}

/** Boosts trees on checked data. With `context.validation`, keeps the number of rounds with the least error there. */
export function boost(
  x: Matrix,
  y: ArrayLike<number>,
  loss: Loss,
  options: BoostingOptions,
  context: FitContext
): Boosted {
  const ensemble = startEnsemble(x, y, loss, options, context.seed, context.team ?? serial);
  try {
    const trees = concatenateTrees(growRounds(ensemble, context).flat());
    return {base: ensemble.base, trees, gains: ensemble.gains};
  } finally {
    ensemble.grower.close();
  }
}
