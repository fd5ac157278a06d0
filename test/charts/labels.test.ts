import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {along, overlap, place, spread} from "../../src/charts/labels.ts";

const intervals = fc.array(
  fc.record({centre: fc.double({min: 0, max: 600, noNaN: true}), size: fc.integer({min: 5, max: 60})}),
  {
    minLength: 1,
    maxLength: 9
  }
);

describe("spread", () => {
  test("keeps intervals that fit apart, inside and in order", () => {
    fc.assert(
      fc.property(intervals, (wanted) => {
        const sizes = wanted.map(({size}) => size);
        const centres = wanted.map(({centre}) => centre);
        const out = spread(centres, sizes, 0, 600);
        const order = centres.map((_, i) => i).sort((a, b) => centres[a] - centres[b] || a - b);
        let edge = 0;
        for (const i of order) {
          expect(out[i] - sizes[i] / 2).toBeGreaterThanOrEqual(edge - 1e-6);
          edge = out[i] + sizes[i] / 2;
        }
        expect(edge).toBeLessThanOrEqual(600 + 1e-6);
      })
    );
  });

  test("leaves alone what does not touch", () => {
    expect(spread([50, 150, 300], [40, 40, 40], 0, 600)).toEqual([50, 150, 300]);
  });

  test("keeps inside even what cannot all fit", () => {
    const out = spread([1, 1, 1], [50, 50, 50], 0, 100);
    expect(Math.min(...out)).toBeGreaterThan(0);
    expect(Math.max(...out)).toBeLessThan(100);
  });

  test("does not change its argument", () => {
    const centres = [5, 5];
    spread(centres, [10, 10], 0, 100);
    expect(centres).toEqual([5, 5]);
  });
});

const coordinate = fc.double({min: 0, max: 500, noNaN: true});
const polyline = fc.array(fc.record({x: coordinate, y: coordinate}), {minLength: 1, maxLength: 20});

describe("along", () => {
  test("boxes cover every point of the line, however steep, and nothing farther than they are wide", () => {
    fc.assert(
      fc.property(polyline, fc.double({min: 0, max: 1, noNaN: true}), (points, share) => {
        const boxes = along(points, 3);
        points.forEach((to, i) => {
          const from = points[Math.max(0, i - 1)];
          const x = from.x + share * (to.x - from.x);
          const y = from.y + share * (to.y - from.y);
          const slack = 1e-6;
          expect(
            boxes.some(
              ({x0, x1, y0, y1}) => x >= x0 - slack && x <= x1 + slack && y >= y0 - slack && y <= y1 + slack
            )
          ).toBe(true);
        });
        for (const {x0, x1, y0, y1} of boxes) {
          expect(x1 - x0).toBeCloseTo(6);
          expect(y1 - y0).toBeCloseTo(6);
        }
      })
    );
  });

  test("no points have no boxes", () => {
    expect(along([], 3)).toEqual([]);
  });

  test("a text beside a steep line keeps off it", () => {
    const line = [
      {x: 0, y: 300},
      {x: 20, y: 0}
    ];
    const [at] = place(
      [{x: 10, y: 150, width: 60, height: 16}],
      {x0: -200, y0: 0, x1: 200, y1: 300},
      along(line, 3)
    );
    const text = {x0: at!.x, x1: at!.x + 60, y0: at!.y - 8, y1: at!.y + 8};
    expect(along(line, 1).every((box) => overlap(box, text) === 0)).toBe(true);
  });
});

describe("place", () => {
  const frame = {x0: 0, y0: 0, x1: 300, y1: 200};
  const box = ({x, y}: {x: number; y: number}, width: number, height: number) => ({
    x0: x,
    x1: x + width,
    y0: y - height / 2,
    y1: y + height / 2
  });

  test("never lets two texts cover each other, nor one leave the frame", () => {
    const point = fc.record({x: fc.integer({min: 0, max: 300}), y: fc.integer({min: 0, max: 200})});
    fc.assert(
      fc.property(fc.array(point, {minLength: 1, maxLength: 12}), (points) => {
        const wanted = points.map((at) => ({...at, width: 60, height: 16}));
        const boxes = place(wanted, frame, []).flatMap((at) => (at ? [box(at, 60, 16)] : []));
        boxes.forEach((a, i) => {
          expect(a.x0 >= 0 && a.x1 <= 300 && a.y0 >= 0 && a.y1 <= 200).toBe(true);
          for (const b of boxes.slice(i + 1)) expect(overlap(a, b)).toBe(0);
        });
      })
    );
  });

  test("prefers a place that covers no mark", () => {
    const mark = {x0: 105, x1: 200, y0: 90, y1: 110};
    const [at] = place([{x: 100, y: 100, width: 40, height: 16}], frame, [mark]);
    expect(overlap(box(at as {x: number; y: number}, 40, 16), mark)).toBe(0);
  });

  test("leaves out a text that has no place", () => {
    expect(place([{x: 10, y: 10, width: 400, height: 16}], frame, [])).toEqual([null]);
  });

  test("keeps clear of occupied boxes", () => {
    expect(place([{x: 150, y: 100, width: 40, height: 16}], frame, [], 7, [frame])).toEqual([null]);
  });
});
