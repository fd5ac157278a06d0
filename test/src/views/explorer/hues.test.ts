import * as fc from "fast-check";
import {expect, test} from "vitest";
import {mostSeries} from "../../../../src/charts/explorer/series.ts";
import {huesOf} from "../../../../src/views/explorer/hues.ts";

test("each of a few classes has a colour, in the table's order", () => {
  expect(huesOf([5, 90])).toEqual([0, 1]);
  expect(huesOf([3, 1, 4, 1])).toEqual([0, 1, 2, 3]);
});

test("of many classes the most frequent have one; of equals the first of the table", () => {
  expect(huesOf([1, 9, 2, 8, 7, 2, 0])).toEqual([null, 0, 1, 2, 3, null, null]);
  expect(huesOf(Array(10).fill(14))).toEqual([0, 1, 2, 3, ...Array(6).fill(null)]);
});

test("no two classes share a colour, however many there are", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), {maxLength: 40}), (rows) => {
      const own = huesOf(rows).filter((hue) => hue !== null);
      expect(own).toEqual(Array.from({length: Math.min(rows.length, mostSeries)}, (_, i) => i));
    })
  );
});
