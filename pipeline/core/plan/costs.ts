/** What maintenance costs, and how far ahead and in what portions the shop plans. */

/** Money in whole units of one currency; lengths in the report's time unit. */
export interface CostModel {
  /** A planned visit, without its downtime. */
  readonly planned: number;
  /** An unexpected failure, without its downtime. */
  readonly failure: number;
  /** What a time unit of life is worth that a planned visit throws away. */
  readonly lostLife: number;
  /** How long a planned visit and a failure keep a unit out of service, and what a time unit of that costs. */
  readonly downtime: {readonly planned: number; readonly failure: number; readonly cost: number};
  /** How far ahead visits are planned; less than the target cap, which the lives do not look beyond. */
  readonly horizon: number;
  /** Length of a shop period; the last one before the horizon may be shorter. */
  readonly period: number;
  /** Units the shop takes in a period. */
  readonly capacity: number;
}

/** The parts of a cost model that price an action; the others say when it can be taken. */
export type Prices = Pick<CostModel, "planned" | "failure" | "lostLife" | "downtime">;

/** All that a planned visit costs but the life it throws away. */
export const visitCost = ({planned, downtime}: Prices): number => planned + downtime.planned * downtime.cost;

/** All that an unexpected failure costs. */
export const failureCost = ({failure, downtime}: Prices): number =>
  failure + downtime.failure * downtime.cost;

/** Number of shop periods before the horizon. */
export const periodCount = ({horizon, period}: Pick<CostModel, "horizon" | "period">): number =>
  Math.ceil(horizon / period);
