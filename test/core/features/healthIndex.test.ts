import {expect, test} from "vitest";
import {fitHealthIndex, healthIndex} from "../../../pipeline/core/features/healthIndex.ts";
import {fitScaler} from "../../../pipeline/core/features/scaler.ts";
import {standardise} from "../../../pipeline/core/features/standardise.ts";
import {remainingLife, selectUnits} from "../../../pipeline/core/fleet.ts";
import {fleetOf, wearingFleet} from "./fleets.ts";

const fleet = wearingFleet({units: 20, sensors: 6, conditions: 2});
const scaler = fitScaler(fleet, {seed: 1});
const readings = standardise(fleet, scaler);

/** Correlation of two series. */
function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const mean = (v: ArrayLike<number>): number => Array.from(v).reduce((x, y) => x + y, 0) / v.length;
  const [ma, mb] = [mean(a), mean(b)];
  const product = (x: ArrayLike<number>, mx: number, y: ArrayLike<number>, my: number): number =>
    Array.from(x).reduce((sum, value, i) => sum + (value - mx) * (y[i] - my), 0);
  return product(a, ma, b, mb) / Math.sqrt(product(a, ma, a, ma) * product(b, mb, b, mb));
}

test("the index is nearer to the wear of units it has not seen than any one sensor", () => {
  const half = [...fleet.units.keys()].filter((u) => u % 2 === 0);
  const others = selectUnits(
    fleet,
    [...fleet.units.keys()].filter((u) => u % 2 === 1)
  );
  const learned = fitScaler(selectUnits(fleet, half), {seed: 1});
  const unseen = standardise(others, learned);
  const remaining = remainingLife(others);
  const wear = remaining.map((rul, row) => (others.time[row] / (others.time[row] + rul)) ** 3);
  const fused = correlation(healthIndex(unseen, learned.health), wear);
  for (const {values} of unseen) expect(fused).toBeGreaterThan(Math.abs(correlation(values, wear)));
});

test("the index is near zero in early life and rises towards failure in every unit", () => {
  const index = healthIndex(readings, scaler.health);
  for (const u of fleet.units.keys()) {
    const part = index.subarray(fleet.offsets[u], fleet.offsets[u + 1]);
    const mean = (values: Float64Array): number => values.reduce((a, b) => a + b, 0) / values.length;
    expect(Math.abs(mean(part.subarray(0, 10)))).toBeLessThan(0.2);
    expect(mean(part.subarray(-5))).toBeGreaterThan(0.5);
  }
});

test("an offset that a unit has from the start changes no weight", () => {
  const shifted = readings.map(({name, values}, s) => ({
    name,
    values: values.map((z, row) => z + (row < fleet.offsets[3] ? s : 0) * 0.5)
  }));
  const weights = fitHealthIndex(shifted, fleet);
  for (const [s, weight] of weights.entries()) expect(weight).toBeCloseTo(scaler.health[s], 9);
});

test("a missing reading counts as healthy, a row without any has no index", () => {
  const columns = [
    {name: "a", values: Float64Array.of(1, Number.NaN, Number.NaN)},
    {name: "b", values: Float64Array.of(2, 2, Number.NaN)}
  ];
  expect([...healthIndex(columns, [3, 5])]).toEqual([13, 10, Number.NaN]);
});

test("an absurd reading counts as ten deviations", () => {
  expect([...healthIndex([{name: "a", values: Float64Array.of(999, -999)}], [0.5])]).toEqual([5, -5]);
});

test("where nothing can be learned the weights are zero", () => {
  const still = fleetOf([{id: "1", time: [1], settings: [], sensors: [[4]]}]);
  expect(fitHealthIndex([{name: "s1", values: Float64Array.of(0)}], still)).toEqual([0]);
  expect(fitHealthIndex([], still)).toEqual([]);
});
