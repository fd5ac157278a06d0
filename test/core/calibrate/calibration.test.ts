import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  type Calibration,
  intervalAt,
  lifeQuantile,
  livesAt,
  lowerBoundAt
} from "../../../pipeline/core/calibrate/calibration.ts";
import {calibrate, calibrationMethods} from "../../../pipeline/core/calibrate/methods.ts";
import {type Residuals, residualsOf, residualsWhere} from "../../../pipeline/core/calibrate/residuals.ts";
import {type Fleet, remainingLife} from "../../../pipeline/core/fleet.ts";
import {random} from "../../../pipeline/core/stats/random.ts";

const cap = 100;
/** Between predictions 0 and 100: lives 0 to 0, and 60 to 100, evenly spread over the levels. */
const simple: Calibration = {
  cap,
  levels: [0.1, 0.5, 0.9],
  lives: [
    [0, 0, 0],
    [60, 80, 100]
  ]
};

describe("a calibration", () => {
  it("reads between its predictions and its levels, and keeps its ends beyond", () => {
    expect(lifeQuantile(simple, 100, 0.5)).toBe(80);
    expect(lifeQuantile(simple, 50, 0.5)).toBe(40);
    expect(lifeQuantile(simple, 50, 0.3)).toBeCloseTo(35, 12);
    expect(lifeQuantile(simple, 100, 0.02)).toBe(60);
    expect(lifeQuantile(simple, 130, 0.99)).toBe(100);
    expect(lifeQuantile(simple, -3, 0.5)).toBe(0);
  });

  it("gives lives to count: each in the middle of its share", () => {
    expect(Array.from(livesAt(simple, 100, 4), (life) => Math.round(life))).toEqual([61, 74, 86, 99]);
  });

  it("gives the interval that leaves out as much at both ends", () => {
    expect(intervalAt({...simple, cap: 200}, 200, 0.8)).toEqual({low: 60, high: 100});
  });

  it("leaves out nothing above where the interval reaches the cap: all of it lies below", () => {
    expect(intervalAt(simple, 100, 0.8)).toEqual({low: 65, high: 100});
    const longer = {
      ...simple,
      levels: [0.05, 0.1, 0.5, 0.9, 0.95],
      lives: [0, 1].map(() => [50, 60, 80, 100, 100])
    };
    expect(intervalAt(longer, 40, 0.9).low).toBeCloseTo(60, 10);
    expect(intervalAt(longer, 40, 0.9).high).toBe(100);
    expect(lowerBoundAt(longer, 40)).toBe(50);
  });

  it("has ends that go from one prediction to the next without a jump", () => {
    const table = {
      cap,
      levels: [0.05, 0.1, 0.5, 0.95],
      lives: [
        [0, 2, 10, 20],
        [40, 48, 70, 98],
        [60, 70, 90, 100]
      ]
    };
    const at = Array.from({length: 1001}, (_, i) => intervalAt(table, i / 10, 0.9));
    for (let i = 1; i < at.length; i++) {
      expect(Math.abs(at[i].low - at[i - 1].low)).toBeLessThan(0.2);
      expect(at[i].high).toBeGreaterThanOrEqual(at[i - 1].high);
    }
  });

  it("has lives that rise, between 0 and the cap, whatever it was learned from", () => {
    const anything = fc.array(
      fc.record({
        predicted: fc.double({min: 0, max: cap, noNaN: true}),
        life: fc.double({min: 0, max: cap, noNaN: true})
      }),
      {minLength: 1, maxLength: 30}
    );
    fc.assert(
      fc.property(anything, fc.constantFrom(...calibrationMethods), (records, method) => {
        const {lives} = calibrate(
          {
            row: Int32Array.from(records, (_, i) => i),
            predicted: Float64Array.from(records, (record) => record.predicted),
            life: Float64Array.from(records, (record) => record.life),
            unit: Int32Array.from(records, (_, i) => i),
            weight: new Float64Array(records.length).fill(1)
          },
          method,
          cap
        );
        for (const row of lives)
          for (const [i, life] of row.entries()) {
            expect(life).toBeGreaterThanOrEqual(Math.max(0, row[i - 1] ?? 0));
            expect(life).toBeLessThanOrEqual(cap);
          }
      })
    );
  });
});

/** Units whose predictions err by a spread that grows with the remaining life. */
function simulated(units: number, seed: number): Residuals {
  const {next, normal} = random(seed);
  const rows = Array.from({length: units * 20}, (_, i) => {
    const life = next() * 1.2 * cap;
    const predicted = Math.min(cap, Math.max(0, life + normal() * (1 + 0.15 * Math.min(life, cap))));
    return {unit: Math.floor(i / 20), life: Math.min(life, cap), predicted};
  });
  return {
    row: Int32Array.from(rows, (_, i) => i),
    predicted: Float64Array.from(rows, (row) => row.predicted),
    life: Float64Array.from(rows, (row) => row.life),
    unit: Int32Array.from(rows, (row) => row.unit),
    weight: new Float64Array(rows.length).fill(1 / 20)
  };
}

describe("calibrating", () => {
  const learned = simulated(80, 1);
  const fresh = simulated(400, 2);
  const covered = (method: (typeof calibrationMethods)[number], low = 0, high = cap): number => {
    const calibration = calibrate(learned, method, cap);
    const rows = Array.from(fresh.predicted.keys()).filter(
      (i) => fresh.predicted[i] >= low && fresh.predicted[i] <= high
    );
    const inside = rows.filter((i) => {
      const interval = intervalAt(calibration, fresh.predicted[i], 0.9);
      return fresh.life[i] >= interval.low - 0.05 && fresh.life[i] <= interval.high + 0.05;
    });
    return inside.length / rows.length;
  };

  it.each(calibrationMethods)("%s covers units it has not seen as often as it says", (method) => {
    expect(covered(method)).toBeGreaterThan(0.87);
    expect(covered(method)).toBeLessThan(0.95);
  });

  it("covers near failure and far from it alike only when it knows where predictions are uncertain", () => {
    expect(covered("split", 0, 20)).toBeGreaterThan(0.99);
    expect(covered("split", 50, 80)).toBeLessThan(0.85);
    for (const [low, high] of [
      [5, 20],
      [20, 50],
      [50, 80]
    ]) {
      expect(covered("localised", low, high)).toBeGreaterThan(0.85);
      expect(covered("localised", low, high)).toBeLessThan(0.96);
    }
  });

  it("does not depend on the order of the units", () => {
    const units = Array.from({length: 80}, (_, unit) => 79 - unit);
    const turned = units.map((unit) => residualsWhere(learned, (u) => u === unit));
    const join = (of: (part: Residuals) => Float64Array | Int32Array) =>
      turned.flatMap((part) => Array.from(of(part)));
    const other: Residuals = {
      row: Int32Array.from(join(({row}) => row)),
      predicted: Float64Array.from(join(({predicted}) => predicted)),
      life: Float64Array.from(join(({life}) => life)),
      unit: Int32Array.from(join(({unit}) => unit)),
      weight: Float64Array.from(join(({weight}) => weight))
    };
    for (const method of calibrationMethods)
      expect(calibrate(other, method, cap)).toEqual(calibrate(learned, method, cap));
  });

  it("takes a life at the cap for at least the cap, near predictions that are lower too", () => {
    const rows = 100;
    const capped: Residuals = {
      row: Int32Array.from({length: rows}, (_, i) => i),
      predicted: Float64Array.from({length: rows}, (_, i) => 90 + (i % 10)),
      life: new Float64Array(rows).fill(cap),
      unit: Int32Array.from({length: rows}, (_, i) => i),
      weight: new Float64Array(rows).fill(1)
    };
    expect(intervalAt(calibrate(capped, "localised", cap), 88, 0.9)).toEqual({low: cap, high: cap});
  });
});

describe("the errors it learns from", () => {
  const fleet: Fleet = {
    scenario: "S",
    units: ["a", "b"],
    offsets: Int32Array.of(0, 3, 5),
    time: Float64Array.of(1, 100, 150, 1, 2),
    settings: [],
    sensors: [],
    remaining: Float64Array.of(0, 500)
  };
  const residuals = residualsOf(fleet, [90, 60, 5, 100, 99], remainingLife(fleet), cap);

  it("leave out records too far from failure, unless a unit has no others", () => {
    expect(Array.from(residuals.predicted)).toEqual([60, 5, 100, 99]);
    expect(Array.from(residuals.life)).toEqual([50, 0, 100, 100]);
  });

  it("weigh every unit the same", () => {
    expect(Array.from(residuals.weight)).toEqual([0.5, 0.5, 0.5, 0.5]);
  });
});
