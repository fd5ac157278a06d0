import {describe, expect, it} from "vitest";
import {type CalibratedModel, calibrateModel} from "../../../pipeline/core/calibrate/calibrateModel.ts";
import {chooseMethod} from "../../../pipeline/core/calibrate/chooseMethod.ts";
import {judgeIntervals, judgeStages} from "../../../pipeline/core/calibrate/judge.ts";
import type {Fleet} from "../../../pipeline/core/fleet.ts";
import {random} from "../../../pipeline/core/stats/random.ts";

const stated = {
  life: [10, 30, 50, 100],
  interval: [
    {low: 5, high: 15},
    {low: 35, high: 45},
    {low: 20, high: 40},
    {low: 90, high: 100}
  ],
  unit: [0, 0, 1, 2],
  weight: [0.5, 0.5, 1, 1]
};

describe("judging intervals", () => {
  it("weighs what is inside, how wide they are, and what misses cost", () => {
    const score = judgeIntervals(stated, 0.9, 1)!;
    expect(score.units).toBe(3);
    expect(score.coverage.value).toBeCloseTo(1.5 / 3, 12);
    expect(score.width.value).toBeCloseTo((5 + 5 + 20 + 10) / 3, 12);
    expect(score.below).toBeCloseTo(0.5 / 3, 12);
    expect(score.score).toBeCloseTo((40 + 20 * (0.5 * 5 + 10)) / 3, 10);
  });

  it("gives ranges that hold the figures and shrink with more units", () => {
    const many = (n: number) => {
      const {next} = random(n);
      return judgeIntervals(
        {
          life: Array.from({length: n}, () => next() * 10),
          interval: Array.from({length: n}, () => ({low: 0, high: 9})),
          unit: Array.from({length: n}, (_, i) => i),
          weight: new Array(n).fill(1)
        },
        0.9,
        1
      )!.coverage;
    };
    const [few, more] = [many(50), many(2000)];
    expect(few.low).toBeLessThanOrEqual(few.value);
    expect(few.high).toBeGreaterThanOrEqual(few.value);
    expect(more.high - more.low).toBeLessThan((few.high - few.low) / 3);
  });

  it("judges each stage of life apart, the cap in the last", () => {
    const stages = judgeStages(stated, 0.9, 100, 1);
    expect(stages.map(({from, to}) => [from, to])).toEqual([
      [0, 20],
      [20, 40],
      [40, 60],
      [60, 80],
      [80, null]
    ]);
    expect(stages.map(({score}) => score?.coverage.value ?? null)).toEqual([1, 0, 0, null, 1]);
  });

  it("has nothing to say of no record", () => {
    expect(judgeIntervals({life: [], interval: [], unit: [], weight: []}, 0.9, 1)).toBeNull();
  });
});

const score = (value: number, high: number, points: number) => ({
  units: 10,
  coverage: {value, low: 0, high},
  width: {value: 1, low: 1, high: 1},
  below: 0,
  score: points
});

describe("the method in use", () => {
  it("is that of the least interval score among those that cover as they promise", () => {
    const methods = [
      {method: "split" as const, score: score(0.8, 0.85, 5)},
      {method: "normalised" as const, score: score(0.89, 0.91, 8)},
      {method: "localised" as const, score: score(0.92, 0.95, 7)}
    ];
    expect(chooseMethod(methods, 0.9)).toBe("localised");
    expect(chooseMethod(methods.slice(0, 1), 0.9)).toBe("split");
  });
});

/** Units of 60 records, predicted with an error that grows with remaining life. */
function model(cohort: "test" | "validation"): CalibratedModel {
  const units = 30;
  const {normal} = random(4);
  const length = 60;
  const fleet: Fleet = {
    scenario: "S",
    units: Array.from({length: units}, (_, u) => String(u)),
    offsets: Int32Array.from({length: units + 1}, (_, u) => u * length),
    time: Float64Array.from({length: units * length}, (_, row) => row % length),
    settings: [],
    sensors: [],
    remaining: new Float64Array(units)
  };
  const predicted = Float64Array.from(fleet.time, (age) => {
    const rul = length - 1 - age;
    return Math.max(0, Math.min(50, rul + normal() * (1 + rul / 10)));
  });
  return calibrateModel({
    train: fleet,
    folds: Int32Array.from(fleet.units, (_, u) => u % 5),
    outOfFold: predicted,
    standing: {cohort, fleet, trainingRows: cohort === "test" ? null : Int32Array.from(fleet.time.keys())},
    predicted,
    quantiles: {lower: predicted.map((p) => 0.9 * p - 1), upper: predicted.map((p) => p)},
    cap: 50,
    seed: 1
  });
}

describe("calibrating a model", () => {
  it("gives units in service the calibration of all training units", () => {
    const {standing, calibrations, test} = model("test");
    expect(standing.tables).toEqual([calibrations.whole]);
    expect(new Set(standing.tableOf)).toEqual(new Set([0]));
    expect(test?.interval90.units).toBe(30);
  });

  it("never lets a training unit that stands in calibrate its own interval", () => {
    const {standing, calibrations, test} = model("validation");
    expect(standing.tables).toEqual(calibrations.folds);
    expect(Array.from(standing.tableOf)).toEqual(Array.from({length: 30}, (_, u) => u % 5));
    expect(test).toBeNull();
  });

  it("covers nine of ten, and half, of lives left out", () => {
    const {validation, methods} = model("test");
    expect(validation.interval90.coverage.value).toBeGreaterThan(0.86);
    expect(validation.interval90.coverage.value).toBeLessThan(0.97);
    expect(validation.interval50.width.value).toBeLessThan(validation.interval90.width.value / 1.5);
    expect(methods.map(({method}) => method)).toEqual(["split", "normalised", "localised", "quantile"]);
  });

  it("mends quantiles that cover too little before it compares them", () => {
    const {methods} = model("test");
    const {coverage} = methods.find(({method}) => method === "quantile")!.score;
    expect(coverage.value).toBeGreaterThan(0.87);
    expect(coverage.value).toBeLessThan(0.99);
  });
});
