import {expect, test} from "vitest";
import {silhouettes} from "../../../pipeline/core/cluster/silhouette.ts";

test("silhouettes worked by hand", () => {
  const points = [[0], [1], [10]];
  // a and b of each point: (1, 10), (1, 9); the third is alone.
  expect(silhouettes(points, [[0, 0, 1]])[0]).toBeCloseTo((0.9 + 8 / 9 + 0) / 3, 12);
});

test("several clusterings are measured as each alone", () => {
  const points = Array.from({length: 30}, (_, i) => [i % 7, (i * i) % 11]);
  const two = points.map((_, i) => i % 2);
  const three = points.map((_, i) => i % 3);
  expect(silhouettes(points, [two, three])).toEqual([
    ...silhouettes(points, [two]),
    ...silhouettes(points, [three])
  ]);
});

test("identical points have a silhouette of zero", () => {
  expect(silhouettes([[1], [1], [1], [1]], [[0, 0, 1, 1]])).toEqual([0]);
});
