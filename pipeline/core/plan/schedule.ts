import {assignSlots} from "./assignSlots.ts";
import {type CostModel, periodCount} from "./costs.ts";
import type {ExpectedCosts} from "./expectedCost.ts";

/** A fleet's visits under the shop's capacity; one entry a unit, in the order given. */
export interface Schedule {
  /** Number of shop periods; a slot of this number is "after the horizon". */
  readonly periods: number;
  /** Period of each unit's visit, 0 to `periods` − 1, or `periods` for a unit left until after the horizon. */
  readonly slot: Int32Array;
  /** Period it would have with the shop to itself: the earliest of least cost, or `periods` where none costs less. */
  readonly wanted: Int32Array;
  /** Time units from now at which it is acted on: the cheapest moment of its period; the horizon for one left. */
  readonly at: Int32Array;
  /** Expected cost of acting then. */
  readonly cost: Float64Array;
  /** What the lack of a place adds to its cost; 0 where it has the period it wants, or one as good. */
  readonly slip: Float64Array;
  /** Sum of the costs. */
  readonly total: number;
}

/**
 * The cheapest schedule of a fleet's visits. The time to the horizon is cut into shop periods; a unit visited in a
 * period is acted on at the cheapest of its whole time units. Beyond them there is room for all: a unit left there is
 * acted on at the horizon and costs what that is expected to cost, failures before it included. One for which a visit
 * before then costs no less has none: all its lives may be over by that visit.
 *
 * @param curves expected costs of each unit, each up to the model's horizon
 */
export function schedule(
  curves: readonly Pick<ExpectedCosts, "cost">[],
  model: Pick<CostModel, "horizon" | "period" | "capacity">
): Schedule {
  const periods = periodCount(model);
  const times = curves.map(({cost}) => slotTimes(cost, model));
  const costs = curves.map(({cost}, u) => Float64Array.from(times[u], (at) => cost[at]));
  const capacities = Array.from({length: periods + 1}, (_, k) =>
    k < periods ? model.capacity : curves.length
  );
  const paying = (row: Float64Array, k: number): number => (row[k] < row[periods] ? k : periods);
  const slot = assignSlots(costs, capacities).map((k, u) => paying(costs[u], k));
  const wanted = Int32Array.from(costs, (row) => paying(row, row.indexOf(Math.min(...row))));
  const cost = Float64Array.from(slot, (k, u) => costs[u][k]);
  return {
    periods,
    slot,
    wanted,
    at: slot.map((k, u) => times[u][k]),
    cost,
    slip: cost.map((own, u) => own - costs[u][wanted[u]]),
    total: cost.reduce((sum, own) => sum + own, 0)
  };
}

/** The cheapest time of each period, the earliest of equals, then the horizon. */
function slotTimes(cost: Float64Array, {horizon, period}: Pick<CostModel, "horizon" | "period">): Int32Array {
  const times = new Int32Array(Math.ceil(horizon / period) + 1);
  for (let k = 0; k < times.length; k++) {
    let best = Math.min(k * period, horizon);
    for (let a = best + 1; a < Math.min((k + 1) * period, horizon); a++) if (cost[a] < cost[best]) best = a;
    times[k] = best;
  }
  return times;
}
