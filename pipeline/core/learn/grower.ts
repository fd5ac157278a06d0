/** Growing one tree leaf by leaf, the leaf that gains most first (Shi 2007, as LightGBM does). */
import {type Bins, LANES} from "./binning.ts";
import type {Team} from "./estimator.ts";
import * as task from "./growKernel.ts";
import type {Packing} from "./packing.ts";
import {type BinSplit, partition} from "./partition.ts";
import {BIN, FEATURE, GAIN, LEFT, MISSING_LEFT, SPLIT} from "./splitting.ts";

export interface GrowOptions {
  /** Most leaves of a tree. */
  readonly leaves: number;
  /** Fewest rows of a leaf. */
  readonly minRows: number;
  readonly l2: number;
}

/** A node while its tree grows. Its rows are `rows[start..end)` of the grower. */
export interface GrowingNode {
  readonly start: number;
  readonly end: number;
  /** Packed sum of its gradients (`packing.ts`). */
  readonly total: number;
  /** Slot of its histograms; -1 where it has none. */
  slot: number;
  /** Gain of its best split as in `splitting.ts`; 0 where it has none. */
  gain: number;
  split: (BinSplit & {readonly left: number}) | null;
  children: readonly [GrowingNode, GrowingNode] | null;
}

/** A tree just grown, valid until the next one is. */
export interface GrownTree {
  readonly root: GrowingNode;
  /** Rows of the tree, those of each leaf together. */
  readonly rows: Int32Array;
}

/** Grows trees on one binned table, one after another, reusing its memory. */
export interface Grower {
  /**
   * @param packed packed gradient of every row of the table
   * @param rows rows to use, ascending
   * @param features features to use, ascending
   */
  grow(packed: Float64Array, packing: Packing, rows: Int32Array, features: Int32Array): GrownTree;
  close(): void;
}

function node(start: number, end: number, total: number): GrowingNode {
  return {start, end, total, slot: -1, gain: 0, split: null, children: null};
}

/** The best split that the tasks found, the first of equals. */
function readBest(target: GrowingNode, splits: Float64Array, groups: number, sibling: number): void {
  for (let group = 0; group < groups; group++) {
    const at = (2 * group + sibling) * SPLIT;
    if (splits[at + GAIN] <= target.gain) continue;
    target.gain = splits[at + GAIN];
    target.split = {
      feature: splits[at + FEATURE],
      bin: splits[at + BIN],
      missingLeft: splits[at + MISSING_LEFT] === 1,
      left: splits[at + LEFT]
    };
  }
}

function bestLeaf(leaves: readonly GrowingNode[]): number {
  let best = -1;
  let gain = 0;
  for (let i = 0; i < leaves.length; i++) {
    if (leaves[i].gain > gain) {
      gain = leaves[i].gain;
      best = i;
    }
  }
  return best;
}

/** A grower for trees of up to `size.rows` rows and `size.features` features of `bins`. */
export function createGrower(
  bins: Bins,
  size: {readonly rows: number; readonly features: number},
  options: GrowOptions,
  team: Team
): Grower {
  const data = task.growData(bins, {...size, leaves: options.leaves}, options, team.memory);
  const loop = team.open("grow", data);
  const room = new Int32Array(size.rows);
  let gradients: Float64Array;
  let unit: number;
  let features: number;
  let slots: number;

  const large = (target: GrowingNode): boolean => target.end - target.start >= 2 * options.minRows;

  /** Finds the best split of `target` and, by difference from its parent, of its larger sibling. */
  function search(target: GrowingNode, sibling: GrowingNode | null, parentSlot: number): void {
    const searchSibling = sibling !== null && large(sibling);
    if (!large(target) && !searchSibling) return;
    target.slot = large(target) ? slots++ : -1;
    const {start, end} = target;
    for (let i = start; i < end; i++) data.packed[i - start] = gradients[data.rows[i]];
    data.task[task.FEATURES] = features;
    data.task[task.START] = start;
    data.task[task.COUNT] = end - start;
    data.task[task.SLOT] = target.slot;
    data.task[task.PARENT_SLOT] = searchSibling ? parentSlot : -1;
    data.task[task.UNIT] = unit;
    data.task[task.TOTAL] = target.total;
    data.task[task.SIBLING_TOTAL] = sibling?.total ?? 0;
    const groups = Math.ceil(features / LANES);
    loop.run(groups);
    readBest(target, data.splits, groups, 0);
    if (!sibling || !searchSibling) return;
    sibling.slot = parentSlot;
    readBest(sibling, data.splits, groups, 1);
  }

  function divide(
    parent: GrowingNode,
    split: BinSplit & {left: number}
  ): readonly [GrowingNode, GrowingNode] {
    const middle = partition(bins, split, data.rows, parent.start, parent.end, room);
    const left = node(parent.start, middle, split.left);
    const right = node(middle, parent.end, parent.total - split.left);
    parent.children = [left, right];
    return parent.children;
  }

  function grow(packed: Float64Array, packing: Packing, rows: Int32Array, chosen: Int32Array): GrownTree {
    gradients = packed;
    unit = packing.unit;
    features = chosen.length;
    slots = 0;
    data.rows.set(rows);
    data.features.set(chosen);
    for (let p = 0; p < data.bases.length; p++) data.bases[p] = bins.bases[chosen[Math.min(p, features - 1)]];
    let total = 0;
    for (let i = 0; i < rows.length; i++) total += packed[rows[i]];
    const root = node(0, rows.length, total);
    search(root, null, -1);
    const leaves = [root];
    while (leaves.length < options.leaves) {
      const best = bestLeaf(leaves);
      if (best < 0) break;
      const parent = leaves[best];
      const [left, right] = divide(parent, parent.split!);
      leaves[best] = left;
      leaves.push(right);
      if (leaves.length === options.leaves) break;
      const leftSmaller = left.end - left.start <= right.end - right.start;
      search(leftSmaller ? left : right, leftSmaller ? right : left, parent.slot);
    }
    return {root, rows: data.rows};
  }

  return {grow, close: () => loop.close()};
}
