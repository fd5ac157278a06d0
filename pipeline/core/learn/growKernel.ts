/** The shared part of growing a tree: after each split, histograms and best splits of the two new nodes. */
import {type Bins, LANES} from "./binning.ts";
import {buildBlock, buildHistograms, buildSibling, GROUP_SIZE, STRIDE, scratch} from "./histogram.ts";
import {findSplit, GAIN, nodeSums, resetSplit, SPLIT} from "./splitting.ts";

/** Fields of the current task in `GrowData.task`, written by the grower before it runs the kernel. */
export const FEATURES = 0;
export const START = 1;
export const COUNT = 2;
/** Slot for the histograms of the node at `START`, `COUNT`; -1 where it is too small to be split. */
export const SLOT = 3;
/** Slot of the parent, which becomes the sibling's; -1 where no sibling is searched. */
export const PARENT_SLOT = 4;
export const UNIT = 5;
/** Packed sums of the node and of its sibling. */
export const TOTAL = 6;
export const SIBLING_TOTAL = 7;
const TASK_FIELDS = 8;

/** What the kernel `grow` works on, in shared memory: task `t` serves features `LANES * t` and on of the tree's. */
export interface GrowData {
  readonly bins: Bins;
  readonly l2: number;
  readonly minRows: number;
  /** Features of the tree, ascending. */
  readonly features: Int32Array;
  /** Where they start in the bins, the last one repeated up to a multiple of `LANES`. */
  readonly bases: Int32Array;
  /** Rows of the tree, those of each node together. */
  readonly rows: Int32Array;
  /** Packed gradients of the node's rows. */
  readonly packed: Float64Array;
  /** Slots of one histogram for each feature of the tree. */
  readonly histograms: Float64Array;
  readonly task: Float64Array;
  /** Best split that each task found, of the node and then of its sibling. */
  readonly splits: Float64Array;
}

/** Allocates what a grower and its team share, for trees of up to `rows` rows and `features` features. */
export function growData(
  bins: Bins,
  size: {rows: number; features: number; leaves: number},
  options: {l2: number; minRows: number},
  memory: (bytes: number) => ArrayBufferLike
): GrowData {
  const groups = Math.ceil(size.features / LANES);
  return {
    bins,
    l2: options.l2,
    minRows: options.minRows,
    features: new Int32Array(memory(4 * size.features)),
    bases: new Int32Array(memory(4 * groups * LANES)),
    rows: new Int32Array(memory(4 * size.rows)),
    packed: new Float64Array(memory(8 * size.rows)),
    histograms: new Float64Array(memory(8 * size.leaves * groups * GROUP_SIZE)),
    task: new Float64Array(memory(8 * TASK_FIELDS)),
    splits: new Float64Array(memory(8 * 2 * SPLIT * groups))
  };
}

/** Puts on record, at `to`, the best split of features `first` to `last - 1` of the node of these histograms. */
function searchGroup(
  data: GrowData,
  first: number,
  last: number,
  histograms: Float64Array,
  at: number,
  total: number,
  to: number
): void {
  const {bins, task, features, splits} = data;
  const sums = nodeSums(total, task[UNIT], data.l2, data.minRows);
  resetSplit(splits, to, sums, task[UNIT]);
  for (let p = first; p < last; p++) {
    const feature = features[p];
    findSplit(histograms, at + (p - first) * STRIDE, bins.counts[feature], feature, sums, splits, to);
  }
}

function serveGroup(data: GrowData, group: number): void {
  const {bins, task, splits, histograms, features, bases, rows, packed} = data;
  const groups = Math.ceil(task[FEATURES] / LANES);
  const first = group * LANES;
  const last = Math.min(first + LANES, task[FEATURES]);
  const to = 2 * group * SPLIT;
  const node = {rows, start: task[START], count: task[COUNT], packed};
  // ascending features from the start of a block to as many further on are all of them its own
  const isBlock = features[first] % LANES === 0 && features[last - 1] - features[first] === last - 1 - first;
  if (isBlock) buildBlock(bins, bases[first], node);
  else buildHistograms(bins, bases, first, node);
  splits[to + GAIN] = 0;
  if (task[SLOT] >= 0) {
    searchGroup(data, first, last, scratch, 0, task[TOTAL], to);
    histograms.set(scratch, (task[SLOT] * groups + group) * GROUP_SIZE);
  }
  if (task[PARENT_SLOT] < 0) return;
  const parent = (task[PARENT_SLOT] * groups + group) * GROUP_SIZE;
  buildSibling(histograms, parent, last - first);
  searchGroup(data, first, last, histograms, parent, task[SIBLING_TOTAL], to + SPLIT);
}

export const growKernel =
  (data: GrowData): ((group: number) => void) =>
  (group) =>
    serveGroup(data, group);
