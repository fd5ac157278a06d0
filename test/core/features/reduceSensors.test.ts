import {expect, test} from "vitest";
import {reduceSensors} from "../../../pipeline/core/features/reduceSensors.ts";
import {fitScaler} from "../../../pipeline/core/features/scaler.ts";
import {standardise} from "../../../pipeline/core/features/standardise.ts";
import {selectUnits} from "../../../pipeline/core/fleet.ts";
import {wearingFleet} from "./fleets.ts";

const fleet = wearingFleet({units: 4, rows: 95});
const scaler = fitScaler(fleet, {seed: 1});

test("no unit has more points than asked, and ages rise within a unit", () => {
  const {unit_id, age, sensors} = reduceSensors(fleet, scaler, 40);
  for (const unit of fleet.units) expect(unit_id.filter((id) => id === unit)).toHaveLength(40);
  for (let i = 1; i < age.length; i++)
    if (unit_id[i] === unit_id[i - 1]) expect(age[i]).toBeGreaterThan(age[i - 1]);
  expect(sensors.map(({name}) => name)).toEqual(scaler.informative);
});

test("every record is averaged once: points weighed by their records keep the sensor's total", () => {
  const reduced = reduceSensors(selectUnits(fleet, [0]), scaler, 19);
  const full = standardise(selectUnits(fleet, [0]), scaler)[0].values;
  const total = reduced.sensors[0].values.reduce((sum, value) => sum + 5 * value, 0);
  expect(total).toBeCloseTo(
    full.reduce((a, b) => a + b, 0),
    3
  );
});

test("a short life keeps every record", () => {
  const short = selectUnits(fleet, [1], [3]);
  const {age, sensors} = reduceSensors(short, scaler, 40);
  expect([...age]).toEqual([1, 2, 3]);
  expect(sensors[0].values).toEqual(Float32Array.from(standardise(short, scaler)[0].values));
});

test("records whose reading is missing are left out of the average", () => {
  const holes = selectUnits(fleet, [0], [4]);
  holes.sensors[0].values.set([Number.NaN, holes.sensors[0].values[1], Number.NaN, Number.NaN]);
  const {sensors} = reduceSensors(holes, scaler, 2);
  expect(sensors[0].values[0]).toBe(Math.fround(standardise(holes, scaler)[0].values[1]));
  expect(sensors[0].values[1]).toBeNaN();
});
