import type {Random} from "../stats/random.ts";

/** The integers below some number in two lists, each ascending. */
export interface Division {
  readonly chosen: Int32Array;
  readonly rest: Int32Array;
}

/**
 * Chooses `chosen.length` of the integers below `chosen.length + rest.length`, each set of them equally likely (to one
 * part in 2^32), and lists the others in `rest`. Draws nothing when all are chosen. Selection sampling (Knuth, TAOCP 2,
 * algorithm 3.4.2 S).
 */
export function divide({chosen, rest}: Division, random: Random): void {
  const n = chosen.length + rest.length;
  let taken = 0;
  for (let i = 0; i < n; i++) {
    const wanted = chosen.length - taken;
    const left = n - i;
    const take = wanted === left || random.word() * left < wanted * 0x100000000 ? 1 : 0;
    // both lists are written and one kept; a list that is full ignores it
    chosen[taken] = i;
    rest[i - taken] = i;
    taken += take;
  }
}

/** `count` of the integers below `n`, each set of them equally likely, ascending. */
export function sample(n: number, count: number, random: Random): Int32Array {
  const chosen = new Int32Array(count);
  divide({chosen, rest: new Int32Array(n - count)}, random);
  return chosen;
}

/** Size of a fraction of `n` things: at least one. */
export const fractionOf = (n: number, fraction: number): number => Math.max(1, Math.round(n * fraction));
