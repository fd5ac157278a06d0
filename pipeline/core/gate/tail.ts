/** Standard normal quantile at 97.5 %. */
const Z = 1.959963984540054;

/**
 * Share of draws to leave out on each side of an interval of 95 %, for a figure of `n` units: a little less than 2.5 %,
 * since samples drawn from few units vary less than units do, and by a spread that is itself uncertain. The expanded
 * percentile interval (Hesterberg 2015): Φ(−√(n/(n − 1)) t), t being Student's quantile with n − 1 degrees of freedom.
 * For 20 units it is 1.6 %, for 100 2.3 %, for one 0.
 */
export function expandedTail(n: number): number {
  return n > 1 ? upperTail(Math.sqrt(n / (n - 1)) * student(n - 1)) : 0;
}

/** Student's quantile at 97.5 %, by its expansion around the normal one (Abramowitz and Stegun 1964, 26.7.5). */
function student(freedom: number): number {
  const g1 = (Z ** 3 + Z) / 4;
  const g2 = (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96;
  const g3 = (3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / 384;
  return Z + g1 / freedom + g2 / freedom ** 2 + g3 / freedom ** 3;
}

const TERMS = 200;

/** Chance of a standard normal number above `x`, from 1.9 on: Laplace's continued fraction. */
function upperTail(x: number): number {
  let fraction = x;
  for (let k = TERMS; k >= 1; k--) fraction = x + k / fraction;
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI) / fraction;
}
