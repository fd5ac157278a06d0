/** The health index: one number for how worn a unit is, fused from all its sensors. */
import {type Column, type Fleet, remainingLife} from "../fleet.ts";
import {solveCholesky} from "../learn/cholesky.ts";

/** Wear is taken to grow with this power of the share of life that is spent. */
const POWER = 3;
/** Ridge penalty, as a share of a sensor's variance of 1: sensors that move together share the weight. */
const PENALTY = 1e-3;
/** Deviations beyond this many standard deviations count as just that many: the index is a sum. */
const LIMIT = 10;

/**
 * Weights of the sensors in the health index: the ridge regression of wear, (age / age at failure)³, on standardised
 * readings, both measured from their unit's mean, so that what differs from one unit to the next from the start weighs
 * nothing. The index is near 0 in healthy units and rises towards 1.
 *
 * @param readings standardised readings of run-to-failure records, one column a sensor
 * @param train the records; every `remaining` is known
 * @returns one weight a column; zeros where nothing can be learned
 */
export function fitHealthIndex(readings: readonly Column[], train: Fleet): number[] {
  const columns = readings.map(({values}) => withinUnits(values.map(limited), train.offsets));
  const wear = withinUnits(
    spentLife(train).map((share) => share ** POWER),
    train.offsets
  );
  const n = columns.length;
  const products = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) products[i * n + j] = dot(columns[i], columns[j]);
    products[i * n + i] += PENALTY * wear.length;
  }
  const moments = Float64Array.from(columns, (column) => dot(column, wear));
  return Array.from(solveCholesky(products, moments) ?? new Float64Array(n));
}

/**
 * Health index at each row: weighted sum of the standardised readings. A missing reading counts as healthy; without
 * any reading the index is missing.
 */
export function healthIndex(readings: readonly Column[], weights: readonly number[]): Float64Array {
  const index = new Float64Array(readings[0]?.values.length ?? 0).fill(Number.NaN);
  readings.forEach(({values}, s) => {
    for (let row = 0; row < index.length; row++) {
      if (Number.isNaN(values[row])) continue;
      index[row] = (Number.isNaN(index[row]) ? 0 : index[row]) + weights[s] * clamped(values[row]);
    }
  });
  return index;
}

const clamped = (z: number): number => Math.min(Math.max(z, -LIMIT), LIMIT);
const limited = (z: number): number => (Number.isNaN(z) ? 0 : clamped(z));

/** Share of each unit's life that is spent at each row, 0 to 1. */
function spentLife(fleet: Fleet): Float64Array {
  return remainingLife(fleet).map((remaining, row) => {
    const life = fleet.time[row] + remaining;
    return life > 0 ? fleet.time[row] / life : 1;
  });
}

/** Values less their unit's mean. */
function withinUnits(values: Float64Array, offsets: Int32Array): Float64Array {
  const out = new Float64Array(values.length);
  for (let u = 0; u + 1 < offsets.length; u++) {
    let sum = 0;
    for (let row = offsets[u]; row < offsets[u + 1]; row++) sum += values[row];
    const mean = sum / (offsets[u + 1] - offsets[u]);
    for (let row = offsets[u]; row < offsets[u + 1]; row++) out[row] = values[row] - mean;
  }
  return out;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
