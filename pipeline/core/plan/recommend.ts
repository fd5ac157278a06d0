import type {ExpectedCosts} from "./expectedCost.ts";

/** When to act on one unit, and what acting at another time costs. */
export interface Recommendation {
  /**
   * Time units from now at which acting costs least; the earliest of equals. At the horizon: not before it, which is
   * also where no stop before it costs less, as when a failure costs no more than a visit: a stop after every life is
   * over is none.
   */
  readonly at: number;
  /** Expected cost of acting then. */
  readonly cost: number;
  /** Expected cost of acting now. */
  readonly now: number;
  /** Last responsible moment: the last time unit at which acting costs no more than it does now. */
  readonly last: number;
}

/** The time of least expected cost, among whole time units from now to the horizon. */
export function recommend({cost}: Pick<ExpectedCosts, "cost">): Recommendation {
  let at = 0;
  let last = 0;
  for (let a = 1; a < cost.length; a++) {
    if (cost[a] < cost[at]) at = a;
    if (cost[a] <= cost[0]) last = a;
  }
  const horizon = cost.length - 1;
  if (!(cost[at] < cost[horizon])) at = horizon;
  return {at, cost: cost[at], now: cost[0], last};
}

/**
 * What waiting `more` time units beyond the recommended time adds to the expected cost; never negative.
 *
 * @param more whole number, at least 0; null is returned where it leads beyond the horizon
 */
export function costOfWaiting(
  {cost}: Pick<ExpectedCosts, "cost">,
  {at}: Pick<Recommendation, "at">,
  more: number
): number | null {
  return at + more < cost.length ? cost[at + more] - cost[at] : null;
}
