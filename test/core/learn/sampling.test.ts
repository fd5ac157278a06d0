import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {drawBag, numberGroups} from "../../../pipeline/core/learn/bagging.ts";
import {divide, fractionOf, sample} from "../../../pipeline/core/learn/sampling.ts";
import {random} from "../../../pipeline/core/stats/random.ts";

describe("divide", () => {
  it("lists each integer once, in two ascending lists of the lengths asked for", () => {
    fc.assert(
      fc.property(fc.nat({max: 60}), fc.nat({max: 60}), fc.nat(), (chosen, rest, seed) => {
        const division = {chosen: new Int32Array(chosen), rest: new Int32Array(rest)};
        divide(division, random(seed));
        for (const list of [division.chosen, division.rest]) expect(list).toEqual(list.toSorted());
        const all = [...division.chosen, ...division.rest].sort((a, b) => a - b);
        expect(all).toEqual(Array.from({length: chosen + rest}, (_, i) => i));
      })
    );
  });
});

describe("sample", () => {
  it("chooses every set about equally often", () => {
    const counts = new Map<string, number>();
    const draw = random(1);
    for (let i = 0; i < 10_000; i++) {
      const key = sample(5, 2, draw).join();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(counts.size).toBe(10);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it("chooses at least one of a small fraction", () => {
    expect([fractionOf(10, 0.01), fractionOf(10, 0.25), fractionOf(3, 1)]).toEqual([1, 3, 3]);
  });
});

describe("drawBag", () => {
  const groups = numberGroups(12, [7, 7, 7, 3, 3, 3, 9, 9, 9, 5, 5, 5]);

  it("draws as many groups as there are, whole", () => {
    for (let seed = 0; seed < 20; seed++) {
      const times = drawBag(groups, 1, random(seed));
      expect(times.reduce((a, b) => a + b, 0)).toBe(12);
      for (let row = 0; row < 12; row++) expect(times[row]).toBe(times[3 * Math.floor(row / 3)]);
    }
  });

  it("keeps the share asked for of the rows drawn", () => {
    for (let seed = 0; seed < 20; seed++) {
      const all = drawBag(groups, 1, random(seed));
      const kept = drawBag(groups, 0.5, random(seed));
      const rows = (times: Int32Array) => times.filter((drawn) => drawn > 0).length;
      expect(rows(kept)).toBe(Math.round(rows(all) / 2));
      for (const [row, drawn] of kept.entries()) expect([0, all[row]]).toContain(drawn);
    }
  });

  it("takes each row for a group of its own where there are none", () => {
    expect(numberGroups(3, undefined)).toEqual({of: Int32Array.of(0, 1, 2), count: 3});
  });
});
