import {type Counts, none} from "../counts.ts";

/** What something weighs, and what it may weigh at most. */
export interface Weight {
  readonly of: string;
  readonly what: string;
  readonly value: number;
  readonly unit: "KB gzip" | "KB woff2" | "MB";
  /** Null: it is only told. */
  readonly limit: number | null;
}

const isOver = ({value, limit}: Weight): boolean => limit !== null && !(value <= limit);

/** Weights within their limits and those above. */
export function countWeights(weights: readonly Weight[]): Counts {
  const limited = weights.filter(({limit}) => limit !== null);
  const failed = limited.filter(isOver).length;
  return {...none, passed: limited.length - failed, failed};
}

const row = (weight: Weight): string => {
  const {of, what, value, unit, limit} = weight;
  const most = limit === null ? "" : `at most ${limit}`;
  const verdict = isOver(weight) ? "  too heavy" : "";
  const columns = [of.padEnd(24), what.padEnd(16), value.toFixed(unit === "MB" ? 2 : 1).padStart(7)];
  return `${columns.join("")} ${unit.padEnd(9)} ${most}${verdict}`.trimEnd();
};

/** The weights, one a line. */
export const weightTable = (weights: readonly Weight[]): string => weights.map(row).join("\n");
