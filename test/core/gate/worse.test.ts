import {describe, expect, test} from "vitest";
import {judge} from "../../../pipeline/core/gate/judge.ts";
import {classificationRules, regressionRules} from "../../../pipeline/core/gate/rules.ts";
import {random} from "../../../pipeline/core/stats/random.ts";
import {CORRELATION, classesOf, livesOf, withProduction} from "./simulated.ts";

const lives = {...regressionRules, draws: 500};
const words = {...classificationRules, draws: 500};
const cost = {bytes: 1, visited: 1};

/** Five units: same, better by 3, worse by 2, worse by 9, the same but for rounding. */
const five = {
  kind: "regression" as const,
  units: {
    ids: ["e", "d", "c", "b", "a"],
    scenario: ["S2", "S1", "S1", "S1", "S1"],
    stage: ["0-25", "0-25", "100-", "25-50", "100-"],
    truth: [10, 20, 100, 40, 125],
    production: [12, 25, 97, 40, 120],
    candidate: [8, 22, 105, 49.123456789, 120.04],
    low: [0, 0, 0, 0, 0],
    high: [125, 125, 125, 125, 125],
    baseline: [60, 60, 60, 60, 60]
  },
  candidate: cost,
  production: cost,
  reproduced: {same: true, largest: 0}
};

describe("what got worse", () => {
  test("counts units by their errors and names the worst first", () => {
    const {worse, units} = judge(five, lives, 1);
    expect([worse!.worse, worse!.better, worse!.same]).toEqual([2, 1, 2]);
    expect(worse!.units.map(({unit}) => unit)).toEqual(["b", "c"]);
    expect(worse!.units[1]).toEqual({
      unit: "c",
      slice: "S1",
      truth: "100",
      production: "97",
      candidate: "105",
      difference: 2
    });
    expect(worse!.units[0].candidate).toBe("49.1235");
    expect(worse!.units[0].difference).toBeCloseTo(9.123456789, 9);
    expect(units.map(({unit}) => unit)).toEqual(["a", "b", "c", "d", "e"]);
    expect(units[4]).toEqual({
      unit: "e",
      slice: "S2",
      truth: "10",
      production: "12",
      candidate: "8",
      productionError: 2,
      candidateError: 2
    });
  });

  test("names twenty at most, equals by their ids", () => {
    const life = livesOf(60, 1, 1);
    const candidate = Array.from(life.units.production!, (value, u) =>
      value >= life.units.truth[u] ? value + 7 : value - 7
    );
    const {worse} = judge({...life, units: {...life.units, candidate}}, lives, 1);
    expect(worse!.worse).toBe(60);
    expect(worse!.units.length).toBe(20);
    for (const {difference} of worse!.units) expect(difference).toBeCloseTo(7, 9);
  });

  test("of classes is told by their names, and the loss by the probability of the truth", () => {
    const {worse, units} = judge(
      {
        ...five,
        kind: "classification",
        units: {
          ids: ["x", "y"],
          classes: ["GAME", "TOOLS"],
          truth: [0, 1],
          production: [0.8, 0.2, 0.4, 0.6],
          candidate: [0.2, 0.8, 0.4, 0.6]
        }
      },
      words,
      1
    );
    expect(worse!.units).toEqual([
      {
        unit: "x",
        slice: "GAME",
        truth: "GAME",
        production: "GAME",
        candidate: "TOOLS",
        difference: expect.closeTo(Math.log(4), 12)
      }
    ]);
    expect([worse!.worse, worse!.better, worse!.same]).toEqual([1, 0, 1]);
    expect(units[1].candidateError).toBeCloseTo(-Math.log(0.6), 12);
  });
});

describe("slices", () => {
  test("are every scenario and every stage, names in order, each unit in one of each", () => {
    const {slices} = judge(five, lives, 1).worse!;
    expect(slices.map(({by, name, units}) => [by, name, units])).toEqual([
      ["scenario", "S1", 4],
      ["scenario", "S2", 1],
      ["stage", "0-25", 2],
      ["stage", "25-50", 1],
      ["stage", "100-", 2]
    ]);
    expect(slices[2].difference.value).toBeCloseTo(Math.sqrt((4 + 4) / 2) - Math.sqrt((4 + 25) / 2), 12);
    expect(slices[3].difference.value).toBeCloseTo(9.123456789, 9);
  });

  test("of one part differ as the whole does", () => {
    const life = livesOf(70, 1.2, 1);
    const one = {...life, units: {...life.units, scenario: new Array(70).fill("all")}};
    const {metrics, worse} = judge(one, lives, 1);
    const [all] = worse!.slices;
    expect(all.name).toBe("all");
    expect(all.difference.value).toBeCloseTo(metrics[0].difference!.value, 12);
    expect(all.difference.low).toBeCloseTo(metrics[0].difference!.low, 0);
  });

  test("one class of 33 that got much worse is found, though the whole is not worse", () => {
    const word = classesOf(1500, 33, {production: 2.2, candidate: 2.2}, 3);
    const {truth} = word.units;
    // Class 5 has about fifty units; the candidate gives its truth a fifth of the probability, the rest to class 0.
    const candidate = Float64Array.from(word.units.candidate);
    for (let u = 0; u < 1500; u++)
      if (truth[u] === 5) {
        const taken = 0.8 * candidate[u * 33 + 5];
        candidate[u * 33 + 5] -= taken;
        candidate[u * 33] += taken;
      }
    const inputs = {...word, units: {...word.units, candidate}};
    const {slices} = judge(inputs, words, 1).worse!;
    expect(slices.length).toBe(33);
    expect(
      slices.filter(({established}) => established).map(({name, established}) => [name, established])
    ).toEqual([["class 5", "worse"]]);
    expect(slices[5].metric).toBe("log-loss");
    const byAccuracy = judge(inputs, {...words, decides: "accuracy"}, 1).worse!.slices[5];
    expect(byAccuracy.established).toBe("worse");
    expect(byAccuracy.difference.high).toBeLessThan(0);
  });

  test("of equal models are called worse or better in few reports, however many there are", () => {
    let called = 0;
    for (let seed = 0; seed < 60; seed++) {
      const word = classesOf(500, 33, {production: 2.2, candidate: 2.2}, 500 + seed);
      const {slices} = judge(word, {...words, draws: 200}, seed).worse!;
      if (slices.some(({established}) => established !== null)) called++;
    }
    expect(called).toBeLessThanOrEqual(6);
  });

  test("are judged alike whatever other slices there are", () => {
    const life = livesOf(80, 1.1, 6);
    const other = {...life, units: {...life.units, stage: new Array(80).fill("any")}};
    const [one, two] = [life, other].map((inputs) => judge(inputs, lives, 1).worse!.slices);
    for (const i of [0, 1, 2, 3]) expect(two[i].difference).toEqual(one[i].difference);
  });

  test("better in a stage is called better", () => {
    const life = livesOf(400, 1, 1);
    const {truth} = life.units;
    const {normal} = random(1);
    const production = Array.from(life.units.candidate, (value, u) =>
      truth[u] < 25 ? truth[u] + 3 * (value - truth[u]) * CORRELATION + normal() : value
    );
    const {slices} = judge(withProduction(life, production), lives, 1).worse!;
    const stage = slices.find(({by, name}) => by === "stage" && name === "0–")!;
    expect(stage.established).toBe("better");
    expect(stage.difference.high).toBeLessThan(0);
  });
});
