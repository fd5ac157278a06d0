import * as fc from "fast-check";
import {expect, test} from "vitest";
import {staysBelowSince} from "../../../pipeline/core/evaluate/crossings.ts";
import {riskLevel} from "../../../pipeline/core/evaluate/risk.ts";
import {simplify} from "../../../pipeline/core/evaluate/simplify.ts";

const thresholds = {critical: 30, degraded: 80};

test("a prediction on a threshold belongs to the worse level", () => {
  expect([30, 30.01, 80, 80.01, 0].map((rul) => riskLevel(rul, thresholds))).toEqual([
    "critical",
    "degraded",
    "degraded",
    "healthy",
    "critical"
  ]);
});

test("without a prediction the risk is unknown", () => {
  expect([null, Number.NaN].map((rul) => riskLevel(rul, thresholds))).toEqual(["unknown", "unknown"]);
});

test("a crossing counts only when the prediction stays below to the end", () => {
  const age = [1, 2, 3, 4, 5];
  expect(staysBelowSince(age, [90, 70, 85, 80, 60], 80)).toBe(4);
  expect(staysBelowSince(age, [50, 50, 50, 50, 50], 80)).toBe(1);
  expect(staysBelowSince(age, [10, 20, 30, 40, 81], 80)).toBeNull();
  expect(staysBelowSince(age, [10, 20, Number.NaN, 40, 50], 80)).toBe(4);
  expect(staysBelowSince([], [], 80)).toBeNull();
});

const curve = fc
  .array(
    fc.tuple(fc.double({min: 0.01, max: 5, noNaN: true}), fc.double({min: -100, max: 100, noNaN: true})),
    {maxLength: 80}
  )
  .map((points) => {
    let sum = 0;
    return {x: points.map(([step]) => (sum += step)), y: points.map(([, y]) => y)};
  });

test("a simplified curve keeps its ends and passes every point within the tolerance", () => {
  fc.assert(
    fc.property(curve, fc.double({min: 0, max: 50, noNaN: true}), ({x, y}, tolerance) => {
      const kept = simplify(x, y, tolerance);
      expect(kept.length).toBe(Math.min(x.length, Math.max(kept.length, 2)));
      if (x.length > 0) expect([kept[0], kept.at(-1)]).toEqual([0, x.length - 1]);
      for (let k = 1; k < kept.length; k++)
        for (let i = kept[k - 1]; i <= kept[k]; i++) {
          const [a, b] = [kept[k - 1], kept[k]];
          const line = y[a] + ((y[b] - y[a]) * (x[i] - x[a])) / (x[b] - x[a]);
          expect(Math.abs(y[i] - line)).toBeLessThanOrEqual(tolerance + 1e-9);
        }
    })
  );
});

test("a straight line needs its ends only, a saw every tooth", () => {
  const x = [0, 1, 2, 3, 4];
  expect([...simplify(x, [0, 1, 2, 3, 4], 0.5)]).toEqual([0, 4]);
  expect([...simplify(x, [0, 9, 0, 9, 0], 0.5)]).toEqual([0, 1, 2, 3, 4]);
});
