/** The best split of a forest's node, among features drawn anew for each node. */
import type {Random} from "../stats/random.ts";
import {type Bins, LANES} from "./binning.ts";
import {buildHistograms, type NodeRows, STRIDE, scratch} from "./histogram.ts";
import {findSparseSplit, SPARSE_ROWS, type SparseRoom, sparseRoom} from "./sparseSplitting.ts";
import {findSplit, GAIN, type NodeSums, nodeSums, resetSplit, SPLIT} from "./splitting.ts";

/** What limits the splits of a tree. */
export interface SplitRules {
  readonly unit: number;
  readonly minRows: number;
}

/** What one thread reuses from tree to tree. */
export interface Workspace {
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

/** Room for trees of these bins. */
export function workspace({rows, features}: Bins): Workspace {
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
export function searchNode(
  bins: Bins,
  work: Workspace,
  {start, end, total}: {readonly start: number; readonly end: number; readonly total: number},
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
