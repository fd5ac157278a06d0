/** Growing the deep trees of a forest: each split looks at features drawn anew, each tree is one task. */
import {type Random, random} from "../stats/random.ts";
import {drawBag, type Groups} from "./bagging.ts";
import {type Bins, LANES} from "./binning.ts";
import {buildHistograms, type NodeRows, STRIDE, scratch} from "./histogram.ts";
import {pack, packedCount, packingFor} from "./packing.ts";
import {centreSplit, partition} from "./partition.ts";
import {fractionOf} from "./sampling.ts";
import {findSparseSplit, SPARSE_ROWS, type SparseRoom, sparseRoom} from "./sparseSplitting.ts";
import {
  BIN,
  FEATURE,
  findSplit,
  GAIN,
  LEFT,
  MISSING_LEFT,
  type NodeSums,
  nodeSums,
  resetSplit,
  SPLIT
} from "./splitting.ts";
import type {Trees} from "./tree.ts";

export interface ForestSettings {
  readonly maxDepth: number;
  readonly minLeafRows: number;
  readonly featureFraction: number;
  readonly rowFraction: number;
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

interface SplitRules {
  readonly unit: number;
  readonly minRows: number;
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
  /** Features in the order drawn. */
  readonly features: Int32Array;
  readonly bases: Int32Array;
  readonly sparse: SparseRoom;
  /** The best split of the node being searched. */
  readonly best: Float64Array;
}

function workspace({rows, features}: Bins): Workspace {
  return {
    rows: new Int32Array(rows),
    room: new Int32Array(rows),
    packed: new Float64Array(rows),
    ordered: new Float64Array(rows),
    features: Int32Array.from({length: features}, (_, f) => f),
    bases: new Int32Array(features + LANES),
    sparse: sparseRoom(),
    best: new Float64Array(SPLIT)
  };
}

/** Searches features `first` to `last - 1` of the drawn order by full histograms. */
function searchDense(
  bins: Bins,
  work: Workspace,
  node: NodeRows,
  sums: NodeSums,
  first: number,
  last: number
): void {
  const {features, bases, best} = work;
  for (let p = first; p < last + LANES; p++) bases[p] = bins.bases[features[Math.min(p, last - 1)]];
  for (let group = first; group < last; group += LANES) {
    const end = Math.min(group + LANES, last);
    buildHistograms(bins, bases, group, node);
    for (let p = group; p < end; p++) {
      findSplit(scratch, (p - group) * STRIDE, bins.counts[features[p]], features[p], sums, best, 0);
    }
  }
}

/** The same in a node of few rows. */
function searchSparse(
  bins: Bins,
  work: Workspace,
  node: NodeRows,
  sums: NodeSums,
  first: number,
  last: number
): void {
  for (let p = first; p < last; p++) {
    const feature = work.features[p];
    findSparseSplit(bins.data, bins.bases[feature], node, feature, sums, work.sparse, work.best, 0);
  }
}

/** Draws features of positions `first` to `last - 1` from those not drawn yet. */
function drawFeatures(features: Int32Array, first: number, last: number, draw: Random): void {
  for (let p = first; p < last; p++) {
    const other = p + draw.int(features.length - p);
    const held = features[p];
    features[p] = features[other];
    features[other] = held;
  }
}

/**
 * Puts in `work.best` the best split of a node among features drawn without replacement: `drawn` of them, and as many
 * again while none of those can split the node. Returns whether there is one.
 */
function search(
  bins: Bins,
  work: Workspace,
  {start, end, total}: Pending,
  rules: SplitRules,
  drawn: number,
  draw: Random
): boolean {
  const {features, packed, ordered, rows, best} = work;
  const count = end - start;
  for (let i = 0; i < count; i++) ordered[i] = packed[rows[start + i]];
  const node: NodeRows = {rows, start, count, packed: ordered};
  const sums = nodeSums(total, rules.unit, 0, rules.minRows);
  resetSplit(best, 0, sums, rules.unit);
  for (let first = 0; first < features.length && best[GAIN] === 0; first += drawn) {
    const last = Math.min(first + drawn, features.length);
    drawFeatures(features, first, last, draw);
    if (count < SPARSE_ROWS) searchSparse(bins, work, node, sums, first, last);
    else searchDense(bins, work, node, sums, first, last);
  }
  return best[GAIN] > 0;
}

/** Draws the tree's bag: fills `work.rows` and `work.packed`, returns how often each row was drawn and the packing. */
function drawRows(data: ForestData, work: Workspace, draw: Random) {
  const times = drawBag(data.groups, data.rowFraction, draw);
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
  const rules: SplitRules = {unit: packing.unit, minRows: minLeafRows};
  gains.fill(0);
  let at = 0;
  const open: Pending[] = [{start: 0, end: distinct, total, depth: 0, parent: -1}];
  for (let node = open.pop(); node; node = open.pop(), at++) {
    const {start, end, depth} = node;
    if (node.parent >= 0) trees.right[node.parent] = at;
    const weight = packedCount(node.total) * packing.unit;
    trees.cover[at] = weight;
    trees.right[at] = 0;
    const divisible = depth < maxDepth && weight >= 2 * minLeafRows;
    if (!(divisible && search(bins, work, node, rules, drawn, draw))) {
      trees.feature[at] = -1;
      trees.missingLeft[at] = 0;
      trees.value[at] = leafSum(work.rows, start, end, times, target) / weight;
      continue;
    }
    const {best} = work;
    const feature = best[FEATURE];
    const missingLeft = best[MISSING_LEFT] === 1;
    const left = best[LEFT];
    const bin = centreSplit(bins, {feature, bin: best[BIN], missingLeft}, work.rows, start, end);
    const middle = partition(bins, {feature, bin, missingLeft}, work.rows, start, end, work.room);
    trees.feature[at] = feature;
    trees.value[at] = bins.thresholds[feature * 255 + bin];
    trees.missingLeft[at] = missingLeft ? 1 : 0;
    gains[feature] += (best[GAIN] * packing.step ** 2) / packing.unit;
    open.push({start: middle, end, total: node.total - left, depth: depth + 1, parent: at});
    open.push({start, end: middle, total: left, depth: depth + 1, parent: -1});
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
