import type {Random} from "../stats/random.ts";

/** Random assignments: p values are multiples of 1/10 000, fine enough for Holm's adjustment of 500 slices at 5 %. */
const FLIPS = 9999;
/** Sums of the same numbers in another order differ by rounding. */
const ROUNDING = 1e-12;

/**
 * Two-sided p of "production and candidate could be exchanged on every unit" (Fisher 1935): how often a sum of the
 * differences with signs at random is as far from 0 as the sum found. Right for few units, for any distribution of the
 * differences, and for a root of their mean as well, which rises with the sum. Differences of 0 have no say.
 */
export function signFlips(differences: ArrayLike<number>, generator: Random): number {
  const moved = Float64Array.from(differences).filter((difference) => difference !== 0);
  if (moved.length === 0) return 1;
  const whole = moved.reduce((sum, difference) => sum + Math.abs(difference), 0);
  const found = Math.abs(moved.reduce((sum, difference) => sum + difference, 0)) - ROUNDING * whole;
  let asFar = 0;
  for (let flip = 0; flip < FLIPS; flip++) if (Math.abs(flipped(moved, generator)) >= found) asFar++;
  return (1 + asFar) / (1 + FLIPS);
}

/** Sum with signs at random: every word has 32 of them. */
function flipped(differences: Float64Array, {word}: Random): number {
  let sum = 0;
  let bits = 0;
  for (let i = 0; i < differences.length; i++) {
    if ((i & 31) === 0) bits = word() | 0;
    sum += (1 - 2 * (bits & 1)) * differences[i];
    bits >>>= 1;
  }
  return sum;
}
