import {expect, test} from "vitest";
import {fitHealthScale, healthCurve} from "../../../pipeline/core/features/healthCurve.ts";
import {healthIndex} from "../../../pipeline/core/features/healthIndex.ts";
import {fitScaler} from "../../../pipeline/core/features/scaler.ts";
import {standardise} from "../../../pipeline/core/features/standardise.ts";
import {type Fleet, selectUnits} from "../../../pipeline/core/fleet.ts";
import {series, wearingFleet} from "./fleets.ts";

const fleet = wearingFleet({units: 20, rows: 120, sensors: 6});
const scaler = fitScaler(fleet, {seed: 1});
const indexOf = (of: Fleet): Float64Array => healthIndex(standardise(of, scaler), scaler.health);
const scale = fitHealthScale(fleet, indexOf(fleet));
const curve = healthCurve(fleet, indexOf(fleet), scale);
const ends = fleet.units.map((_, u) => curve[fleet.offsets[u + 1] - 1]).toSorted((a, b) => a - b);

test("half of the units end at or below 100 and half at or above", () => {
  expect((ends[9] + ends[10]) / 2).toBeCloseTo(100, 9);
});

test("a unit's health never falls and starts near 0", () => {
  for (const u of fleet.units.keys()) {
    const part = curve.subarray(fleet.offsets[u], fleet.offsets[u + 1]);
    expect(Array.from(part)).toEqual(Array.from(part).toSorted((a, b) => a - b));
    expect(part[0]).toBeLessThan(10);
  }
});

test("no later record and no other unit changes a bit of it", () => {
  const part = selectUnits(fleet, [7, 3], [60, 41]);
  const cut = healthCurve(part, indexOf(part), scale);
  const [third, seventh] = [fleet.offsets[3], fleet.offsets[7]];
  expect(cut.subarray(0, 60)).toEqual(curve.subarray(seventh, seventh + 60));
  expect(cut.subarray(60)).toEqual(curve.subarray(third, third + 41));
});

test("a single high reading is a twentieth of itself, however early it comes", () => {
  const one = series(10, 0, 0, 0);
  expect(Array.from(healthCurve(one, one.sensors[0].values, {healthy: 0, range: 1}))).toEqual([
    50, 50, 50, 50
  ]);
});

test("a record without a reading counts as healthy, and so does a unit without any", () => {
  const gap = series(1, Number.NaN, 1);
  const none = series(Number.NaN, Number.NaN);
  const scale = {healthy: 0, range: 1};
  expect(Array.from(healthCurve(gap, gap.sensors[0].values, scale))).toEqual([5, 5, 10]);
  expect(Array.from(healthCurve(none, none.sensors[0].values, scale))).toEqual([0, 0]);
});

test("it stops at twice the level of failure", () => {
  const wild = series(...Array(30).fill(1e6));
  expect(healthCurve(wild, wild.sensors[0].values, {healthy: 0, range: 1}).at(-1)).toBe(200);
});

test("an index that does not rise, or is missing, gives no scale and zeros", () => {
  for (const index of [fleet.time.map(() => 3), fleet.time.map(() => Number.NaN)]) {
    const flat = fitHealthScale(fleet, index);
    expect(flat.range).toBeNull();
    expect(healthCurve(fleet, index, flat).every((value) => value === 0)).toBe(true);
  }
});
