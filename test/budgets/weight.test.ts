import {expect, test} from "vitest";
import {countWeights, type Weight, weightTable} from "./weight.ts";

const weight = (value: number, limit: number | null): Weight => ({
  of: "/aero/",
  what: "HTML",
  value,
  unit: "KB gzip",
  limit
});

test("a weight at its limit passes, one above fails, one without a limit is only told", () => {
  expect(countWeights([weight(100, 100), weight(100.01, 100), weight(1e9, null)])).toMatchObject({
    passed: 1,
    failed: 1
  });
});

test("what could not be weighed fails", () => {
  expect(countWeights([weight(Number.NaN, 100)]).failed).toBe(1);
});

test("the table says what is too heavy", () => {
  const [fits, heavy, told] = weightTable([weight(99, 100), weight(101, 100), weight(7, null)]).split("\n");
  expect(fits).toMatch(/^\/aero\/ +HTML +99[.]0 KB gzip +at most 100$/);
  expect(heavy).toMatch(/101[.]0 KB gzip +at most 100 {2}too heavy$/);
  expect(told).toMatch(/7[.]0 KB gzip$/);
});
