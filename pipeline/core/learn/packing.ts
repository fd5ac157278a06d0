/**
 * Gradient and row count in one exact number, so that a row costs a histogram one addition.
 *
 * A row's gradient becomes an integer `q` of at most `bits` bits, and the row the number `q + 1 / unit`, where `unit`
 * is the power of two above the row count. In a sum of such numbers the integer part is the gradient and the fraction
 * the count. Sums need no more than 53 bits and are therefore exact in any order: the same on any number of threads
 * and for any order of the rows. `bits` is what is left for a gradient: 52 - 2 log2(unit), that is 22 bits for 20 000
 * rows, 12 for a million, 8 for the 4 million rows beyond which fits are refused.
 */

/** How gradients are packed in one tree. */
export interface Packing {
  /** A row counts `1 / unit`. */
  readonly unit: number;
  /** Gradient of one step of the quantised gradient: a power of two. */
  readonly step: number;
}

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);

/** Smaller numbers are taken for 0: the steps that they are divided into must be numbers too. */
const LEAST = 2 ** -900;

/** The least power of two above `x`, from 2^-899 on; 1 for 0. Exact on every engine. */
export function powerOfTwoAbove(x: number): number {
  if (x === 0) return 1;
  float[0] = Math.max(x, LEAST);
  words[0] = 0;
  words[1] &= 0x7ff00000;
  return 2 * float[0];
}

const MOST_BITS = 32;

/** Packing of `weight` rows (repeated rows counted as often as they are drawn) with gradients up to `largest`. */
export function packingFor(weight: number, largest: number): Packing {
  const unit = powerOfTwoAbove(weight);
  const countBits = 31 - Math.clz32(unit);
  const bits = Math.min(MOST_BITS, 52 - 2 * countBits);
  return {unit, step: powerOfTwoAbove(largest) / 2 ** bits};
}

/** Adding and subtracting this number rounds to a multiple of `grid`, ties to even; `grid` is a power of two. */
const rounder = (grid: number): number => 1.5 * 2 ** 52 * grid;

/** Largest absolute value. */
export function largest(values: Float64Array): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i]);
    if (size > most) most = size;
  }
  return most;
}

/**
 * Rounds values of at most `most` in size, in place, to a grid on which sums of `weight` of them are exact in any
 * order: at least 2^29 steps up to `most`.
 */
export function roundForSums(values: Float64Array, weight: number, most: number): void {
  const magic = rounder((powerOfTwoAbove(most) * powerOfTwoAbove(weight)) / 2 ** 52);
  for (let i = 0; i < values.length; i++) values[i] = values[i] + magic - magic;
}

/** Writes the packed number of each gradient. */
export function pack(gradients: Float64Array, {unit, step}: Packing, packed: Float64Array): void {
  const magic = rounder(step);
  const scale = 1 / step;
  const one = 1 / unit;
  for (let i = 0; i < gradients.length; i++) packed[i] = (gradients[i] + magic - magic) * scale + one;
}

/** Rows in a sum of packed numbers, in units: the count divided by `unit`. */
export const packedCount = (sum: number): number => sum - Math.floor(sum);

/** Mean of finite numbers, the same for any order of them, between their least and greatest. */
export function exactMean(values: ArrayLike<number>): number {
  const copy = Float64Array.from(values);
  roundForSums(copy, copy.length, largest(copy));
  let sum = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < copy.length; i++) {
    sum += copy[i];
    low = Math.min(low, values[i]);
    high = Math.max(high, values[i]);
  }
  return Math.min(high, Math.max(low, sum / copy.length));
}
