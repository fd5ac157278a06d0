import {failureCost, type Prices, visitCost} from "./costs.ts";

/** What acting at each whole time unit from now is expected to bring; entry `a` is for acting `a` time units from now. */
export interface ExpectedCosts {
  /** Expected cost, in the money of the prices. */
  readonly cost: Float64Array;
  /** Probability that the unit fails before it is acted on, 0 to 1. */
  readonly failure: Float64Array;
  /** Mean life thrown away, in time units; a life that ended in a failure has thrown none away. */
  readonly lost: Float64Array;
}

/**
 * Expected cost of letting a unit go on for `a` time units and then maintaining it, for a = 0 … `horizon`: over its
 * equally likely lives, the cost of a failure where the life is over by then (life ≤ a), else the cost of a visit
 * plus the life that was left. A unit acted on now is in service and has not failed, so at a = 0 nothing has; a life
 * of 0 ends within the first time unit. O(n + horizon).
 *
 * A life at the target cap counts as the cap. It may be longer: the life it loses is then understated, by the same
 * amount at every `a`, so that no choice between them changes.
 *
 * @param lives remaining lives of one unit, ascending, at least one, not negative
 * @param horizon whole number, at least 0
 * @throws RangeError when there is no life, or they are not ascending numbers from 0 on
 */
export function expectedCosts(lives: Float64Array, prices: Prices, horizon: number): ExpectedCosts {
  const n = lives.length;
  const [ofVisit, ofFailure] = [visitCost(prices), failureCost(prices)];
  const cost = new Float64Array(horizon + 1);
  const failure = new Float64Array(horizon + 1);
  const lost = new Float64Array(horizon + 1);
  let left = checkedSum(lives);
  let over = 0;
  for (let a = 0; a <= horizon; a++) {
    while (a > 0 && over < n && lives[over] <= a) left -= lives[over++];
    failure[a] = over / n;
    // The subtractions may leave a speck where every life is over.
    lost[a] = over === n ? 0 : Math.max(0, left - (n - over) * a) / n;
    cost[a] = (over * ofFailure + (n - over) * ofVisit) / n + prices.lostLife * lost[a];
  }
  return {cost, failure, lost};
}

/** Sum of lives that are as they must be. */
function checkedSum(lives: Float64Array): number {
  if (lives.length === 0) throw new RangeError("expectedCosts: found no life, expected at least one");
  let sum = 0;
  let before = 0;
  for (let i = 0; i < lives.length; i++) {
    const life = lives[i];
    if (!(life >= before && life < Number.POSITIVE_INFINITY))
      throw new RangeError(
        `expectedCosts: found ${life} as life ${i + 1} after ${before}; expected ascending numbers from 0 on`
      );
    before = life;
    sum += life;
  }
  return sum;
}
