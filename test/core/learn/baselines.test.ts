import {describe, expect, it} from "vitest";
import {age, constant} from "../../../pipeline/core/learn/baselines.ts";
import {makeTable} from "./data.ts";

const ages = (values: number[]) => ({
  rows: values.length,
  names: ["age"],
  columns: [Float32Array.from(values)]
});

describe("age", () => {
  it("is the mean target at each age, straight in between and level beyond", () => {
    const model = age().fit(ages([1, 1, 3, 3, 5]), [10, 20, 30, 40, 0], {seed: 1});
    expect(Array.from(model.predict(ages([0, 1, 2, 3, 4, 5, 99])))).toEqual([15, 15, 25, 35, 17.5, 0, 0]);
  });

  it("has no more steps than asked for, each of about equally many rows", () => {
    const x = ages(Array.from({length: 1000}, (_, row) => row));
    const saved = age({feature: "age", steps: 10}).fit(x, x.columns[0], {seed: 1}).save();
    expect(saved.ages).toEqual(Array.from({length: 10}, (_, step) => 49.5 + 100 * step));
  });

  it("predicts the mean where no age is known", () => {
    const model = age().fit(ages([1, 2]), [4, 8], {seed: 1});
    expect(Array.from(model.predict(ages([Number.NaN])))).toEqual([6]);
  });

  it("asks for the age where there is none", () => {
    const x = {rows: 1, names: ["a"], columns: [Float32Array.of(1)]};
    expect(() => age().fit(x, [1], {seed: 1})).toThrow(/needs a feature "age"/);
  });
});

describe("constant", () => {
  it("is the mean of the targets", () => {
    const {x, y} = makeTable(50, 1);
    const mean = y.reduce((a, b) => a + b, 0) / 50;
    for (const value of constant().fit(x, y, {seed: 1}).predict(x)) expect(value).toBeCloseTo(mean, 9);
  });
});
