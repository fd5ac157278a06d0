import * as fc from "fast-check";
import {expect, test} from "vitest";
import type {UnitColumns} from "../../pipeline/catalog.ts";
import type {Fleet} from "../../pipeline/core/fleet.ts";
import {columnsOf} from "../../pipeline/emit/columns.ts";
import {clusterProfiles, predictionsText, wholeFleet} from "../../pipeline/emit/fleet.ts";
import {forDrawing} from "../../pipeline/emit/forDrawing.ts";
import {slugs} from "../../pipeline/emit/slugs.ts";
import {trajectoriesOf} from "../../pipeline/emit/trajectories.ts";
import {lifeFacts, unitsOf} from "../../pipeline/emit/units.ts";

const fleet: Fleet = {
  scenario: "S",
  units: ["7", "9"],
  offsets: Int32Array.of(0, 3, 5),
  time: Float64Array.of(1, 2, 3, 1, 2),
  settings: [],
  sensors: [{name: "x", values: Float64Array.of(0, 1, 2, 0, 1)}],
  remaining: Float64Array.of(12, Number.NaN)
};
const thresholds = {critical: 30, degraded: 80};
const standing = {cohort: "test" as const, fleet, trainingRows: null};
const predicted = Float64Array.of(100, 70, 20, 110, 90);
/** The 5 % and 95 % quantiles of a prediction lie ten below and five above it. */
const calibrations = {
  tables: [
    {
      cap: 125,
      levels: [0.05, 0.95],
      lives: Array.from({length: 26}, (_, g) => [Math.max(0, 5 * g - 10), Math.min(125, 5 * g + 5)])
    }
  ],
  tableOf: Int32Array.of(0, 0)
};

test("a unit's row says its age, label, prediction, risk and since when", () => {
  const units = columnsOf(
    unitsOf({scenario: "S", standing, predicted, calibrations, clusters: Int32Array.of(1, 2), thresholds})
  );
  expect(units).toEqual({
    scenario: ["S", "S"],
    unit_id: ["7", "9"],
    age: [3, 2],
    rul: [12, null],
    rul_predicted: [20, 90],
    rul_lower: [10, 80],
    rul_upper: [25, 95],
    calibration: [0, 0],
    risk_level: ["critical", "degraded"],
    cluster: [1, 2],
    degraded_since: [2, 2],
    critical_since: [3, null]
  });
});

test("units without clusters have none, and nothing else changes", () => {
  const units = columnsOf(
    unitsOf({scenario: "S", standing, predicted, calibrations, clusters: null, thresholds})
  );
  expect(units.cluster).toEqual([null, null]);
  expect(units.unit_id).toEqual(["7", "9"]);
});

test("the whole fleet is in order of predicted life", () => {
  const one = columnsOf(
    unitsOf({scenario: "A", standing, predicted, calibrations, clusters: null, thresholds})
  );
  const other = columnsOf(
    unitsOf({
      scenario: "B",
      standing,
      predicted: predicted.map((p) => p - 5),
      calibrations,
      clusters: null,
      thresholds
    })
  );
  const all = columnsOf(wholeFleet([one, other] as unknown as UnitColumns[]));
  expect(all.rul_predicted).toEqual([15, 20, 85, 90]);
  expect(all.scenario).toEqual(["B", "A", "B", "A"]);
});

test("the file of predictions has the columns other dashboards read, in their words", () => {
  const units = columnsOf(
    unitsOf({scenario: "S", standing, predicted, calibrations, clusters: Int32Array.of(1, 2), thresholds})
  );
  expect(predictionsText([units as unknown as UnitColumns], {cohort: "test", model: "boosting"})).toBe(
    [
      "unit_id,scenario,rul,rul_predicted,risk_level,cluster,age,rul_lower,rul_upper,cohort,model",
      "7,S,12,20,🔴 Critique,1,3,10,25,test,boosting",
      "9,S,,90,🟡 Dégradé,2,2,80,95,test,boosting",
      ""
    ].join("\r\n")
  );
});

test("lives are told from birth to failure", () => {
  const failed = {...fleet, remaining: Float64Array.of(0, 0)};
  expect(lifeFacts(failed)).toEqual({min: 2, mean: 2.5, median: 2.5, max: 3});
});

test("a scenario without clusters has no profile", () => {
  const found = {
    k: 2,
    silhouette: [],
    assignment: Int32Array.of(1),
    clusters: [
      {cluster: 1, units: 1, rul: {min: 1, q1: 1, median: 1, q3: 1, max: 1}, sensors: ["x"], profile: [0.5]}
    ]
  };
  const profiles = clusterProfiles(
    new Map([
      ["A", null],
      ["B", found]
    ]),
    new Map([
      ["A", ["x"]],
      ["B", ["x"]]
    ])
  );
  expect(profiles.scenario).toEqual(["B"]);
  expect(profiles.sensor).toEqual(["x"]);
  expect([...profiles.deviation]).toEqual([0.5]);
});

test("simplified trajectories stay within a 250th of the cap and 1.5 points of health, and keep both ends", () => {
  const rows = 200;
  const long: Fleet = {
    ...fleet,
    units: ["1"],
    offsets: Int32Array.of(0, rows),
    time: Float64Array.from({length: rows}, (_, i) => i + 1),
    remaining: Float64Array.of(0)
  };
  fc.assert(
    fc.property(
      fc.array(fc.double({min: 0, max: 125, noNaN: true}), {minLength: rows, maxLength: rows}),
      (values) => {
        const predicted = Float64Array.from(values);
        const health = predicted.map((value) => 1.6 * value).sort();
        const drawn = trajectoriesOf(long, {predicted, health}, 125);
        const {age} = drawn;
        expect([age[0], age.at(-1)]).toEqual([1, rows]);
        for (let i = 1; i < age.length; i++)
          for (let t = age[i - 1]; t <= age[i]; t++) {
            const share = (t - age[i - 1]) / (age[i] - age[i - 1]);
            const line = (curve: ArrayLike<number>): number =>
              curve[i - 1] + share * (curve[i] - curve[i - 1]);
            expect(Math.abs(line(drawn.rul_predicted) - predicted[t - 1])).toBeLessThanOrEqual(0.5 + 1e-4);
            expect(Math.abs(line(drawn.health) - health[t - 1])).toBeLessThanOrEqual(1.5);
          }
      }
    ),
    {numRuns: 20}
  );
});

test("names of scenarios become parts of file names that never clash", () => {
  expect([...slugs(["FD001", "Site Nord – été", "site nord ete", "../..", "—"]).values()]).toEqual([
    "fd001",
    "site-nord-ete",
    "site-nord-ete-2",
    "scenario",
    "scenario-2"
  ]);
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), (names) => {
      const made = [...slugs(names).values()];
      expect(new Set(made).size).toBe(names.length);
      for (const slug of made) expect(slug).toMatch(/^[a-z0-9][a-z0-9-]{0,63}$/);
    })
  );
});

test("values for drawing are within what two decimals show, and gaps stay gaps", () => {
  const drawn = forDrawing([0.12345, -3.98765, Number.NaN]);
  expect(Math.abs(drawn[0] - 0.12345)).toBeLessThan(0.002);
  expect(Math.abs(drawn[1] + 3.98765)).toBeLessThan(0.002);
  expect(drawn[2]).toBeNaN();
});
