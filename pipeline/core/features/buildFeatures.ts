import {type Fleet, rowCount} from "../fleet.ts";
import type {Matrix} from "../matrix.ts";
import {ownBaseline} from "./ownBaseline.ts";
import {type Scaler, standardise} from "./scaler.ts";
import {runningSums, type Sums} from "./sums.ts";
import {trailingDeviation} from "./trailingDeviation.ts";
import {trailingMean} from "./trailingMean.ts";
import {trailingSlope} from "./trailingSlope.ts";

/** Which statistics to compute of each sensor; windows in rows of a unit, the present row included. */
export interface FeatureOptions {
  /** Windows of trailing means. */
  readonly means: readonly number[];
  /** Windows of trailing standard deviations. */
  readonly deviations: readonly number[];
  /** Windows of trailing slopes, per unit of time. */
  readonly slopes: readonly number[];
  /** First rows of a unit that make its own baseline. */
  readonly baseline: number;
  /** Whether the unit's age is a feature. */
  readonly age: boolean;
}

/** Name of the feature that is the unit's age. */
export const AGE = "age";

/**
 * Features of every row from rows up to it of the same unit: trailing statistics of the informative sensors'
 * deviations from the healthy level, their mean over the life so far, their difference from the unit's own first
 * rows, and its age. Cutting a unit short, or adding, removing or reordering other units, changes no bit of a
 * row's features. Missing readings are left out of a window; a statistic without readings is `NaN`.
 *
 * Names are `<sensor>.<statistic>`, such as `Ps30.mean20`, and `age`.
 */
export function buildFeatures(fleet: Fleet, scaler: Scaler, options: FeatureOptions): Matrix {
  const names: string[] = [];
  const columns: Float32Array[] = [];
  for (const {name, values} of standardise(fleet, scaler)) {
    const sums = runningSums(values, fleet.time, fleet.offsets);
    for (const [statistic, column] of statistics(sums, options)) {
      names.push(`${name}.${statistic}`);
      columns.push(column);
    }
  }
  if (options.age) {
    names.push(AGE);
    columns.push(Float32Array.from(fleet.time));
  }
  return {rows: rowCount(fleet), names, columns};
}

/** Sensor a feature is computed from, or `age`: the group it is reported under. */
export function groupOf(feature: string): string {
  const dot = feature.lastIndexOf(".");
  return dot < 0 ? feature : feature.slice(0, dot);
}

function statistics(sums: Sums, options: FeatureOptions): [string, Float32Array][] {
  const {means, deviations, slopes, baseline} = options;
  const trailing = means.map((window): [string, Float32Array] => [
    `mean${window}`,
    trailingMean(sums, window)
  ]);
  const own = ownBaseline(sums, baseline);
  return [
    ...trailing,
    ...trailing.map(([name, mean]): [string, Float32Array] => [
      `${name}-own`,
      mean.map((m, row) => m - own[row])
    ]),
    ["expanding", trailingMean(sums, Number.POSITIVE_INFINITY)],
    ...deviations.map((window): [string, Float32Array] => [
      `deviation${window}`,
      trailingDeviation(sums, window)
    ]),
    ...slopes.map((window): [string, Float32Array] => [`slope${window}`, trailingSlope(sums, window)])
  ];
}
