/** Operating conditions: the few settings a machine runs at, found from the settings' values. */
import {kMeans} from "../cluster/kMeans.ts";
import {silhouettes} from "../cluster/silhouette.ts";
import type {Column} from "../fleet.ts";
import {moments} from "../stats/moments.ts";

/** Where each operating condition lies, as plain data. */
export interface Conditions {
  /** Names of the settings, in the order of the coordinates below. */
  readonly settings: readonly string[];
  /** What one unit of distance is in each setting: its standard deviation in training, 0 where it never moves. */
  readonly scale: readonly number[];
  /** One point a condition, in the settings' own units, in rising order; a single one has no coordinates to compare. */
  readonly centres: readonly (readonly number[])[];
}

/** Condition of a row whose settings are missing. */
export const UNKNOWN_CONDITION = 255;

const MOST_CONDITIONS = 12;
const SAMPLE = 1000;
/** Strong structure is above .7 (Kaufman and Rousseeuw 1990); a cloud without regimes stays below .6. */
const CLEAR = 0.75;
/** A condition holds at least this share of the rows; fewer are stray readings. */
const LEAST_SHARE = 0.01;

/**
 * Finds the operating conditions of some records by k-means on their settings, each in its standard deviations.
 * Their number is the one of 2 to 12 with the largest mean silhouette where that is clear (above .75); settings
 * that hardly vary, or vary without regimes, make one condition. At most a thousand rows, evenly spaced, are
 * looked at.
 *
 * @param settings columns of equal length, possibly none; rows with a missing setting are ignored
 * @param seed of the k-means starts
 */
export function findConditions(settings: readonly Column[], seed: number): Conditions {
  const names = settings.map(({name}) => name);
  const scale = settings.map(({values}) => moments(values).deviation || 0);
  const points = samplePoints(settings, scale);
  const found = bestClustering(points, seed);
  if (!found)
    return {settings: names, scale, centres: [settings.map(({values}) => moments(values).mean || 0)]};
  const centres = found.map((centre) => centre.map((value, s) => value * (scale[s] || 1)));
  return {settings: names, scale, centres: centres.sort(byCoordinates(scale))};
}

/** Condition of each row: index of the nearest centre, or 255 where a setting is missing. */
export function assignConditions(
  settings: readonly Column[],
  rows: number,
  conditions: Conditions
): Uint8Array {
  const assigned = new Uint8Array(rows);
  const {centres, scale} = conditions;
  if (centres.length === 1) return assigned;
  for (let row = 0; row < rows; row++) {
    let nearest = UNKNOWN_CONDITION;
    let least = Number.POSITIVE_INFINITY;
    for (let c = 0; c < centres.length; c++) {
      let distance = 0;
      for (let s = 0; s < scale.length; s++) {
        const value = settings[s].values[row];
        if (scale[s] > 0) distance += ((value - centres[c][s]) / scale[s]) ** 2;
        else if (!Number.isFinite(value)) distance = Number.NaN;
      }
      if (distance < least) {
        least = distance;
        nearest = c;
      }
    }
    assigned[row] = nearest;
  }
  return assigned;
}

/** Rows evenly spaced over all, without those that miss a setting, in standard deviations. */
function samplePoints(settings: readonly Column[], scale: readonly number[]): number[][] {
  if (settings.length === 0) return [];
  const rows = settings[0].values.length;
  const take = Math.min(rows, SAMPLE);
  const points: number[][] = [];
  for (let i = 0; i < take; i++) {
    const row = Math.floor((i * rows) / take);
    const point = settings.map(({values}, s) => values[row] / (scale[s] || 1));
    if (point.every(Number.isFinite)) points.push(point);
  }
  return points;
}

/** Centres of the clearest clustering without those of a few stray rows; null when fewer than two are left. */
function bestClustering(points: readonly number[][], seed: number): number[][] | null {
  const candidates = [];
  for (let k = 2; k <= Math.min(MOST_CONDITIONS, points.length - 1); k++) {
    const found = kMeans(points, k, seed);
    if (found) candidates.push(found);
  }
  const values = silhouettes(
    points,
    candidates.map(({clusters}) => clusters)
  );
  const clearest = Math.max(...values);
  if (!(clearest > CLEAR)) return null;
  const {centres, clusters} = candidates[values.indexOf(clearest)];
  const size = (c: number): number => clusters.filter((cluster) => cluster === c).length;
  const kept = centres.filter((_, c) => size(c) >= LEAST_SHARE * points.length);
  return kept.length > 1 ? kept.map((centre) => [...centre]) : null;
}

/** Rising by first setting, then second…; settings closer than a tenth of a standard deviation count as equal. */
function byCoordinates(scale: readonly number[]): (a: readonly number[], b: readonly number[]) => number {
  const step = (value: number, s: number): number => Math.round((value / (scale[s] || 1)) * 10);
  return (a, b) => {
    for (let s = 0; s < scale.length; s++) {
      const difference = step(a[s], s) - step(b[s], s);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}
