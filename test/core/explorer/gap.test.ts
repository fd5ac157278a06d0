import * as fc from "fast-check";
import {expect, test} from "vitest";
import {surelyHigher} from "../../../pipeline/core/explorer/gap.ts";

test("28 of 30 is not surely worse than 120 of 120", () => {
  expect(surelyHigher({right: 120, rows: 120}, {right: 28, rows: 30})).toBe(false);
});

test("105 of 114 is surely worse than 455 of 455, and 20 of 30 than 120 of 120", () => {
  expect(surelyHigher({right: 455, rows: 455}, {right: 105, rows: 114})).toBe(true);
  expect(surelyHigher({right: 120, rows: 120}, {right: 20, rows: 30})).toBe(true);
});

test("of two scores at most one is surely higher, and none is of equals", () => {
  const score = fc.nat(400).chain((rows) => fc.record({right: fc.nat(rows), rows: fc.constant(rows)}));
  fc.assert(
    fc.property(score, score, (a, b) => {
      expect(surelyHigher(a, b) && surelyHigher(b, a)).toBe(false);
      expect(surelyHigher(a, a)).toBe(false);
    })
  );
});

test("the same gap becomes sure with more rows", () => {
  const of = (rows: number) => surelyHigher({right: rows, rows}, {right: 0.92 * rows, rows});
  expect([25, 400].map(of)).toEqual([false, true]);
});
