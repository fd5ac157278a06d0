/** Which classes have a colour of their own in the drawings; tables name them all. */
import {type Hue, mostSeries} from "../../charts/explorer/series.ts";

/**
 * Hue of each class, from how many rows each has: every one of a few classes, the most frequent of many. A class keeps
 * its colour from one figure and one model to the next.
 */
export function huesOf(rows: readonly number[]): Hue[] {
  const frequent = rows
    .map((count, at) => ({count, at}))
    .sort((a, b) => b.count - a.count || a.at - b.at)
    .slice(0, mostSeries)
    .map(({at}) => at)
    .sort((a, b) => a - b);
  return rows.map((_, at) => {
    const hue = frequent.indexOf(at);
    return hue < 0 ? null : hue;
  });
}
