/** How figures of a metric are written, in every language. */

/** In the report's time unit; points of a penalty; a share; a loss; a bare number. */
export type MetricKind = "time" | "points" | "share" | "loss" | "plain";

const kinds: Readonly<Record<string, MetricKind>> = {
  rmse: "time",
  mae: "time",
  bias: "time",
  phm08: "points",
  late: "share",
  "log-loss": "loss",
  accuracy: "share",
  "top-3": "share",
  "precision-macro": "share",
  "recall-macro": "share",
  "f1-macro": "share",
  "precision-weighted": "share",
  "f1-weighted": "share",
  "calibration-error": "share"
};

export const metricKind = (id: string): MetricKind => (Object.hasOwn(kinds, id) ? kinds[id] : "plain");

/** Decimals of a metric's figures in a table. */
export const tableDigits = (id: string): number =>
  ({time: 2, points: 2, share: 1, loss: 3, plain: 3})[metricKind(id)];

/** Fewest decimals, from 1 to 3, that leave none of these figures 0. */
export function digitsOf(values: readonly number[]): number {
  const least = Math.min(...values.map(Math.abs).filter((value) => value > 0));
  return least >= 0.095 ? 1 : least >= 0.0095 ? 2 : Number.isFinite(least) ? 3 : 1;
}
