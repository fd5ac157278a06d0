/**
 * The k nearest neighbours, by going through all training rows: the tree of the package ml-knn takes 20 to 30 times as
 * long on 455 rows of 30 features, where no branch can be left out (docs/decisions/nearest-neighbours.md).
 */
import type {Rows} from "../table.ts";
import {type ExplorerModel, highest, type Training} from "./model.ts";

/** All features of a row together. */
function interleaved({rows, columns}: Rows): Float64Array {
  const out = new Float64Array(rows * columns.length);
  for (const [f, column] of columns.entries())
    for (let row = 0; row < rows; row++) out[row * columns.length + f] = column[row];
  return out;
}

/** The nearest rows found so far, the nearest first. */
interface Nearest {
  readonly rows: Int32Array;
  readonly squares: Float64Array;
}

/** Puts the rows of `known` nearest to the row at `at` of `asked` into `nearest`; of equals, the first rows. */
function findNearest(
  known: Float64Array,
  asked: Float64Array,
  at: number,
  features: number,
  nearest: Nearest
): void {
  const {rows, squares} = nearest;
  const last = rows.length - 1;
  squares.fill(Number.POSITIVE_INFINITY);
  const count = known.length / features;
  for (let row = 0; row < count; row++) {
    const base = row * features;
    let square = 0;
    for (let f = 0; f < features; f++) {
      const gap = known[base + f] - asked[at + f];
      square += gap * gap;
    }
    if (!(square < squares[last])) continue;
    let place = last;
    for (; place > 0 && squares[place - 1] > square; place--) {
      squares[place] = squares[place - 1];
      rows[place] = rows[place - 1];
    }
    squares[place] = square;
    rows[place] = row;
  }
}

/** Weight of each neighbour's vote; by distance, those at distance 0 alone vote where there are any. */
function weightOf(square: number, nearest: number, byDistance: boolean): number {
  if (!byDistance) return 1;
  if (nearest === 0) return square === 0 ? 1 : 0;
  return 1 / Math.sqrt(square);
}

/** The classes of the k nearest training rows vote. */
export function neighbours({x, y, classes, parameters}: Training): ExplorerModel {
  const features = x.columns.length;
  const known = interleaved(x);
  const k = Math.min(parameters.k as number, x.rows);
  const byDistance = parameters.weights === "distance";
  return {
    scoreKind: "votes",
    importance: null,
    facts: {rows: x.rows},
    predict(rows) {
      const asked = interleaved(rows);
      const scores = new Float64Array(rows.rows * classes);
      const nearest = {rows: new Int32Array(k), squares: new Float64Array(k)};
      for (let row = 0; row < rows.rows; row++) {
        findNearest(known, asked, row * features, features, nearest);
        const {squares} = nearest;
        const weights = squares.map((square) => weightOf(square, squares[0], byDistance));
        const votes = scores.subarray(row * classes, (row + 1) * classes);
        for (let i = 0; i < k; i++) votes[y[nearest.rows[i]]] += weights[i];
        // divided once, so that votes for one class alone are a whole
        const total = votes.reduce((sum, vote) => sum + vote, 0);
        for (let c = 0; c < classes; c++) votes[c] /= total;
      }
      return {classes: highest(scores, classes), scores};
    }
  };
}
