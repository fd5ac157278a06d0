import {expect, test} from "vitest";
import {bootstrap, proportion} from "../../../pipeline/core/stats/estimate.ts";
import {quantile} from "../../../pipeline/core/stats/quantile.ts";
import {random} from "../../../pipeline/core/stats/random.ts";

const median = (sorted: Float64Array): number => quantile(sorted, 0.5);

test("Wilson's interval is that of the tables: 81 of 263 (Newcombe 1998)", () => {
  const {value, low, high, n} = proportion(81, 263);
  expect([value, low, high].map((x) => x.toFixed(4))).toEqual(["0.3080", "0.2553", "0.3662"]);
  expect(n).toBe(263);
});

test("no unit or every unit leaves room on one side only", () => {
  expect(proportion(0, 10)).toMatchObject({value: 0, low: 0});
  expect(proportion(0, 10).high).toBeCloseTo(0.2775, 4);
  expect(proportion(10, 10).high).toBe(1);
  expect(() => proportion(0, 0)).toThrow("found 0 units");
});

test("a bootstrap interval of the mean is as wide as theory says", () => {
  const draw = random(1);
  const values = Float64Array.from({length: 400}, () => draw.normal());
  const mean = (sorted: Float64Array): number => sorted.reduce((x, y) => x + y) / sorted.length;
  const {value, low, high} = bootstrap(values, mean, random(2));
  expect(value).toBeCloseTo(mean(values), 12);
  expect((high - low) / ((2 * 1.96) / 20)).toBeCloseTo(1, 0.7);
});

test("the order of values changes nothing, and the seed alone decides", () => {
  const values = [5, 3, 9, 1, 7];
  expect(bootstrap(values.toReversed(), median, random(4))).toEqual(bootstrap(values, median, random(4)));
});

test("one value, or equal ones, leave no doubt; none is refused", () => {
  expect(bootstrap([3], median, random(1))).toEqual({value: 3, low: 3, high: 3});
  expect(bootstrap([3, 3, 3], median, random(1))).toEqual({value: 3, low: 3, high: 3});
  expect(() => bootstrap([], median, random(1))).toThrow("found no value");
});
