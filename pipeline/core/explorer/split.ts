/** Which rows train a model and which test it. */
import type {Random} from "../stats/random.ts";

/** Row numbers of each part; together they are all rows, once each. */
export interface Split {
  readonly train: Int32Array;
  readonly test: Int32Array;
}

/** Rows for the test: rounded up, as scikit-learn does, and at least one row stays to train on. */
export const testRows = (rows: number, share: number): number =>
  Math.min(rows - 1, Math.max(1, Math.ceil(rows * share)));

function rowsByClass(y: ArrayLike<number>): number[][] {
  const out: number[][] = [];
  for (let row = 0; row < y.length; row++) {
    out[y[row]] ??= [];
    out[y[row]].push(row);
  }
  return Array.from(out, (own) => own ?? []);
}

/** Parts of `total` in proportion to `sizes`, each at most its size: largest remainders, the first of equals first. */
export function proportional(sizes: readonly number[], total: number): number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const exact = sizes.map((size) => (size * total) / all);
  const parts = exact.map(Math.floor);
  const order = exact.map((_, k) => k).sort((a, b) => exact[b] - parts[b] - (exact[a] - parts[a]) || a - b);
  let left = total - parts.reduce((sum, part) => sum + part, 0);
  for (const k of order) {
    if (left === 0) break;
    if (parts[k] < sizes[k]) {
      parts[k]++;
      left--;
    }
  }
  return parts;
}

/**
 * Draws the rows for the test. `stratify`: each class has the same share in both parts, to the row; otherwise chance
 * decides. Both parts are in the order of the table.
 */
export function trainTestSplit(y: ArrayLike<number>, share: number, stratify: boolean, draw: Random): Split {
  const wanted = testRows(y.length, share);
  const inTest = new Uint8Array(y.length);
  const groups = stratify ? rowsByClass(y) : [Array.from(y, (_, row) => row)];
  const parts = proportional(
    groups.map((own) => own.length),
    wanted
  );
  for (const [k, own] of groups.entries()) {
    draw.shuffle(own);
    for (let i = 0; i < parts[k]; i++) inTest[own[i]] = 1;
  }
  const rows = Int32Array.from(y, (_, row) => row);
  return {train: rows.filter((row) => !inTest[row]), test: rows.filter((row) => inTest[row])};
}

/** Fold of each row, 0 to `folds - 1`: every class is spread over the folds as evenly as its rows allow. */
export function stratifiedFolds(y: ArrayLike<number>, folds: number, draw: Random): Int32Array {
  const out = new Int32Array(y.length);
  let next = 0;
  for (const own of rowsByClass(y)) {
    draw.shuffle(own);
    for (const row of own) out[row] = next++ % folds;
  }
  return out;
}

/** The rows of one fold test, all others train. */
export function foldSplit(folds: Int32Array, fold: number): Split {
  const rows = Int32Array.from(folds, (_, row) => row);
  return {train: rows.filter((row) => folds[row] !== fold), test: rows.filter((row) => folds[row] === fold)};
}

/** `count` of the rows, drawn so that each class keeps its share, in the order given. */
export function stratifiedSample(
  rows: Int32Array,
  y: ArrayLike<number>,
  count: number,
  draw: Random
): Int32Array {
  if (count >= rows.length) return rows;
  const own = Int32Array.from(rows, (row) => y[row]);
  const groups = rowsByClass(own);
  const parts = proportional(
    groups.map((group) => group.length),
    count
  );
  const kept = new Uint8Array(rows.length);
  for (const [k, group] of groups.entries()) {
    draw.shuffle(group);
    for (let i = 0; i < parts[k]; i++) kept[group[i]] = 1;
  }
  return rows.filter((_, i) => kept[i]);
}
