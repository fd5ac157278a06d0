import * as fc from "fast-check";
import {expect, test} from "vitest";
import {buildFeatures, groupOf} from "../../../pipeline/core/features/buildFeatures.ts";
import {fitScaler, type Scaler} from "../../../pipeline/core/features/scaler.ts";
import {type Fleet, selectUnits} from "../../../pipeline/core/fleet.ts";
import type {Matrix} from "../../../pipeline/core/matrix.ts";
import {anyFleet, fleetOf, series, wearingFleet} from "./fleets.ts";

const options = {
  means: [2, 5, 20],
  deviations: [6],
  slopes: [4, 30],
  health: {means: [3], deviations: [5], slopes: [1000]},
  baseline: 3,
  age: true
};

/** Leaves readings as they are: one condition, level 0, deviation 1. */
const plain = (fleet: Fleet): Scaler => {
  const sensors = fleet.sensors.map(({name}) => name);
  return {
    format: "vigie-scaler",
    version: 1,
    scenario: "test",
    conditions: {settings: [], scale: [], centres: [[]]},
    sensors,
    mean: [sensors.map(() => 0)],
    deviation: [sensors.map(() => 1)],
    informative: sensors,
    health: sensors.map((_, s) => 0.5 + s)
  };
};

/** Bits of a feature at the rows of a unit. */
const bits = ({columns}: Matrix, fleet: Fleet, unit: number, rows = Number.POSITIVE_INFINITY): string[] =>
  columns.map((column) => {
    const end = Math.min(fleet.offsets[unit + 1], fleet.offsets[unit] + rows);
    const part = column.slice(fleet.offsets[unit], end);
    return Buffer.from(part.buffer).toString("hex");
  });

const feature = (fleet: Fleet, name: string): number[] => {
  const {names, columns} = buildFeatures(fleet, plain(fleet), options);
  expect(names).toContain(name);
  return Array.from(columns[names.indexOf(name)]);
};

test("features of a prefix of a life are the prefix of its features, bit for bit", () => {
  fc.assert(
    fc.property(anyFleet, fc.double({min: 0, max: 1, noNaN: true}), (fleet, share) => {
      const scaler = plain(fleet);
      const rows = fleet.units.map((_, u) => fleet.offsets[u + 1] - fleet.offsets[u]);
      const keep = rows.map((n) => 1 + Math.floor(share * (n - 1)));
      const cut = selectUnits(fleet, [...fleet.units.keys()], keep);
      const whole = buildFeatures(fleet, scaler, options);
      const part = buildFeatures(cut, scaler, options);
      for (const unit of fleet.units.keys())
        expect(bits(part, cut, unit)).toEqual(bits(whole, fleet, unit, keep[unit]));
    })
  );
});

test("other units, and the order of units, change nothing", () => {
  fc.assert(
    fc.property(anyFleet, (fleet) => {
      const scaler = plain(fleet);
      const whole = buildFeatures(fleet, scaler, options);
      const order = [...fleet.units.keys()].reverse();
      const turned = selectUnits(fleet, order);
      const backwards = buildFeatures(turned, scaler, options);
      for (const unit of fleet.units.keys()) {
        const alone = selectUnits(fleet, [unit]);
        const own = bits(whole, fleet, unit);
        expect(bits(buildFeatures(alone, scaler, options), alone, 0)).toEqual(own);
        expect(bits(backwards, turned, order.indexOf(unit))).toEqual(own);
      }
    })
  );
});

test("with conditions found from settings too, a prefix has the features of the whole", () => {
  const fleet = wearingFleet({conditions: 3});
  const scaler = fitScaler(fleet, {seed: 1});
  expect(scaler.conditions.centres).toHaveLength(3);
  const keep = fleet.units.map((_, u) => 7 * (u + 1));
  const cut = selectUnits(fleet, [...fleet.units.keys()], keep);
  const whole = buildFeatures(fleet, scaler, options);
  const part = buildFeatures(cut, scaler, options);
  for (const unit of fleet.units.keys())
    expect(bits(part, cut, unit)).toEqual(bits(whole, fleet, unit, keep[unit]));
});

test("trailing statistics equal those computed window by window", () => {
  fc.assert(
    fc.property(anyFleet, (fleet) => {
      const clean = {
        ...fleet,
        sensors: fleet.sensors.map((c) => ({
          ...c,
          values: c.values.map((v) => Math.min(Math.max(v, -1000), 1000))
        }))
      };
      const {names, columns} = buildFeatures(clean, plain(clean), options);
      for (const unit of clean.units.keys())
        for (let row = clean.offsets[unit]; row < clean.offsets[unit + 1]; row++) {
          const at = (name: string): number => columns[names.indexOf(name)][row];
          const last = (n: number): number[][] => windowOf(clean, unit, row, n);
          expectClose(at("s1.mean5"), mean(last(5)));
          expectClose(at("s1.deviation6"), deviation(last(6)));
          expectClose(at("s1.slope4"), slope(last(4)));
        }
    }),
    {numRuns: 50}
  );
});

/** Time and value of the finite readings of `s1` in the last `n` rows up to `row`. */
function windowOf(fleet: Fleet, unit: number, row: number, n: number): number[][] {
  const points: number[][] = [];
  for (let i = Math.max(fleet.offsets[unit], row - n + 1); i <= row; i++)
    if (Number.isFinite(fleet.sensors[0].values[i])) points.push([fleet.time[i], fleet.sensors[0].values[i]]);
  return points;
}

const average = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const mean = (points: number[][]): number => average(points.map(([, x]) => x));
const deviation = (points: number[][]): number => {
  const m = mean(points);
  return points.length > 1
    ? Math.sqrt(points.reduce((sum, [, x]) => sum + (x - m) ** 2, 0) / (points.length - 1))
    : Number.NaN;
};
const slope = (points: number[][]): number => {
  if (points.length < 3) return Number.NaN;
  const t = average(points.map(([time]) => time));
  const x = mean(points);
  const products = points.reduce((sum, p) => sum + (p[0] - t) * (p[1] - x), 0);
  return products / points.reduce((sum, p) => sum + (p[0] - t) ** 2, 0);
};

function expectClose(found: number, expected: number): void {
  if (Number.isNaN(expected)) expect(found).toBeNaN();
  else expect(Math.abs(found - expected)).toBeLessThan(1e-4 + 1e-5 * Math.abs(expected));
}

test("a window is as long as the life so far until it is full", () => {
  expect(feature(series(1, 3, 8), "s1.mean2")).toEqual([1, 2, 5.5]);
  expect(feature(series(1, 3, 8), "s1.mean20")).toEqual([1, 2, 4]);
});

test("the own baseline is the mean of the first rows, or of those so far", () => {
  expect(feature(series(2, 4, 6, 20), "s1.mean2-own")).toEqual([0, 0, 1, 9]);
});

test("a missing reading is left out, and a statistic without readings is missing", () => {
  const fleet = series(Number.NaN, 2, Number.NaN, Number.NaN, 6);
  expect(feature(fleet, "s1.mean2")).toEqual([Number.NaN, 2, 2, Number.NaN, 6]);
  expect(feature(fleet, "s1.mean20")).toEqual([Number.NaN, 2, 2, 2, 4]);
});

test("a constant series deviates by exactly zero and has a slope of exactly zero", () => {
  const fleet = series(...new Array(50).fill(0.1));
  expect(feature(fleet, "s1.deviation6").slice(1)).toEqual(new Array(49).fill(0));
  expect(feature(fleet, "s1.slope30").slice(2)).toEqual(new Array(48).fill(0));
});

test("slopes are per unit of time, not per row", () => {
  const values = [0, 1, 2, 3];
  const slow = fleetOf([{id: "1", time: [0, 10, 20, 30], settings: [], sensors: [values]}]);
  expect(feature(slow, "s1.slope4").at(-1)).toBeCloseTo(0.1, 6);
});

test("one absurd reading does not drown the readings after it", () => {
  const values: number[] = Array.from({length: 60}, (_, i) => (i % 2 ? 1 : -1));
  const clean = feature(series(...values), "s1.deviation6").at(-1);
  values[10] = 1e300;
  expect(feature(series(...values), "s1.deviation6").at(-1)).toBeCloseTo(clean as number, 6);
});

test("age is a feature only when it is asked for", () => {
  const fleet = series(1, 2, 3);
  expect(feature(fleet, "age")).toEqual([1, 2, 3]);
  expect(buildFeatures(fleet, plain(fleet), {...options, age: false}).names).not.toContain("age");
});

test("names are unique and tell the sensor, whatever it is called", () => {
  const fleet = series(1, 2, 3);
  const dotted = {...fleet, sensors: [{...fleet.sensors[0], name: "pump.inlet-own"}]};
  const {names} = buildFeatures(dotted, plain(dotted), options);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(names.map(groupOf))).toEqual(new Set(["pump.inlet-own", "health", "age"]));
});

test("a sensor that takes the name of another feature is refused", () => {
  const fleet = series(1, 2, 3);
  const named = {...fleet, sensors: [{...fleet.sensors[0], name: "health"}]};
  expect(() => buildFeatures(named, plain(named), options)).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: a sensor is called "health", the name of a feature of every fleet; give the column another name]`
  );
});

test("the health index has its own windows", () => {
  const fleet = series(1, 2, 3);
  const health = buildFeatures(fleet, plain(fleet), options).names.filter(
    (name) => groupOf(name) === "health"
  );
  expect(health).toEqual(["health.mean3", "health.mean3-own", "health.deviation5", "health.slope1000"]);
});
