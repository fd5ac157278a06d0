/** What the health index is worth, and where it stands along the lives of a fleet. */
import {atFailure, HEALTH_WINDOW} from "../../features/healthCurve.ts";
import {runningSums} from "../../features/sums.ts";
import {trailingMean} from "../../features/trailingMean.ts";
import type {Fleet} from "../../fleet.ts";
import {quantile} from "../../stats/quantile.ts";
import {monotonicity, prognosability, type Series, trendability} from "./healthQuality.ts";
import type {OutOfFoldHealth} from "./outOfFoldHealth.ts";

/** The three figures of an indicator, each 0 to 1. */
export interface IndicatorQuality {
  readonly monotonicity: number;
  readonly prognosability: number;
  readonly trendability: number;
}

/** Health index of the units that reach an age. */
export interface AgeLevel {
  readonly age: number;
  readonly units: number;
  readonly q25: number;
  readonly q50: number;
  readonly q75: number;
}

export interface HealthMetrics {
  /** Records that are averaged. */
  readonly window: number;
  /** Units whose smoothed series were judged. */
  readonly units: number;
  readonly fused: IndicatorQuality;
  /** The single sensor with the greatest sum of the three; null where no sensor can be judged. */
  readonly sensor: (IndicatorQuality & {readonly name: string}) | null;
  /** Quantiles over units of the health index at failure. */
  readonly failure: {
    readonly q5: number;
    readonly q25: number;
    readonly q50: number;
    readonly q75: number;
    readonly q95: number;
  };
  readonly ages: readonly AgeLevel[];
}

/**
 * Judges the health index of training units, learned without them: the three figures of Coble and Hines on the fused
 * index as it is smoothed, before it is kept from falling, and on the best single sensor smoothed likewise. Null where
 * the index does not rise or fewer than two units are long enough.
 */
export function healthMetrics(train: Fleet, {curve, fused, sensors}: OutOfFoldHealth): HealthMetrics | null {
  const ends = atFailure(train, curve).sort();
  const series = smoothed(train, fused);
  const quality = qualityOf(series);
  if (ends.length === 0 || quality === null || !(ends[ends.length - 1] > 0)) return null;
  const judged = sensors.flatMap(({name, values}) => {
    const found = qualityOf(smoothed(train, values));
    return found ? [{name, ...found}] : [];
  });
  const best = judged.reduce<(typeof judged)[number] | null>((a, b) => (a && sum(a) >= sum(b) ? a : b), null);
  const [q5, q25, q50, q75, q95] = [0.05, 0.25, 0.5, 0.75, 0.95].map((p) => quantile(ends, p));
  return {
    window: HEALTH_WINDOW,
    units: series.length,
    fused: quality,
    sensor: best,
    failure: {q5, q25, q50, q75, q95},
    ages: ageLevels(train, curve)
  };
}

const sum = (quality: IndicatorQuality): number =>
  quality.monotonicity + quality.prognosability + quality.trendability;

/** Means over each complete window of each unit; units without one, and windows without a reading, are left out. */
function smoothed(train: Fleet, values: Float64Array): Series[] {
  const means = trailingMean(runningSums(values, train.time, train.offsets), HEALTH_WINDOW);
  return train.units
    .map((_, u) =>
      means.subarray(train.offsets[u] + HEALTH_WINDOW - 1, train.offsets[u + 1]).filter(Number.isFinite)
    )
    .filter(({length}) => length > 1);
}

function qualityOf(series: readonly Series[]): IndicatorQuality | null {
  const figures = [monotonicity(series), prognosability(series), trendability(series)];
  if (figures.includes(null)) return null;
  const [balance, ends, shapes] = figures as number[];
  return {monotonicity: balance, prognosability: ends, trendability: shapes};
}

/** Ages looked at, evenly spaced from 0 to the end of the longest life. */
const AGES = 40;
/** Fewest units that quartiles are worth stating for. */
const ENOUGH = 8;

function ageLevels(train: Fleet, curve: Float64Array): AgeLevel[] {
  const last = Math.max(...train.units.map((_, u) => train.time[train.offsets[u + 1] - 1]));
  return Array.from({length: AGES}, (_, i) => (last * (i + 1)) / AGES).flatMap((age) => {
    const sorted = Float64Array.from(train.units.flatMap((_, u) => valueAt(train, curve, u, age))).sort();
    if (sorted.length < ENOUGH) return [];
    const [q25, q50, q75] = [0.25, 0.5, 0.75].map((p) => quantile(sorted, p));
    return [{age, units: sorted.length, q25, q50, q75}];
  });
}

/** A unit's value at its last record up to an age that it reached: one number, or none. */
function valueAt({time, offsets}: Fleet, values: Float64Array, unit: number, age: number): number[] {
  const end = offsets[unit + 1];
  if (time[offsets[unit]] > age || time[end - 1] < age) return [];
  let row = offsets[unit];
  while (row + 1 < end && time[row + 1] <= age) row++;
  return [values[row]];
}
