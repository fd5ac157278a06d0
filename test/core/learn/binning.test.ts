import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type Bins, fitBins, LANES, MISSING} from "../../../pipeline/core/learn/binning.ts";
import {serial} from "../../../pipeline/core/learn/team.ts";

const binned = (columns: readonly (readonly number[])[], limit = 255): Bins => {
  const names = columns.map((_, f) => `f${f}`);
  const floats = columns.map((column) => Float32Array.from(column));
  return fitBins({rows: columns[0].length, names, columns: floats}, limit, serial);
};
const binsOf = (bins: Bins, feature: number): number[] =>
  Array.from({length: bins.rows}, (_, row) => bins.data[bins.bases[feature] + LANES * row]);

describe("fitBins", () => {
  it("gives each distinct value a bin while there are enough", () => {
    const bins = binned([[3, 1, 2, 1, 3]]);
    expect(binsOf(bins, 0)).toEqual([2, 0, 1, 0, 2]);
    expect(bins.counts[0]).toBe(3);
    expect(Array.from(bins.thresholds.subarray(0, 2))).toEqual([1.5, 2.5]);
  });

  it("fills bins about equally where there are more values than bins", () => {
    const bins = binned([Array.from({length: 1000}, (_, i) => Math.sqrt(i))], 10);
    const sizes = new Array(10).fill(0);
    for (const bin of binsOf(bins, 0)) sizes[bin]++;
    expect(sizes).toEqual(new Array(10).fill(100));
  });

  it("leaves a frequent value alone in its bin", () => {
    const values = [...Array.from({length: 500}, () => 125), ...Array.from({length: 500}, (_, i) => i / 5)];
    const bins = binned([values], 20);
    const capped = binsOf(bins, 0)[0];
    expect(binsOf(bins, 0).filter((bin) => bin === capped)).toHaveLength(500);
    expect(bins.counts[0]).toBeGreaterThan(15);
  });

  it("keeps missing values apart, also where there is nothing else", () => {
    const bins = binned([
      [Number.NaN, 1, 2],
      [Number.NaN, Number.NaN, Number.NaN]
    ]);
    expect(binsOf(bins, 0)).toEqual([MISSING, 0, 1]);
    expect(binsOf(bins, 1)).toEqual([MISSING, MISSING, MISSING]);
    expect(Array.from(bins.counts)).toEqual([2, 0]);
  });

  it("takes 0 and -0 for the same and separates neighbouring floats", () => {
    const next = 1 + 2 ** -23;
    const bins = binned([[0, -0, 1, next]]);
    expect(binsOf(bins, 0)).toEqual([0, 0, 1, 2]);
    expect(bins.thresholds[1]).toBe(1);
  });

  it("bins by thresholds: a value is in the first bin whose threshold it does not exceed", () => {
    const value = fc.float({noNaN: true, noDefaultInfinity: true});
    const column = fc.array(value, {minLength: 1, maxLength: 400});
    fc.assert(
      fc.property(column, fc.integer({min: 2, max: 255}), (values, limit) => {
        const bins = binned([values], limit);
        const floats = Float32Array.from(values);
        expect(bins.counts[0]).toBeLessThanOrEqual(limit);
        for (const [row, bin] of binsOf(bins, 0).entries()) {
          expect(bin).toBeLessThan(bins.counts[0]);
          expect(floats[row]).toBeLessThanOrEqual(bins.thresholds[bin]);
          if (bin > 0) expect(floats[row]).toBeGreaterThan(bins.thresholds[bin - 1]);
        }
      })
    );
  });
});
