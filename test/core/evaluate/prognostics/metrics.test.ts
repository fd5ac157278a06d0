import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {alphaLambda, withinCone} from "../../../../pipeline/core/evaluate/prognostics/alphaLambda.ts";
import {convergence} from "../../../../pipeline/core/evaluate/prognostics/convergence.ts";
import {prognosticHorizon} from "../../../../pipeline/core/evaluate/prognostics/prognosticHorizon.ts";
import {
  cumulativeRelativeAccuracy,
  relativeAccuracy
} from "../../../../pipeline/core/evaluate/prognostics/relativeAccuracy.ts";
import {type Trajectory, trajectories} from "../../../../pipeline/core/evaluate/prognostics/trajectory.ts";
import {fleetOf} from "../../features/fleets.ts";

/** A life recorded at times 0, 1, 2… that ends with its last record, and what was predicted along it. */
const life = (...predicted: number[]): Trajectory => ({
  time: predicted.map((_, i) => i),
  predicted,
  remaining: predicted.map((_, i) => predicted.length - 1 - i)
});

/** Predictions off by `errors` along such a life. */
const off = (...errors: number[]): Trajectory => life(...errors.map((e, i) => errors.length - 1 - i + e));

/**
 * The profile of ProgPy's own tests: at times 1 to 10 the mean predicted time of the event is 18.5, 17.5 … 9.5
 * (`step` 1) or twice as steep, here as remaining lives under an event at `end`; predictions up to `last`.
 */
function progPy(mean: (i: number) => number, end: number, last = 10): Trajectory {
  const time = Array.from({length: last}, (_, t) => t + 1);
  return {
    time,
    predicted: time.map((t) => mean(10 - t) - t),
    remaining: time.map((t) => end - t)
  };
}
const a = (i: number): number => i + 9.5;
const b = (i: number): number => i + 8.5;
const c = (i: number): number => 2 * i + 14.5;

describe("prognostic horizon", () => {
  test("counts from the first record after which every prediction stays within the tolerance", () => {
    expect(prognosticHorizon(off(9, 0, 9, 2, -2, 1, 0), 2)).toBe(3);
    expect(prognosticHorizon(off(9, 0, 9, 2, -2.1, 1, 0), 2)).toBe(1);
  });

  test("is the whole recorded life where no prediction is off, and 0 where the last one is", () => {
    expect(prognosticHorizon(off(0, 1, 2, 0), 2)).toBe(3);
    expect(prognosticHorizon(off(0, 0, 0, 3), 2)).toBe(0);
    expect(prognosticHorizon(life(), 2)).toBe(0);
    expect(prognosticHorizon(life(0), 2)).toBe(0);
  });

  test("a prediction that is not a number ends it", () => {
    expect(prognosticHorizon(off(0, Number.NaN, 0, 0), 2)).toBe(1);
  });

  test("is that of ProgPy where predictions stay good once they are, recorded up to before the event", () => {
    expect(prognosticHorizon(progPy(a, 10, 9), 0.6)).toBe(1);
    expect(prognosticHorizon(progPy(b, 10, 9), 0.6)).toBe(2);
    expect(prognosticHorizon(progPy(c, 18, 8), 0.6)).toBe(10);
  });

  test("is shorter than ProgPy's 10, which takes the first good prediction, where later ones are off again", () => {
    expect(prognosticHorizon(progPy(c, 18), 0.6)).toBe(0);
  });

  test("a wider tolerance never shortens it", () => {
    fc.assert(
      fc.property(fc.array(fc.double({min: -50, max: 50, noNaN: true}), {maxLength: 30}), (errors) => {
        const horizons = [1, 5, 20].map((tolerance) => prognosticHorizon(off(...errors), tolerance));
        expect(horizons).toEqual(horizons.toSorted((x, y) => x - y));
      })
    );
  });
});

describe("α-λ accuracy", () => {
  test("looks at the share λ of the way from the first prediction to the end", () => {
    const predicted = life(10, 9, 8, 7, 6, 99, 4, 3, 2, 1, 0);
    expect([0.25, 0.5, 0.75].map((lambda) => alphaLambda(predicted, lambda, 0.2))).toEqual([
      true,
      false,
      true
    ]);
  });

  test("the sides of the cone belong to it", () => {
    expect([8, 12, 7.99, 12.01].map((predicted) => withinCone(predicted, 10, 0.2))).toEqual([
      true,
      true,
      false,
      false
    ]);
  });

  test("without a record at that time the next one counts, against its own truth", () => {
    const sparse = {time: [0, 6, 9], predicted: [10, 4, 1], remaining: [10, 4, 1]};
    expect(alphaLambda(sparse, 0.5, 0.2)).toBe(true);
    expect(alphaLambda({...sparse, predicted: [10, 5, 1]}, 0.5, 0.2)).toBe(false);
  });

  test("is not defined at the end of life, after the last record or without records", () => {
    expect(alphaLambda(life(2, 1, 0), 1, 0.2)).toBeNull();
    expect(alphaLambda({time: [0], predicted: [5], remaining: [10]}, 0.5, 0.2)).toBeNull();
    expect(alphaLambda(life(0), 0.5, 0.2)).toBeNull();
    expect(alphaLambda(life(), 0.5, 0.2)).toBeNull();
  });

  test("agrees with ProgPy on a prediction without spread: α of what remains then", () => {
    // Time 8, mean 11.5 for an event at 9: ProgPy's limits are 8.5 and 9.5; at 5, mean 14.5 for 18: 11.5 and 24.5.
    const lambda = (at: number, end: number): number => (at - 1) / (end - 1);
    expect(alphaLambda(progPy(a, 9), lambda(8, 9), 0.5)).toBe(false);
    expect(alphaLambda(progPy(c, 18), lambda(5, 18), 0.5)).toBe(true);
  });
});

describe("relative accuracy", () => {
  test("is 1 when exact, 0 when off by all that remains, and below that without limit", () => {
    expect([10, 8, 12, 20, 40].map((predicted) => relativeAccuracy(predicted, 10))).toEqual([
      1, 0.8, 0.8, 0, -2
    ]);
  });

  test("cumulated, it is the mean over all predictions but those at the end of life", () => {
    expect(cumulativeRelativeAccuracy(life(4, 6, 1, 1, 7))).toBeCloseTo((1 + 0 + 0.5 + 1) / 4, 12);
    expect(cumulativeRelativeAccuracy(life(3))).toBeNull();
    expect(cumulativeRelativeAccuracy(life())).toBeNull();
  });

  test("is ProgPy's formula, which it applies to times of the event instead of remaining lives", () => {
    const ofEvents = (mean: (i: number) => number, event: number): number =>
      Array.from({length: 10}, (_, i) => relativeAccuracy(mean(i), event)).reduce((x, y) => x + y) / 10;
    expect(ofEvents(a, 9)).toBeCloseTo(0.4444444444444445, 12);
    expect(ofEvents(b, 8)).toBeCloseTo(0.375, 12);
    expect(ofEvents(c, 18)).toBeCloseTo(0.6388888888888888, 12);
  });
});

describe("convergence", () => {
  test("of a constant error is half the time and half the error away", () => {
    expect(convergence(off(6, 6, 6, 6, 6, 6, 6, 6, 6))).toBeCloseTo(Math.hypot(4, 3), 12);
  });

  test("of one early error is its own centre", () => {
    expect(convergence(off(0, -2, 0, 0, 0))).toBeCloseTo(Math.hypot(1.5, 1), 12);
  });

  test("is smaller the sooner the error is gone, whatever the age at the first prediction", () => {
    const early = off(8, 4, 2, 1, 0, 0);
    const late = off(0, 0, 1, 2, 4, 8);
    expect(convergence(early)).toBeLessThan(convergence(late) as number);
    const shifted = {...early, time: Array.from(early.time, (t) => t + 100)};
    expect(convergence(shifted)).toBeCloseTo(convergence(early) as number, 9);
  });

  test("is not defined without error or with one prediction", () => {
    expect(convergence(off(0, 0, 0))).toBeNull();
    expect(convergence(off(5))).toBeNull();
    expect(convergence(life())).toBeNull();
  });
});

describe("trajectories", () => {
  const unit = (id: string, rows: number, remaining = 0) => ({
    id,
    time: Array.from({length: rows}, (_, i) => i + 1),
    settings: [],
    sensors: [Array.from({length: rows}, () => 0)],
    remaining
  });

  test("begin where the truth comes within the cap and are empty where it never does", () => {
    const fleet = fleetOf([unit("long", 8), unit("short", 2), unit("stopped", 3, 9)]);
    const predicted = fleet.time.map((_, row) => 100 + row);
    const [long, short, stopped] = trajectories(fleet, predicted, 4);
    expect(Array.from(long.remaining)).toEqual([4, 3, 2, 1, 0]);
    expect(Array.from(long.predicted)).toEqual([103, 104, 105, 106, 107]);
    expect(Array.from(short.time)).toEqual([1, 2]);
    expect(stopped.time).toHaveLength(0);
  });
});
