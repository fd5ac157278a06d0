import {describe, expect, test} from "vitest";
import {score} from "../../../pipeline/core/evaluate/score.ts";
import {classFigures, measureClasses} from "../../../pipeline/core/gate/classFigures.ts";
import {classPredictions} from "../../../pipeline/core/gate/classProbabilities.ts";
import {lifeErrors, measureLives, regressionFigures} from "../../../pipeline/core/gate/regressionErrors.ts";
import type {ModelMeasure} from "../../../pipeline/core/gate/subject.ts";
import {random} from "../../../pipeline/core/stats/random.ts";
import {classesOf, livesOf} from "./simulated.ts";

/** Figures by name, each unit counting as often as `counts` says. */
function figuresOf(
  names: readonly string[],
  measure: ModelMeasure,
  counts: readonly number[]
): Record<string, number> {
  const out = new Float64Array(names.length + 2);
  measure(Float64Array.from(counts), out, 2);
  return Object.fromEntries(names.map((name, i) => [name, out[2 + i]]));
}

const once = (n: number): number[] => new Array(n).fill(1);
/** How often units count in one sample of them. */
function sample(n: number, seed: number): number[] {
  const counts = new Array(n).fill(0);
  const {int} = random(seed);
  for (let i = 0; i < n; i++) counts[int(n)]++;
  return counts;
}
/** Units in full, each as often as it counts. */
const repeated = (counts: readonly number[]): number[] =>
  counts.flatMap((count, u) => new Array(count).fill(u));

describe("figures of remaining lives", () => {
  const lives = (predicted: readonly number[], truth: readonly number[], constant: number) =>
    measureLives(
      lifeErrors(Float64Array.from(predicted), Float64Array.from(truth), 10),
      Float64Array.from(truth, (life) => (life - constant) ** 2)
    );

  test("are those worked by hand", () => {
    // Errors −3, 4, 0, 11, the last of them late; the constant is off by 30, 10, 10, 30.
    const found = figuresOf(regressionFigures, lives([7, 34, 50, 81], [10, 30, 50, 70], 40), once(4));
    expect(found.rmse).toBeCloseTo(Math.sqrt((9 + 16 + 0 + 121) / 4), 12);
    expect(found.mae).toBe(18 / 4);
    expect(found.bias).toBe(3);
    expect(found.late).toBe(1 / 4);
    expect(found.phm08).toBeCloseTo((Math.exp(3 / 13) + Math.exp(0.4) + Math.exp(1.1) - 3) / 4, 12);
    expect(found["rmse-constant"]).toBeCloseTo(Math.sqrt(500), 12);
    expect(found.skill).toBeCloseTo(100 * (1 - Math.sqrt(146 / 2000)), 10);
  });

  test("of any sample are those of its units written out", () => {
    const {units} = livesOf(60, 1, 3);
    const truth = Array.from(units.truth);
    const predicted = Array.from(units.candidate);
    for (let seed = 0; seed < 5; seed++) {
      const counts = sample(60, seed);
      const found = figuresOf(regressionFigures, lives(predicted, truth, 85), counts);
      const rows = repeated(counts);
      const own = score(
        rows.map((u) => predicted[u]),
        rows.map((u) => truth[u])
      );
      expect(found.rmse).toBeCloseTo(own.rmse, 10);
      expect(found.mae).toBeCloseTo(own.mae, 10);
      expect(found.bias).toBeCloseTo(Math.abs(own.bias), 10);
      expect(found.phm08).toBeCloseTo(own.phm08! / 60, 10);
    }
  });

  test("late is later than the limit, not at it, and never early", () => {
    expect(figuresOf(regressionFigures, lives([20, 20.5, 0], [10, 10, 50], 40), once(3)).late).toBe(1 / 3);
  });

  test("skill is 0 for a model no better than the constant, 100 for one that is right", () => {
    const skill = (predicted: readonly number[], truth: readonly number[], constant: number): number =>
      figuresOf(regressionFigures, lives(predicted, truth, constant), once(truth.length)).skill;
    expect(skill([60, 60], [0, 80], 40)).toBe(0);
    expect(skill([10, 80], [10, 80], 40)).toBe(100);
    expect(skill([40, 41], [40, 40], 40)).toBe(0);
    expect(skill([40, 40], [40, 40], 40)).toBe(100);
  });
});

/** Predictions of probabilities given unit by unit. */
function predictions(rows: readonly (readonly number[])[], truth: readonly number[]) {
  const order = Int32Array.from(truth, (_, u) => u);
  return classPredictions(
    "candidate",
    rows.flat(),
    Int32Array.from(truth),
    rows[0].length,
    truth.map(String),
    order
  );
}

describe("figures of classes", () => {
  const classes = (
    rows: readonly (readonly number[])[],
    truth: readonly number[],
    counts = once(truth.length)
  ) =>
    figuresOf(
      classFigures,
      measureClasses(predictions(rows, truth), Int32Array.from(truth), rows[0].length),
      counts
    );

  test("are those worked by hand", () => {
    // Predicted: 0, 1, 0, 1, 1, 2, 0, 2.
    const rows = [
      [0.7, 0.1, 0.1, 0.1],
      [0.3, 0.4, 0.2, 0.1],
      [0.5, 0.2, 0.2, 0.1],
      [0.1, 0.6, 0.2, 0.1],
      [0.2, 0.5, 0.2, 0.1],
      [0.1, 0.1, 0.8, 0],
      [0.4, 0.3, 0.2, 0.1],
      [0.05, 0.05, 0.85, 0.05]
    ];
    const truth = [0, 0, 0, 1, 1, 2, 2, 3];
    const found = classes(rows, truth);
    const precisions = [2 / 3, 2 / 3, 1 / 2, 0];
    const recalls = [2 / 3, 1, 1 / 2, 0];
    const f1s = [2 / 3, 4 / 5, 1 / 2, 0];
    const macro = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0) / 4;
    const weighted = (of: readonly number[]): number => (3 * of[0] + 2 * of[1] + 2 * of[2] + of[3]) / 8;
    expect(found.accuracy).toBe(5 / 8);
    // The last unit's three smallest are equal: its class, the last, comes fourth.
    expect(found["top-3"]).toBe(7 / 8);
    expect(found["log-loss"]).toBeCloseTo(-Math.log(0.7 * 0.3 * 0.5 * 0.6 * 0.5 * 0.8 * 0.2 * 0.05) / 8, 12);
    expect(found["precision-macro"]).toBeCloseTo(macro(precisions), 12);
    expect(found["recall-macro"]).toBeCloseTo(macro(recalls), 12);
    expect(found["f1-macro"]).toBeCloseTo(macro(f1s), 12);
    expect(found["precision-weighted"]).toBeCloseTo(weighted(precisions), 12);
    expect(found["f1-weighted"]).toBeCloseTo(weighted(f1s), 12);
    // Tenths: .4 (two, none right), .5 (two, both right), .6 and .7 (one each, right), .8 (two, one right).
    const error = (0.8 + 1 + 0.4 + 0.3 + 0.65) / 8;
    expect(found["calibration-error"]).toBeCloseTo(error, 12);
    expect(found.shares).toBeCloseTo(25 * (5 / 8 + 7 / 8 + weighted(f1s) + 1 - error), 10);
  });

  test("of any sample are those of its units written out", () => {
    const {units} = classesOf(80, 12, {production: 2, candidate: 2}, 4);
    const truth = Array.from(units.truth);
    const rows = truth.map((_, u) => Array.from(units.candidate).slice(12 * u, 12 * u + 12));
    for (let seed = 0; seed < 5; seed++) {
      const counts = sample(80, seed);
      const found = classes(rows, truth, counts);
      const places = repeated(counts);
      const written = classes(
        places.map((u) => rows[u]),
        places.map((u) => truth[u])
      );
      for (const name of classFigures) expect(found[name]).toBeCloseTo(written[name], 10);
    }
  });

  test("weighted recall is accuracy, which is why it has no name of its own", () => {
    const {units} = classesOf(200, 5, {production: 1, candidate: 1}, 4);
    const truth = Array.from(units.truth);
    const rows = truth.map((_, u) => Array.from(units.candidate).slice(5 * u, 5 * u + 5));
    const predicted = predictions(rows, truth).right;
    const recalls = [0, 1, 2, 3, 4].map((k) => {
      const own = truth.flatMap((t, u) => (t === k ? predicted[u] : []));
      return (own.length / 200) * (own.reduce((sum, one) => sum + one, 0) / own.length);
    });
    expect(classes(rows, truth).accuracy).toBeCloseTo(
      recalls.reduce((a, b) => a + b),
      12
    );
  });

  test("average over the classes that occur: one that is only predicted does not change how many", () => {
    const found = classes(
      [
        [0.9, 0.1, 0],
        [0.2, 0.2, 0.6]
      ],
      [0, 0]
    );
    expect(found["recall-macro"]).toBe(1 / 2);
    expect(found["precision-macro"]).toBe(1);
    expect(found["f1-macro"]).toBeCloseTo(2 / 3, 12);
  });

  test("of two classes have the truth among three always", () => {
    expect(
      classes(
        [
          [0.9, 0.1],
          [0.9, 0.1]
        ],
        [0, 1]
      )["top-3"]
    ).toBe(1);
  });

  test("break ties by the order of classes, so that a model that says nothing gets no credit", () => {
    const flat = [0.25, 0.25, 0.25, 0.25];
    const found = classes([flat, flat, flat, flat], [0, 1, 2, 3]);
    expect(found.accuracy).toBe(1 / 4);
    expect(found["top-3"]).toBe(3 / 4);
  });

  test("a probability of 0 for the truth costs 13.8, one of 1 nothing", () => {
    expect([
      ...predictions(
        [
          [1, 0],
          [1, 0]
        ],
        [0, 1]
      ).loss
    ]).toEqual([0, -Math.log(1e-6)]);
  });

  test("a stated probability of 1 is in the last tenth", () => {
    expect([
      ...predictions(
        [
          [1, 0],
          [0.5, 0.5],
          [0.3, 0.7]
        ],
        [0, 0, 0]
      ).band
    ]).toEqual([9, 5, 7]);
  });
});
