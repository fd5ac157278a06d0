import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {classFolds} from "../../../../pipeline/core/evaluate/classification/classFolds.ts";
import {
  classScores,
  confusionOf,
  evaluateClasses
} from "../../../../pipeline/core/evaluate/classification/evaluateClasses.ts";
import {random} from "../../../../pipeline/core/stats/random.ts";
import type {LabelledTable} from "../../../../pipeline/core/tabular/labelledTable.ts";

const tableOf = (target: readonly number[], group: readonly number[]): LabelledTable => ({
  rows: target.length,
  id: target.map((_, row) => `row ${String(row).padStart(5, "0")}`),
  group: Int32Array.from(group),
  columns: [],
  classes: Array.from({length: 1 + Math.max(...target)}, (_, k) => `class ${k}`),
  target: Int32Array.from(target)
});

describe("folds of rows", () => {
  const anyTable = fc
    .array(fc.record({target: fc.integer({min: 0, max: 4}), group: fc.integer({min: 0, max: 60})}), {
      minLength: 40,
      maxLength: 200
    })
    .filter((rows) => new Set(rows.map(({group}) => group)).size >= 5);

  test("never split a group, use every fold, and do not depend on the order of the rows", () => {
    fc.assert(
      fc.property(anyTable, fc.integer({min: 0, max: 1000}), (rows, seed) => {
        const table = tableOf(
          rows.map(({target}) => target),
          rows.map(({group}) => group)
        );
        const folds = classFolds(table, 5, seed);
        expect(new Set(folds).size).toBe(5);
        const foldOf = new Map<number, number>();
        for (const [row, {group}] of rows.entries()) {
          expect(foldOf.get(group) ?? folds[row]).toBe(folds[row]);
          foldOf.set(group, folds[row]);
        }
        const turned = Array.from(rows.keys()).reverse();
        const other = classFolds(
          {
            ...table,
            id: turned.map((row) => table.id[row]),
            group: Int32Array.from(turned, (row) => table.group[row]),
            target: Int32Array.from(turned, (row) => table.target[row])
          },
          5,
          seed
        );
        expect(Array.from(other)).toEqual(turned.map((row) => folds[row]));
      })
    );
  });

  test("spread every class evenly where each row is a group of its own", () => {
    const target = Array.from({length: 100}, (_, row) => (row < 20 ? 1 : 0));
    const folds = classFolds(tableOf(target, [...target.keys()]), 5, 3);
    for (let fold = 0; fold < 5; fold++)
      expect(target.filter((own, row) => own === 1 && folds[row] === fold)).toHaveLength(4);
  });

  test("need a group each", () => {
    expect(() => classFolds(tableOf([0, 1, 0], [1, 1, 1]), 2, 1)).toThrow(/found 1 groups.*each of 2 folds/);
  });
});

describe("scores of classes", () => {
  test("are those of a confusion matrix worked by hand; a class never predicted has 0", () => {
    const confusion = confusionOf([0, 0, 0, 1, 1, 2], [0, 0, 1, 1, 0, 0], 4);
    expect(confusion).toEqual([
      [2, 1, 0, 0],
      [1, 1, 0, 0],
      [1, 0, 0, 0],
      [0, 0, 0, 0]
    ]);
    const [a, b, c, d] = classScores(confusion);
    expect(a).toEqual({precision: 2 / 4, recall: 2 / 3, f1: 4 / 7, support: 3});
    expect(b).toEqual({precision: 1 / 2, recall: 1 / 2, f1: 1 / 2, support: 2});
    expect(c).toEqual({precision: 0, recall: 0, f1: 0, support: 1});
    expect(d).toEqual({precision: 0, recall: 0, f1: 0, support: 0});
  });
});

describe("evaluating class probabilities", () => {
  const draw = random(4);
  const classes = 4;
  const rows = 400;
  const truth = Int32Array.from({length: rows}, () => draw.int(classes));
  const probabilities = new Float64Array(rows * classes);
  for (let row = 0; row < rows; row++) {
    const weights = Array.from({length: classes}, (_, k) => draw.next() + (k === truth[row] ? 0.4 : 0));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    for (const [k, weight] of weights.entries()) probabilities[row * classes + k] = weight / sum;
  }
  const inputs = {
    probabilities,
    id: Array.from(truth.keys(), String),
    truth,
    group: Int32Array.from(truth.keys()),
    folds: Int32Array.from(truth.keys(), (row) => row % 5),
    classes,
    seed: 1
  };
  const found = evaluateClasses(inputs);
  const predicted = Array.from(truth.keys(), (row) => {
    const own = Array.from(probabilities.subarray(row * classes, (row + 1) * classes));
    return own.indexOf(Math.max(...own));
  });

  test("counts what can be counted again", () => {
    const right = predicted.filter((k, row) => k === truth[row]).length / rows;
    expect(found.accuracy.value).toBeCloseTo(right, 12);
    const loss = Array.from(truth.keys(), (row) => -Math.log(probabilities[row * classes + truth[row]]));
    expect(found.logLoss.value).toBeCloseTo(loss.reduce((sum, one) => sum + one, 0) / rows, 9);
    const mean = (key: "precision" | "recall" | "f1") =>
      found.classes.reduce((sum, one) => sum + one[key], 0) / classes;
    expect(found.precisionMacro.value).toBeCloseTo(mean("precision"), 12);
    expect(found.recallMacro.value).toBeCloseTo(mean("recall"), 12);
    expect(found.f1Macro.value).toBeCloseTo(mean("f1"), 12);
    const weighted = found.classes.reduce((sum, {f1, support}) => sum + (f1 * support) / rows, 0);
    expect(found.f1Weighted.value).toBeCloseTo(weighted, 12);
    expect(found.folds.reduce((sum, one) => sum + one / 5, 0)).toBeCloseTo(right, 12);
    expect(found.calibration.reduce((sum, {n}) => sum + n, 0)).toBe(rows);
    const error = found.calibration.reduce(
      (sum, {n, stated, right: share}) => sum + (n / rows) * Math.abs((share ?? 0) - (stated ?? 0)),
      0
    );
    expect(found.calibrationError.value).toBeCloseTo(error, 12);
  });

  test("has intervals that hold the figures, about as wide as a binomial's, and wider where rows come in groups", () => {
    for (const figure of [found.accuracy, found.top3, found.f1Macro, found.logLoss, found.calibrationError]) {
      expect(figure.low).toBeLessThanOrEqual(figure.value);
      expect(figure.high).toBeGreaterThanOrEqual(figure.value);
    }
    const {value, low, high} = found.accuracy;
    const binomial = 2 * 1.96 * Math.sqrt((value * (1 - value)) / rows);
    expect(high - low).toBeGreaterThan(0.8 * binomial);
    expect(high - low).toBeLessThan(1.2 * binomial);
    const order = Array.from(truth.keys()).sort(
      (a, b) => Number(predicted[a] === truth[a]) - Number(predicted[b] === truth[b])
    );
    const group = new Int32Array(rows);
    for (const [place, row] of order.entries()) group[row] = Math.floor(place / 10);
    const grouped = evaluateClasses({...inputs, group}).accuracy;
    expect(grouped.value).toBe(value);
    expect(grouped.high - grouped.low).toBeGreaterThan(2 * (high - low));
  });
});
