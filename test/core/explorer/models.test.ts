import SVM from "libsvm-js/asm.js";
import KNN from "ml-knn";
import {RandomForestClassifier} from "ml-random-forest";
import {describe, expect, test} from "vitest";
import {fitModel} from "../../../pipeline/core/explorer/models/fit.ts";
import {decisionScores} from "../../../pipeline/core/explorer/models/machine.ts";
import {type ExplorerModel, seedOf} from "../../../pipeline/core/explorer/models/model.ts";
import {mostRows} from "../../../pipeline/core/explorer/models/mostRows.ts";
import {
  checkParameters,
  MODELS,
  type ModelId,
  type Parameters
} from "../../../pipeline/core/explorer/models/parameters.ts";
import {fitMachine} from "../../../pipeline/core/explorer/models/svm.ts";
import {type Rows, rowArrays, takeClasses, takeRows} from "../../../pipeline/core/explorer/table.ts";
import {finish} from "../../../pipeline/core/explorer/work.ts";
import {random} from "../../../pipeline/core/stats/random.ts";
import {uciTable} from "./tables.ts";

const iris = uciTable("iris");
const draw = random(5);
/** Rows between those of Iris, and outside: nothing a model has seen. */
const asked: Rows = {
  rows: 200,
  columns: iris.columns.map((column) =>
    Float64Array.from({length: 200}, () => column[draw.int(150)] + 0.3 * draw.normal())
  )
};
const all: Rows = {rows: 150, columns: iris.columns};
const training = (model: ModelId, parameters: Parameters = {}) => ({
  x: all,
  y: iris.y,
  classes: 3,
  parameters: checkParameters(model, parameters),
  draw: random(1)
});
const quick: Readonly<Record<ModelId, Parameters>> = {
  forest: {trees: 20},
  svm: {},
  logistic: {},
  knn: {},
  boosting: {rounds: 20},
  ourForest: {trees: 20}
};
const fitted = (model: ModelId, parameters: Parameters = quick[model]): ExplorerModel =>
  finish(fitModel(model, training(model, parameters)));

describe.each(MODELS)("%s", (id) => {
  const model = fitted(id);
  const answer = model.predict(asked);

  test("names the class with the highest score, and knows most of what it learned", () => {
    for (let row = 0; row < asked.rows; row++) {
      const own = Array.from(answer.scores.subarray(3 * row, 3 * row + 3));
      expect(own[answer.classes[row]]).toBeGreaterThanOrEqual(Math.max(...own) - 1e-9);
      if (model.scoreKind !== "decision") expect(own[0] + own[1] + own[2]).toBeCloseTo(1, 9);
    }
    const {classes} = model.predict(all);
    expect(classes.filter((label, row) => label === iris.y[row]).length).toBeGreaterThan(140);
  });

  test("answers each row for itself", () => {
    const order = Int32Array.from({length: 50}, (_, i) => (i * 37) % 200);
    const some = model.predict(takeRows(asked.columns, order));
    expect(Array.from(some.classes)).toEqual(Array.from(takeClasses(answer.classes, order)));
  });

  test("is the same for the same seed", () => {
    expect(fitted(id).predict(asked)).toEqual(answer);
  });

  test("learns from rows of one class, of two of three, and of a constant feature", () => {
    const rows = Int32Array.from({length: 60}, (_, i) => 40 + i);
    for (const kept of [rows.subarray(0, 10), rows]) {
      const some = {...takeRows(iris.columns, kept)};
      const columns = [...some.columns, new Float64Array(kept.length).fill(7)];
      const own = {...training(id, quick[id]), x: {...some, columns}, y: takeClasses(iris.y, kept)};
      const {classes} = finish(fitModel(id, own)).predict(own.x);
      const right = classes.filter((label, i) => label === own.y[i]).length;
      expect(right).toBeGreaterThanOrEqual(kept.length - 2);
    }
  });

  test("shares its own importance among the features, if it has one", () => {
    const {importance} = model;
    if (!importance) return;
    expect(importance.length).toBe(4);
    expect(importance.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    // petals tell irises apart
    expect(importance[2] + importance[3]).toBeGreaterThan(0.6);
  });
});

describe("beside the libraries", () => {
  test.each(["linear", "rbf", "polynomial"])("the decisions are those of LIBSVM: %s kernel", (kernel) => {
    const {parameters} = training("svm", {kernel, gamma: 0.3, C: 2});
    const kernels = {linear: "0", polynomial: "1", rbf: "2"};
    const library = new SVM({
      type: SVM.SVM_TYPES.C_SVC,
      kernel: kernels[kernel as keyof typeof kernels],
      gamma: 0.3,
      cost: 2,
      degree: 3,
      quiet: true
    });
    library.train(rowArrays(all), Array.from(iris.y));
    const expected = library.predict(rowArrays(asked));
    library.free();
    const machine = fitMachine({x: all, y: iris.y, parameters});
    expect(Array.from(decisionScores(machine, asked, 3).classes)).toEqual(expected);
  });

  test("free support vectors lie on their margin", () => {
    const y = iris.y.map((label) => Math.min(label, 1));
    const machine = fitMachine({x: all, y, parameters: checkParameters("svm", {C: 10})});
    const columns = iris.columns.map((_, f) => Float64Array.from(machine.vectors, (vector) => vector[f]));
    const {scores} = decisionScores(machine, {rows: machine.vectors.length, columns}, 2);
    const free = machine.multipliers.flatMap(([weight], v) =>
      Math.abs(weight) < 10 ? [Math.abs(scores[2 * v])] : []
    );
    expect(free.length).toBeGreaterThan(2);
    for (const margin of free) expect(margin).toBeCloseTo(1, 2);
  });

  test.each([1, 4, 15])("the neighbours are those of ml-knn: k = %i", (k) => {
    const library = new KNN(rowArrays(all), Array.from(iris.y), {
      k,
      distance: (a, b) => [0, 1, 2, 3].reduce((sum, f) => sum + (a[f] - b[f]) ** 2, 0)
    });
    const votes = rowArrays(asked).map((row) => {
      const counts = [0, 0, 0];
      for (const [point] of library.kdTree.nearest(row, k)) counts[point[4]] += 1 / k;
      return counts;
    });
    const {scores} = fitted("knn", {k}).predict(asked);
    for (const [i, share] of votes.flat().entries()) expect(scores[i]).toBeCloseTo(share, 9);
  });

  test("the votes are those of the trees of ml-random-forest", () => {
    const library = new RandomForestClassifier({
      seed: seedOf(random(1)),
      nEstimators: 5,
      maxFeatures: 3,
      replacement: false,
      useSampleBagging: true,
      noOOB: true,
      treeOptions: {maxDepth: 12, minNumSamples: 2, gainThreshold: 0}
    });
    library.train(rowArrays(all), Array.from(iris.y));
    const votes = library.predictionValues(rowArrays(asked));
    const {scores} = fitted("forest", {trees: 5}).predict(asked);
    for (let row = 0; row < asked.rows; row++)
      for (let k = 0; k < 3; k++) {
        const share = votes.getRow(row).filter((label) => label === k).length / 5;
        expect(scores[3 * row + k]).toBeCloseTo(share, 9);
      }
  });
});

test("a forest of many trees and features learns from fewer rows, and of Breast Cancer from all", () => {
  const rows = (trees: number, features: number) => mostRows("forest", {trees}, features);
  expect([rows(100, 50), rows(5, 4)]).toEqual([600, 600]);
  expect(rows(300, 30)).toBeGreaterThan(455);
  expect(rows(300, 50)).toBe(390);
  expect(300 * 14 * rows(300, 200) ** 2).toBeLessThanOrEqual(3.2e8);
});

describe("parameters", () => {
  test("are set by default, gamma by the data", () => {
    expect(checkParameters("svm")).toEqual({kernel: "rbf", C: 1, gamma: "scale", degree: 3});
    expect(checkParameters("knn", {k: 3})).toEqual({k: 3, weights: "uniform"});
  });

  test.each([
    ["forest", {trees: 0}, "badSetting"],
    ["forest", {trees: 2.5}, "badSetting"],
    ["svm", {C: Number.NaN}, "badSetting"],
    ["svm", {gamma: "auto"}, "badSetting"],
    ["svm", {kernel: "sigmoid"}, "badChoice"],
    ["knn", {trees: 3}, "badChoice"]
  ] as const)("of %s are refused: %j", (model, given, key) => {
    expect(() => checkParameters(model, given)).toThrow(key);
  });
});
