import type {Random} from "../stats/random.ts";

/**
 * `count` of the integers below `n`, each set of them equally likely, ascending. Draws nothing when `count` is `n`.
 * Selection sampling (Knuth, TAOCP 2, algorithm 3.4.2 S).
 */
export function sample(n: number, count: number, random: Random): Int32Array {
  const chosen = new Int32Array(count);
  if (count === n) {
    for (let i = 0; i < n; i++) chosen[i] = i;
    return chosen;
  }
  for (let i = 0, taken = 0; taken < count; i++) {
    if (random.next() * (n - i) < count - taken) chosen[taken++] = i;
  }
  return chosen;
}

/** Size of a fraction of `n` things: at least one. */
export const fractionOf = (n: number, fraction: number): number => Math.max(1, Math.round(n * fraction));

/** Writes the integers from 0 on that are not among `chosen` (ascending) into `rest`, which holds just those. */
export function fillRest(chosen: Int32Array, rest: Int32Array): void {
  let next = 0;
  let value = 0;
  for (let i = 0; i < rest.length; i++, value++) {
    while (chosen[next] === value) {
      next++;
      value++;
    }
    rest[i] = value;
  }
}
