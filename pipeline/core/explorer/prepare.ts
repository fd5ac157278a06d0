/** Fills missing values and brings features to one scale, by what the training part knows alone. */
import {type Rows, takeRows} from "./table.ts";

/** What the training part says of each feature. */
export interface Preparation {
  readonly medians: readonly number[];
  /** Mean and standard deviation (divided by n) once missing values are filled. */
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  readonly scale: boolean;
}

/** Middle of the known values; 0 where there is none. */
function median(column: Float64Array): number {
  const known = column.filter((value) => !Number.isNaN(value)).sort();
  if (known.length === 0) return 0;
  const middle = known.length >> 1;
  return known.length % 2 === 1 ? known[middle] : (known[middle - 1] + known[middle]) / 2;
}

/** Mean and standard deviation (divided by n) of a column without missing values. */
export function moments(column: Float64Array): {mean: number; deviation: number} {
  let sum = 0;
  for (const value of column) sum += value;
  const mean = sum / column.length;
  let square = 0;
  for (const value of column) square += (value - mean) ** 2;
  return {mean, deviation: Math.sqrt(square / column.length)};
}

/** Whether a feature has more than one value: a deviation that rounding alone makes is none. */
export const varies = (mean: number, deviation: number): boolean => deviation > 1e-12 * Math.abs(mean);

const filled = (column: Float64Array, value: number): Float64Array =>
  column.map((own) => (Number.isNaN(own) ? value : own));

/** Learns how to prepare rows from those that train. */
export function fitPreparation({columns}: Rows, scale: boolean): Preparation {
  const medians = columns.map(median);
  const known = columns.map((column, f) => moments(filled(column, medians[f])));
  return {
    medians,
    means: known.map(({mean}) => mean),
    deviations: known.map(({deviation}) => deviation),
    scale
  };
}

/** The rows without a missing value and, where asked, with mean 0 and deviation 1; a constant feature becomes 0. */
export function prepare({medians, means, deviations, scale}: Preparation, {rows, columns}: Rows): Rows {
  return {
    rows,
    columns: columns.map((column, f) => {
      const full = filled(column, medians[f]);
      if (!scale) return full;
      if (!varies(means[f], deviations[f])) return full.fill(0);
      return full.map((value) => (value - means[f]) / deviations[f]);
    })
  };
}

/** The rows at `indices`, prepared. */
export const preparedRows = (
  how: Preparation,
  columns: readonly Float64Array[],
  indices: ArrayLike<number>
): Rows => prepare(how, takeRows(columns, indices));
