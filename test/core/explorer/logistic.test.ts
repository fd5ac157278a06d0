import {describe, expect, test} from "vitest";
import splits from "../../../bench/fixtures/sklearnExplorer.json" with {type: "json"};
import sklearn from "../../../bench/fixtures/sklearnLogistic.json" with {type: "json"};
import {optimum, scoresOf} from "../../../pipeline/core/explorer/models/newton.ts";
import {run} from "../../../pipeline/core/explorer/run.ts";
import {checkSettings} from "../../../pipeline/core/explorer/settings.ts";
import type {ExplorerTable} from "../../../pipeline/core/explorer/table.ts";
import {trainModel} from "../../../pipeline/core/explorer/trained.ts";
import {finish} from "../../../pipeline/core/explorer/work.ts";
import {softmax} from "../../../pipeline/core/learn/softmax.ts";
import {random} from "../../../pipeline/core/stats/random.ts";
import {type UciName, uciTable} from "./tables.ts";

const cases = (["iris", "wine", "breastCancer"] as UciName[]).flatMap((name) =>
  sklearn.tables[name].map((judged) => ({name, ...judged}))
);

describe("logistic regression is scikit-learn's", () => {
  test.each(cases)("on $name, scaled: $scale, C = $C", ({name, scale, C, predicted, trainHits, first}) => {
    const table = uciTable(name);
    const tested = splits.tables[name].test;
    const train = Int32Array.from(table.y.keys()).filter((row) => !tested.includes(row));
    const settings = checkSettings({model: "logistic", scale, parameters: {C}});
    const trained = finish(trainModel(table, train, settings, random(1)));
    const {classes, scores} = trained.ask(tested);
    expect(trained.model.settled).toBe(true);
    expect(Array.from(classes).join("")).toBe(predicted);
    const right = trained.ask(train).classes.filter((label, i) => label === table.y[train[i]]).length;
    expect(Math.abs(right - trainHits)).toBeLessThanOrEqual(1);
    const own = tested.map((_, i) => scores[i * table.labels.length]);
    expect(Math.max(...own)).toBeCloseTo(first[0], 4);
    expect(own.reduce((sum, share) => sum + share, 0) / own.length).toBeCloseTo(first[1], 4);
  });
});

describe("the optimum", () => {
  const draw = random(8);
  const y = Int32Array.from({length: 90}, (_, row) => row % 3);
  const x = Float64Array.from({length: 270}, (_, i) =>
    i % 3 === 2 ? 1 : draw.normal() + y[Math.floor(i / 3)] * (i % 3)
  );
  const problem = {x, features: 3, y, classes: 3, penalty: Float64Array.of(0.5, 0.5, 0)};

  test("is found in a few steps, and told where the steps did not reach it", () => {
    expect(finish(optimum(problem, 20)).settled).toBe(true);
    expect(finish(optimum(problem, 1)).settled).toBe(false);
  });

  test("has no slope, and as many rows of each class as there are: the intercept is free", () => {
    const {weights} = finish(optimum(problem));
    const shares = softmax(scoresOf(problem, weights), 3);
    for (let k = 0; k < 3; k++)
      for (let f = 0; f < 3; f++) {
        let slope = problem.penalty[f] * weights[3 * k + f];
        for (let row = 0; row < 90; row++)
          slope += (shares[3 * row + k] - Number(y[row] === k)) * x[3 * row + f];
        expect(slope).toBeCloseTo(0, 3);
      }
  });
});

test("a class without a row is never likely, and leaves the others as they are", () => {
  const {columns, y} = uciTable("iris");
  const rows = Int32Array.from({length: 100}, (_, i) => i);
  const settings = checkSettings({model: "logistic"});
  const scoresOf = (labels: string[]) =>
    finish(trainModel({columns, labels, y}, rows, settings, random(1))).ask([0, 60]).scores;
  const [of2, of3] = [scoresOf(["a", "b"]), scoresOf(["a", "b", "c"])];
  expect(Array.from(of3)).toEqual([of2[0], of2[1], 0, of2[2], of2[3], 0]);
});

test("a table whose classes part without a doubt is settled, at any scale of its numbers", () => {
  const y = Int32Array.from({length: 60}, (_, row) => row % 2);
  for (const scale of [1e-200, 1e-6, 1, 1e6, 1e29]) {
    const columns = [Float64Array.from(y, (label, row) => scale * (10 * label + (row % 7)))];
    const table: ExplorerTable = {name: "t", features: ["a"], columns, labels: ["x", "y"], y, notes: []};
    for (const scaled of [true, false]) {
      const told = run(table, {model: "logistic", scale: scaled, parameters: {C: 1000}});
      expect(told.warnings.map(({key}) => key)).not.toContain("notSettled");
      if (scale >= 1) expect(told.accuracy).toBe(1);
    }
  }
});
