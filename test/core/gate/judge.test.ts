import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {
  ClassificationInputs,
  ClassificationUnits,
  RegressionInputs,
  RegressionUnits
} from "../../../pipeline/core/gate/inputs.ts";
import {decide, judge} from "../../../pipeline/core/gate/judge.ts";
import {random} from "../../../pipeline/core/stats/random.ts";
import {equalSignals, lives, ruleOf, strongerCandidate, words} from "./settings.ts";
import {classesOf, exchanged, livesOf} from "./simulated.ts";

/** Values in another order. */
const moved = <T>(values: ArrayLike<T>, order: Int32Array): T[] => Array.from(order, (i) => values[i]);

function shuffledLives(inputs: RegressionInputs, order: Int32Array): RegressionInputs {
  const {production, ...units} = inputs.units;
  const columns = Object.entries(units).map(([name, column]) => [name, moved<unknown>(column, order)]);
  return {
    ...inputs,
    units: {
      ...Object.fromEntries(columns),
      production: production && moved(production, order)
    } as RegressionUnits
  };
}

function shuffledWords(inputs: ClassificationInputs, order: Int32Array): ClassificationInputs {
  const {ids, truth, classes, candidate, production} = inputs.units;
  const k = classes.length;
  const rows = (values: ArrayLike<number>): number[] =>
    Array.from(order).flatMap((u) => Array.from({length: k}, (_, c) => values[u * k + c]));
  const units: ClassificationUnits = {
    classes,
    ids: moved(ids, order),
    truth: moved(truth, order),
    candidate: rows(candidate),
    production: production && rows(production)
  };
  return {...inputs, units};
}

function shuffledOrder(n: number, seed: number): Int32Array {
  const order = Int32Array.from({length: n}, (_, i) => i);
  random(seed).shuffle(order);
  return order;
}

describe("a judgement", () => {
  test("does not depend on the order in which units are given", () => {
    const life = livesOf(90, 1.1, 4);
    const word = classesOf(80, 6, strongerCandidate, 4);
    for (let seed = 0; seed < 3; seed++) {
      expect(judge(shuffledLives(life, shuffledOrder(90, seed)), lives(), 1)).toEqual(
        judge(life, lives(), 1)
      );
      expect(judge(shuffledWords(word, shuffledOrder(80, seed)), words(), 1)).toEqual(
        judge(word, words(), 1)
      );
    }
  });

  test("is the same for the same seed, and nearly so for another", () => {
    const life = livesOf(200, 0.9, 4);
    const [once, again, other] = [1, 1, 2].map((seed) => judge(life, lives(), seed));
    expect(again).toEqual(once);
    expect(other).not.toEqual(once);
    expect(other.metrics[0].difference!.low).toBeCloseTo(once.metrics[0].difference!.low, 0);
  });

  test("changes nothing of what it is given", () => {
    const word = classesOf(40, 3, equalSignals, 4);
    const before = structuredClone(word);
    judge(word, words(), 1);
    expect(word).toEqual(before);
  });

  test("of exchanged models has every difference with the other sign", () => {
    for (const [one, other] of [
      [judge(livesOf(80, 1.2, 7), lives(), 3), judge(exchanged(livesOf(80, 1.2, 7)), lives(), 3)],
      [
        judge(classesOf(80, 5, strongerCandidate, 7), words(), 3),
        judge(exchanged(classesOf(80, 5, strongerCandidate, 7)), words(), 3)
      ]
    ]) {
      for (const [i, {id, difference, candidate, winner}] of one.metrics.entries()) {
        const mirrored = other.metrics[i];
        expect(mirrored.id).toBe(id);
        expect(mirrored.production).toEqual(candidate);
        expect(mirrored.difference!.value).toBeCloseTo(-difference!.value, 12);
        expect(mirrored.difference!.low).toBeCloseTo(-difference!.high, 12);
        expect(mirrored.difference!.high).toBeCloseTo(-difference!.low, 12);
        const opposite = {candidate: "production", production: "candidate", neither: "neither"} as const;
        expect(mirrored.winner).toBe(opposite[winner!]);
      }
      expect([one.worse!.worse, one.worse!.better]).toEqual([other.worse!.better, other.worse!.worse]);
    }
  });

  test("never promotes both of two models, each against the other", () => {
    const seeds = fc.nat({max: 10_000});
    const factors = fc.double({min: 0.6, max: 1.6, noNaN: true});
    fc.assert(
      fc.property(seeds, factors, (seed, factor) => {
        const life = livesOf(60, factor, seed);
        const verdicts = [life, exchanged(life)].map(
          (inputs) => decide(inputs, lives({draws: 200}), seed).verdict
        );
        expect(verdicts.filter((verdict) => verdict === "promote").length).toBeLessThanOrEqual(1);
      }),
      {numRuns: 40}
    );
  });

  test("puts the metric that decides first, and states how it was made", () => {
    const decision = decide(livesOf(50, 1, 1), lives({decides: "mae"}), 9);
    expect(decision.metrics.map(({id}) => id)).toEqual(["mae", "rmse", "phm08", "bias", "late"]);
    expect(ruleOf(decision, "improves").metric).toBe("mae");
    expect(decision.protocol).toEqual({units: 50, draws: 500, level: 0.95, seed: 9});
  });

  test("is the decision, whether or not the lists are asked for", () => {
    const life = livesOf(50, 1.2, 1);
    const {worse: _, units: __, ...decision} = judge(life, lives(), 9);
    expect(decide(life, lives(), 9)).toEqual(decision);
  });
});

describe("unusual classes", () => {
  test("all units of one class are judged like any", () => {
    const word = classesOf(60, 4, strongerCandidate, 1);
    const alone = {...word, units: {...word.units, truth: new Int32Array(60)}};
    const {metrics, worse} = judge(alone, words(), 1);
    const value = (id: string): number => metrics.find((metric) => metric.id === id)!.candidate.value;
    expect(value("recall-macro")).toBe(value("accuracy"));
    expect(value("precision-macro")).toBe(1);
    expect(worse!.slices.map(({name, units}) => [name, units])).toEqual([["class 0", 60]]);
  });

  test("two classes are enough", () => {
    const {metrics, verdict} = decide(classesOf(600, 2, {production: 1, candidate: 2}, 1), words(), 1);
    expect(metrics.find(({id}) => id === "top-3")!.difference).toEqual({value: 0, low: 0, high: 0});
    expect(verdict).toBe("promote");
  });

  test("a class that nobody has and nobody predicts changes nothing", () => {
    const word = classesOf(60, 4, strongerCandidate, 1);
    const wider = (p: ArrayLike<number>): number[] =>
      Array.from({length: 60}).flatMap((_, u) => [0, 1, 2, 3, 4].map((k) => (k < 4 ? p[u * 4 + k] : 0)));
    const {units} = word;
    const more: ClassificationInputs = {
      ...word,
      units: {
        ...units,
        classes: [...units.classes, "nobody's"],
        candidate: wider(units.candidate),
        production: wider(units.production!)
      }
    };
    expect(judge(more, words(), 1)).toEqual(judge(word, words(), 1));
  });
});

describe("the PHM08 score", () => {
  test("is left out where it exceeds every number, and the verdict does without", () => {
    const life = livesOf(50, 1, 1);
    const candidate = Array.from(life.units.candidate);
    candidate[0] += 8000;
    const decision = decide({...life, units: {...life.units, candidate}}, lives(), 1);
    expect(decision.metrics.map(({id}) => id)).toEqual(["rmse", "mae", "bias", "late"]);
    expect(ruleOf(decision, "not-worse", "phm08")).toBeUndefined();
    for (const {candidate: own} of decision.metrics) expect(Number.isFinite(own.high)).toBe(true);
    expect(() => decide({...life, units: {...life.units, candidate}}, lives({decides: "phm08"}), 1)).toThrow(
      'found "phm08" as the metric that decides, expected one of rmse, mae, bias, late'
    );
  });
});
