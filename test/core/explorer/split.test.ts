import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  foldSplit,
  proportional,
  stratifiedFolds,
  stratifiedSample,
  testRows,
  trainTestSplit
} from "../../../pipeline/core/explorer/split.ts";
import {countRows, takeClasses} from "../../../pipeline/core/explorer/table.ts";
import {random} from "../../../pipeline/core/stats/random.ts";

const classes = fc.array(fc.nat({max: 3}), {minLength: 4, maxLength: 80});
const share = fc.double({min: 0.1, max: 0.5, noNaN: true});

describe("a split", () => {
  test("rounds the test part up, as scikit-learn does", () => {
    expect([569, 150, 178, 10, 11].map((rows) => testRows(rows, 0.2))).toEqual([114, 30, 36, 2, 3]);
    expect(testRows(569, 0.25)).toBe(143);
    expect(testRows(2, 0.5)).toBe(1);
  });

  test("has every row once, each part in the order of the table", () => {
    fc.assert(
      fc.property(classes, share, fc.boolean(), fc.nat(), (y, part, stratify, seed) => {
        const {train, test: tested} = trainTestSplit(y, part, stratify, random(seed));
        expect(tested.length).toBe(testRows(y.length, part));
        expect([...train, ...tested].sort((a, b) => a - b)).toEqual(y.map((_, row) => row));
        for (const rows of [train, tested]) expect(rows).toEqual(rows.slice().sort());
      })
    );
  });

  test("gives each class the same share of both parts, to the row, when stratified", () => {
    fc.assert(
      fc.property(classes, share, fc.nat(), (y, part, seed) => {
        const {test: tested} = trainTestSplit(y, part, true, random(seed));
        const all = countRows(y, 4);
        const own = countRows(takeClasses(Int32Array.from(y), tested), 4);
        for (let k = 0; k < 4; k++)
          expect(Math.abs(own[k] - (all[k] * tested.length) / y.length)).toBeLessThan(1);
      })
    );
  });

  test("is another for another seed, and the same for the same", () => {
    const y = Array.from({length: 60}, (_, row) => row % 3);
    const of = (seed: number) => trainTestSplit(y, 0.2, true, random(seed));
    expect(of(1)).toEqual(of(1));
    expect(of(1)).not.toEqual(of(2));
  });
});

test("folds test every row once and spread every class", () => {
  fc.assert(
    fc.property(classes, fc.integer({min: 2, max: 5}), fc.nat(), (y, folds, seed) => {
      const of = stratifiedFolds(y, folds, random(seed));
      const tested = Array.from({length: folds}, (_, fold) => foldSplit(of, fold).test);
      expect(tested.flatMap((rows) => Array.from(rows)).sort((a, b) => a - b)).toEqual(
        y.map((_, row) => row)
      );
      for (let k = 0; k < 4; k++) {
        const counts = tested.map((rows) => rows.filter((row) => y[row] === k).length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }
    })
  );
});

test("a sample keeps the shares of the classes and the order of the rows", () => {
  const y = Array.from({length: 100}, (_, row) => (row < 70 ? 0 : 1));
  const rows = Int32Array.from(y.keys());
  const sample = stratifiedSample(rows, y, 20, random(3));
  expect(countRows(takeClasses(Int32Array.from(y), sample), 2)).toEqual([14, 6]);
  expect(sample).toEqual(sample.slice().sort());
  expect(stratifiedSample(rows, y, 100, random(3))).toBe(rows);
});

test("parts are in proportion and add up", () => {
  expect(proportional([50, 50, 50], 31)).toEqual([11, 10, 10]);
  expect(proportional([1, 99], 50)).toEqual([1, 49]);
  expect(proportional([0, 4], 4)).toEqual([0, 4]);
});
