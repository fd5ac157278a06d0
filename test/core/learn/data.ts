/** Tables to learn from, made from a seed. */
import type {Matrix} from "../../../pipeline/core/matrix.ts";
import {random} from "../../../pipeline/core/stats/random.ts";

export interface Table {
  readonly x: Matrix;
  readonly y: Float64Array;
  /** Unit of each row, about ten rows a unit. */
  readonly groups: Int32Array;
}

/** Root mean square of predicted minus true. */
export const rmse = (predicted: ArrayLike<number>, y: ArrayLike<number>): number =>
  Math.sqrt(Array.from(predicted).reduce((sum, value, row) => sum + (value - y[row]) ** 2, 0) / y.length);

/** Features `age`, `a` … `e`: smooth, stepped, constant, with missing values, and noise. The target leans on four. */
export function makeTable(rows: number, seed: number): Table {
  const {normal, next} = random(seed);
  const draw = (make: (row: number) => number) => Float32Array.from({length: rows}, (_, row) => make(row));
  const age = draw((row) => 1 + (row % 10) * 20 + Math.floor(next() * 20));
  const a = draw(normal);
  const b = draw(() => Math.floor(next() * 4));
  const c = draw(() => 5);
  const d = draw(() => (next() < 0.2 ? Number.NaN : normal()));
  const e = draw(normal);
  const y = Float64Array.from(
    {length: rows},
    (_, row) =>
      100 - age[row] / 4 + 8 * a[row] * a[row] + (b[row] === 2 ? 15 : 0) + (d[row] > 0 ? 6 : 0) + normal()
  );
  const groups = Int32Array.from({length: rows}, (_, row) => Math.floor(row / 10));
  return {x: {rows, names: ["age", "a", "b", "c", "d", "e"], columns: [age, a, b, c, d, e]}, y, groups};
}

/** The same table with its rows in another order. */
export function reorder({x, y, groups}: Table, order: Int32Array): Table {
  const columns = x.columns.map((column) => Float32Array.from(order, (row) => column[row]));
  return {
    x: {...x, rows: order.length, columns},
    y: Float64Array.from(order, (row) => y[row]),
    groups: Int32Array.from(order, (row) => groups[row])
  };
}

/** A random order of `n` things. */
export function shuffled(n: number, seed: number): Int32Array {
  const order = Int32Array.from({length: n}, (_, i) => i);
  random(seed).shuffle(order);
  return order;
}
