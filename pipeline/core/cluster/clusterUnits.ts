/** Segments of a fleet: units whose sensors deviate alike. */

import type {Scaler} from "../features/scaler.ts";
import {standardise} from "../features/standardise.ts";
import {runningSums} from "../features/sums.ts";
import {trailingMean} from "../features/trailingMean.ts";
import type {Fleet} from "../fleet.ts";
import {type FiveNumbers, fiveNumbers} from "../stats/quantile.ts";
import {kMeans} from "./kMeans.ts";
import {silhouettes} from "./silhouette.ts";

/** Mean deviations of each unit (outer) at its last records, one for each of `sensors` (inner). */
export interface UnitProfiles {
  readonly sensors: readonly string[];
  readonly units: readonly (readonly number[])[];
}

export interface ClusterOptions {
  /** Most clusters tried; default 6. */
  readonly most?: number;
  readonly seed: number;
}

export interface Cluster {
  /** From 1, in order of rising median predicted remaining life. */
  readonly cluster: number;
  /** Units in it. */
  readonly units: number;
  /** Predicted remaining life of its units. */
  readonly rul: FiveNumbers;
  /** Sensors that deviate most, strongest first. */
  readonly sensors: readonly string[];
  /** Mean deviation of each of the profiles' sensors, in their order. */
  readonly profile: readonly number[];
}

export interface ClusteredUnits {
  readonly k: number;
  /** Mean silhouette for each number of clusters tried. */
  readonly silhouette: readonly {readonly k: number; readonly value: number}[];
  readonly clusters: readonly Cluster[];
  /** Cluster of each unit, from 1. */
  readonly assignment: Int32Array;
}

const WINDOW = 20;
const TOLD_SENSORS = 5;

/** Degradation profile of each unit: trailing mean of its standardised readings over the last 20 rows. */
export function unitProfiles(fleet: Fleet, scaler: Scaler): UnitProfiles {
  const columns = standardise(fleet, scaler);
  const means = columns.map(({values}) =>
    trailingMean(runningSums(values, fleet.time, fleet.offsets), WINDOW)
  );
  const units = fleet.units.map((_, u) => means.map((mean) => mean[fleet.offsets[u + 1] - 1]));
  return {sensors: columns.map(({name}) => name), units: fillMissing(units)};
}

/**
 * Clusters units by profile with k-means; the number of clusters, 2 to `most`, is the one with the largest mean
 * silhouette, the smallest among equals.
 *
 * @param predicted remaining life of each unit, finite
 * @returns null when there are fewer than three units or all profiles are the same
 */
export function clusterUnits(
  profiles: UnitProfiles,
  predicted: ArrayLike<number>,
  options: ClusterOptions
): ClusteredUnits | null {
  const {most = 6, seed} = options;
  const candidates = [];
  for (let k = 2; k <= Math.min(most, profiles.units.length - 1); k++) {
    const found = kMeans(profiles.units, k, seed);
    if (found) candidates.push(found);
  }
  if (candidates.length === 0) return null;
  const values = silhouettes(
    profiles.units,
    candidates.map(({clusters}) => clusters)
  );
  const best = values.indexOf(Math.max(...values));
  const silhouette = candidates.map(({centres}, i) => ({k: centres.length, value: values[i]}));
  return {
    k: silhouette[best].k,
    silhouette,
    ...describe(profiles, predicted, candidates[best].clusters, silhouette[best].k)
  };
}

/** Numbers clusters by rising predicted life and says what marks each. */
function describe(
  profiles: UnitProfiles,
  predicted: ArrayLike<number>,
  found: readonly number[],
  k: number
): Pick<ClusteredUnits, "clusters" | "assignment"> {
  const groups = Array.from({length: k}, (_, c) => {
    const members = found.map((_, unit) => unit).filter((unit) => found[unit] === c);
    return {members, rul: fiveNumbers(members.map((unit) => predicted[unit]))};
  });
  groups.sort((a, b) => a.rul.median - b.rul.median || a.members[0] - b.members[0]);
  const assignment = new Int32Array(found.length);
  const clusters = groups.map(({members, rul}, i) => {
    for (const unit of members) assignment[unit] = i + 1;
    const profile = profiles.sensors.map(
      (_, s) => members.reduce((sum, unit) => sum + profiles.units[unit][s], 0) / members.length
    );
    return {
      cluster: i + 1,
      units: members.length,
      rul,
      sensors: strongest(profiles.sensors, profile),
      profile
    };
  });
  return {clusters, assignment};
}

function strongest(sensors: readonly string[], profile: readonly number[]): string[] {
  return sensors
    .map((name, s) => ({name, size: Math.abs(profile[s])}))
    .sort((a, b) => b.size - a.size)
    .slice(0, TOLD_SENSORS)
    .map(({name}) => name);
}

/** A unit without a reading of a sensor gets the mean of the others, 0 without any. */
function fillMissing(units: readonly number[][]): number[][] {
  const sensors = units[0]?.length ?? 0;
  const fill = Array.from({length: sensors}, (_, s) => {
    const known = units.map((unit) => unit[s]).filter(Number.isFinite);
    return known.length > 0 ? known.reduce((a, b) => a + b, 0) / known.length : 0;
  });
  return units.map((unit) => unit.map((value, s) => (Number.isFinite(value) ? value : fill[s])));
}
