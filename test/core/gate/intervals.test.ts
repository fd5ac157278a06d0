import {describe, expect, test} from "vitest";
import {
  centredInterval,
  chanceOfNoMore,
  interval,
  minus,
  sideOf
} from "../../../pipeline/core/gate/intervals.ts";
import {resample} from "../../../pipeline/core/gate/resample.ts";
import {expandedTail} from "../../../pipeline/core/gate/tail.ts";
import {pairedBootstrap} from "../../../pipeline/core/stats/pairedBootstrap.ts";
import {random} from "../../../pipeline/core/stats/random.ts";

const values = (n: number, seed: number): Float64Array => {
  const {normal} = random(seed);
  return Float64Array.from({length: n}, () => 3 + normal());
};
const meanOf =
  (own: Float64Array) =>
  (counts: Float64Array): number =>
    own.reduce((sum, value, u) => sum + counts[u] * value, 0) / own.length;

/** Mean of some values in 4000 samples of them. */
function sampledMean(own: Float64Array, seed = 1) {
  const mean = meanOf(own);
  const [found] = resample(own.length, 4000, random(seed), 1, (counts, out) => {
    out[0] = mean(counts);
  });
  return found;
}

/** Mean ± t × standard error. */
function studentInterval(own: Float64Array, t: number): [number, number] {
  const n = own.length;
  const mean = own.reduce((sum, value) => sum + value, 0) / n;
  const error = Math.sqrt(own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1) / n);
  return [mean - t * error, mean + t * error];
}

describe("samples of units", () => {
  test("have as many as there are, each as often as the others in the long run", () => {
    const seen = new Float64Array(7);
    const [sizes] = resample(7, 20_000, random(3), 1, (counts, out) => {
      out[0] = counts.reduce((sum, count) => sum + count, 0);
      if (counts.some((count) => count !== 1)) for (const [u, count] of counts.entries()) seen[u] += count;
    });
    expect(new Set(sizes.draws)).toEqual(new Set([7]));
    for (const count of seen) expect(count / 20_000).toBeCloseTo(1, 1);
  });

  test("reach the last unit of many, and no further", () => {
    const n = 100_003;
    let last = 0;
    resample(n, 30, random(1), 1, (counts) => {
      expect(counts.length).toBe(n);
      last += counts[n - 1];
    });
    expect(last).toBeGreaterThan(5);
  });

  test("serve every figure alike: a difference is that of the same sample", () => {
    const own = values(40, 1);
    const [a, b] = resample(40, 500, random(2), 2, (counts, out) => {
      out[0] = meanOf(own)(counts);
      out[1] = meanOf(own)(counts) + 5;
    });
    for (const draw of minus(b, a).draws) expect(draw).toBeCloseTo(5, 12);
  });

  test("are refused without units", () => {
    expect(() => resample(0, 10, random(1), 1, () => {})).toThrow("found 0 units, expected 1 to 2097152");
  });
});

describe("an interval", () => {
  test("of a mean is Student's for a large sample", () => {
    const own = values(2000, 5);
    const {low, high} = interval(sampledMean(own), expandedTail(2000));
    const [from, to] = studentInterval(own, 1.9612);
    expect(low).toBeCloseTo(from, 2);
    expect(high).toBeCloseTo(to, 2);
  });

  test("of few values is nearly as wide as Student's, where the plain percentile interval is too narrow", () => {
    const own = values(20, 8);
    const [from, to] = studentInterval(own, 2.093);
    const wide = interval(sampledMean(own), expandedTail(20));
    const plain = interval(sampledMean(own), 0.025);
    expect((wide.high - wide.low) / (to - from)).toBeGreaterThan(0.95);
    expect((wide.high - wide.low) / (to - from)).toBeLessThan(1.05);
    expect((plain.high - plain.low) / (to - from)).toBeLessThan(0.94);
  });

  test("agrees with the paired bootstrap of the other pages", () => {
    const own = values(300, 6);
    const [other] = pairedBootstrap(300, [meanOf(own)], random(9));
    const {value, low, high} = interval(sampledMean(own), 0.025);
    expect(value).toBe(other.value);
    expect(low).toBeCloseTo(other.low, 1.5);
    expect(high).toBeCloseTo(other.high, 1.5);
  });

  test("holds its figure, also where samples do not", () => {
    expect(interval({value: 3, draws: Float64Array.of(4, 5, 6)}, 0.02)).toMatchObject({value: 3, low: 3});
    expect(interval({value: 9, draws: Float64Array.of(4, 5, 6)}, 0.02)).toMatchObject({value: 9, high: 9});
  });

  test("that is centred has the width of the plain one, around the figure", () => {
    const draws = Float64Array.from({length: 101}, (_, i) => i);
    expect(centredInterval({value: 10, draws}, 0.05)).toEqual({value: 10, low: -35, high: 55});
  });

  test("is on a side of a limit only as a whole, and by more than rounding", () => {
    expect(sideOf({value: 2, low: 1, high: 3}, 0, 10)).toBe(1);
    expect(sideOf({value: 2, low: 1, high: 3}, 4, 10)).toBe(-1);
    expect(sideOf({value: 2, low: 1, high: 3}, 1, 10)).toBe(0);
    expect(sideOf({value: 1e-12, low: 1e-13, high: 1e-11}, 0, 10)).toBe(0);
  });
});

describe("the share of draws beyond an end", () => {
  test("is that of Hesterberg's table, and 2.5 % for many units", () => {
    for (const [n, tail] of [
      [5, 0.001],
      [10, 0.0086],
      [20, 0.0159],
      [100, 0.0231],
      [1e6, 0.025]
    ])
      expect(expandedTail(n)).toBeCloseTo(tail, 4);
  });

  test("rises with the units, from none for one", () => {
    const tails = Array.from({length: 50}, (_, i) => expandedTail(i + 1));
    expect(tails[0]).toBe(0);
    for (let i = 1; i < tails.length; i++) expect(tails[i]).toBeGreaterThan(tails[i - 1]);
  });
});

test("a chance from draws counts those within the limit, and is never 0", () => {
  const draws = Float64Array.of(-1, 0, 1, 2);
  expect(chanceOfNoMore({value: 1, draws}, 0)).toBe(3 / 5);
  expect(chanceOfNoMore({value: 1, draws}, -5)).toBe(1 / 5);
});
