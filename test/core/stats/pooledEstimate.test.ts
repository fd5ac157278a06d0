import {expect, test} from "vitest";
import {pooledEstimate} from "../../../pipeline/core/stats/pooledEstimate.ts";

const estimate = (value: number, low: number, high: number, weight: number) => ({value, low, high, weight});

test("one estimate is what it was", () => {
  expect(pooledEstimate([estimate(5, 3, 6, 10)])).toEqual({value: 5, low: 3, high: 6});
});

test("equal estimates of equal weight are surer by the root of their number", () => {
  const {value, low, high} = pooledEstimate(Array.from({length: 4}, () => estimate(5, 3, 6, 7)));
  expect([value, low, high]).toEqual([5, 4, 5.5]);
});

test("heavier estimates count for more, on each side by their own width", () => {
  const {value, low, high} = pooledEstimate([estimate(0, -4, 0, 3), estimate(8, 8, 12, 1)]);
  expect([value, low, high]).toEqual([2, -1, 3]);
});
