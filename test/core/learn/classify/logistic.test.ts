import {describe, expect, test} from "vitest";
import sklearn from "../../../../bench/fixtures/sklearnClasses.json" with {type: "json"};
import {toBase64} from "../../../../pipeline/core/learn/base64.ts";
import {logisticKernel} from "../../../../pipeline/core/learn/classify/dualAscent.ts";
import {solveRow, stepRoom} from "../../../../pipeline/core/learn/classify/dualStep.ts";
import {quantise} from "../../../../pipeline/core/learn/classify/linearWeights.ts";
import {loadLogistic} from "../../../../pipeline/core/learn/classify/loadClassifier.ts";
import {fitLogistics, logistic} from "../../../../pipeline/core/learn/classify/logistic.ts";
import {concatenateRows, type SparseRows} from "../../../../pipeline/core/learn/classify/sparseRows.ts";
import {LearnError} from "../../../../pipeline/core/learn/errors.ts";
import {random} from "../../../../pipeline/core/stats/random.ts";
import {withTeam} from "../../../../pipeline/parallel/withTeam.ts";

/** The table of the fixture, in the same arithmetic as bench/fixtures/sklearnClassesFixture.py. */
function fixture(): {x: SparseRows; target: Int32Array} {
  let state = 42;
  const draw = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) / 16777216;
  };
  const target = new Int32Array(sklearn.rows);
  const offsets = new Int32Array(sklearn.rows + 1);
  const indices: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < sklearn.rows; row++) {
    target[row] = Math.floor(draw() * sklearn.classes);
    for (let f = 0; f < sklearn.features; f++) {
      const likely = f % sklearn.classes === target[row] ? 0.7 : 0.25;
      const present = draw();
      const value = draw();
      if (present < likely) {
        indices.push(f);
        values.push(value);
      }
    }
    offsets[row + 1] = indices.length;
  }
  const x = {
    rows: sklearn.rows,
    features: sklearn.features,
    offsets,
    indices: Int32Array.from(indices),
    values: Float64Array.from(values)
  };
  return {x, target};
}

const {x, target} = fixture();
const options = {penalty: sklearn.penalty, passes: 30, tolerance: 1e-6};

function solve(tolerance: number, passes = 5000): {weights: Float64Array; report: Float64Array} {
  const weights = new Float64Array((x.features + 1) * sklearn.classes);
  const report = new Float64Array(2);
  const {classes, penalty} = sklearn;
  logisticKernel({problems: [{x, target, classes, penalty, passes, tolerance, seed: 3, weights, report}]})(0);
  return {weights, report};
}

describe("the step of one row", () => {
  test("satisfies its own equations, from any start and for any curvature", () => {
    const draw = random(5);
    for (let trial = 0; trial < 500; trial++) {
      const room = stepRoom(2 + draw.int(40));
      const curvature = 10 ** (6 * draw.next() - 3);
      let sum = 0;
      for (let k = 0; k < room.dual.length; k++) {
        room.others[k] = 8 * draw.normal();
        room.dual[k] = 10 ** (-12 * draw.next());
        sum += room.dual[k];
      }
      for (let k = 0; k < room.dual.length; k++) {
        room.dual[k] /= sum;
        room.logDual[k] = Math.log(room.dual[k]);
      }
      solveRow(room, curvature);
      expect(room.dual.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
      // log p + c p - b is one number for every class, wherever p is not negligible
      const levels = Array.from(room.dual.keys())
        .filter((k) => room.dual[k] > 1e-6)
        .map((k) => Math.log(room.dual[k]) + curvature * room.dual[k] - room.others[k]);
      expect(Math.max(...levels) - Math.min(...levels)).toBeLessThan(0.02 + 2e-4 * curvature);
    }
  });
});

describe("dual coordinate ascent", () => {
  test("comes to scikit-learn's weights", () => {
    const {weights} = solve(1e-13);
    for (const [i, weight] of weights.entries()) expect(weight).toBeCloseTo(sklearn.weights[i], 8);
  });

  test("closes the duality gap, and says how far it came", () => {
    const rough = solve(1e-2);
    const fine = solve(1e-6);
    expect(Math.abs(rough.report[1])).toBeLessThan(1e-2);
    expect(Math.abs(fine.report[1])).toBeLessThan(1e-6);
    expect(fine.report[0]).toBeGreaterThan(rough.report[0]);
    expect(solve(1e-13, 2).report[0]).toBe(2);
  });

  test("keeps weights that sum to 0 over the classes", () => {
    const {weights} = solve(1e-3);
    for (let f = 0; f <= x.features; f++) {
      const own = weights.subarray(f * sklearn.classes, (f + 1) * sklearn.classes);
      expect(own.reduce((a, b) => a + b)).toBeCloseTo(0, 10);
    }
  });
});

describe("logistic regression", () => {
  const model = logistic(options).fit(x, target, sklearn.classes, {seed: 3});

  test("is the same after it was saved, sent as text and loaded", () => {
    const loaded = loadLogistic(JSON.parse(JSON.stringify(model.save())), x.features);
    expect(loaded.scores(x)).toEqual(model.scores(x));
    expect(loaded.save()).toEqual(model.save());
  });

  test("keeps weights in a digit to half a step", () => {
    const {weights} = solve(1e-6);
    const {scales, steps} = quantise(weights, sklearn.classes);
    for (let i = 0; i < steps.length; i++) {
      const scale = scales[Math.floor(i / sklearn.classes)];
      expect(Math.abs(scale * steps[i] - weights[i])).toBeLessThanOrEqual(0.5001 * scale);
    }
  });

  test("is the same for any number of threads", async () => {
    const tasks = [1, 2, 3, 4].map((seed) => ({x, target, seed}));
    const alone = fitLogistics(tasks, sklearn.classes, options).map((one) => one.save());
    await withTeam(2, (team) => {
      expect(fitLogistics(tasks, sklearn.classes, options, team).map((one) => one.save())).toEqual(alone);
    });
  });

  test("predicts each row by itself", () => {
    const twice = model.scores(concatenateRows([x, x]));
    expect(twice.subarray(0, twice.length / 2)).toEqual(model.scores(x));
    expect(twice.subarray(twice.length / 2)).toEqual(model.scores(x));
  });

  test("learns a class that has no row as one that is never likely", () => {
    const {scores} = logistic(options).fit(x, target, sklearn.classes + 1, {seed: 3});
    const all = scores(x);
    for (let row = 0; row < x.rows; row++) {
      const own = all.subarray(row * 5, row * 5 + 5);
      expect(own[4]).toBeLessThan(Math.max(...own));
    }
  });

  test.each([
    ["too few steps", {steps: "AAAA"}],
    ["scales that are no numbers", {scales: toBase64(new Uint8Array(2 * sklearn.features).fill(255))}],
    ["an intercept too many", {intercepts: [0, 0, 0, 0, 0]}],
    ["an intercept that is no number", {intercepts: [0, 0, 0, null]}],
    ["a field no model has", {more: 1}],
    ["another type", {type: "majority"}]
  ])("is refused with %s", (_, change) => {
    expect(() => loadLogistic({...model.save(), ...change}, x.features)).toThrow(LearnError);
  });

  test.each([
    ["a class out of range", x, Int32Array.from(target, () => 4)],
    ["too few classes", x, target.subarray(1)],
    ["a value that is no number", {...x, values: x.values.map(() => Number.NaN)}, target],
    ["a feature out of range", {...x, features: 3}, target]
  ])("refuses %s", (_, rows, classes) => {
    expect(() => logistic(options).fit(rows, classes, 4, {seed: 1})).toThrow(LearnError);
  });
});
