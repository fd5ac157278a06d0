import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {levelOf} from "../../src/charts/levels.ts";
import {binLives} from "../../src/charts/life-bins.ts";
import {thresholds} from "./sample.ts";

const unit = (rul: number | null, i = 0) => ({
  key: `a/${i}`,
  name: String(i),
  rul,
  level: levelOf(rul, thresholds),
  title: `Moteur ${i}`
});
const fleet = fc
  .array(fc.option(fc.double({min: 0, max: 300, noNaN: true}), {freq: 8}), {minLength: 1, maxLength: 60})
  .map((lives) => lives.map(unit));

describe("classes of remaining life", () => {
  test("hold every unit once, or count it as unknown", () => {
    fc.assert(
      fc.property(fleet, (units) => {
        const {bins, unknown} = binLives(units, {thresholds});
        const keys = [...bins.flatMap((bin) => bin.units), ...unknown].map(({key}) => key);
        expect(keys.sort()).toEqual(units.map(({key}) => key).sort());
      })
    );
  });

  test("put a unit on the same side of each threshold as its level", () => {
    fc.assert(
      fc.property(fleet, (units) => {
        for (const bin of binLives(units, {thresholds}).bins) {
          for (const {level} of bin.units) expect(level).toBe(bin.level);
        }
      })
    );
  });

  test("include their upper edge: a life of exactly 30 is critical and stands left of the threshold", () => {
    const {bins} = binLives([unit(30)], {thresholds});
    expect(bins.find(({units}) => units.length)?.to).toBe(30);
  });

  test.each([
    [30, 80, 5],
    [500, 2000, 100],
    [0.5, 2, 0.1],
    [24, 72, 4]
  ])("with thresholds %f and %f are %f wide: both lie between classes", (critical, degraded, width) => {
    expect(binLives([unit(1)], {thresholds: {critical, degraded}}).width).toBeCloseTo(width, 9);
  });

  test("widen when there would be too many", () => {
    expect(binLives([unit(40_000)], {thresholds}).bins.length).toBeLessThanOrEqual(60);
  });

  test("reach the cap even when no unit does", () => {
    expect(binLives([unit(3)], {thresholds, cap: 125}).end).toBe(125);
  });

  test("count what is not a number as unknown", () => {
    const {unknown, bins} = binLives([unit(Number.NaN)], {thresholds});
    expect(unknown).toHaveLength(1);
    expect(bins.every(({units}) => units.length === 0)).toBe(true);
  });
});
