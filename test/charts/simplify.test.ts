import fc from "fast-check";
import {expect, test} from "vitest";
import {simplify} from "../../src/charts/simplify.ts";
import {stackDots} from "../../src/charts/stack-dots.ts";

const series = fc
  .array(fc.double({min: -100, max: 100, noNaN: true}), {minLength: 1, maxLength: 80})
  .map((values) => values.map((y, x) => ({x: x * 3, y})));

test("simplify stays within its tolerance of every point it leaves out", () => {
  fc.assert(
    fc.property(series, (points) => {
      const kept = simplify(points, 2);
      kept.slice(1).forEach((to, i) => {
        const [a, b] = [points[kept[i]], points[to]];
        for (const point of points.slice(kept[i], to)) {
          const length = Math.hypot(b.x - a.x, b.y - a.y);
          const away = Math.abs((b.x - a.x) * (a.y - point.y) - (a.x - point.x) * (b.y - a.y)) / length;
          expect(away).toBeLessThanOrEqual(2 + 1e-9);
        }
      });
    })
  );
});

test("simplify keeps the first and the last point, ascending, once each", () => {
  fc.assert(
    fc.property(series, (points) => {
      const kept = simplify(points);
      expect(kept[0]).toBe(0);
      expect(kept[kept.length - 1]).toBe(points.length - 1);
      expect([...new Set(kept)].sort((a, b) => a - b)).toEqual(kept);
    })
  );
});

test("simplify reduces a straight line to its ends and nothing to nothing", () => {
  expect(simplify(Array.from({length: 50}, (_, x) => ({x, y: 2 * x})))).toEqual([0, 49]);
  expect(simplify([])).toEqual([]);
});

test("simplify keeps a peak between two points at the same place", () => {
  expect(
    simplify([
      {x: 0, y: 0},
      {x: 5, y: 9},
      {x: 0, y: 0}
    ])
  ).toEqual([0, 1, 2]);
});

test("stackDots lifts dots that would cover each other and keeps the stack within its room", () => {
  const lifts = stackDots([10, 10, 10, 100], 3, 40);
  expect(lifts[0]).toBe(0);
  expect(lifts[1]).toBeGreaterThan(6);
  expect(lifts[2]).toBeGreaterThan(lifts[1] + 6);
  expect(lifts[3]).toBe(0);
  expect(Math.max(...stackDots(new Array(500).fill(10), 3, 40))).toBeLessThanOrEqual(34 + 1e-9);
});
