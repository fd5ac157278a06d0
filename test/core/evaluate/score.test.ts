import {existsSync, readFileSync} from "node:fs";
import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {clip, score, scoreProtocols} from "../../../pipeline/core/evaluate/score.ts";
import {stageScores} from "../../../pipeline/core/evaluate/stageScores.ts";

test("errors worked by hand", () => {
  const {n, rmse, mae, bias, phm08} = score([10, 37, 60], [20, 27, 60]);
  expect({n, mae, bias}).toEqual({n: 3, mae: 20 / 3, bias: 0});
  expect(rmse).toBeCloseTo(Math.sqrt(200 / 3), 12);
  expect(phm08).toBeCloseTo(Math.exp(10 / 13) - 1 + Math.E - 1, 12);
});

test("a late prediction costs more than an equally early one", () => {
  expect(score([40], [30]).phm08).toBeCloseTo(1.718282, 6);
  expect(score([20], [30]).phm08).toBeCloseTo(1.158106, 6);
});

test("perfect predictions score zero and any other more", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({min: 0, max: 200}), fc.integer({min: -50, max: 50})), {minLength: 1}),
      (cases) => {
        const truth = cases.map(([t]) => t);
        const found = score(
          cases.map(([t, d]) => t + d),
          truth
        );
        const wrong = cases.some(([, d]) => d !== 0);
        expect(found.rmse > 0 && found.mae > 0 && (found.phm08 ?? 0) > 0).toBe(wrong);
        expect(found.rmse).toBeGreaterThanOrEqual(found.mae - 1e-12);
        expect(found.mae).toBeGreaterThanOrEqual(Math.abs(found.bias) - 1e-12);
      }
    )
  );
});

test("a penalty beyond every number is none, and the errors beside it stand", () => {
  expect(score([9000, 9000], [0, 0])).toEqual({n: 2, rmse: 9000, mae: 9000, bias: 9000, phm08: null});
});

test("protocols differ in the labels alone", () => {
  const {raw, clipped} = scoreProtocols([125, 50], [195, 40], 125);
  expect(raw.bias).toBe(-30);
  expect(clipped.bias).toBe(5);
});

test("a score of nothing, of unequal lengths or of a missing value is refused", () => {
  expect(() => score([], [])).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: score: found no prediction, expected at least one]`
  );
  expect(() => score([1], [1, 2])).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: score: found 1 predictions for 2 true values, expected as many]`
  );
  expect(() => score([Number.NaN, 1], [1, 2])).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: score: found predicted NaN and true 1 at 0, expected finite numbers]`
  );
});

test("stages are fifths of the cap, the last open, errors against clipped labels", () => {
  const stages = stageScores([24, 30, 125, 110], [24.9, 25, 195, 100], 125);
  expect(stages.map(({from, to}) => [from, to])).toEqual([
    [0, 25],
    [25, 50],
    [50, 75],
    [75, 100],
    [100, null]
  ]);
  expect(stages.map((stage) => stage.score?.n ?? 0)).toEqual([1, 1, 0, 0, 2]);
  expect(stages[4].score?.bias).toBe(5);
  expect(stages[2].score).toBeNull();
});

const folder = `${process.env.VIGIE_DATA}/cmapss`;
const labelsOf = (subset: string): number[] | null => {
  const path = `${folder}/RUL_${subset}.txt`;
  return process.env.VIGIE_DATA && existsSync(path)
    ? readFileSync(path, "latin1").trim().split(/\s+/).map(Number)
    : null;
};

describe("on the official labels", () => {
  const cases = [
    {subset: "FD001", units: 100, oracle: 3.7, constant: {raw: 41.6, clipped: 40.1}},
    {subset: "FD002", units: 259, oracle: 18.3, constant: {raw: 53.8, clipped: 42.9}}
  ];
  for (const {subset, units, oracle, constant} of cases) {
    const labels = labelsOf(subset);
    const missing = labels ? "" : ` (skipped: set VIGIE_DATA to a folder with cmapss/RUL_${subset}.txt)`;
    test.skipIf(!labels)(
      `an oracle of clipped lives and a constant score as known on ${subset}${missing}`,
      () => {
        const truth = labels as number[];
        const found = scoreProtocols(clip(truth, 125), truth, 125);
        expect(found.raw.n).toBe(units);
        expect(found.raw.rmse).toBeCloseTo(oracle, 1);
        expect(found.clipped).toEqual({n: units, rmse: 0, mae: 0, bias: 0, phm08: 0});
        const mean = (values: ArrayLike<number>): number =>
          Array.from(values).reduce((a, b) => a + b, 0) / units;
        const flat = (level: number): number[] => truth.map(() => level);
        expect(score(flat(mean(truth)), truth).rmse).toBeCloseTo(constant.raw, 1);
        expect(score(flat(mean(clip(truth, 125))), clip(truth, 125)).rmse).toBeCloseTo(constant.clipped, 1);
      }
    );
  }
});
