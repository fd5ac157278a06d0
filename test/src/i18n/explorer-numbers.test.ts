import {expect, test} from "vitest";
import {durationText, exactText, shareText, significantText} from "../../../src/i18n/explorer-numbers.ts";
import {formats} from "../../../src/i18n/format.ts";

const [fr, en] = [formats("fr"), formats("en")];

test("a share has one decimal, and none only where it is exactly all", () => {
  expect([1, 0.9333, 0.9996, 0].map((share) => shareText(en, share))).toEqual([
    "100%",
    "93.3%",
    "100.0%",
    "0.0%"
  ]);
  expect(shareText(fr, 1)).toBe("100\u00a0%");
});

test("a number has three digits that count, however small it is", () => {
  const said = [7.8312e-7, 0.0769, 1 / 3, 12.34, 456.7, 0].map((value) => significantText(fr, value));
  expect(said).toEqual(["0,000000783", "0,0769", "0,333", "12,3", "457", "0"]);
});

test("a bound is written as it is", () => {
  expect([0.000001, 0.01, 0, 100, 999_999].map((value) => exactText(fr, value))).toEqual([
    "0,000001",
    "0,01",
    "0",
    "100",
    "999\u202f999"
  ]);
  expect(exactText(en, 999_999)).toBe("999,999");
});

test("a duration is in milliseconds up to a second, then in tenths of seconds", () => {
  expect([0, 12.4, 291, 999.4].map((time) => durationText(en, time))).toEqual([
    "1\u00a0ms",
    "12\u00a0ms",
    "291\u00a0ms",
    "999\u00a0ms"
  ]);
  expect([999.6, 1291, 3123].map((time) => durationText(fr, time))).toEqual([
    "1,0\u00a0s",
    "1,3\u00a0s",
    "3,1\u00a0s"
  ]);
});
