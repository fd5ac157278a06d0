import {expect, test} from "vitest";
import {fitScaler} from "../../../pipeline/core/features/scaler.ts";
import {conditionOf, standardise} from "../../../pipeline/core/features/standardise.ts";
import {selectUnits} from "../../../pipeline/core/fleet.ts";
import {moments} from "../../../pipeline/core/stats/moments.ts";
import {fleetOf, wearingFleet} from "./fleets.ts";

test("healthy readings lie around zero and spread alike in every condition", () => {
  const fleet = wearingFleet({units: 30, conditions: 3});
  const scaler = fitScaler(fleet, {seed: 1});
  const condition = conditionOf(fleet, scaler);
  for (const {values} of standardise(fleet, scaler)) {
    for (let c = 0; c < 3; c++) {
      const early = [...values.keys()].filter((row) => condition[row] === c && fleet.time[row] <= 10);
      expect(Math.abs(moments(values, early).mean)).toBeLessThan(0.3);
      const all = [...values.keys()].filter((row) => condition[row] === c);
      expect(moments(values, all).deviation).toBeCloseTo(1, 10);
    }
  }
});

test("a scaler survives JSON", () => {
  const fleet = wearingFleet({conditions: 2});
  const scaler = fitScaler(fleet, {seed: 1});
  const read = JSON.parse(JSON.stringify(scaler));
  expect(read).toEqual(scaler);
  expect(standardise(fleet, read)).toEqual(standardise(fleet, scaler));
});

test("the same records and seed give the same scaler", () => {
  expect(fitScaler(wearingFleet({conditions: 2}), {seed: 5})).toEqual(
    fitScaler(wearingFleet({conditions: 2}), {seed: 5})
  );
});

test("units in service are scaled by what training units taught, not by themselves", () => {
  const fleet = wearingFleet({units: 10});
  const scaler = fitScaler(selectUnits(fleet, [0, 1, 2, 3, 4, 5, 6, 7]), {seed: 1});
  const pair = standardise(selectUnits(fleet, [8, 9]), scaler);
  const alone = standardise(selectUnits(fleet, [8]), scaler);
  for (let s = 0; s < pair.length; s++)
    expect(pair[s].values.slice(0, alone[s].values.length)).toEqual(alone[s].values);
});

test("a sensor that never varies within a condition is not informative", () => {
  const unit = (id: string) => ({
    id,
    time: [1, 2, 3],
    settings: [],
    sensors: [
      [1, 2, 3],
      [0.1, 0.1, 0.1],
      [5, Number.NaN, 7]
    ]
  });
  expect(fitScaler(fleetOf([unit("a"), unit("b")], 0, 3), {seed: 1}).informative).toEqual(["s1", "s3"]);
});

test("a sensor without a single reading is not informative", () => {
  const unit = {
    id: "a",
    time: [1, 2],
    settings: [],
    sensors: [
      [1, 2],
      [Number.NaN, Number.NaN]
    ]
  };
  const scaler = fitScaler(fleetOf([unit], 0, 2), {seed: 1});
  expect(scaler.informative).toEqual(["s1"]);
  expect(JSON.parse(JSON.stringify(scaler))).toEqual(scaler);
});

test("where the condition is unknown a reading cannot be compared and is missing", () => {
  const fleet = wearingFleet({conditions: 2});
  const scaler = fitScaler(fleet, {seed: 1});
  fleet.settings[0].values[3] = Number.NaN;
  expect(standardise(fleet, scaler).map(({values}) => values[3])).toEqual([
    Number.NaN,
    Number.NaN,
    Number.NaN
  ]);
});

test("records without a sensor of the scaler are refused by name", () => {
  const fleet = wearingFleet();
  const scaler = fitScaler(fleet, {seed: 1});
  expect(() =>
    standardise({...fleet, sensors: fleet.sensors.slice(1)}, scaler)
  ).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: the records have no sensor s1 that the scaler was fitted on; found: s2, s3]`
  );
});
