import {expect, test} from "vitest";
import {seededCuts} from "../../../pipeline/core/evaluate/seededCuts.ts";
import {selectUnits} from "../../../pipeline/core/fleet.ts";
import {fleetOf, wearingFleet} from "../features/fleets.ts";

const fleet = wearingFleet({units: 60, rows: 200, sensors: 1});
const all = [...fleet.units.keys()];
const remainingAt = (cap: number, seed: number): number[] =>
  [...selectUnits(fleet, all, seededCuts(fleet, seed, {cap})).remaining].sort((a, b) => a - b);

test("remaining lives at the cuts spread evenly from near failure to beyond the cap", () => {
  const remaining = remainingAt(100, 3);
  expect(remaining[0]).toBeGreaterThanOrEqual(5);
  expect(remaining.at(-1)).toBeLessThanOrEqual(120);
  for (const [share, target] of [
    [0.25, 33.75],
    [0.5, 62.5],
    [0.75, 91.25]
  ])
    expect(Math.abs(remaining[Math.floor(60 * share)] - target)).toBeLessThan(15);
});

test("lives shorter than the cap are cut within what they have, thirty rows kept", () => {
  const keep = seededCuts(fleet, 3, {cap: 1000});
  expect(Math.min(...keep)).toBeGreaterThanOrEqual(30);
  for (const u of all) expect(keep[u]).toBeLessThanOrEqual(fleet.offsets[u + 1] - fleet.offsets[u]);
});

test("a unit of few rows is cut before its last, a unit of one is kept", () => {
  const unit = (id: string, rows: number) => ({
    id,
    time: Array.from({length: rows}, (_, i) => 100 * i),
    settings: [],
    sensors: [new Array(rows).fill(1)]
  });
  expect([...seededCuts(fleetOf([unit("a", 4), unit("b", 2), unit("c", 1)]), 1, {cap: 125})]).toEqual([
    3, 1, 1
  ]);
});

test("a unit's cut depends on the seed and on itself alone", () => {
  const keep = seededCuts(fleet, 3, {cap: 100});
  const some = [41, 7, 23];
  expect([...seededCuts(selectUnits(fleet, some), 3, {cap: 100})]).toEqual(some.map((u) => keep[u]));
  expect(seededCuts(fleet, 4, {cap: 100})).not.toEqual(keep);
});
