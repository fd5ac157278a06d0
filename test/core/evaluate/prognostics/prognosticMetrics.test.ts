import {expect, test} from "vitest";
import {coneLevels} from "../../../../pipeline/core/evaluate/prognostics/cone.ts";
import {prognosticMetrics} from "../../../../pipeline/core/evaluate/prognostics/prognosticMetrics.ts";
import type {Trajectory} from "../../../../pipeline/core/evaluate/prognostics/trajectory.ts";
import {random} from "../../../../pipeline/core/stats/random.ts";

/** Units of lives 100, 101…, seen over their last 50 records; predictions off by `error(unit, remaining)`. */
const fleet = (units: number, error: (unit: number, remaining: number) => number): Trajectory[] =>
  Array.from({length: units}, (_, unit) => {
    const remaining = Array.from({length: 51}, (_, i) => 50 - i);
    return {
      time: remaining.map((r) => 100 + unit - r),
      remaining,
      predicted: remaining.map((r) => r + error(unit, r))
    };
  });
const lives = (units: number): number[] => Array.from({length: units}, (_, unit) => 100 + unit);
const options = {cap: 50, seed: 1};

test("units that are right from the first prediction on are counted as such", () => {
  const metrics = prognosticMetrics(
    fleet(4, (unit, r) => (unit < 3 || r < 20 ? 0 : 40)),
    lives(4),
    options
  );
  expect(metrics?.tolerance).toBe(10);
  expect(metrics?.horizon.q1.value).toBeCloseTo(42.25, 9);
  expect(metrics?.whole).toMatchObject({value: 0.75, n: 4});
  expect(metrics?.alphaLambda.map(({lambda, inside}) => [lambda, inside.value])).toEqual([
    [0.25, 0.75],
    [0.5, 0.75],
    [0.75, 1]
  ]);
});

test("the horizon tolerates a tenth of the median life, but no more than a fifth of the cap", () => {
  const tolerance = (cap: number) =>
    prognosticMetrics(
      fleet(3, () => 0),
      lives(3),
      {cap, seed: 1}
    )?.tolerance;
  expect(tolerance(200)).toBeCloseTo(10.1, 9);
  expect(tolerance(20)).toBeCloseTo(4, 9);
});

test("a model without error has full accuracy and nothing to converge", () => {
  const metrics = prognosticMetrics(
    fleet(3, () => 0),
    lives(3),
    options
  );
  expect(metrics?.accuracy?.median).toEqual({value: 1, low: 1, high: 1});
  expect(metrics?.convergence).toBeNull();
});

test("quartiles lie in order within their intervals, which the seed alone decides", () => {
  const draw = random(3);
  const units = fleet(40, () => 0);
  const noisy = units.map((unit) => ({
    ...unit,
    predicted: Array.from(unit.predicted, (p) => p + 6 * draw.normal())
  }));
  const metrics = prognosticMetrics(noisy, lives(40), options);
  for (const spread of [metrics?.horizon, metrics?.accuracy, metrics?.convergence]) {
    const {q1, median, q3} = spread as NonNullable<typeof spread>;
    expect(q1.value <= median.value && median.value <= q3.value).toBe(true);
    for (const {value, low, high} of [q1, median, q3]) expect(low <= value && value <= high).toBe(true);
  }
  expect(prognosticMetrics(noisy, lives(40), options)).toEqual(metrics);
});

test("the order of units changes no figure", () => {
  const draw = random(5);
  const units = fleet(9, () => 8 * draw.normal()).map((unit, u) => ({unit, life: 100 + u}));
  const of = (list: typeof units) =>
    prognosticMetrics(
      list.map(({unit}) => unit),
      list.map(({life}) => life),
      options
    );
  expect(of(units.toReversed())).toEqual(of(units));
});

test("nothing is said where no unit has a record within the cap", () => {
  const nothing = {time: [], predicted: [], remaining: []};
  expect(prognosticMetrics([nothing, nothing], [10, 12], options)).toBeNull();
});

test("the cone counts each unit once at each level, between records on a straight line", () => {
  const sparse = {time: [0, 10], predicted: [12, 2], remaining: [10, 0]};
  const levels = coneLevels([sparse], 10, 0.2);
  expect(levels.map(({remaining}) => remaining)).toEqual(Array.from({length: 26}, (_, k) => (10 * k) / 25));
  expect(levels.map(({q50}) => q50)).toEqual(levels.map(({remaining}) => expect.closeTo(remaining + 2, 9)));
  expect(levels[0].inside).toBeNull();
  expect(levels.slice(1).map(({inside}) => inside)).toEqual(
    levels.slice(1).map(({remaining}) => (remaining === 10 ? 1 : 0))
  );
});

test("the cone leaves out levels that fewer than half of the units reach", () => {
  const short = {time: [0, 4], predicted: [4, 0], remaining: [4, 0]};
  const long = {time: [0, 10], predicted: [10, 0], remaining: [10, 0]};
  expect(coneLevels([short, short, long], 10, 0.2).map(({units}) => units)).toEqual(Array(11).fill(3));
});

test("quantiles of the cone rise with their level", () => {
  const draw = random(9);
  for (const {q5, q25, q50, q75, q95} of coneLevels(
    fleet(30, () => 9 * draw.normal()),
    50,
    0.2
  ))
    expect([q5, q25, q50, q75, q95]).toEqual([q5, q25, q50, q75, q95].toSorted((x, y) => x - y));
});
