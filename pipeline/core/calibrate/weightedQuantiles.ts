/** Values in rising order, to take weighted quantiles of again and again. */
export interface Ranked {
  readonly values: Float64Array;
  /** Where each value stood before. */
  readonly order: Int32Array;
}

/** Ranks values; equals keep their order. */
export function rank(values: Float64Array): Ranked {
  const order = Int32Array.from(values.keys()).sort((a, b) => values[a] - values[b] || a - b);
  return {values: Float64Array.from(order, (i) => values[i]), order};
}

/**
 * For each level, the least value such that the values up to it hold that share of the weight; the least value for a
 * level below 0, the greatest for one above 1.
 *
 * @param weight of each value, in the order before ranking; some are positive
 * @param levels rising
 */
export function weightedQuantiles(
  {values, order}: Ranked,
  weight: Float64Array,
  levels: readonly number[]
): Float64Array {
  let total = 0;
  for (let i = 0; i < order.length; i++) total += weight[order[i]];
  const found = new Float64Array(levels.length);
  let sum = 0;
  let at = 0;
  let last = Number.NaN;
  for (let i = 0; i < order.length && at < levels.length; i++) {
    if (weight[order[i]] === 0) continue;
    sum += weight[order[i]];
    last = values[i];
    while (at < levels.length && sum >= levels[at] * total) found[at++] = values[i];
  }
  // a level above 1, or a sum of rounded weights a hair short of the total
  found.fill(last, at);
  return found;
}
