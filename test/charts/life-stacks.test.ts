import fc from "fast-check";
import {expect, test} from "vitest";
import {isOver, pitchOf, stackLives} from "../../src/charts/life-stacks.ts";

const room = {unit: 30, height: 140, r: 13, edge: 0};

test("a life is over before a stop that it does not outlast, and none before a stop made now", () => {
  expect([isOver(4, 3), isOver(4, 4), isOver(4, 5), isOver(0, 0), isOver(0, 1)]).toEqual([
    false,
    true,
    true,
    false,
    true
  ]);
});

test("lives that end within one time unit share a stack in its middle, the shortest lowest", () => {
  const {dots, r} = stackLives([3.2, 3.9, 4, 4.1], room);
  expect(r).toBe(13);
  expect(dots.map(({at, row}) => [at, row])).toEqual([
    [3.5, 0],
    [3.5, 1],
    [3.5, 2],
    [4.5, 0]
  ]);
});

test("stacks gather several time units where one is too narrow, and none lies across the edge", () => {
  const {dots} = stackLives([0, 4.5, 5, 5.1, 7], {...room, unit: 14, edge: 5});
  expect(dots.map(({at}) => at)).toEqual([0, 4, 4, 6, 6]);
});

test("dots shrink until the tallest stack fits", () => {
  const {r, rows} = stackLives(Array(20).fill(7), room);
  expect(rows).toBe(20);
  expect(r).toBeLessThan(4);
  expect(rows * pitchOf(r)).toBeLessThanOrEqual(room.height);
});

test("every life has a place, no two the same, whole time units apart from the line they are counted by", () => {
  const lives = fc.array(fc.double({min: 0, max: 200, noNaN: true}), {maxLength: 20});
  fc.assert(
    fc.property(lives, fc.integer({min: 0, max: 60}), (all, edge) => {
      const sorted = all.toSorted((a, b) => a - b);
      const {dots} = stackLives(sorted, {...room, unit: 9, edge});
      expect(dots.map(({life}) => life)).toEqual(sorted);
      expect(new Set(dots.map(({at, row}) => `${at}/${row}`)).size).toBe(sorted.length);
      if (edge > 0) for (const {life, at} of dots) expect(at <= edge).toBe(isOver(life, edge));
    })
  );
});
