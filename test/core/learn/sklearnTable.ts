import type {Matrix} from "../../../pipeline/core/matrix.ts";

const FEATURES = 6;

/** The table of bench/fixtures/sklearnFixture.py: rows `from` to `to - 1`. */
export function sklearnTable(levels: number, from: number, to: number): {x: Matrix; y: Float64Array} {
  const columns = Array.from({length: FEATURES}, () => new Float32Array(to - from));
  const y = new Float64Array(to - from);
  let state = 42;
  for (let row = 0; row < to; row++) {
    const draws = Array.from({length: FEATURES + 1}, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return (state >>> 8) / 16777216;
    });
    const x = draws.slice(0, FEATURES).map((draw) => Math.floor(draw * levels) / levels);
    if (row % 7 === 0) x[5] = Number.NaN;
    if (row < from) continue;
    const [a, b, c, d, e, f] = x;
    const last = Number.isNaN(f) ? 3 : 2 * f;
    y[row - from] = 10 * a * b + 20 * (c - 0.5) * (c - 0.5) + 10 * d + 5 * e + last + (draws[FEATURES] - 0.5);
    for (let i = 0; i < FEATURES; i++) columns[i][row - from] = x[i];
  }
  return {x: {rows: to - from, names: ["a", "b", "c", "d", "e", "f"], columns}, y};
}
