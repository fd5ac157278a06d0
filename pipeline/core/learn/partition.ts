/** Sending the rows of a node to its children. */
import {type Bins, LANES, MISSING} from "./binning.ts";

/** A threshold in bins. */
export interface BinSplit {
  readonly feature: number;
  /** Last bin that goes left. */
  readonly bin: number;
  readonly missingLeft: boolean;
}

/** Which of the 256 bins go left. */
const sides = new Uint8Array(256);

/**
 * Puts the rows of `rows[start..end)` that go left before the others, each side in its former order.
 * @param room at least `end - start` long
 * @returns where the right side starts
 */
export function partition(
  bins: Bins,
  split: BinSplit,
  rows: Int32Array,
  start: number,
  end: number,
  room: Int32Array
): number {
  for (let bin = 0; bin < 256; bin++) sides[bin] = bin <= split.bin ? 1 : 0;
  sides[MISSING] = split.missingLeft ? 1 : 0;
  const base = bins.bases[split.feature];
  const {data} = bins;
  let left = start;
  let right = 0;
  for (let i = start; i < end; i++) {
    const row = rows[i];
    const side = sides[data[base + LANES * row]];
    // both sides are written and one kept: the processor cannot guess the side, so there is no branch
    rows[left] = row;
    room[right] = row;
    left += side;
    right += 1 - side;
  }
  rows.set(room.subarray(0, right), left);
  return left;
}
