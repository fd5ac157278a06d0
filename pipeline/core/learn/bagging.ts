import type {Random} from "../stats/random.ts";
import {fractionOf, sample} from "./sampling.ts";

/** Row numbers of each group, groups in order of first appearance. */
export interface Groups {
  /** Group of each row, 0 to `count - 1`. */
  readonly of: Int32Array;
  readonly count: number;
}

/** Numbers groups from 0 in order of first appearance; without groups every row is its own. */
export function numberGroups(rows: number, groups: ArrayLike<number> | undefined): Groups {
  const of = new Int32Array(rows);
  const numbers = new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    const group = groups ? groups[row] : row;
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    of[row] = number;
  }
  return {of, count: numbers.size};
}

/**
 * A bootstrap sample of whole groups: draws as many groups as there are, with replacement, then keeps `fraction` of
 * the rows drawn. Returns how often each row was drawn. Rows of one unit resemble each other, so drawing rows alone
 * would leave no unit out.
 */
export function drawBag({of, count}: Groups, fraction: number, random: Random): Int32Array {
  const times = new Int32Array(count);
  for (let i = 0; i < count; i++) times[random.int(count)]++;
  const bag = of.map((group) => times[group]);
  if (fraction === 1) return bag;
  const drawn = Int32Array.from(bag.keys()).filter((row) => bag[row] > 0);
  const kept = new Int32Array(of.length);
  for (const i of sample(drawn.length, fractionOf(drawn.length, fraction), random))
    kept[drawn[i]] = bag[drawn[i]];
  return kept;
}
