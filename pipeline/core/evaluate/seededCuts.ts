import {type Fleet, remainingLife} from "../fleet.ts";
import {random} from "../stats/random.ts";

/** How run-to-failure records are cut to look like a fleet in service. */
export interface CutOptions {
  /** Target cap: the cuts spread over remaining lives from a twentieth of it to a fifth above it. */
  readonly cap: number;
  /** Rows that stay of each unit where it has more; default 30. */
  readonly leastRows?: number;
}

const NEAREST = 0.05;
const FARTHEST = 1.2;

/**
 * Rows to keep of each run-to-failure unit, so that together they resemble a fleet in service: the remaining life at
 * the cut is uniform over [cap/20, 1.2 cap], or as much of it as the unit's life allows while `leastRows` rows stay. A
 * unit with no more rows than that is cut as late as it can be before its last row; one row is never cut. Each unit
 * draws from a generator of its own: neither the others nor their order change its cut.
 */
export function seededCuts(fleet: Fleet, seed: number, {cap, leastRows = 30}: CutOptions): Int32Array {
  const generator = random(seed);
  const rul = remainingLife(fleet);
  return Int32Array.from(fleet.units, (unit, u) => {
    const rows = fleet.offsets[u + 1] - fleet.offsets[u];
    const share = generator.fork(`${fleet.scenario}/${unit}`).next();
    const least = Math.max(1, Math.min(leastRows, rows - 1));
    const farthest = Math.min(FARTHEST * cap, rul[fleet.offsets[u] + least - 1]);
    const nearest = Math.min(NEAREST * cap, farthest);
    const target = nearest + share * (farthest - nearest);
    let keep = rows;
    while (keep > least && rul[fleet.offsets[u] + keep - 1] < target) keep--;
    return keep;
  });
}
