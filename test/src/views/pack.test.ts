import {expect, test} from "vitest";
import type {clustersTable, unitsTable} from "../../../pipeline/contract/rul.ts";
import type {RulSummary} from "../../../pipeline/contract/summary.ts";
import type {Table} from "../../../src/data/table.ts";
import {packFleet, unpackFleet} from "../../../src/views/fleet-data.ts";
import {data} from "../sample.ts";

const fleet = data();
const [scenario] = fleet.scenarios;

const summary = {
  ...fleet,
  production: "boosting",
  scenarios: [
    {
      ...scenario,
      current: {units: 2, rows: 300},
      evaluations: [
        {model: "ridge", test: null, validation: {clipped: {rmse: 9, bias: 9}, stages: []}},
        {model: "boosting", test: null, validation: {clipped: {rmse: 4, bias: 1}, stages: []}}
      ]
    }
  ]
} as unknown as RulSummary;

const units = {
  rows: 2,
  columns: {
    scenario: ["FD001", "FD001"],
    unit_id: ["1", "2"],
    age: Float64Array.of(150, 61.26),
    rul: Float64Array.of(7, Number.NaN),
    rul_predicted: [5.14, null],
    rul_lower: [1.04, null],
    rul_upper: [9.96, null],
    calibration: Int32Array.of(0, 0),
    risk_level: ["critical", "unknown"],
    cluster: [1, null],
    degraded_since: [90, null],
    critical_since: [130, null]
  }
} as unknown as Table<typeof unitsTable>;

const clusters = {
  rows: 2,
  columns: {
    scenario: ["FD001", "FD001"],
    cluster: Int32Array.of(1, 2),
    sensor: ["Ps30", "T24"],
    deviation: Float64Array.of(2.499, -0.2)
  }
} as unknown as Table<typeof clustersTable>;

test("the fleet in a page is the table's, rounded to a tenth, gaps and NaN as absent", () => {
  const [first, second] = unpackFleet(packFleet(summary, units, clusters)).units;
  expect(first).toMatchObject({
    name: "1",
    age: 150,
    rul: 7,
    predicted: 5.1,
    lower: 1.04,
    upper: 10,
    risk: "critical",
    criticalSince: 130
  });
  expect(second).toMatchObject({age: 61.3, rul: null, predicted: null, risk: "unknown", cluster: null});
});

test("a scenario's error is that of the model in production", () => {
  expect(packFleet(summary, units, clusters).scenarios[0].error).toEqual({rmse: 4, bias: 1, stages: []});
});

test("profiles follow the scenario's order of sensors, and there are none without clusters", () => {
  expect(packFleet(summary, units, clusters).profiles).toEqual([
    {scenario: "FD001", cluster: 1, deviations: [null, 2.5]},
    {scenario: "FD001", cluster: 2, deviations: [-0.2, null]}
  ]);
  expect(packFleet(summary, units, null).profiles).toEqual([]);
});

test("packing leaves a life on its side of a whole number, where classes and thresholds end", () => {
  const packedLife = (life: number): number | null => {
    const columns = {...units.columns, rul_predicted: [life, null]} as unknown as typeof units.columns;
    return packFleet(summary, {...units, columns}, null).units[0][4];
  };
  expect([30.004, 30.04, 29.96, 30.06, 30].map(packedLife)).toEqual([30.01, 30.04, 30, 30.1, 30]);
});
