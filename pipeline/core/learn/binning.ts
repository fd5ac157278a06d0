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

/** Distinct values of a column; and, of those that fill a fair share of the bins by themselves, number and rows. */
function countValues(values: Float32Array, order: Int32Array, limit: number) {
  let distinct = 0;
  let frequent = 0;
  let frequentRows = 0;
  for (let position = 0; position < order.length; distinct++) {
    const length = runLength(values, order, position);
    position += length;
    if (length < order.length / limit) continue;
    frequent++;
    frequentRows += length;
  }
  return {distinct, frequent, frequentRows};
}

/**
 * Ends (excluded, positions of `order`) of at most `limit` bins: one for each distinct value where there are few, else
 * about equally full. A frequent value gets a bin of its own, and may leave the bin before it half full.
 */
function binEnds(values: Float32Array, order: Int32Array, limit: number): Int32Array {
  const ends = new Int32Array(limit);
  const {distinct, frequent, frequentRows} = countValues(values, order, limit);
  let bins = 0;
  let start = 0;
  let frequentLeft = frequent;
  let othersLeft = order.length - frequentRows;
  const close = (end: number): void => {
    ends[bins++] = end;
    start = end;
  };
  for (let position = 0; position < order.length; ) {
    const length = runLength(values, order, position);
    const isFrequent = length >= order.length / limit;
    const pending = position - start;
    // rows of a full bin, so that those left fill the bins left
    const share = (othersLeft + pending) / Math.max(1, limit - bins - 2 * frequentLeft);
    const roomy = (): boolean => bins < limit - 1;
    if (pending > 0 && roomy() && (isFrequent || distinct <= limit || pending + length / 2 > share))
      close(position);
    position += length;
    if (isFrequent) frequentLeft--;
    else othersLeft -= length;
    if (isFrequent && roomy()) close(position);
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
