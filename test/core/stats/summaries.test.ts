import * as fc from "fast-check";
import {expect, test} from "vitest";
import {moments} from "../../../pipeline/core/stats/moments.ts";
import {fiveNumbers, quantile} from "../../../pipeline/core/stats/quantile.ts";

test("quantiles interpolate between neighbours", () => {
  expect(fiveNumbers([4, 1, 3, 2])).toEqual({min: 1, q1: 1.75, median: 2.5, q3: 3.25, max: 4});
  expect(fiveNumbers([5])).toEqual({min: 5, q1: 5, median: 5, q3: 5, max: 5});
});

test("quantiles rise with their probability", () => {
  const sorted = fc
    .array(fc.double({noNaN: true, min: -1e6, max: 1e6}), {minLength: 1})
    .map((v) => v.sort((a, b) => a - b));
  fc.assert(
    fc.property(
      sorted,
      fc.double({min: 0, max: 1, noNaN: true}),
      fc.double({min: 0, max: 1, noNaN: true}),
      (values, p, q) => {
        const [low, high] = [quantile(values, Math.min(p, q)), quantile(values, Math.max(p, q))];
        expect(low).toBeLessThanOrEqual(high + 1e-6);
      }
    )
  );
});

test("a quantile of nothing is refused", () => {
  expect(() => quantile([], 0.5)).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: quantile: no number was given, at least one was expected]`
  );
});

test("moments ignore what is not a finite number and what is not asked for", () => {
  expect(moments([1, Number.NaN, 3, Number.POSITIVE_INFINITY])).toEqual({n: 2, mean: 2, deviation: 1});
  expect(moments([1, 100, 3], [0, 2])).toEqual({n: 2, mean: 2, deviation: 1});
  expect(moments([Number.NaN])).toEqual({n: 0, mean: Number.NaN, deviation: Number.NaN});
});

test("equal numbers have a deviation of exactly zero", () => {
  expect(moments(new Array(1000).fill(0.1))).toEqual({n: 1000, mean: 0.1, deviation: 0});
});
