import type {CostModel} from "../../../pipeline/core/plan/costs.ts";

/** Round prices for sums that can be checked by hand: a visit 100, a failure 1000, 10 a time unit of life lost. */
export const costs = (own: Partial<CostModel> = {}): CostModel => ({
  planned: 100,
  failure: 1000,
  lostLife: 10,
  downtime: {planned: 0, failure: 0, cost: 0},
  horizon: 60,
  period: 10,
  capacity: 3,
  ...own
});
