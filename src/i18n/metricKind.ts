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

/** Decimals of a metric's differences in a sentence: as few as leave none of them 0, from 1 (a loss 2) to 3. */
export function sentenceDigits(id: string, differences: readonly number[]): number {
  const kind = metricKind(id);
  const scale = kind === "share" ? 100 : 1;
  const least = Math.min(...differences.map((value) => scale * Math.abs(value)).filter((value) => value > 0));
  return Math.max(kind === "loss" ? 2 : 1, digitsOf(least));
}

function digitsOf(least: number): number {
  return least >= 0.095 ? 1 : least >= 0.0095 ? 2 : Number.isFinite(least) ? 3 : 1;
}
