import {describe, expect, test} from "vitest";
import sklearn from "../../../bench/fixtures/sklearnExplorer.json" with {type: "json"};
import {allCurves} from "../../../pipeline/core/explorer/figures/curves.ts";
import {classificationReport, type MeanScore} from "../../../pipeline/core/explorer/figures/report.ts";
import {runWork} from "../../../pipeline/core/explorer/run.ts";
import {checkSettings, type GivenSettings} from "../../../pipeline/core/explorer/settings.ts";
import {takeClasses} from "../../../pipeline/core/explorer/table.ts";
import {trainModel} from "../../../pipeline/core/explorer/trained.ts";
import {finish} from "../../../pipeline/core/explorer/work.ts";
import {random} from "../../../pipeline/core/stats/random.ts";
import {type UciName, uciTable} from "./tables.ts";

interface Judged {
  settings: GivenSettings;
  predicted: number[];
  scores: number[][];
  report: {classes: number[][]; accuracy: number; macro: number[]; weighted: number[]};
  auc: number[];
  averagePrecision: number[];
}

const names: UciName[] = ["iris", "wine", "breastCancer"];
const tables = names.map((name) => {
  const {test: tested, models} = sklearn.tables[name];
  const table = uciTable(name);
  const inTest = new Set(tested);
  const split = {
    train: Int32Array.from(table.y.keys()).filter((row) => !inTest.has(row)),
    test: Int32Array.from(tested)
  };
  return {name, table, split, models: Object.entries(models) as unknown as [string, Judged][]};
});
const all = tables.flatMap(({models, ...rest}) =>
  models.map(([model, judged]) => ({...rest, model, judged}))
);
/** Names alone: the test runner prints what it is given. */
const cases = all.map(({name, model}) => ({name, model}));
const found = (one: (typeof cases)[number]) =>
  all.find(({name, model}) => name === one.name && model === one.model) as (typeof all)[number];
const figures = ({precision, recall, f1, support}: MeanScore): number[] => [precision, recall, f1, support];
const near = (values: readonly (number | null)[], expected: readonly number[]): void => {
  expect(values.length).toBe(expected.length);
  for (const [i, value] of expected.entries()) expect(values[i]).toBeCloseTo(value, 6);
};

describe("figures of scikit-learn's own predictions", () => {
  test.each(cases)("agree on $name, $model: report", (one) => {
    const {table, split, judged} = found(one);
    const truth = takeClasses(table.y, split.test);
    const report = classificationReport(truth, judged.predicted, table.labels.length);
    expect(report.accuracy).toBeCloseTo(judged.report.accuracy, 6);
    for (const [k, expected] of judged.report.classes.entries()) near(figures(report.classes[k]), expected);
    near(figures(report.macro), judged.report.macro);
    near(figures(report.weighted), judged.report.weighted);
  });

  test.each(cases)("agree on $name, $model: areas under the curves", (one) => {
    const {table, split, judged} = found(one);
    const truth = takeClasses(table.y, split.test);
    const curves = allCurves(truth, Float64Array.from(judged.scores.flat()), table.labels.length);
    near(
      curves.map(({auc}) => auc),
      judged.auc
    );
    near(
      curves.map(({averagePrecision}) => averagePrecision),
      judged.averagePrecision
    );
  });
});

describe("models on scikit-learn's split", () => {
  const answer = (one: (typeof cases)[number]) => {
    const {table, split, judged} = found(one);
    return finish(trainModel(table, split.train, checkSettings(judged.settings), random(1))).ask(split.test);
  };
  const gap = (scores: Float64Array, expected: readonly number[][]): number =>
    Math.max(...expected.flat().map((score, i) => Math.abs(score - scores[i])));

  test.each(cases.filter(({model}) => model.startsWith("svm")))(
    "the support vector machine is the same on $name, $model",
    (one) => {
      const {classes, scores} = answer(one);
      expect(Array.from(classes)).toEqual(found(one).judged.predicted);
      // both stop within a thousandth of the optimum
      expect(gap(scores, found(one).judged.scores)).toBeLessThan(0.01);
    }
  );

  test.each(cases.filter(({model}) => model.startsWith("knn")))(
    "the neighbours are the same on $name, $model",
    (one) => {
      const {classes, scores} = answer(one);
      expect(Array.from(classes)).toEqual(found(one).judged.predicted);
      expect(gap(scores, found(one).judged.scores)).toBeLessThan(1e-8);
    }
  );

  test.each(cases.filter(({model}) => model.startsWith("knn")))(
    "a unanimous vote is whole, and areas under the neighbours' curves are the same on $name, $model",
    (one) => {
      const {table, split, judged} = found(one);
      const {scores} = answer(one);
      const expected = Float64Array.from(judged.scores.flat());
      expect(scores.filter((share) => share === 1).length).toBe(
        expected.filter((share) => share === 1).length
      );
      const curves = allCurves(takeClasses(table.y, split.test), scores, table.labels.length);
      near(
        curves.map(({auc}) => auc),
        judged.auc
      );
      near(
        curves.map(({averagePrecision}) => averagePrecision),
        judged.averagePrecision
      );
    }
  );

  test.each(cases.filter(({model}) => model === "logistic"))(
    "logistic regression has the same probabilities on $name",
    (one) => {
      const {classes, scores} = answer(one);
      expect(Array.from(classes)).toEqual(found(one).judged.predicted);
      expect(gap(scores, found(one).judged.scores)).toBeLessThan(1e-4);
    }
  );
});

test("the original example: Breast Cancer by an unscaled support vector machine", () => {
  const {table, split} = tables[2];
  const run = finish(
    runWork(table, {model: "svm", scale: false, stratify: false, parameters: {kernel: "rbf", C: 1}}, split)
  );
  expect(run.counts).toMatchObject({rows: 569, train: 455, test: 114, features: 30});
  expect(run.counts.classes).toMatchObject([
    {label: "malignant", rows: 212, test: 43},
    {label: "benign", rows: 357, test: 71}
  ]);
  expect(run.accuracy.toFixed(3)).toBe("0.947");
  const [malignant, benign] = run.report.classes.map(({precision, recall, f1}) =>
    [precision, recall, f1].map((figure) => figure.toFixed(3))
  );
  expect(malignant).toEqual(["1.000", "0.860", "0.925"]);
  expect(benign).toEqual(["0.922", "1.000", "0.959"]);
  expect(run.warnings).toContainEqual(expect.objectContaining({key: "unscaledDistances"}));
});
