/** The k nearest neighbours, found by the tree of the package ml-knn. */
import KNN from "ml-knn";
import {rowArrays} from "../table.ts";
import {type ExplorerModel, highest, type Training} from "./model.ts";

/**
 * Squared Euclidean distance over the first `features` places. The tree also asks for distances from an object with
 * numbered fields, which has no length.
 */
const squaredDistance =
  (features: number) =>
  (a: ArrayLike<number>, b: ArrayLike<number>): number => {
    let sum = 0;
    for (let f = 0; f < features; f++) {
      const gap = a[f] - b[f];
      sum += gap * gap;
    }
    return sum;
  };

/** Adds each neighbour's vote; by distance, those at distance 0 alone vote where there are any. */
function vote(
  neighbours: readonly [number[], number][],
  byDistance: boolean,
  scores: Float64Array,
  at: number
): void {
  const met = byDistance && neighbours.some(([, distance]) => distance === 0);
  let total = 0;
  for (const [point, distance] of neighbours) {
    const weight = !byDistance ? 1 : met ? (distance === 0 ? 1 : 0) : 1 / Math.sqrt(distance);
    scores[at + (point.at(-1) as number)] += weight;
    total += weight;
  }
  if (total === 0) return;
  for (const label of new Set(neighbours.map(([point]) => point.at(-1) as number)))
    scores[at + label] /= total;
}

/** The classes of the k nearest training rows vote. */
export function neighbours({x, y, classes, parameters}: Training): ExplorerModel {
  const k = Math.min(parameters.k as number, x.rows);
  const byDistance = parameters.weights === "distance";
  const {kdTree} = new KNN(rowArrays(x), Array.from(y), {k, distance: squaredDistance(x.columns.length)});
  return {
    scoreKind: "votes",
    importance: null,
    facts: {rows: x.rows},
    predict(rows) {
      const scores = new Float64Array(rows.rows * classes);
      for (const [row, point] of rowArrays(rows).entries())
        vote(kdTree.nearest(point, k), byDistance, scores, row * classes);
      return {classes: highest(scores, classes), scores};
    }
  };
}
