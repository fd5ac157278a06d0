/** Growing the trees of a forest of classes: each tree is one task. */
import {type Random, random} from "../../stats/random.ts";
import {drawBag, type Groups} from "../bagging.ts";
import type {Bins} from "../binning.ts";
import {partition} from "../partition.ts";
import {fractionOf} from "../sampling.ts";
import type {Trees} from "../tree.ts";
import {type GiniNode, type GiniRoom, giniRoom, searchFeature} from "./giniSearch.ts";

export interface ClassForestSettings {
  readonly maxDepth: number;
  readonly minLeafRows: number;
  readonly featureFraction: number;
}

/** What the kernel `class-forest` works on: task `t` grows tree `first[0] + t` into `slots[t]`. */
export interface ClassForestData extends ClassForestSettings {
  readonly bins: Bins;
  readonly groups: Groups;
  readonly target: Int32Array;
  readonly classes: number;
  readonly seed: number;
  readonly first: Int32Array;
  readonly slots: readonly ClassForestSlot[];
}

/** Room for one tree in shared memory: `trees.roots[1]` is set to its number of nodes. */
export interface ClassForestSlot {
  /** The value of a leaf is its number, from 0. */
  readonly trees: Trees;
  /** Where the entries of each leaf start, then their number. */
  readonly offsets: Int32Array;
  /** Class of each entry, ascending in a leaf, and the drawn rows that have it. */
  readonly classes: Int32Array;
  readonly counts: Int32Array;
}

interface Workspace {
  readonly rows: Int32Array;
  readonly room: Int32Array;
  readonly gini: GiniRoom;
  readonly features: Int32Array;
  readonly counts: Float64Array;
}

/** A node whose turn will come: its rows, and the split it is the right child of. */
interface Pending {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly parent: number;
}

/** Counts the classes of a node; returns the count of all, and whether there is more than one class. */
function countNode(
  {target}: ClassForestData,
  {rows, counts}: Workspace,
  {start, end}: Pending,
  times: Int32Array
): {total: number; mixed: boolean} {
  counts.fill(0);
  let total = 0;
  for (let i = start; i < end; i++) {
    counts[target[rows[i]]] += times[rows[i]];
    total += times[rows[i]];
  }
  return {total, mixed: counts[target[rows[start]]] < total};
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

/** A split must beat the whole node by this factor, so that rounding alone never splits. */
const MARGIN = 1 + 1e-12;

/** Searches among features drawn without replacement: `drawn`, and as many again while none can split the node. */
function search(
  data: ClassForestData,
  work: Workspace,
  node: GiniNode,
  drawn: number,
  draw: Random
): boolean {
  const {features, gini} = work;
  const {best} = gini;
  let square = 0;
  for (const count of node.counts) square += count * count;
  best.score = (square / node.total) * MARGIN;
  best.feature = -1;
  for (let first = 0; first < features.length && best.feature < 0; first += drawn) {
    const last = Math.min(first + drawn, features.length);
    drawFeatures(features, first, last, draw);
    for (let p = first; p < last; p++) searchFeature(data.bins, features[p], node, gini);
  }
  return best.feature >= 0;
}

/** Writes a leaf's class counts; returns the leaf's number. */
function writeLeaf(counts: Float64Array, slot: ClassForestSlot, leaf: number): number {
  let at = slot.offsets[leaf];
  for (let k = 0; k < counts.length; k++) {
    if (counts[k] === 0) continue;
    slot.classes[at] = k;
    slot.counts[at++] = counts[k];
  }
  slot.offsets[leaf + 1] = at;
  return leaf;
}

function growTree(data: ClassForestData, work: Workspace, tree: number, slot: ClassForestSlot): void {
  const {trees} = slot;
  const {bins, minLeafRows: minRows, target} = data;
  const draw = random(data.seed).fork("class-forest").fork(tree);
  const times = drawBag(data.groups, 1, draw);
  const drawn = fractionOf(bins.features, data.featureFraction);
  let distinct = 0;
  for (let row = 0; row < times.length; row++) if (times[row] > 0) work.rows[distinct++] = row;
  for (let f = 0; f < work.features.length; f++) work.features[f] = f;
  trees.right.fill(0);
  let at = 0;
  let leaves = 0;
  const open: Pending[] = [{start: 0, end: distinct, depth: 0, parent: -1}];
  for (let node = open.pop(); node; node = open.pop(), at++) {
    const {start, end, depth} = node;
    if (node.parent >= 0) trees.right[node.parent] = at;
    const {total, mixed} = countNode(data, work, node, times);
    trees.cover[at] = total;
    const whole: GiniNode = {...work, start, end, times, target, total, minRows};
    const divisible = mixed && depth < data.maxDepth && total >= 2 * minRows;
    if (divisible && search(data, work, whole, drawn, draw)) {
      const {best} = work.gini;
      trees.feature[at] = best.feature;
      trees.value[at] = bins.thresholds[best.feature * 255 + best.bin];
      trees.missingLeft[at] = best.missingLeft ? 1 : 0;
      const middle = partition(bins, best, work.rows, start, end, work.room);
      open.push({start: middle, end, depth: depth + 1, parent: at});
      open.push({start, end: middle, depth: depth + 1, parent: -1});
    } else {
      trees.feature[at] = -1;
      trees.missingLeft[at] = 0;
      trees.value[at] = writeLeaf(work.counts, slot, leaves++);
    }
  }
  trees.roots[1] = at;
}

export const classForestKernel = (data: ClassForestData): ((task: number) => void) => {
  const {rows, features} = data.bins;
  const work: Workspace = {
    rows: new Int32Array(rows),
    room: new Int32Array(rows),
    gini: giniRoom(rows, data.classes),
    features: new Int32Array(features),
    counts: new Float64Array(data.classes)
  };
  return (task) => growTree(data, work, data.first[0] + task, data.slots[task]);
};
