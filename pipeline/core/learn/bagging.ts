import type {Random} from "../stats/random.ts";

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
 * A bootstrap sample of whole groups: draws as many groups as there are, with replacement, and returns how often
 * each row was drawn. Rows of one unit resemble each other, so drawing rows would leave no unit out. With
 * `rowFraction` below 1, each row of a drawn group stays with that chance: neighbouring records say nearly the same,
 * and a tree's time falls with its rows.
 */
export function drawBag({of, count}: Groups, random: Random, rowFraction = 1): Int32Array {
  const times = new Int32Array(count);
  for (let i = 0; i < count; i++) times[random.int(count)]++;
  const all = of.map((group) => times[group]);
  if (rowFraction >= 1) return all;
  const kept = all.map((drawn) => (drawn > 0 && random.next() < rowFraction ? drawn : 0));
  return kept.some((drawn) => drawn > 0) ? kept : all;
}
