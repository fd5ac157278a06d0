/** Growing the deep trees of a forest: each tree is one task. */
import {type Random, random} from "../stats/random.ts";
import {drawBag, type Groups} from "./bagging.ts";
import type {Bins} from "./binning.ts";
import {type SplitRules, searchNode, type Workspace, workspace} from "./forestSearch.ts";
import {pack, packedCount, packingFor} from "./packing.ts";
import {partition} from "./partition.ts";
import {fractionOf} from "./sampling.ts";
import {BIN, FEATURE, GAIN, LEFT, MISSING_LEFT} from "./splitting.ts";
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

/** A node whose turn will come: its rows, and the split it is the right child of. */
interface Pending {
  readonly start: number;
  readonly end: number;
  readonly total: number;
  readonly depth: number;
  readonly parent: number;
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

/** Sum of the target over a leaf's rows, as often as they were drawn. */
function leafSum(rows: Int32Array, {start, end}: Pending, times: Int32Array, target: Float64Array): number {
  let sum = 0;
  for (let i = start; i < end; i++) sum += times[rows[i]] * target[rows[i]];
  return sum;
}

/** Divides the rows of a node by its best split, and writes the split as node `at`. Returns its two children. */
function writeSplit(
  {bins}: ForestData,
  {best, rows, room}: Workspace,
  node: Pending,
  at: number,
  {trees, gains}: ForestSlot,
  gainUnit: number
): readonly [Pending, Pending] {
  const {start, end, total} = node;
  const feature = best[FEATURE];
  const missingLeft = best[MISSING_LEFT] === 1;
  const bin = best[BIN];
  const middle = partition(bins, {feature, bin, missingLeft}, rows, start, end, room);
  trees.feature[at] = feature;
  trees.value[at] = bins.thresholds[feature * 255 + bin];
  trees.missingLeft[at] = missingLeft ? 1 : 0;
  gains[feature] += best[GAIN] * gainUnit;
  const depth = node.depth + 1;
  const left = best[LEFT];
  return [
    {start, end: middle, total: left, depth, parent: -1},
    {start: middle, end, total: total - left, depth, parent: at}
  ];
}

function growTree(data: ForestData, work: Workspace, tree: number, slot: ForestSlot): void {
  const {trees} = slot;
  const draw = random(data.seed).fork("forest").fork(tree);
  const {times, distinct, packing, total} = drawRows(data, work, draw);
  const drawn = fractionOf(data.bins.features, data.featureFraction);
  const rules: SplitRules = {unit: packing.unit, minRows: data.minLeafRows};
  slot.gains.fill(0);
  trees.right.fill(0);
  let at = 0;
  const open: Pending[] = [{start: 0, end: distinct, total, depth: 0, parent: -1}];
  for (let node = open.pop(); node; node = open.pop(), at++) {
    if (node.parent >= 0) trees.right[node.parent] = at;
    const weight = packedCount(node.total) * packing.unit;
    trees.cover[at] = weight;
    const divisible = node.depth < data.maxDepth && weight >= 2 * data.minLeafRows;
    if (divisible && searchNode(data.bins, work, node, rules, drawn, draw)) {
      const [left, right] = writeSplit(data, work, node, at, slot, packing.step ** 2 / packing.unit);
      open.push(right, left);
    } else {
      trees.feature[at] = -1;
      trees.missingLeft[at] = 0;
      trees.value[at] = leafSum(work.rows, node, times, data.target) / weight;
    }
  }
  trees.roots[1] = at;
}

export const forestKernel = (data: ForestData): ((task: number) => void) => {
  const work = workspace(data.bins);
  return (task) => {
    for (let f = 0; f < work.features.length; f++) work.features[f] = f;
    growTree(data, work, data.first[0] + task, data.slots[task]);
  };
};
