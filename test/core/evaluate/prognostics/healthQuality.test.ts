import {expect, test} from "vitest";
import {
  monotonicity,
  prognosability,
  trendability
} from "../../../../pipeline/core/evaluate/prognostics/healthQuality.ts";

const line = (from: number, to: number, n: number): number[] =>
  Array.from({length: n}, (_, i) => from + ((to - from) * i) / (n - 1));

test("monotonicity is the balance of steps up and down, whichever way", () => {
  expect(monotonicity([[1, 2, 3, 4]])).toBe(1);
  expect(monotonicity([[4, 3, 2]])).toBe(1);
  expect(monotonicity([[0, 1, 0, 1, 2]])).toBe(0.5);
  expect(
    monotonicity([
      [0, 1, 0],
      [0, 1, 2]
    ])
  ).toBe(0.5);
});

test("a flat series has no monotonicity, a series of one value has none to count", () => {
  expect(monotonicity([[2, 2, 2]])).toBe(0);
  expect(monotonicity([[1], [1, 2]])).toBe(1);
  expect(monotonicity([[1]])).toBeNull();
  expect(monotonicity([])).toBeNull();
});

test("monotonicity of ProgPy's own test series is what ProgPy finds", () => {
  const time = [...Array(11).keys()];
  expect(monotonicity([time.map((i) => i * ((i % 3) - 0.5))])).toBeCloseTo(0.4, 12);
  expect(monotonicity([time.map((i) => i * ((i % 2) - 0.5))])).toBe(0);
  expect(monotonicity([time.map((i) => i * ((i % 3) + 5) - i)])).toBe(0.5);
});

test("prognosability compares where series end with how far they go", () => {
  expect(
    prognosability([
      [0, 5],
      [2, 5]
    ])
  ).toBe(1);
  // Ends 4 and 6: sample deviation √2; distances 4 and 6: mean 5.
  expect(
    prognosability([
      [0, 4],
      [0, 6]
    ])
  ).toBeCloseTo(Math.exp(-Math.SQRT2 / 5), 12);
});

test("prognosability of series that go nowhere is 0, and one series has none", () => {
  expect(
    prognosability([
      [1, 1],
      [3, 3]
    ])
  ).toBe(0);
  expect(prognosability([[0, 1]])).toBeNull();
});

test("trendability is that of the two series that agree least", () => {
  expect(trendability([line(0, 1, 10), line(5, 9, 37), line(2, -2, 200)])).toBeCloseTo(1, 12);
  const peak = [...line(0, 1, 50), ...line(1, 0, 50)];
  expect(trendability([line(0, 1, 100), line(0, 2, 40), peak])).toBeCloseTo(0, 2);
});

test("a flat series shares no trend, and one series has none to share", () => {
  expect(trendability([line(0, 1, 10), [3, 3, 3]])).toBe(0);
  expect(trendability([[1], [2]])).toBe(0);
  expect(trendability([line(0, 1, 10)])).toBeNull();
});
