/** Running sums of one sensor along each unit: any trailing statistic is then a difference of two of them. */

/**
 * Sums over the finite values of a unit from its first row up to and including each row. Values are measured from
 * the unit's first finite one and times from its first row, so that a constant series gives exact zeros and
 * nothing depends on other units or later rows.
 */
export interface Sums {
  readonly offsets: Int32Array;
  /** The unit's first finite value, at each unit; `NaN` without one. */
  readonly origin: Float64Array;
  readonly count: Float64Array;
  readonly sum: Float64Array;
  readonly squares: Float64Array;
  readonly times: Float64Array;
  readonly timeSquares: Float64Array;
  readonly products: Float64Array;
}

/** One pass over `values`; `offsets` and `time` as in a `Fleet`. */
export function runningSums(values: Float64Array, time: Float64Array, offsets: Int32Array): Sums {
  const column = (): Float64Array => new Float64Array(values.length);
  const sums = {count: column(), sum: column(), squares: column(), times: column(), timeSquares: column()};
  const all: Sums = {...sums, products: column(), offsets, origin: new Float64Array(offsets.length - 1)};
  for (let u = 0; u + 1 < offsets.length; u++) addUnit(values, time, u, all);
  return all;
}

function addUnit(values: Float64Array, time: Float64Array, unit: number, out: Sums): void {
  const start = out.offsets[unit];
  const end = out.offsets[unit + 1];
  let origin = Number.NaN;
  let n = 0;
  let sx = 0;
  let sxx = 0;
  let st = 0;
  let stt = 0;
  let stx = 0;
  for (let row = start; row < end; row++) {
    const value = values[row];
    if (Number.isFinite(value)) {
      if (n === 0) origin = value;
      const x = value - origin;
      const t = time[row] - time[start];
      n++;
      sx += x;
      sxx += x * x;
      st += t;
      stt += t * t;
      stx += t * x;
    }
    out.count[row] = n;
    out.sum[row] = sx;
    out.squares[row] = sxx;
    out.times[row] = st;
    out.timeSquares[row] = stt;
    out.products[row] = stx;
  }
  out.origin[unit] = origin;
}

/** Calls `visit` for every row with the row before its trailing window of `window` rows, or −1 at the unit's start. */
export function eachWindow(
  offsets: Int32Array,
  window: number,
  visit: (row: number, before: number, unit: number) => void
): void {
  for (let u = 0; u + 1 < offsets.length; u++) {
    const start = offsets[u];
    for (let row = start; row < offsets[u + 1]; row++)
      visit(row, row - window >= start ? row - window : -1, u);
  }
}
