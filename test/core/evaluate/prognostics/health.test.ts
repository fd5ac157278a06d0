import {expect, test} from "vitest";
import {healthMetrics} from "../../../../pipeline/core/evaluate/prognostics/healthMetrics.ts";
import {outOfFoldHealth} from "../../../../pipeline/core/evaluate/prognostics/outOfFoldHealth.ts";
import {standingHealth} from "../../../../pipeline/core/evaluate/prognostics/standingHealth.ts";
import {standingFleet} from "../../../../pipeline/core/evaluate/standingFleet.ts";
import {unitFolds} from "../../../../pipeline/core/evaluate/unitFolds.ts";
import {fitScaler} from "../../../../pipeline/core/features/scaler.ts";
import {selectUnits} from "../../../../pipeline/core/fleet.ts";
import {wearingFleet} from "../../features/fleets.ts";

const train = wearingFleet({units: 20, rows: 100, sensors: 6});
const folds = unitFolds(train, 4, 1);
const health = outOfFoldHealth(train, folds, 1);

test("a unit's own records have no part in what its health index is learned from", () => {
  const spoiled = {
    ...train,
    sensors: train.sensors.map(({name, values}) => ({
      name,
      values: values.map((value, row) => (row < train.offsets[1] ? value + 50 * Math.sin(row) : value))
    }))
  };
  const after = outOfFoldHealth(spoiled, folds, 1).curve;
  const inFold = train.units.findIndex((_, u) => u > 0 && folds[u] === folds[0]);
  const rows = [train.offsets[inFold], train.offsets[inFold + 1]] as const;
  expect(after.subarray(...rows)).toEqual(health.curve.subarray(...rows));
  expect(after.subarray(0, train.offsets[1])).not.toEqual(health.curve.subarray(0, train.offsets[1]));
});

test("the fused index is judged better than the best single sensor, both between 0 and 1", () => {
  const metrics = healthMetrics(train, health);
  const sum = (q: {monotonicity: number; prognosability: number; trendability: number}): number => {
    const figures = [q.monotonicity, q.prognosability, q.trendability];
    for (const figure of figures) expect(figure >= 0 && figure <= 1).toBe(true);
    return figures.reduce((a, b) => a + b);
  };
  expect(sum(metrics!.fused)).toBeGreaterThan(sum(metrics!.sensor!));
  expect(metrics?.units).toBe(20);
});

test("units end near 100, and quartiles by age are of the units that reach it", () => {
  const {failure, ages} = healthMetrics(train, health)!;
  expect(Math.abs(failure.q50 - 100)).toBeLessThan(15);
  for (const {age, units, q25, q50, q75} of ages) {
    expect(units).toBe(train.units.filter((_, u) => train.time[train.offsets[u + 1] - 1] >= age).length);
    expect(q25 <= q50 && q50 <= q75).toBe(true);
  }
});

test("units shorter than the window are not judged, and nothing is said of a fleet of them", () => {
  const cut = selectUnits(train, [0, 1, 2], [19, 15, 20]);
  const index = outOfFoldHealth(cut, [0, 1, 0], 1);
  expect(healthMetrics(cut, index)).toBeNull();
});

test("cut training units keep the health index of their fold, units in service have that of all training units", () => {
  const scaler = fitScaler(train, {seed: 1});
  const cuts = Int32Array.from(train.units, (_, u) => 30 + u);
  const cut = standingFleet(train, null, cuts);
  const held = standingHealth(cut, train, scaler, health.curve);
  expect(held.subarray(30, 61)).toEqual(health.curve.subarray(train.offsets[1], train.offsets[1] + 31));
  const current = selectUnits(train, [3]);
  const inService = standingHealth(standingFleet(train, current, cuts), train, scaler, health.curve);
  expect(inService).toHaveLength(current.time.length);
  expect(inService).not.toEqual(health.curve.subarray(train.offsets[3], train.offsets[4]));
});
