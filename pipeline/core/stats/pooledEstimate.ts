import type {Estimate} from "./estimate.ts";

/**
 * Weighted mean of independent estimates; on each side its interval is as wide as the root of the weighted squares of
 * theirs, as errors of independent figures add.
 *
 * @param estimates at least one, of positive weight
 */
export function pooledEstimate(estimates: readonly (Estimate & {readonly weight: number})[]): Estimate {
  const total = estimates.reduce((sum, {weight}) => sum + weight, 0);
  const value = estimates.reduce((sum, one) => sum + (one.weight / total) * one.value, 0);
  const side = (width: (estimate: Estimate) => number): number =>
    Math.sqrt(estimates.reduce((sum, one) => sum + ((one.weight / total) * width(one)) ** 2, 0));
  return {
    value,
    low: value - side((one) => one.value - one.low),
    high: value + side((one) => one.high - one.value)
  };
}
