/** How each feature is spread in each class. */
import type {ExplorerTable} from "../table.ts";

export interface FeatureDistribution {
  readonly feature: string;
  /** Edges of the bins, one more than bins, rising; the last bin has its upper edge. */
  readonly edges: readonly number[];
  /** Rows of each class (row) in each bin (column). */
  readonly counts: readonly (readonly number[])[];
  /** Known values of each class: their mean and standard deviation, null where there is none. */
  readonly classes: readonly {
    readonly rows: number;
    readonly mean: number | null;
    readonly deviation: number | null;
  }[];
}

const BINS = 20;

/** Ends of the bins; around values so near each other that nothing lies between them, a bin for all. */
function rangeOf(column: Float64Array): {low: number; width: number} {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of column) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (least > most) return {low: -0.5, width: 1 / BINS};
  const size = Math.max(Math.abs(least), Math.abs(most));
  if (most - least > Math.max(1e-12 * size, 1e-300)) return {low: least, width: (most - least) / BINS};
  const half = Math.max(0.5, 1e-9 * size);
  return {low: least - half, width: (2 * half) / BINS};
}

function classMoments(column: Float64Array, y: Int32Array, k: number) {
  const own = column.filter((value, row) => y[row] === k && !Number.isNaN(value));
  if (own.length === 0) return {rows: 0, mean: null, deviation: null};
  const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
  const square = own.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {rows: own.length, mean, deviation: Math.sqrt(square / own.length)};
}

function distribution(
  feature: string,
  column: Float64Array,
  y: Int32Array,
  classes: number
): FeatureDistribution {
  const {low, width} = rangeOf(column);
  const counts = Array.from({length: classes}, () => new Array<number>(BINS).fill(0));
  for (let row = 0; row < column.length; row++) {
    if (Number.isNaN(column[row])) continue;
    counts[y[row]][Math.min(BINS - 1, Math.floor((column[row] - low) / width))]++;
  }
  return {
    feature,
    edges: Array.from({length: BINS + 1}, (_, i) => low + i * width),
    counts,
    classes: Array.from({length: classes}, (_, k) => classMoments(column, y, k))
  };
}

/** One a feature, over all rows of the table; missing values are in no bin. */
export const distributions = ({features, columns, labels, y}: ExplorerTable): FeatureDistribution[] =>
  features.map((feature, f) => distribution(feature, columns[f], y, labels.length));
