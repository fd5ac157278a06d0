/** The shared part of growing a tree: after each split, histograms and best splits of the two new nodes. */
import type {Bins} from "./binning.ts";
import {buildHistograms, GROUP, STRIDE, subtractHistograms} from "./histogram.ts";
import {findSplit, GAIN, SPLIT, type SplitRules} from "./splitting.ts";

/** Fields of the current task in `GrowData.task`, written by the grower before it runs the kernel. */
export const FEATURES = 0;
export const START = 1;
export const COUNT = 2;
/** Slot of the histograms of the node at `START`, `COUNT`. */
export const SLOT = 3;
/** Slot of the parent, which becomes the sibling's; -1 where no sibling is searched. */
export const PARENT_SLOT = 4;
export const UNIT = 5;
/** Packed sums of the node and of its sibling. */
export const TOTAL = 6;
export const SIBLING_TOTAL = 7;
/** 1 where the node itself is large enough to be split. */
export const SPLITTABLE = 8;
const TASK_FIELDS = 9;

/** What the kernel `grow` works on, in shared memory: task `t` serves features `GROUP * t` and on of the tree's. */
export interface GrowData {
  readonly bins: Bins;
  readonly l2: number;
  readonly minRows: number;
  /** Features of the tree, ascending. */
  readonly features: Int32Array;
  /** Rows of the tree, those of each node together. */
  readonly rows: Int32Array;
  /** Packed gradients of the node's rows. */
  readonly packed: Float64Array;
  /** Slots of one histogram for each feature of the tree. */
  readonly histograms: Float64Array;
  readonly task: Float64Array;
  /** Best split of each feature, of the node and then of its sibling. */
  readonly splits: Float64Array;
}

/** Allocates what a grower and its team share, for trees of up to `rows` rows and `features` features. */
export function growData(
  bins: Bins,
  size: {rows: number; features: number; leaves: number},
  options: {l2: number; minRows: number},
  memory: (bytes: number) => ArrayBufferLike
): GrowData {
  return {
    bins,
    l2: options.l2,
    minRows: options.minRows,
    features: new Int32Array(memory(4 * size.features)),
    rows: new Int32Array(memory(4 * size.rows)),
    packed: new Float64Array(memory(8 * size.rows)),
    histograms: new Float64Array(memory(8 * size.leaves * size.features * STRIDE)),
    task: new Float64Array(memory(8 * TASK_FIELDS)),
    splits: new Float64Array(memory(8 * 2 * SPLIT * size.features))
  };
}

/** Best splits of positions `first` to `last - 1` in the node whose histograms start at `at`; `child` 1: sibling. */
function searchGroup(data: GrowData, first: number, last: number, at: number, child: 0 | 1): void {
  const {bins, task, splits} = data;
  const rules: SplitRules = {unit: task[UNIT], l2: data.l2, minRows: data.minRows};
  const total = task[TOTAL + child];
  for (let p = first; p < last; p++) {
    const histogram = at + (p - first) * STRIDE;
    const to = (2 * p + child) * SPLIT;
    findSplit(data.histograms, histogram, bins.counts[data.features[p]], total, rules, splits, to);
  }
}

function serveGroup(data: GrowData, bases: Int32Array, group: number): void {
  const {bins, task, splits, histograms} = data;
  const features = task[FEATURES];
  const first = group * GROUP;
  const last = Math.min(first + GROUP, features);
  for (let p = first; p < last; p++) bases[p] = data.features[p] * bins.rows;
  const at = (task[SLOT] * features + first) * STRIDE;
  const {rows, packed} = data;
  buildHistograms(bins.data, bases, first, last, rows, task[START], task[COUNT], packed, histograms, at);
  if (task[SPLITTABLE]) searchGroup(data, first, last, at, 0);
  else for (let p = first; p < last; p++) splits[2 * p * SPLIT + GAIN] = 0;
  if (task[PARENT_SLOT] < 0) return;
  const parent = (task[PARENT_SLOT] * features + first) * STRIDE;
  subtractHistograms(histograms, parent, at, (last - first) * STRIDE);
  searchGroup(data, first, last, parent, 1);
}

export const growKernel = (data: GrowData): ((group: number) => void) => {
  const bases = new Int32Array(data.features.length);
  return (group) => serveGroup(data, bases, group);
};
