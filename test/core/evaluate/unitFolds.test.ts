import * as fc from "fast-check";
import {expect, test} from "vitest";
import {lifeLengths, unitFolds} from "../../../pipeline/core/evaluate/unitFolds.ts";
import {selectUnits} from "../../../pipeline/core/fleet.ts";
import {wearingFleet} from "../features/fleets.ts";

test("every unit is in one fold and fold sizes differ by one at most", () => {
  fc.assert(
    fc.property(fc.integer({min: 2, max: 40}), fc.integer({min: 2, max: 12}), fc.nat(), (units, k, seed) => {
      const folds = unitFolds(wearingFleet({units, rows: 2, sensors: 1}), k, seed);
      const sizes = new Array(Math.min(k, units)).fill(0);
      for (const fold of folds) sizes[fold]++;
      expect(folds).toHaveLength(units);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect(Math.min(...sizes)).toBeGreaterThan(0);
    })
  );
});

test("every fold holds short and long lives alike", () => {
  const fleet = wearingFleet({units: 50, rows: 20, sensors: 1});
  const lives = lifeLengths(fleet);
  const folds = unitFolds(fleet, 5, 3);
  for (let fold = 0; fold < 5; fold++) {
    const own = [...lives].filter((_, u) => folds[u] === fold).sort((a, b) => a - b);
    const all = [...lives].sort((a, b) => a - b);
    for (let i = 0; i < own.length; i++) expect(all.slice(5 * i, 5 * i + 5)).toContain(own[i]);
  }
});

test("the order of units changes no unit's fold; another seed does", () => {
  const fleet = wearingFleet({units: 20, rows: 5, sensors: 1});
  const folds = unitFolds(fleet, 4, 9);
  const order = [...fleet.units.keys()].reverse();
  expect([...unitFolds(selectUnits(fleet, order), 4, 9)]).toEqual(order.map((u) => folds[u]));
  expect(unitFolds(fleet, 4, 10)).not.toEqual(folds);
});

test("one unit cannot be cross-validated", () => {
  expect(() => unitFolds(wearingFleet({units: 1}), 5, 1)).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: cross-validation: found 1 units for 5 folds, expected at least two of each]`
  );
});
