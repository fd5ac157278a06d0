/** The best threshold of a feature for classes: the one whose two sides are purest (Gini, Breiman et al. 1984). */
import {type Bins, LANES, MISSING} from "../binning.ts";

/** A split found, and room to look for it. Counts are of rows as often as they were drawn, so every sum is exact. */
export interface GiniRoom {
  /** Rows of the node in order of their bin. */
  readonly ordered: Int32Array;
  /** Where each bin's rows end in `ordered`; missing values have bin 255. */
  readonly ends: Int32Array;
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly best: {
    /** Sum over both sides of squared class counts over the side's count; what a split must exceed. */
    score: number;
    feature: number;
    bin: number;
    missingLeft: boolean;
  };
}

export const giniRoom = (rows: number, classes: number): GiniRoom => ({
  ordered: new Int32Array(rows),
  ends: new Int32Array(257),
  left: new Float64Array(classes),
  right: new Float64Array(classes),
  best: {score: 0, feature: -1, bin: 0, missingLeft: false}
});

/** A node: its rows are `rows[start .. end)`. */
export interface GiniNode {
  readonly rows: Int32Array;
  readonly start: number;
  readonly end: number;
  /** How often each row of the table was drawn, and its class. */
  readonly times: Int32Array;
  readonly target: Int32Array;
  /** Count of each class. */
  readonly counts: Float64Array;
  readonly total: number;
  readonly minRows: number;
}

/** Sorts the node's rows by bin, by counting; returns whether any value is missing. */
function orderByBin(bins: Bins, base: number, {rows, start, end}: GiniNode, room: GiniRoom): boolean {
  const {ordered, ends} = room;
  const {data} = bins;
  ends.fill(0);
  for (let i = start; i < end; i++) ends[data[base + LANES * rows[i]] + 1]++;
  for (let bin = 0; bin < 256; bin++) ends[bin + 1] += ends[bin];
  for (let i = start; i < end; i++) {
    const row = rows[i];
    ordered[ends[data[base + LANES * row]]++] = row;
  }
  // each bin's place has moved from its start to its end
  return ends[MISSING] > (ends[MISSING - 1] ?? 0);
}

/** Squared counts of one side as rows come to it or leave it. */
interface Side {
  square: number;
  count: number;
}

/**
 * Moves rows bin by bin from right to left and keeps the first of the best thresholds.
 * @param missingLeft whether rows without a value have gone left already
 */
function sweep(
  feature: number,
  thresholds: number,
  missingLeft: boolean,
  node: GiniNode,
  room: GiniRoom,
  from: Side,
  to: Side
): void {
  const {times, target, minRows} = node;
  const {ordered, ends, left, right, best} = room;
  let at = 0;
  for (let bin = 0; bin < thresholds; bin++) {
    const end = ends[bin];
    if (at === end) continue;
    for (; at < end; at++) {
      const row = ordered[at];
      const weight = times[row];
      const own = target[row];
      to.square += weight * (2 * left[own] + weight);
      from.square += weight * (weight - 2 * right[own]);
      left[own] += weight;
      right[own] -= weight;
      to.count += weight;
      from.count -= weight;
    }
    if (to.count < minRows) continue;
    if (from.count < minRows) break;
    const score = to.square / to.count + from.square / from.count;
    if (score > best.score) {
      best.score = score;
      best.feature = feature;
      best.bin = bin;
      best.missingLeft = missingLeft;
    }
  }
}

const squareOf = (counts: Float64Array): number => {
  let sum = 0;
  for (let k = 0; k < counts.length; k++) sum += counts[k] * counts[k];
  return sum;
};

/** Puts rows without a value on the left, the others on the right. */
function missingFirst({times, target}: GiniNode, {ordered, ends, left, right}: GiniRoom): number {
  let count = 0;
  for (let i = ends[MISSING - 1]; i < ends[MISSING]; i++) {
    const row = ordered[i];
    left[target[row]] += times[row];
    right[target[row]] -= times[row];
    count += times[row];
  }
  return count;
}

/**
 * Puts the best split of one feature in `room.best`, where it is better than the one there. Rows without a value go to
 * the side that is better; where the node has none, those met later go with the larger part.
 */
export function searchFeature(bins: Bins, feature: number, node: GiniNode, room: GiniRoom): void {
  const {left, right, best} = room;
  const {counts, total} = node;
  const missing = orderByBin(bins, bins.bases[feature], node, room);
  const thresholds = bins.counts[feature];
  const before = best.score;
  left.fill(0);
  right.set(counts);
  const whole = {square: squareOf(counts), count: total};
  // with missing values, all others on the left is a split too
  sweep(feature, missing ? thresholds : thresholds - 1, false, node, room, whole, {square: 0, count: 0});
  if (missing) {
    left.fill(0);
    right.set(counts);
    const count = missingFirst(node, room);
    const rest = {square: squareOf(right), count: total - count};
    sweep(feature, thresholds - 1, true, node, room, rest, {square: squareOf(left), count});
  } else if (best.score > before) {
    let weight = 0;
    for (let i = 0; i < room.ends[best.bin]; i++) weight += node.times[room.ordered[i]];
    best.missingLeft = 2 * weight >= total;
  }
}
