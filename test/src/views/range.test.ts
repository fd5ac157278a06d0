import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {formatRange, parseRange, within} from "../../../src/views/range.ts";

describe("a stretch of values in an address", () => {
  test("comes back from what it is written as", () => {
    const end = fc.oneof(fc.integer({min: 0, max: 999_999}), fc.constant(Number.POSITIVE_INFINITY));
    fc.assert(
      fc.property(fc.integer({min: 0, max: 999_999}), end, (from, to) => {
        const range = [Math.min(from, to), Math.max(from, to)] as const;
        const endless = range[0] === 0 && range[1] === Number.POSITIVE_INFINITY;
        expect(parseRange(formatRange(range))).toEqual(endless ? null : range);
      })
    );
  });

  test("is nothing where it says nothing that makes sense", () => {
    for (const text of [
      "",
      "..",
      "0..",
      "5",
      "5..3",
      "-1..4",
      "1e3..9e9",
      "NaN..4",
      "1...4",
      "1..2..3",
      " 1..2",
      "1..x"
    ])
      expect(parseRange(text), text).toBeNull();
    expect(parseRange(null)).toBeNull();
    expect(parseRange("9".repeat(400))).toBeNull();
  });

  test("holds both its ends, no absent value, and everything where there is none", () => {
    expect([within(3, [3, 5]), within(5, [3, 5]), within(5.1, [3, 5])]).toEqual([true, true, false]);
    expect([within(-0.2, [0, 9]), within(-0.2, [1, 9])]).toEqual([true, false]);
    expect([within(null, [0, 9]), within(null, null), within(4, null)]).toEqual([false, true, true]);
  });
});
