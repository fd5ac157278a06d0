import {describe, expect, test} from "vitest";
import {chooseModel} from "../../../pipeline/core/evaluate/chooseModel.ts";
import {evaluateModel} from "../../../pipeline/core/evaluate/evaluateModel.ts";
import {
  atCuts,
  atLastRows,
  standingFleet,
  standingPredictions
} from "../../../pipeline/core/evaluate/standingFleet.ts";
import type {Fleet} from "../../../pipeline/core/fleet.ts";

const fleet = (rows: readonly number[], remaining: readonly number[]): Fleet => {
  const offsets = Int32Array.from([0, ...rows.map((_, i) => rows.slice(0, i + 1).reduce((a, b) => a + b))]);
  const time = Float64Array.from(rows.flatMap((n) => Array.from({length: n}, (_, i) => i + 1)));
  return {
    scenario: "S",
    units: rows.map((_, i) => String(i + 1)),
    offsets,
    time,
    settings: [],
    sensors: [{name: "x", values: time.map((t) => t * 2)}],
    remaining: Float64Array.from(remaining)
  };
};

const train = fleet([4, 6], [0, 0]);
const cuts = Int32Array.of(2, 5);

describe("the standing fleet", () => {
  test("is the units in service where there are any", () => {
    const current = fleet([3], [Number.NaN]);
    expect(standingFleet(train, current, cuts)).toEqual({cohort: "test", fleet: current, trainingRows: null});
  });

  test("is cut training units otherwise, whose remaining life is what was cut off", () => {
    const {cohort, fleet: standing, trainingRows} = standingFleet(train, null, cuts);
    expect(cohort).toBe("validation");
    expect([...standing.remaining]).toEqual([2, 1]);
    expect([...standing.time]).toEqual([1, 2, 1, 2, 3, 4, 5]);
    expect([...(trainingRows ?? [])]).toEqual([0, 1, 4, 5, 6, 7, 8]);
  });

  test("of cut units has out-of-fold predictions only", () => {
    const outOfFold = Float64Array.from(train.time, (_, row) => row + 100);
    const never = {predict: () => expect.unreachable()} as never;
    const standing = standingFleet(train, null, cuts);
    const predicted = standingPredictions(standing, outOfFold, never, {rows: 0, names: [], columns: []}, 125);
    expect([...predicted]).toEqual([100, 101, 104, 105, 106, 107, 108]);
    expect([...atLastRows(standing.fleet, predicted)]).toEqual([...atCuts(train, cuts, outOfFold)]);
  });
});

describe("the evaluation of a model", () => {
  const outOfFold = Float64Array.of(3, 2, 1, 0, 5, 4, 3, 2, 4, 0);
  const inputs = {train, folds: [0, 1], cuts, outOfFold, cap: 125};

  test("judges each training unit once, at its cut", () => {
    const standing = standingFleet(train, null, cuts);
    const {test: official, validation} = evaluateModel({...inputs, standing, predicted: new Float64Array(7)});
    expect(official).toBeNull();
    expect(validation.clipped).toMatchObject({n: 2, mae: 1.5, bias: 1.5});
    expect(validation.folds).toEqual([0, 3]);
  });

  test("scores test units whose life is known under both protocols, and leaves the others out", () => {
    const current = fleet([1, 1, 1], [150, Number.NaN, 20]);
    const standing = standingFleet(train, current, cuts);
    const {test: official} = evaluateModel({...inputs, standing, predicted: Float64Array.of(120, 60, 25)});
    expect(official?.raw).toMatchObject({n: 2, mae: 17.5});
    expect(official?.clipped).toMatchObject({n: 2, mae: 5});
  });

  test("has no test part without any label", () => {
    const standing = standingFleet(train, fleet([1], [Number.NaN]), cuts);
    expect(evaluateModel({...inputs, standing, predicted: Float64Array.of(1)}).test).toBeNull();
  });
});

describe("the model of the pages", () => {
  const score = (n: number, rmse: number) => ({n, rmse, mae: 0, bias: 0, phm08: 0});

  test("has the lowest error over all units of all scenarios", () => {
    const few = [
      {model: "a", score: score(10, 1)},
      {model: "b", score: score(10, 5)}
    ];
    const many = [
      {model: "a", score: score(90, 4)},
      {model: "b", score: score(90, 3)}
    ];
    expect(chooseModel([...few, ...many])).toBe("b");
    expect(chooseModel(few)).toBe("a");
  });

  test("is the first of equals, and cannot be chosen from none", () => {
    expect(
      chooseModel([
        {model: "a", score: score(1, 2)},
        {model: "b", score: score(1, 2)}
      ])
    ).toBe("a");
    expect(() => chooseModel([])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: chooseModel: found no model, expected at least one]`
    );
  });
});
