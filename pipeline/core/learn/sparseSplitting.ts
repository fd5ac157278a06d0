/** The best threshold of a feature in a node of few rows, where most of 255 bins are empty. */
import {LANES, MISSING} from "./binning.ts";
import type {NodeRows} from "./histogram.ts";
import {BIN, findSplit, type NodeSums} from "./splitting.ts";

/** Nodes of fewer rows are searched by `findSparseSplit`, of more by a full histogram: measured break-even. */
export const SPARSE_ROWS = 96;

/** Room for one search: all zero between searches. */
export interface SparseRoom {
  readonly sums: Float64Array;
  /** One bit for each bin: whether it holds a row. */
  readonly occupied: Int32Array;
  /** Occupied bins in order, and their sums with the missing ones last. */
  readonly bins: Uint8Array;
  readonly compact: Float64Array;
}

export const sparseRoom = (): SparseRoom => ({
  sums: new Float64Array(256),
  occupied: new Int32Array(8),
  bins: new Uint8Array(256),
  compact: new Float64Array(256)
});

/** Sums packed gradients by bin and marks the bins. */
function addRows(data: Uint8Array, base: number, node: NodeRows, {sums, occupied}: SparseRoom): void {
  const {rows, start, count, packed} = node;
  for (let i = 0; i < count; i++) {
    const bin = data[base + LANES * rows[start + i]];
    sums[bin] += packed[i];
    occupied[bin >>> 5] |= 1 << (bin & 31);
  }
}

/** Moves the sums of occupied bins, in order, to `compact`; returns their number without the missing bin. */
function compress({sums, occupied, bins, compact}: SparseRoom): number {
  let count = 0;
  for (let word = 0; word < 8; word++) {
    let left = occupied[word];
    occupied[word] = 0;
    while (left !== 0) {
      const bin = 32 * word + 31 - Math.clz32(left & -left);
      left &= left - 1;
      bins[count] = bin;
      compact[count++] = sums[bin];
      sums[bin] = 0;
    }
  }
  const missing = count > 0 && bins[count - 1] === MISSING;
  if (missing) count--;
  compact[MISSING] = missing ? compact[count] : 0;
  return count;
}

/** As `findSplit` on the full histogram, with the very same answer. */
export function findSparseSplit(
  data: Uint8Array,
  base: number,
  node: NodeRows,
  feature: number,
  sums: NodeSums,
  room: SparseRoom,
  out: Float64Array,
  to: number
): void {
  addRows(data, base, node, room);
  const found = findSplit(room.compact, 0, compress(room), feature, sums, out, to);
  if (found) out[to + BIN] = room.bins[out[to + BIN]];
}
