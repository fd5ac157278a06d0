/** Numbers for a linear model: hat functions on quantiles of the training rows. */
import {quantile} from "../stats/quantile.ts";

/**
 * How a column of numbers becomes one feature a knot, and one for values that are missing. A number counts for the two
 * knots around it, the more the nearer: together 1. Knots follow the column's own spread, so neither its unit nor its
 * skew matters, and a class may be most likely in the middle of the range.
 */
export interface NumberEncoding {
  readonly kind: "number";
  readonly name: string;
  /** Strictly rising; none where the training rows know no value. */
  readonly knots: readonly number[];
}

/** Parts of equal numbers of training rows between knots. */
const PARTS = 8;

export function learnNumber(name: string, values: Float64Array, rows: ArrayLike<number>): NumberEncoding {
  const known = Float64Array.from(rows, (row) => values[row])
    .filter(Number.isFinite)
    .sort();
  const knots =
    known.length === 0 ? [] : Array.from({length: PARTS + 1}, (_, i) => quantile(known, i / PARTS));
  return {kind: "number", name, knots: knots.filter((knot, i) => i === 0 || knot > knots[i - 1])};
}

/** Knots and the missing value. */
export const numberFeatures = ({knots}: NumberEncoding): number => knots.length + 1;

/** Calls `use` with the place of each feature that a value counts for, and how much. */
export function encodeNumber(
  {knots}: NumberEncoding,
  value: number,
  use: (feature: number, value: number) => void
): void {
  const last = knots.length - 1;
  if (!Number.isFinite(value) || last < 0) use(knots.length, 1);
  else if (value <= knots[0]) use(0, 1);
  else if (value >= knots[last]) use(last, 1);
  else {
    let upper = 1;
    while (knots[upper] < value) upper++;
    const share = (value - knots[upper - 1]) / (knots[upper] - knots[upper - 1]);
    if (share < 1) use(upper - 1, 1 - share);
    if (share > 0) use(upper, share);
  }
}
