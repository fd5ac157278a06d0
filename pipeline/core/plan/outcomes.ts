import type {Fleet} from "../fleet.ts";
import {failureCost, type Prices, visitCost} from "./costs.ts";

/** How the lives of a fleet ended under one policy; one entry a unit. */
export interface Outcomes {
  /** Whether it failed before it was stopped: 0 or 1. */
  readonly failed: Uint8Array;
  /** Life thrown away, in time units; 0 for one that failed. */
  readonly lost: Float64Array;
  /** Age at its end, in time units. */
  readonly flown: Float64Array;
  /** What its end cost, life thrown away included, as plans reckon it. */
  readonly cost: Float64Array;
  /** The same without the price of life thrown away: in a cost per time unit flown, that life counts by its absence. */
  readonly spent: Float64Array;
}

/** Row at which a unit is stopped, or −1 when it is never. */
export type StopRow = (unit: number) => number;

/** Age at failure of a unit. */
export const endOf = ({time, offsets, remaining}: Fleet, unit: number): number =>
  time[offsets[unit + 1] - 1] + remaining[unit];

/**
 * What becomes of a run-to-failure fleet whose units are stopped at the rows given. A unit that is stopped at the
 * record of its failure, or never, has failed.
 */
export function outcomesOf(fleet: Fleet, stopRow: StopRow, prices: Prices): Outcomes {
  const n = fleet.units.length;
  const [ofVisit, ofFailure] = [visitCost(prices), failureCost(prices)];
  const failed = new Uint8Array(n);
  const lost = new Float64Array(n);
  const flown = new Float64Array(n);
  const spent = new Float64Array(n);
  for (let u = 0; u < n; u++) {
    const end = endOf(fleet, u);
    const row = stopRow(u);
    flown[u] = row < 0 ? end : fleet.time[row];
    lost[u] = end - flown[u];
    failed[u] = lost[u] > 0 ? 0 : 1;
    spent[u] = failed[u] ? ofFailure : ofVisit;
  }
  return {failed, lost, flown, spent, cost: spent.map((money, u) => money + prices.lostLife * lost[u])};
}
