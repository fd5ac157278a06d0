import {describe, expect, test} from "vitest";
import {decide, judge} from "../../../pipeline/core/gate/judge.ts";
import {equalSignals, lives, outcomeOf, ruleOf, strongerCandidate, words} from "./settings.ts";
import {classesOf, livesOf, withProduction} from "./simulated.ts";

describe("a candidate that is better", () => {
  test("is promoted when every rule passes", () => {
    const decision = decide(classesOf(400, 8, strongerCandidate, 1), words(), 1);
    expect(decision.verdict).toBe("promote");
    expect(decision.first).toBe(false);
    expect(new Set(decision.rules.map(({outcome}) => outcome))).toEqual(new Set(["pass"]));
    expect(decision.rules.map(({id}) => id)).toEqual([
      "reproduced",
      "improves",
      ...new Array(5).fill("not-worse"),
      "floor",
      "coverage",
      "cost",
      "size"
    ]);
  });

  test("in the last digits only is not better: other engines and other orders of sums do that", () => {
    const life = livesOf(200, 1, 1);
    const {truth, candidate} = life.units;
    const nearer = Array.from(candidate, (value, u) => truth[u] + (value - truth[u]) * (1 + 1e-12));
    const decision = decide(withProduction(life, nearer), lives(), 1);
    expect(decision.metrics[0].difference!.high).toBeLessThan(0);
    expect(decision.metrics[0].winner).toBe("neither");
    expect(decision.verdict).toBe("inconclusive");
  });

  test("on a few units only is left open", () => {
    const life = livesOf(300, 1, 1);
    const production = Array.from(life.units.candidate, (value, u) => (u < 2 ? value + 40 : value));
    expect(decide(withProduction(life, production), lives(), 1).verdict).toBe("inconclusive");
  });

  test("but late is held: a lower RMSE does not pay for units that fail before they are stopped", () => {
    const life = livesOf(400, 1, 1);
    const truth = life.units.truth;
    // Production is far off and early as often as late; the candidate always 11 late.
    const inputs = withProduction(
      life,
      Array.from(truth, (life_, u) => life_ + (u % 20 === 0 ? 15 : -30))
    );
    const candidate = Array.from(truth, (one) => one + 11);
    const late = {...inputs, units: {...inputs.units, candidate}};
    const decision = decide(late, lives({coverage: {nominal: 0, tolerance: 0}}), 1);
    expect(outcomeOf(decision, "improves")).toBe("pass");
    expect(outcomeOf(decision, "not-worse", "late")).toBe("fail");
    expect(decision.verdict).toBe("hold");
  });
});

describe("a candidate that is worse", () => {
  test("is held, and told by how much", () => {
    const decision = decide(livesOf(400, 1.3, 1), lives(), 1);
    expect(decision.verdict).toBe("hold");
    expect(outcomeOf(decision, "improves")).toBe("unclear");
    const rule = ruleOf(decision, "not-worse", "rmse");
    expect(rule).toMatchObject({outcome: "fail", limit: 0});
    expect(rule.value).toBe(decision.metrics[0].difference!.value);
    expect(rule.low!).toBeGreaterThan(0);
  });

  test("within the tolerance is put up with, and told the limit", () => {
    const decision = decide(livesOf(400, 1.3, 1), lives({tolerance: 0.5, notWorse: ["rmse"]}), 1);
    const {outcome, limit} = ruleOf(decision, "not-worse", "rmse");
    expect(outcome).toBe("pass");
    expect(limit).toBeCloseTo(0.5 * decision.metrics[0].production!.value, 12);
    expect(decision.verdict).toBe("inconclusive");
  });

  test("has a tolerance below 0 where more is better", () => {
    const decision = decide(classesOf(300, 5, equalSignals, 1), words({tolerance: 0.02}), 1);
    const accuracy = decision.metrics.find(({id}) => id === "accuracy")!;
    expect(ruleOf(decision, "not-worse", "accuracy").limit).toBeCloseTo(
      -0.02 * accuracy.production!.value,
      12
    );
  });

  test("on one of several metrics by no more than such a number of them brings by chance is left open", () => {
    // Four units more that are late: p is .018, a third of which Holm asks for.
    const life = livesOf(300, 1, 2);
    const truth = life.units.truth;
    const off = (late: number) => Array.from(truth, (one, u) => one + (u < late ? 10.5 : u % 2 ? 9.9 : -9.9));
    const inputs = withProduction({...life, units: {...life.units, candidate: off(4)}}, off(0));
    const decision = decide(inputs, lives({notWorse: ["late", "phm08", "mae"], draws: 2000}), 1);
    const alone = decide(inputs, lives({notWorse: ["late"], draws: 2000}), 1);
    expect(outcomeOf(alone, "not-worse", "late")).toBe("fail");
    expect(decision.metrics.find(({id}) => id === "late")!.winner).toBe("production");
    expect(outcomeOf(decision, "not-worse", "late")).toBe("unclear");
    expect(decision.verdict).toBe("inconclusive");
  });
});

describe("identical models", () => {
  test("differ by exactly nothing, and nobody wins", () => {
    const life = livesOf(40, 1, 1);
    const decision = judge(withProduction(life, life.units.candidate), lives(), 5);
    expect(decision.verdict).toBe("inconclusive");
    for (const {difference, winner} of decision.metrics) {
      expect(difference).toEqual({value: 0, low: 0, high: 0});
      expect(winner).toBe("neither");
    }
    expect(decision.worse).toMatchObject({worse: 0, better: 0, same: 40, units: []});
    for (const {difference, established} of decision.worse!.slices) {
      expect(difference).toEqual({value: 0, low: 0, high: 0});
      expect(established).toBeNull();
    }
  });

  test("that are poor are held by the floor: the candidate's own rules do not compare", () => {
    const word = classesOf(200, 10, {production: 0.5, candidate: 0.5}, 1);
    const decision = decide(withProduction(word, word.units.candidate), words({floor: 70}), 1);
    expect(decision.verdict).toBe("hold");
  });
});

describe("production that is not reproduced", () => {
  const better = classesOf(400, 8, strongerCandidate, 1);

  test("leaves every comparison open, for a reason of its own", () => {
    const decision = decide({...better, reproduced: {same: false, largest: 0.2}}, words(), 1);
    expect(decision.verdict).toBe("inconclusive");
    expect(ruleOf(decision, "reproduced")).toMatchObject({outcome: "fail", value: 0.2});
    expect(outcomeOf(decision, "improves")).toBe("unclear");
    expect(outcomeOf(decision, "not-worse", "accuracy")).toBe("unclear");
  });

  test("does not hide a fault of the candidate's own", () => {
    const decision = decide({...better, reproduced: {same: false, largest: null}}, words({floor: 99}), 1);
    expect(decision.verdict).toBe("hold");
  });

  test("is found by the largest difference too", () => {
    expect(decide({...better, reproduced: {same: true, largest: 1e-6}}, words(), 1).verdict).toBe(
      "inconclusive"
    );
    expect(decide({...better, reproduced: {same: true, largest: 1e-12}}, words(), 1).verdict).toBe("promote");
  });

  test("or of which nothing was kept to compare with, is not promoted over unseen", () => {
    const decision = decide({...better, reproduced: null}, words(), 1);
    expect(ruleOf(decision, "reproduced")).toMatchObject({outcome: "unclear", value: null});
    expect(decision.verdict).toBe("inconclusive");
  });
});

describe("the first model", () => {
  test("is proposed when the rules that need no production pass", () => {
    const decision = judge(withProduction(livesOf(200, 0.8, 1), null), lives({floor: 70}), 1);
    expect(decision).toMatchObject({verdict: "promote", first: true, worse: null});
    expect(decision.rules.map(({id}) => id)).toEqual(["floor", "coverage", "size"]);
    expect(decision.score.production).toBeNull();
    for (const {production, difference, winner} of decision.metrics)
      expect([production, difference, winner]).toEqual([null, null, null]);
    for (const {production, productionError} of decision.units)
      expect([production, productionError]).toEqual([null, null]);
  });

  test("is held below the floor", () => {
    const decision = decide(withProduction(livesOf(200, 2, 1), null), lives({floor: 70}), 1);
    expect(decision.verdict).toBe("hold");
    expect(ruleOf(decision, "floor")).toMatchObject({outcome: "fail", limit: 70});
  });
});

describe("few units", () => {
  test("establish nothing: not even a candidate that is right every time", () => {
    const life = livesOf(19, 1, 1);
    const right = {...life, units: {...life.units, candidate: life.units.truth}};
    const decision = decide(right, lives(), 1);
    expect(decision.metrics[0].winner).toBe("candidate");
    for (const id of ["improves", "not-worse", "floor", "coverage"] as const)
      expect(outcomeOf(decision, id)).toBe("unclear");
    expect(decision.verdict).toBe("inconclusive");
    expect(decide({...right, candidate: {...life.candidate, bytes: 1e9}}, lives(), 1).verdict).toBe("hold");
  });

  test("one unit is judged without an error, and nothing is concluded", () => {
    for (const decision of [
      judge(livesOf(1, 1.5, 1), lives(), 1),
      judge(classesOf(1, 2, strongerCandidate, 1), words(), 1)
    ]) {
      expect(decision.verdict).toBe("inconclusive");
      expect(decision.protocol.units).toBe(1);
      const {value, low, high} = decision.metrics[0].difference!;
      expect([low, high]).toEqual([value, value]);
      for (const {established} of decision.worse!.slices) expect(established).toBeNull();
    }
  });
});
