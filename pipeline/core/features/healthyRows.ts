import {type Fleet, rowCount} from "../fleet.ts";

/** Share of a life that counts as healthy. */
const HEALTHY_SHARE = 0.25;

/** 1 at rows of the first quarter of each unit's life, and at its first row. */
export function healthyRows(fleet: Fleet): Uint8Array {
  const healthy = new Uint8Array(rowCount(fleet));
  for (let u = 0; u < fleet.units.length; u++) {
    const first = fleet.offsets[u];
    const last = fleet.offsets[u + 1] - 1;
    const start = fleet.time[first];
    const end = start + HEALTHY_SHARE * (fleet.time[last] + fleet.remaining[u] - start);
    healthy[first] = 1;
    for (let row = first; row <= last && fleet.time[row] <= end; row++) healthy[row] = 1;
  }
  return healthy;
}
