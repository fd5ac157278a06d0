import {expect, it} from "vitest";
import {rank, weightedQuantiles} from "../../../pipeline/core/calibrate/weightedQuantiles.ts";

const of = (values: number[], weights: number[], levels: number[]): number[] =>
  Array.from(weightedQuantiles(rank(Float64Array.from(values)), Float64Array.from(weights), levels));

it("is the least value up to which the values hold a share of the weight", () => {
  expect(of([30, 10, 20], [1, 2, 1], [0.25, 0.5, 0.51, 0.75, 0.76])).toEqual([10, 10, 20, 20, 30]);
});

it("gives the ends for levels below 0 and above 1", () => {
  expect(of([3, 1, 2], [1, 1, 1], [-0.2, 0, 1, 1.3])).toEqual([1, 1, 3, 3]);
});

it("takes no notice of values without weight", () => {
  expect(of([5, 1, 9], [1, 0, 0], [0, 0.5, 1, 1.2])).toEqual([5, 5, 5, 5]);
  expect(of([5, 1, 9], [1, 0, 1], [0, 1])).toEqual([5, 9]);
});

it("does not depend on the order of the values", () => {
  expect(of([4, 2, 8, 2], [0.1, 0.4, 0.3, 0.2], [0.3, 0.65, 0.9])).toEqual(
    of([2, 2, 4, 8], [0.2, 0.4, 0.1, 0.3], [0.3, 0.65, 0.9])
  );
});
