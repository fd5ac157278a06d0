import type {Fleet} from "../fleet.ts";
import {random} from "../stats/random.ts";

/**
 * Fold of each unit, 0 to k − 1, for cross-validation by unit. Units are sorted by length of life and each run of k
 * neighbours is dealt to the k folds at random, so that every fold has short and long lives. Fold sizes differ by one
 * at most. The order in which the fleet lists its units changes nothing.
 *
 * @param fleet run-to-failure records; every `remaining` is known
 * @param k folds wanted, at least 2; with fewer units there is one fold a unit
 * @throws RangeError with fewer than two units or folds
 */
export function unitFolds(fleet: Fleet, k: number, seed: number): Int32Array {
  const n = fleet.units.length;
  if (n < 2 || k < 2)
    throw new RangeError(`cross-validation: found ${n} units for ${k} folds, expected at least two of each`);
  const folds = Math.min(k, n);
  const lives = lifeLengths(fleet);
  const order = Array.from(lives, (_, u) => u).sort(
    (a, b) => lives[a] - lives[b] || compareText(fleet.units[a], fleet.units[b])
  );
  const generator = random(seed);
  const deal = Int32Array.from({length: folds}, (_, fold) => fold);
  const fold = new Int32Array(n);
  order.forEach((unit, position) => {
    if (position % folds === 0) generator.shuffle(deal);
    fold[unit] = deal[position % folds];
  });
  return fold;
}

/** Age at failure of each unit. */
export function lifeLengths(fleet: Fleet): Float64Array {
  return fleet.remaining.map((remaining, u) => fleet.time[fleet.offsets[u + 1] - 1] + remaining);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
