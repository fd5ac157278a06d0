import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {naturalLog} from "../../../pipeline/core/stats/naturalLog.ts";
import {type Random, random} from "../../../pipeline/core/stats/random.ts";

const draw = (n: number, next: () => number): number[] => Array.from({length: n}, next);
const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

describe("random", () => {
  it("gives the same stream for the same seed, on any machine", () => {
    const drawn = ({next, int, normal}: Random) => [draw(3, next), draw(6, () => int(100)), draw(3, normal)];
    expect(drawn(random(7))).toEqual(drawn(random(7)));
    expect(drawn(random(7))).toMatchSnapshot();
  });

  it("gives different streams for different seeds, also beyond 32 bits", () => {
    const seeds = [0, 1, 2, 2 ** 32, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER];
    expect(new Set(seeds.map((seed) => random(seed).next())).size).toBe(seeds.length);
  });

  it("next is uniform in [0, 1)", () => {
    const values = draw(100_000, random(1).next);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(mean(values)).toBeCloseTo(0.5, 2);
    expect(mean(values.map((value) => (value - 0.5) ** 2))).toBeCloseTo(1 / 12, 2);
    expect(mean(values.slice(1).map((value, i) => (value - 0.5) * (values[i] - 0.5)))).toBeCloseTo(0, 2);
  });

  it("int reaches every value about equally often", () => {
    const counts = new Array(7).fill(0);
    const r = random(3);
    for (let i = 0; i < 70_000; i++) counts[r.int(7)]++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  it("normal has mean 0, variance 1 and the tails of a normal", () => {
    const values = draw(200_000, random(5).normal);
    expect(mean(values)).toBeCloseTo(0, 1.7);
    expect(mean(values.map((value) => value * value))).toBeCloseTo(1, 1.7);
    expect(values.filter((value) => Math.abs(value) > 1.96).length / values.length).toBeCloseTo(0.05, 2);
  });

  it("shuffle keeps the items and reaches every order", () => {
    const orders = new Set<string>();
    const r = random(9);
    for (let i = 0; i < 300; i++) {
      const items = [1, 2, 3];
      r.shuffle(items);
      expect([...items].sort()).toEqual([1, 2, 3]);
      orders.add(items.join());
    }
    expect(orders.size).toBe(6);
  });

  it("a fork depends on seed and label, not on what was drawn before", () => {
    const used = random(11);
    draw(10, used.next);
    expect(used.fork("trees").next()).toBe(random(11).fork("trees").next());
    const labels = ["trees", "rows", 1, "1", 2, ""];
    expect(new Set(labels.map((label) => random(11).fork(label).next())).size).toBe(labels.length);
    expect(random(11).fork("a").fork("b").next()).not.toBe(random(11).fork("b").fork("a").next());
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("refuses the seed %s", (seed) => {
    expect(() => random(seed)).toThrow(/expected an integer from 0/);
  });

  it.each([0, -3, 1.5, Number.NaN, 2 ** 33])("refuses to draw an integer below %s", (n) => {
    expect(() => random(1).int(n)).toThrow(/expected an integer from 1/);
  });
});

describe("naturalLog", () => {
  it("agrees with Math.log within two units in the last place", () => {
    fc.assert(
      fc.property(fc.double({min: 1e-300, max: 1e300, noNaN: true}), (x) => {
        const expected = Math.log(x);
        expect(Math.abs(naturalLog(x) - expected)).toBeLessThanOrEqual(5e-16 * Math.abs(expected) + 1e-17);
      })
    );
  });
});
