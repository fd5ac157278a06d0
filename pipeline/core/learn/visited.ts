/** What one prediction costs, counted and not timed: the same on every machine. */
import type {Trees} from "./tree.ts";

/**
 * Mean number of nodes that a prediction visits, leaves included, over the rows the trees were grown on: the sum over
 * the trees of each node's share of its tree's rows.
 */
export function meanVisited({roots, cover}: Trees): number {
  let sum = 0;
  for (let tree = 0; tree < roots.length - 1; tree++) {
    const all = cover[roots[tree]];
    for (let node = roots[tree]; node < roots[tree + 1]; node++) sum += all > 0 ? cover[node] / all : 0;
  }
  return sum;
}
