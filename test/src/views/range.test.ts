import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {binLives} from "../../../src/charts/life-bins.ts";
import {formatRange, livesWithin, parseRange, within} from "../../../src/views/range.ts";

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

  test("of ages holds both its ends", () => {
    expect([2, 3, 5, 5.1].map((age) => within(age, [3, 5]))).toEqual([false, true, true, false]);
  });

  test("of lives ends with its upper end and begins above its lower one, no absent value, all where there is none", () => {
    expect([3, 3.1, 5, 5.1].map((life) => livesWithin(life, [3, 5]))).toEqual([false, true, true, false]);
    expect([-0.2, 0, 9].map((life) => livesWithin(life, [0, 9]))).toEqual([true, true, true]);
    expect([livesWithin(-0.2, [1, 9]), livesWithin(null, [0, 9])]).toEqual([false, false]);
    expect([livesWithin(null, null), livesWithin(4, null)]).toEqual([true, true]);
  });

  test("of lives parts any of them as the classes of a histogram do, critical ones from the others", () => {
    const lives = [-0.4, 0, 0.5, 5, 29.9, 30, 30.01, 80, 125];
    const units = lives.map((rul, i) => ({
      key: String(i),
      name: "",
      rul,
      level: "healthy" as const,
      title: ""
    }));
    const {bins} = binLives(units, {thresholds: {critical: 30, degraded: 80}, binWidth: 5, cap: 125});
    for (const {from, to, units: own} of bins)
      expect(lives.filter((life) => livesWithin(life, [from, to]))).toEqual(own.map(({rul}) => rul));
    expect(lives.filter((life) => livesWithin(life, [0, 30]))).toEqual(lives.slice(0, 6));
  });
});
