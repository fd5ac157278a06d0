import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  MISSING_RANK,
  rankOf,
  shortest,
  thresholdsOf,
  valueOfRank
} from "../../../pipeline/core/explain/thresholds.ts";
import {emptyTrees} from "../../../pipeline/core/learn/tree.ts";

const float = fc.float({noNaN: true, noDefaultInfinity: true, min: -1000, max: 1000});
const sorted = fc
  .uniqueArray(float, {maxLength: 20, comparator: (a, b) => a === b})
  .map((values) => Float32Array.from(values).sort());

describe("thresholdsOf", () => {
  it("lists each threshold of a feature once, ascending, and no value of a leaf", () => {
    const trees = emptyTrees(Int32Array.of(0, 3, 6, 9), 9);
    for (const [i, [feature, value]] of [
      [1, 5],
      [1, 2],
      [1, 5]
    ].entries()) {
      trees.feature[3 * i] = feature;
      trees.value[3 * i] = value;
      trees.value[3 * i + 1] = 99;
    }
    expect(thresholdsOf(trees, 2)).toEqual([new Float32Array(), Float32Array.of(2, 5)]);
  });
});

describe("a rank", () => {
  it("stands for a value that every split sends the same way", () => {
    fc.assert(
      fc.property(sorted, float, (thresholds, x) => {
        const other = valueOfRank(thresholds, rankOf(thresholds, x));
        for (const threshold of thresholds) expect(other <= threshold).toBe(x <= threshold);
      })
    );
  });

  it("keeps a missing value missing", () => {
    expect(rankOf(Float32Array.of(1), Number.NaN)).toBe(MISSING_RANK);
    expect(valueOfRank(Float32Array.of(1), MISSING_RANK)).toBeNaN();
  });

  it("counts thresholds below the value: one that equals it is not", () => {
    expect([0, 1, 1.5, 2, 3].map((x) => rankOf(Float32Array.of(1, 2), x))).toEqual([0, 0, 1, 1, 2]);
  });
});

describe("the shortest value", () => {
  it("has the rank of the value and is near it", () => {
    fc.assert(
      fc.property(sorted, float, (thresholds, x) => {
        const short = shortest(thresholds, x);
        expect(rankOf(thresholds, short)).toBe(rankOf(thresholds, x));
        expect(Math.abs(short - x)).toBeLessThanOrEqual(Math.abs(x) / 128 + 1e-38);
      })
    );
  });

  it("has few bits where no threshold is near, and all of them where one is", () => {
    expect(shortest(new Float32Array(), Math.fround(1.2345678))).toBe(1.234375);
    const x = Math.fround(1.2345678);
    expect(shortest(Float32Array.of(1.2345676, 1.2345678), x)).toBe(x);
    expect(shortest(new Float32Array(), Number.NaN)).toBeNaN();
  });
});
