import {describe, expect, test} from "vitest";
import type {RegressionInputs} from "../../../pipeline/core/gate/inputs.ts";
import {decide} from "../../../pipeline/core/gate/judge.ts";
import {lives, outcomeOf, ruleOf, strongerCandidate, words} from "./settings.ts";
import {classesOf, livesOf, withProduction} from "./simulated.ts";

describe("the candidate's own rules", () => {
  const life = livesOf(200, 1, 1);
  const word = classesOf(400, 8, strongerCandidate, 1);

  test("the floor looks at the score, which states its formula and parts", () => {
    const {score, rules} = decide(life, lives({floor: 70}), 1);
    expect(score.formula).toBe("skill");
    const [rmse, constant] = score.parts;
    expect(score.candidate).toBeCloseTo(100 * (1 - rmse.candidate / constant.candidate), 10);
    expect(constant.production).toBe(constant.candidate);
    const rule = rules.find(({id}) => id === "floor")!;
    expect(rule.value).toBe(score.candidate);
    expect(rule.low!).toBeLessThan(rule.value!);
    const shares = decide(word, words(), 1).score;
    const mean = shares.parts.reduce((sum, {production}) => sum + production!, 0) / shares.parts.length;
    expect(shares.production).toBeCloseTo(100 * mean, 10);
    expect(shares.parts.map(({id}) => id)).toEqual(["accuracy", "top-3", "f1-weighted", "calibration"]);
  });

  test("intervals that hold too few lives are held, those that may by chance are not", () => {
    const narrow = (share: number): RegressionInputs => {
      const {candidate, low, high} = life.units;
      const towards = (end: ArrayLike<number>) =>
        Array.from(candidate, (value, u) => value + share * (end[u] - value));
      return {...life, units: {...life.units, low: towards(low), high: towards(high)}};
    };
    const held = decide(narrow(0.5), lives(), 1);
    expect(ruleOf(held, "coverage")).toMatchObject({outcome: "fail", limit: 0.88});
    expect(ruleOf(held, "coverage").high!).toBeLessThan(0.88);
    expect(held.verdict).toBe("hold");
    const open = ruleOf(decide(narrow(0.92), lives(), 1), "coverage");
    expect(open.value!).toBeLessThan(0.9);
    expect(open.outcome).toBe("pass");
  });

  test("a life at the end of its interval is inside", () => {
    const {truth} = life.units;
    const exact = {...life, units: {...life.units, low: truth, high: truth}};
    expect(ruleOf(decide(exact, lives(), 1), "coverage").value).toBe(1);
  });

  test("probabilities that claim too much are held", () => {
    const {candidate} = word.units;
    const k = word.units.classes.length;
    const sharp = Array.from(candidate, (p) => p ** 8);
    const sums = Array.from({length: 400}, (_, u) => sharp.slice(u * k, u * k + k).reduce((a, b) => a + b));
    const claimed = sharp.map((p, i) => p / sums[Math.floor(i / k)]);
    const decision = decide({...word, units: {...word.units, candidate: claimed}}, words(), 1);
    expect(ruleOf(decision, "coverage")).toMatchObject({outcome: "fail", limit: 0.1});
    expect(outcomeOf(decide(word, words(), 1), "coverage")).toBe("pass");
    expect(decision.verdict).toBe("hold");
  });

  test("costs are in proportion to production's, which counts as visiting a thousand nodes", () => {
    const cost = (candidate: number, production: number) =>
      ruleOf(
        decide(
          {
            ...word,
            candidate: {...word.candidate, visited: candidate},
            production: {...word.candidate, visited: production}
          },
          words(),
          1
        ),
        "cost"
      );
    expect(cost(4000, 2000)).toMatchObject({outcome: "pass", value: 2, limit: 2});
    expect(cost(4001, 2000).outcome).toBe("fail");
    expect(cost(1900, 0)).toMatchObject({outcome: "pass", value: 1.9});
    expect(cost(2100, 3).outcome).toBe("fail");
  });

  test("sizes are limited in proportion to production's, which counts as a megabyte, and in all", () => {
    const size = (candidate: number, production: number) =>
      ruleOf(
        decide(
          {
            ...word,
            candidate: {...word.candidate, bytes: candidate},
            production: {...word.candidate, bytes: production}
          },
          words(),
          1
        ),
        "size"
      );
    expect(size(3_000_000, 20)).toMatchObject({outcome: "pass", value: 3_000_000, limit: 3_000_000});
    expect(size(3_000_001, 20).outcome).toBe("fail");
    expect(size(20_000_001, 15_000_000)).toMatchObject({outcome: "fail", limit: 20_000_000});
    const first = withProduction({...word, candidate: {...word.candidate, bytes: 20_000_001}}, null);
    expect(decide(first, words(), 1).verdict).toBe("hold");
  });
});
