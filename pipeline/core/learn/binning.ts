/**
 * Features as bins: at most 255 intervals of about equal numbers of rows, one byte a value. Thresholds lie half-way
 * between distinct training values.
 */
import type {Matrix} from "../matrix.ts";
import type {Team} from "./estimator.ts";
import {type SortRoom, sortColumn, sortRoom} from "./sorting.ts";

/** Bin of a missing value. */
export const MISSING = 255;
/** Features whose bins lie side by side, row after row: what one pass over the rows reads (`histogram.ts`). */
export const LANES = 8;

/** Threshold of the last bin, that only missing values pass: the greatest 32-bit float. */
const MOST = (2 - 2 ** -23) * 2 ** 127;

/** A training table in bins, in memory that a team shares. */
export interface Bins {
  readonly rows: number;
  readonly features: number;
  /** Bin of row `r` of feature `f` at `bases[f] + LANES * r`: 0 to 254, or `MISSING`. */
  readonly data: Uint8Array;
  /** The same memory, four bins a word. */
  readonly words: Int32Array;
  readonly bases: Int32Array;
  /** Bins of each feature, without the missing one: 0 where every value is missing. */
  readonly counts: Int32Array;
  /** A value is in bin `b` or lower when it is at most `thresholds[f * 255 + b]`. */
  readonly thresholds: Float32Array;
}

/** A float between `low` and `high`, below `high`: half-way, rounded to 32 bits. */
function between(low: number, high: number): number {
  const middle = Math.fround(low + (high - low) / 2);
  return middle >= low && middle < high ? middle : low;
}

/** Number of equal values from position `from` of the order. */
function runLength(values: Float32Array, order: Int32Array, from: number): number {
  const value = values[order[from]];
  let end = from + 1;
  while (end < order.length && values[order[end]] === value) end++;
  return end - from;
}

/**
 * Rows that make a full bin, so that no more than `limit` bins are needed. Values with that many rows on their own get
 * bins of their own, and may each leave the bin before them half full.
 */
function fairShare(values: Float32Array, order: Int32Array, limit: number): number {
  let distinct = 0;
  let frequent = 0;
  let others = order.length;
  for (let position = 0; position < order.length; distinct++) {
    const length = runLength(values, order, position);
    position += length;
    if (length < order.length / limit) continue;
    frequent++;
    others -= length;
  }
  return distinct <= limit ? 1 : Math.max(1, others / Math.max(1, limit - 2 * frequent));
}

/**
 * Ends (excluded, positions of `order`) of at most `limit` bins: one for each distinct value where there are few, else
 * about equally full.
 */
function binEnds(values: Float32Array, order: Int32Array, limit: number): Int32Array {
  const ends = new Int32Array(limit);
  const share = fairShare(values, order, limit);
  let bins = 0;
  let start = 0;
  for (let position = 0; position < order.length; ) {
    const length = runLength(values, order, position);
    if (position > start && length >= share && bins < limit - 1) {
      ends[bins++] = position;
      start = position;
    }
    position += length;
    if (position - start >= share && bins < limit - 1) {
      ends[bins++] = position;
      start = position;
    }
  }
  if (start < order.length) ends[bins++] = order.length;
  return ends.subarray(0, bins);
}

/** What the kernel `bin` works on: task `f` bins feature `f`. */
export interface BinData {
  readonly values: Float32Array;
  readonly limit: number;
  readonly bins: Bins;
}

function binFeature({values, limit, bins}: BinData, f: number, room: SortRoom): void {
  const column = values.subarray(f * bins.rows, (f + 1) * bins.rows);
  const {data} = bins;
  const base = bins.bases[f];
  const order = sortColumn(column, room);
  const ends = binEnds(column, order, limit);
  if (order.length < bins.rows) for (let row = 0; row < bins.rows; row++) data[base + LANES * row] = MISSING;
  bins.counts[f] = ends.length;
  for (let bin = 0, i = 0; bin < ends.length; bin++) {
    for (; i < ends[bin]; i++) data[base + LANES * order[i]] = bin;
    const last = i === order.length;
    bins.thresholds[f * 255 + bin] = last ? MOST : between(column[order[i - 1]], column[order[i]]);
  }
}

export const binKernel = (data: BinData): ((feature: number) => void) => {
  const room = sortRoom(data.bins.rows);
  return (feature) => binFeature(data, feature, room);
};

/** Bins the columns of `x`, at most `limit` (2 to 255) for each. Equal values share a bin; order is kept. */
export function fitBins(x: Matrix, limit: number, team: Team): Bins {
  const features = x.columns.length;
  const values = new Float32Array(team.memory(4 * x.rows * features));
  for (let f = 0; f < features; f++) values.set(x.columns[f], f * x.rows);
  const memory = team.memory(x.rows * LANES * Math.ceil(features / LANES));
  const bases = new Int32Array(team.memory(4 * features));
  for (let f = 0; f < features; f++) bases[f] = Math.floor(f / LANES) * LANES * x.rows + (f % LANES);
  const bins: Bins = {
    rows: x.rows,
    features,
    data: new Uint8Array(memory),
    words: new Int32Array(memory),
    bases,
    counts: new Int32Array(team.memory(4 * features)),
    thresholds: new Float32Array(team.memory(4 * features * 255))
  };
  const loop = team.open("bin", {values, limit, bins} satisfies BinData);
  try {
    loop.run(features);
  } finally {
    loop.close();
  }
  return bins;
}
