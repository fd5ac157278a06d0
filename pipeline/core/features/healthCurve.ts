/** The health index as it is shown: smoothed, never falling, on a scale that people can read. */
import type {Fleet} from "../fleet.ts";
import {quantile} from "../stats/quantile.ts";
import {healthyRows} from "./healthyRows.ts";
import {eachWindow, runningSums} from "./sums.ts";

/** What is learned from training units to put the fused index on a scale. */
export interface HealthScale {
  /** Fused index of healthy units, 0 on the scale. */
  readonly healthy: number;
  /** How far above it the smoothed index ends at failure, 100 on the scale; null where it does not rise. */
  readonly range: number | null;
}

/** Records that are averaged, the present one included. */
export const HEALTH_WINDOW = 20;
/** Twice the level at failure: what lies beyond says no more. */
const MOST = 200;

/**
 * Learns the scale from run-to-failure units: 0 is the median of the fused index over the first quarter of their lives,
 * 100 the median over units of where the smoothed index ends.
 *
 * @param index fused index at each row, as `healthIndex` gives it
 */
export function fitHealthScale(train: Fleet, index: Float64Array): HealthScale {
  const healthyIndex = healthyRows(train);
  const early = index.filter((value, row) => healthyIndex[row] === 1 && Number.isFinite(value)).sort();
  if (early.length === 0) return {healthy: 0, range: null};
  const healthy = quantile(early, 0.5);
  const ends = atFailure(train, raised(train, index, healthy)).sort();
  const range = ends.length > 0 ? quantile(ends, 0.5) : 0;
  return {healthy, range: range > 0 ? range : null};
}

/**
 * Health index at each row, 0 (as healthy units) to 100 (as units at failure) and at most 200: the greatest mean of
 * twenty records so far. Records a unit does not have yet, and missing readings, count as healthy, so that one reading
 * never decides. It uses no later record and never falls. Zeros where the scale knows no rise.
 */
export function healthCurve(fleet: Fleet, index: Float64Array, {healthy, range}: HealthScale): Float64Array {
  if (range === null) return new Float64Array(index.length);
  return raised(fleet, index, healthy).map((value) => Math.min((100 * value) / range, MOST));
}

/** Rise of the smoothed index above the healthy level, never falling. */
function raised(fleet: Fleet, index: Float64Array, healthy: number): Float64Array {
  const {offsets, origin, count, sum} = runningSums(index, fleet.time, fleet.offsets);
  const out = new Float64Array(index.length);
  eachWindow(offsets, HEALTH_WINDOW, (row, before, unit) => {
    const n = before < 0 ? count[row] : count[row] - count[before];
    const total = before < 0 ? sum[row] : sum[row] - sum[before];
    const mean = n > 0 ? (total + n * (origin[unit] - healthy)) / HEALTH_WINDOW : 0;
    out[row] = Math.max(mean, row > offsets[unit] ? out[row - 1] : 0);
  });
  return out;
}

/** Value at the last row of each unit that failed there. */
export const atFailure = (fleet: Fleet, values: Float64Array): Float64Array =>
  Float64Array.from(
    fleet.units.flatMap((_, u) => (fleet.remaining[u] === 0 ? [values[fleet.offsets[u + 1] - 1]] : []))
  );
