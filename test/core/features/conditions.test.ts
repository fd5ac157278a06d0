import {expect, test} from "vitest";
import {assignConditions, findConditions} from "../../../pipeline/core/features/conditions.ts";
import type {Column} from "../../../pipeline/core/fleet.ts";
import {random} from "../../../pipeline/core/stats/random.ts";

const column = (name: string, values: number[]): Column => ({name, values: Float64Array.from(values)});

/** Settings of `rows` records spread over the six flight conditions of the turbofan data. */
function flights(rows: number, seed: number): Column[] {
  const points = [
    [0, 0, 100],
    [10, 0.25, 100],
    [20, 0.7, 100],
    [25, 0.62, 60],
    [35, 0.84, 100],
    [42, 0.84, 100]
  ];
  const draw = random(seed);
  const at = Array.from({length: rows}, () => points[draw.int(6)]);
  return [
    column(
      "altitude",
      at.map(([a]) => a + 0.003 * draw.normal())
    ),
    column(
      "mach",
      at.map(([, m]) => m + 0.0003 * draw.normal())
    ),
    column(
      "throttle",
      at.map(([, , t]) => t)
    )
  ];
}

test("six flight conditions are found, in rising order of altitude", () => {
  const {centres} = findConditions(flights(5000, 1), 7);
  expect(centres.map(([altitude]) => Math.round(altitude))).toEqual([0, 10, 20, 25, 35, 42]);
});

test("every seed finds the same conditions", () => {
  const settings = flights(3000, 2);
  const found = [1, 2, 3, 4].map((seed) => assignConditions(settings, 3000, findConditions(settings, seed)));
  for (const assigned of found) expect(assigned).toEqual(found[0]);
});

test("noise around one point makes one condition", () => {
  const draw = random(3);
  const settings = [
    column(
      "a",
      Array.from({length: 2000}, () => Math.round(22 * draw.normal()) / 10000)
    ),
    column(
      "b",
      Array.from({length: 2000}, () => Math.round(3 * draw.normal()) / 10000)
    ),
    column("c", new Array(2000).fill(100))
  ];
  expect(findConditions(settings, 7).centres).toHaveLength(1);
});

test("settings that vary evenly, without regimes, make one condition", () => {
  const draw = random(4);
  const evenly = (): Column =>
    column(
      "a",
      Array.from({length: 2000}, () => draw.next())
    );
  expect(findConditions([evenly()], 7).centres).toHaveLength(1);
  expect(findConditions([evenly(), evenly()], 7).centres).toHaveLength(1);
});

test("two speeds make two conditions, and a stray reading no third", () => {
  const speeds = Array.from({length: 999}, (_, i) => (i % 3 ? 1500 : 3000));
  for (const readings of [speeds, [...speeds, 90000]]) {
    const {centres} = findConditions([column("speed", readings)], 7);
    expect(centres.map(([speed]) => Math.round(speed))).toEqual([1500, 3000]);
  }
  const draw = random(6);
  const cloud = Array.from({length: 999}, () => draw.normal());
  expect(findConditions([column("speed", [...cloud, 90000])], 7).centres).toHaveLength(1);
});

test("no settings, constant settings and no rows make one condition", () => {
  expect(findConditions([], 7).centres).toEqual([[]]);
  expect(findConditions([column("a", [5, 5, 5])], 7).centres).toEqual([[5]]);
  expect(findConditions([column("a", [])], 7).centres).toHaveLength(1);
  expect(assignConditions([], 3, findConditions([], 7))).toEqual(new Uint8Array(3));
});

test("a row with a missing setting has no condition", () => {
  const settings = flights(1000, 5);
  const conditions = findConditions(settings, 7);
  settings[1].values[17] = Number.NaN;
  const assigned = assignConditions(settings, 1000, conditions);
  expect(assigned[17]).toBe(255);
  expect(assigned[16]).toBeLessThan(6);
});
