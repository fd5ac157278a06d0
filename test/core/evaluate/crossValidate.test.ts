import {expect, test} from "vitest";
import {crossValidate} from "../../../pipeline/core/evaluate/crossValidate.ts";
import {cappedLife, predictWithin} from "../../../pipeline/core/evaluate/target.ts";
import {trainModel} from "../../../pipeline/core/evaluate/trainModel.ts";
import {ageOnly} from "../../../pipeline/core/features/prepare.ts";
import type {Fleet} from "../../../pipeline/core/fleet.ts";
import type {FitContext, FittedRegressor, Regressor} from "../../../pipeline/core/learn/estimator.ts";
import type {Matrix} from "../../../pipeline/core/matrix.ts";

/** Units that live 10, 20, 30, … cycles. */
function fleetOf(units: number): Fleet {
  const lives = Array.from({length: units}, (_, u) => 10 * (u + 1));
  const offsets = Int32Array.from([0, ...lives.map((_, u) => lives.slice(0, u + 1).reduce((a, b) => a + b))]);
  const time = Float64Array.from(lives.flatMap((life) => Array.from({length: life}, (_, i) => i + 1)));
  return {
    scenario: "S",
    units: lives.map((_, u) => `u${u}`),
    offsets,
    time,
    settings: [],
    sensors: [{name: "x", values: time}],
    remaining: new Float64Array(units)
  };
}

/** Predicts the number of rows it was fitted on; remembers every fit. */
function counting(fits: {rows: number; context: FitContext}[], trees = 3): Regressor {
  return {
    type: "counting",
    options: {},
    fit(x: Matrix, _y, context): FittedRegressor {
      fits.push({rows: x.rows, context});
      return {
        type: "counting",
        features: x.names,
        options: {},
        predict: ({rows}) => new Float64Array(rows).fill(x.rows),
        importance: () => new Float64Array(x.names.length),
        cost: () => ({trees, nodes: 0}),
        save: () => ({format: "vigie-model", version: 1, type: "counting", features: x.names})
      };
    }
  };
}

const folds = Int32Array.of(0, 1, 2, 0, 1, 2);
const base = {fleet: fleetOf(6), folds, prepare: () => ageOnly, cap: 1000, seed: 7};

test("every row is predicted once, by a model fitted on the rows of the other folds", () => {
  const fits: {rows: number; context: FitContext}[] = [];
  const {predicted} = crossValidate({...base, make: () => counting(fits), stopShare: 0});
  const total = base.fleet.time.length;
  for (let unit = 0; unit < 6; unit++) {
    const own = [0, 1, 2, 3, 4, 5]
      .filter((u) => folds[u] === folds[unit])
      .reduce((n, u) => n + 10 * (u + 1), 0);
    const rows = predicted.subarray(base.fleet.offsets[unit], base.fleet.offsets[unit + 1]);
    expect(new Set(rows)).toEqual(new Set([total - own]));
  }
  expect(fits.map(({rows}) => rows)).toEqual([160, 140, 120]);
});

test("statistics are learned from the fold's own training units", () => {
  const seen: (readonly string[])[] = [];
  const prepare = (learning: Fleet) => {
    seen.push(learning.units);
    return ageOnly;
  };
  crossValidate({...base, prepare, make: () => counting([]), stopShare: 0});
  expect(seen).toEqual([
    ["u1", "u2", "u4", "u5"],
    ["u0", "u2", "u3", "u5"],
    ["u0", "u1", "u3", "u4"]
  ]);
});

test("units kept out to size a fold's model are whole; the model itself has seen them", () => {
  const fits: {rows: number; context: FitContext}[] = [];
  const asked: (number | undefined)[] = [];
  const make = (trees?: number): Regressor => {
    asked.push(trees);
    return counting(fits);
  };
  crossValidate({...base, make, stopShare: 0.25});
  expect(asked).toEqual([undefined, 3, undefined, 3, undefined, 3]);
  [160, 140, 120].forEach((all, fold) => {
    const [sizing, final] = fits.slice(2 * fold);
    const kept = sizing.context.validation?.x.rows ?? 0;
    expect(sizing.rows + kept).toBe(all);
    expect(kept > 0 && kept % 10 === 0).toBe(true);
    expect(final.rows).toBe(all);
    expect(final.context.validation).toBeUndefined();
  });
});

test("units kept out to size a model have no part in the statistics it is sized with", () => {
  const seen: number[] = [];
  const prepare = (learning: Fleet) => {
    seen.push(learning.units.length);
    return ageOnly;
  };
  crossValidate({...base, prepare, make: () => counting([]), stopShare: 0.25});
  expect(seen).toEqual([4, 3, 4, 3, 4, 3]);
});

test("the final model is fitted on all rows with the median number of trees of the folds", () => {
  const asked: (number | undefined)[] = [];
  const sizes = [5, 9, 7];
  let sized = 0;
  const make = (trees?: number): Regressor => {
    asked.push(trees);
    return counting([], trees ?? sizes[sized++]);
  };
  trainModel({...base, x: ageOnly(base.fleet), make, stopShare: 0.25});
  expect(asked).toEqual([undefined, 5, undefined, 9, undefined, 7, 7]);
});

test("the same seed gives the same predictions, progress rises from 0 to 1", () => {
  const run = () => {
    const done: number[] = [];
    const {predicted} = crossValidate({
      ...base,
      make: () => counting([]),
      stopShare: 0.25,
      progress: (share) => done.push(share)
    });
    return {predicted, done};
  };
  const [first, second] = [run(), run()];
  expect(second.predicted).toEqual(first.predicted);
  expect(first.done).toEqual(first.done.toSorted((a, b) => a - b));
  expect(first.done.at(-1)).toBe(1);
});

test("targets stop at the cap and predictions stay between 0 and the cap", () => {
  expect(Math.max(...cappedLife(base.fleet, 25))).toBe(25);
  const model = counting([]).fit(ageOnly(base.fleet), [], {seed: 1});
  expect(new Set(predictWithin(model, ageOnly(base.fleet), 125))).toEqual(new Set([125]));
});
