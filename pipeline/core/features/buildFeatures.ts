import {type Column, type Fleet, rowCount} from "../fleet.ts";
import type {Matrix} from "../matrix.ts";
import {AGE, HEALTH} from "./groupNames.ts";
import {healthIndex} from "./healthIndex.ts";
import {ownBaseline} from "./ownBaseline.ts";
import type {Scaler} from "./scaler.ts";
import {standardise} from "./standardise.ts";
import {runningSums} from "./sums.ts";
import {trailingDeviation} from "./trailingDeviation.ts";
import {trailingMean} from "./trailingMean.ts";
import {trailingSlope} from "./trailingSlope.ts";

/** Statistics of one series along a unit; windows in rows of the unit, the present row included. */
export interface SeriesOptions {
  /** Windows of trailing means; each is also given as its difference from the unit's own baseline. */
  readonly means: readonly number[];
  /** Windows of trailing standard deviations. */
  readonly deviations: readonly number[];
  /** Windows of trailing slopes, per unit of time. */
  readonly slopes: readonly number[];
}

/** Statistics of each sensor, and what else makes a row's features. */
export interface FeatureOptions extends SeriesOptions {
  /** Statistics of the health index. */
  readonly health: SeriesOptions;
  /** First rows of a unit that make its own baseline. */
  readonly baseline: number;
  /** Whether the unit's age is a feature. */
  readonly age: boolean;
}

/**
 * Features of every row from rows up to it of the same unit: trailing statistics of the informative sensors'
 * deviations from the healthy level and of the health index, their differences from the unit's own first rows, and its
 * age. Cutting a unit short, or adding, removing or reordering other units, changes no bit of a row's features. Missing
 * readings are left out of a window; a statistic without readings is `NaN`.
 *
 * Names are `<sensor>.<statistic>`, such as `Ps30.mean20`, `health.<statistic>` and `age`.
 *
 * @throws RangeError when a sensor is called `age` or `health`
 */
export function buildFeatures(fleet: Fleet, scaler: Scaler, options: FeatureOptions): Matrix {
  const readings = standardise(fleet, scaler);
  checkNames(readings);
  const features = readings.flatMap((reading) => statistics(reading, fleet, options, options.baseline));
  const index = {name: HEALTH, values: healthIndex(readings, scaler.health)};
  features.push(...statistics(index, fleet, options.health, options.baseline));
  if (options.age) features.push([AGE, Float32Array.from(fleet.time)]);
  return {
    rows: rowCount(fleet),
    names: features.map(([name]) => name),
    columns: features.map(([, values]) => values)
  };
}

/** What a feature is computed from: a sensor's name, `health` or `age`. It is reported under it. */
export function groupOf(feature: string): string {
  const dot = feature.lastIndexOf(".");
  return dot < 0 ? feature : feature.slice(0, dot);
}

type Feature = [name: string, values: Float32Array];

function statistics(
  {name, values}: Column,
  fleet: Fleet,
  options: SeriesOptions,
  baseline: number
): Feature[] {
  const sums = runningSums(values, fleet.time, fleet.offsets);
  const own = ownBaseline(sums, baseline);
  const means = options.means.flatMap((window): Feature[] => {
    const mean = trailingMean(sums, window);
    const difference = mean.map((value, row) => value - own[row]);
    return [
      [`${name}.mean${window}`, mean],
      [`${name}.mean${window}-own`, difference]
    ];
  });
  return [
    ...means,
    ...options.deviations.map((w): Feature => [`${name}.deviation${w}`, trailingDeviation(sums, w)]),
    ...options.slopes.map((w): Feature => [`${name}.slope${w}`, trailingSlope(sums, w)])
  ];
}

function checkNames(readings: readonly Column[]): void {
  const taken = readings.find(({name}) => name === AGE || name === HEALTH);
  if (taken)
    throw new RangeError(
      `a sensor is called "${taken.name}", the name of a feature of every fleet; give the column another name`
    );
}
