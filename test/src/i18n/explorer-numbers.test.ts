import {expect, test} from "vitest";
import {durationText, shareText} from "../../../src/i18n/explorer-numbers.ts";
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
