import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {MAX_ROWS} from "../../../pipeline/core/learn/checks.ts";
import {
  exactMean,
  largest,
  pack,
  packedCount,
  packingFor,
  powerOfTwoAbove,
  roundForSums
} from "../../../pipeline/core/learn/packing.ts";
import {shuffled} from "./data.ts";

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};
const finite = fc.double({min: -1e12, max: 1e12, noNaN: true});
const list = fc.array(finite, {minLength: 1, maxLength: 500});

describe("powerOfTwoAbove", () => {
  it("is the least power of two above", () => {
    expect([0, 1, 1.5, 2, 3, 1023, 1024, 0.3].map(powerOfTwoAbove)).toEqual([1, 2, 2, 4, 4, 1024, 2048, 0.5]);
  });
});

describe("packing", () => {
  it("carries counts exactly and gradients to half a step, in any order of the rows", () => {
    fc.assert(
      fc.property(list, fc.integer(), (values, seed) => {
        const gradients = Float64Array.from(values);
        const packing = packingFor(gradients.length, largest(gradients));
        const packed = new Float64Array(gradients.length);
        pack(gradients, packing, packed);
        const order = shuffled(packed.length, Math.abs(seed));
        const total = sum(packed);
        expect(sum(Array.from(order, (row) => packed[row]))).toBe(total);
        expect(packedCount(total) * packing.unit).toBe(gradients.length);
        const error = Math.abs(Math.floor(total) * packing.step - sum(gradients));
        expect(error).toBeLessThanOrEqual(0.5 * packing.step * gradients.length * 1.01);
      })
    );
  });

  it("keeps 22 bits of a gradient at 20 000 rows, 8 at the greatest number of rows, and sums within 53", () => {
    const bits = (rows: number) => Math.log2(powerOfTwoAbove(1) / packingFor(rows, 1).step);
    expect(bits(20_000)).toBe(22);
    expect(bits(MAX_ROWS)).toBe(8);
    for (const rows of [1, 2, 100, 20_000, 2 ** 20, MAX_ROWS]) {
      const {unit, step} = packingFor(rows, 1);
      // the largest sum is rows * (1 / step + 1 / unit); its last bit is 1 / unit
      expect(rows * (1 / step + 1 / unit) * unit).toBeLessThanOrEqual(2 ** 53);
    }
  });
});

describe("roundForSums", () => {
  it("makes sums of any order the same and moves a value by less than a billionth of the largest", () => {
    fc.assert(
      fc.property(list, fc.integer(), (values, seed) => {
        const rounded = Float64Array.from(values);
        const most = largest(rounded);
        roundForSums(rounded, rounded.length, most);
        const order = shuffled(rounded.length, Math.abs(seed));
        expect(sum(Array.from(order, (row) => rounded[row]))).toBe(sum(rounded));
        for (const [row, value] of rounded.entries()) {
          expect(Math.abs(value - values[row])).toBeLessThanOrEqual(1e-9 * most + 2 ** -900);
        }
      })
    );
  });
});

describe("exactMean", () => {
  it("is within the values, close to their mean and the same for any order", () => {
    fc.assert(
      fc.property(list, (values) => {
        const mean = exactMean(values);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values));
        expect(mean).toBeLessThanOrEqual(Math.max(...values));
        expect(exactMean(values.toReversed())).toBe(mean);
        const most = Math.max(...values.map(Math.abs));
        expect(Math.abs(mean - sum(values) / values.length)).toBeLessThanOrEqual(1e-9 * most + 2 ** -900);
      })
    );
  });

  it("of equal numbers is that number", () => {
    expect(exactMean([0.1, 0.1, 0.1])).toBe(0.1);
  });
});
