/** Growing the deep trees of a forest: each split looks at features drawn anew, each tree is one task. */
import {type Random, random} from "../stats/random.ts";
import {drawBag, type Groups} from "./bagging.ts";
import type {Bins} from "./binning.ts";
import {buildHistograms, GROUP, STRIDE} from "./histogram.ts";
import {pack, packedCount, packingFor} from "./packing.ts";
import {centreSplit, partition} from "./partition.ts";
import {fractionOf} from "./sampling.ts";
import {findSparseSplit, SPARSE_ROWS, type SparseRoom, sparseRoom} from "./sparseSplitting.ts";
import {BIN, findSplit, GAIN, LEFT, MISSING_LEFT, SPLIT, type SplitRules} from "./splitting.ts";
import type {Trees} from "./tree.ts";

export interface ForestSettings {
  readonly maxDepth: number;
  readonly minLeafRows: number;
  readonly featureFraction: number;
}

/** What the kernel `forest` works on: task `t` grows tree `first[0] + t` into `slots[t]`. */
export interface ForestData extends ForestSettings {
  readonly bins: Bins;
  readonly groups: Groups;
  /** Target less its mean, rounded for exact sums. */
  readonly target: Float64Array;
  /** Largest absolute value of `target`. */
  readonly most: number;
  readonly seed: number;
  readonly first: Int32Array;
  readonly slots: readonly ForestSlot[];
}

/** Room for one tree in shared memory: `trees.roots[1]` is set to its number of nodes. */
export interface ForestSlot {
  readonly trees: Trees;
  readonly gains: Float64Array;
}

/** A node whose turn will come: its rows, and the split it is the right child of. */
interface Pending {
  readonly start: number;
  readonly end: number;
  readonly total: number;
  readonly depth: number;
  readonly parent: number;
}

/** What one thread reuses from tree to tree. */
interface Workspace {
  readonly rows: Int32Array;
  readonly room: Int32Array;
  /** Packed gradient of each row of the table, times how often it was drawn. */
  readonly packed: Float64Array;
  /** Those of a node's rows, in their order. */
  readonly ordered: Float64Array;
  readonly features: Int32Array;
  readonly bases: Int32Array;
  readonly histograms: Float64Array;
  readonly sparse: SparseRoom;
  readonly candidates: Float64Array;
}

function workspace({rows, features}: Bins): Workspace {
  return {
    rows: new Int32Array(rows),
    room: new Int32Array(rows),
    packed: new Float64Array(rows),
    ordered: new Float64Array(rows),
    features: Int32Array.from({length: features}, (_, f) => f),
    bases: new Int32Array(features),
    histograms: new Float64Array(GROUP * STRIDE),
    sparse: sparseRoom(),
    candidates: new Float64Array(GROUP * SPLIT)
  };
}

/** The best split found so far in a node. */
interface Best {
  gain: number;
  feature: number;
  bin: number;
  missingLeft: boolean;
  left: number;
}

/** Searches features `first` to `last - 1` (at most `GROUP`) of the drawn order in one node. */
function searchGroup(
  bins: Bins,
  work: Workspace,
  node: Pending,
  rules: SplitRules,
  first: number,
  last: number,
  best: Best
): void {
  const {rows, ordered, features, bases, histograms, candidates} = work;
  const {start, total} = node;
  const count = node.end - start;
  const dense = count >= SPARSE_ROWS;
  for (let p = first; p < last; p++) bases[p] = features[p] * bins.rows;
  if (dense) buildHistograms(bins.data, bases, first, last, rows, start, count, ordered, histograms, 0);
  for (let p = first; p < last; p++) {
    const to = (p - first) * SPLIT;
    if (dense) {
      const at = (p - first) * STRIDE;
      findSplit(histograms, at, bins.counts[features[p]], total, rules, candidates, to);
    } else {
      findSparseSplit(
        bins.data,
        bases[p],
        rows,
        start,
        count,
        ordered,
        total,
        rules,
        work.sparse,
        candidates,
        to
      );
    }
    if (candidates[to + GAIN] <= best.gain) continue;
    best.gain = candidates[to + GAIN];
    best.feature = features[p];
    best.bin = candidates[to + BIN];
    best.missingLeft = candidates[to + MISSING_LEFT] === 1;
    best.left = candidates[to + LEFT];
  }
}

/**
 * The best split of a node among features drawn without replacement: `drawn` of them, and as many again while none of
 * those drawn can split the node.
 */
function search(
  bins: Bins,
  work: Workspace,
  node: Pending,
  rules: SplitRules,
  drawn: number,
  draw: Random
): Best {
  const {features, packed, ordered, rows} = work;
  for (let i = node.start; i < node.end; i++) ordered[i - node.start] = packed[rows[i]];
  const best: Best = {gain: 0, feature: -1, bin: 0, missingLeft: false, left: 0};
  for (let first = 0; first < features.length && best.gain === 0; first += drawn) {
    const last = Math.min(first + drawn, features.length);
    for (let p = first; p < last; p++) {
      const other = p + draw.int(features.length - p);
      const held = features[p];
      features[p] = features[other];
      features[other] = held;
    }
    for (let p = first; p < last; p += GROUP) {
      searchGroup(bins, work, node, rules, p, Math.min(p + GROUP, last), best);
    }
  }
  return best;
}

/** Draws the tree's bag: fills `work.rows` and `work.packed`, returns how often each row was drawn and the packing. */
function drawRows(data: ForestData, work: Workspace, draw: Random) {
  const times = drawBag(data.groups, draw);
  let distinct = 0;
  let weight = 0;
  for (let row = 0; row < times.length; row++) {
    weight += times[row];
    if (times[row] > 0) work.rows[distinct++] = row;
  }
  const packing = packingFor(weight, data.most);
  pack(data.target, packing, work.packed);
  let total = 0;
  for (let row = 0; row < times.length; row++) {
    work.packed[row] *= times[row];
    total += work.packed[row];
  }
  return {times, distinct, packing, total};
}

function growTree(data: ForestData, work: Workspace, tree: number, {trees, gains}: ForestSlot): void {
  const {bins, target, maxDepth, minLeafRows} = data;
  const draw = random(data.seed).fork("forest").fork(tree);
  const {times, distinct, packing, total} = drawRows(data, work, draw);
  const drawn = fractionOf(bins.features, data.featureFraction);
  const rules: SplitRules = {unit: packing.unit, l2: 0, minRows: minLeafRows};
  gains.fill(0);
  let at = 0;
  const open: Pending[] = [{start: 0, end: distinct, total, depth: 0, parent: -1}];
  for (let node = open.pop(); node; node = open.pop(), at++) {
    const {start, end, depth} = node;
    if (node.parent >= 0) trees.right[node.parent] = at;
    const weight = packedCount(node.total, packing.unit);
    trees.cover[at] = weight;
    trees.right[at] = 0;
    const best =
      depth < maxDepth && weight >= 2 * minLeafRows ? search(bins, work, node, rules, drawn, draw) : null;
    if (!best || best.feature < 0) {
      trees.feature[at] = -1;
      trees.missingLeft[at] = 0;
      trees.value[at] = leafSum(work.rows, start, end, times, target) / weight;
      continue;
    }
    const bin = centreSplit(bins, best, work.rows, start, end);
    const middle = partition(bins, {...best, bin}, work.rows, start, end, work.room);
    trees.feature[at] = best.feature;
    trees.value[at] = bins.thresholds[best.feature * 255 + bin];
    trees.missingLeft[at] = best.missingLeft ? 1 : 0;
    gains[best.feature] += best.gain * packing.step ** 2;
    open.push({start: middle, end, total: node.total - best.left, depth: depth + 1, parent: at});
    open.push({start, end: middle, total: best.left, depth: depth + 1, parent: -1});
  }
  trees.roots[1] = at;
}

/** Sum of the target over a leaf's rows, as often as they were drawn. */
function leafSum(
  rows: Int32Array,
  start: number,
  end: number,
  times: Int32Array,
  target: Float64Array
): number {
  let sum = 0;
  for (let i = start; i < end; i++) sum += times[rows[i]] * target[rows[i]];
  return sum;
}

export const forestKernel = (data: ForestData): ((task: number) => void) => {
  const work = workspace(data.bins);
  return (task) => {
    for (let f = 0; f < work.features.length; f++) work.features[f] = f;
    growTree(data, work, data.first[0] + task, data.slots[task]);
  };
};
