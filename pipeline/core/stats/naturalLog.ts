const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/**
 * Natural logarithm of a positive, finite, normal number, within two units in the last place. `Math.log` may
 * differ by one unit between engines; this uses exactly rounded operations only, so it never does.
 */
export function naturalLog(x: number): number {
  let mantissa = x;
  let exponent = 0;
  while (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent++;
  }
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2;
    exponent--;
  }
  // log m = 2 artanh((m - 1) / (m + 1)), a series in the square of a number below 0.172
  const z = (mantissa - 1) / (mantissa + 1);
  const z2 = z * z;
  let series = 0;
  for (let k = 23; k >= 3; k -= 2) series = (series + 1 / k) * z2;
  return exponent * LN2_HIGH + (2 * z + (2 * z * series + exponent * LN2_LOW));
}
