import {expect, test} from "vitest";
import {clusterUnits, unitProfiles} from "../../../pipeline/core/cluster/clusterUnits.ts";
import {fitScaler} from "../../../pipeline/core/features/scaler.ts";
import {selectUnits} from "../../../pipeline/core/fleet.ts";
import {random} from "../../../pipeline/core/stats/random.ts";
import {wearingFleet} from "../features/fleets.ts";

const sensors = ["a", "b", "c"];
const draw = random(5);
const around = (...centre: number[]): number[] => centre.map((value) => value + 0.2 * draw.normal());
const three = [
  ...Array.from({length: 12}, () => around(0, 0, 0)),
  ...Array.from({length: 7}, () => around(6, 0, 0)),
  ...Array.from({length: 9}, () => around(0, -8, 3))
];
const lives = three.map((_, i) => (i < 12 ? 100 + i : i < 19 ? 40 + i : 5 + i));

test("three kinds of wear make three clusters, numbered by rising predicted life", () => {
  const found = clusterUnits({sensors, units: three}, lives, {seed: 1});
  expect(found?.k).toBe(3);
  expect(found?.clusters.map(({cluster, units}) => [cluster, units])).toEqual([
    [1, 9],
    [2, 7],
    [3, 12]
  ]);
  expect(found?.clusters.map((c) => c.sensors[0]).slice(0, 2)).toEqual(["b", "a"]);
  expect([...(found?.assignment ?? [])]).toEqual(three.map((_, i) => (i < 12 ? 3 : i < 19 ? 2 : 1)));
  expect(found?.silhouette.map(({k}) => k)).toEqual([2, 3, 4, 5, 6]);
});

test("a cluster is described by its units' lives and mean deviations", () => {
  const found = clusterUnits({sensors, units: three}, lives, {seed: 1});
  expect(found?.clusters[1].rul).toEqual({min: 52, q1: 53.5, median: 55, q3: 56.5, max: 58});
  expect(found?.clusters[0].profile.map(Math.round)).toEqual([expect.closeTo(0), -8, 3]);
});

test("the order of units does not change who is with whom", () => {
  const forward = clusterUnits({sensors, units: three}, lives, {seed: 1})?.assignment ?? [];
  const backward =
    clusterUnits({sensors, units: three.toReversed()}, lives.toReversed(), {seed: 1})?.assignment ?? [];
  expect([...backward].reverse()).toEqual([...forward]);
});

test("one or two units, or units all alike, cannot be clustered", () => {
  expect(clusterUnits({sensors, units: []}, [], {seed: 1})).toBeNull();
  expect(clusterUnits({sensors, units: three.slice(0, 1)}, [1], {seed: 1})).toBeNull();
  expect(clusterUnits({sensors, units: three.slice(0, 2)}, [1, 2], {seed: 1})).toBeNull();
  expect(
    clusterUnits({sensors, units: new Array(20).fill([1, 2, 3])}, new Array(20).fill(1), {seed: 1})
  ).toBeNull();
});

test("three units of two kinds make two clusters", () => {
  const found = clusterUnits(
    {
      sensors,
      units: [
        [0, 0, 0],
        [0, 0, 0],
        [5, 5, 5]
      ]
    },
    [90, 80, 20],
    {seed: 1}
  );
  expect([...(found?.assignment ?? [])]).toEqual([2, 2, 1]);
});

test("a unit's profile is its mean deviation over the last records, whatever else it lacks", () => {
  const fleet = wearingFleet({units: 12, rows: 80});
  const scaler = fitScaler(fleet, {seed: 1});
  const profiles = unitProfiles(fleet, scaler);
  expect(profiles.sensors).toEqual(scaler.informative);
  for (const [s1, s2] of profiles.units) expect(s1 > 0.5 && s2 < -0.5).toBe(true);
  const blind = selectUnits(fleet, [0, 1, 2]);
  blind.sensors[0].values.fill(Number.NaN, blind.offsets[1], blind.offsets[2]);
  const [a, b, c] = unitProfiles(blind, scaler).units.map(([s1]) => s1);
  expect(b).toBeCloseTo((a + c) / 2, 10);
});
