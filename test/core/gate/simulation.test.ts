/**
 * How often the gate is right, on models made as good as they are. `GATE_TRIALS=400 GATE_DRAWS=2000` give the figures of
 * docs/decisions/promotion-gate.md; the floor of the score is 0 here, so that comparing alone decides.
 */
import {afterAll, describe, expect, test, vi} from "vitest";
import {decide} from "../../../pipeline/core/gate/judge.ts";
import type {Decision} from "../../../pipeline/core/gate/result.ts";
import {classificationRules, regressionRules} from "../../../pipeline/core/gate/rules.ts";
import {classesOf, livesOf, withProduction} from "./simulated.ts";

const {GATE_TRIALS, GATE_DRAWS} = process.env;
const TRIALS = Number(GATE_TRIALS ?? 100);
const own = {floor: 0, draws: Number(GATE_DRAWS ?? 500)};
vi.setConfig({testTimeout: 0.4 * TRIALS * own.draws});

const lives = (units: number, factor: number) => (seed: number) =>
  decide(livesOf(units, factor, seed), {...regressionRules, ...own}, seed);

/** Signal of production: at this, 70 % of ten classes are told apart, 61 % of 33. */
const SIGNAL: Readonly<Record<number, number>> = {10: 2, 33: 2.2};
const classes = (count: number, gain: number) => (seed: number) => {
  const signal = {production: SIGNAL[count], candidate: SIGNAL[count] + gain};
  return decide(classesOf(1000, count, signal, seed), {...classificationRules, ...own}, seed);
};

/** What came of many seeded trials, in shares of them. */
interface Row {
  readonly promote: number;
  readonly hold: number;
  /** Where the candidate's advantage is established on the metric that decides, and on each. */
  readonly wins: Readonly<Record<string, number>>;
}

const table: Record<string, string | number>[] = [];
/** Half the width of a normal interval of 95 %, in standard errors. */
const NORMAL = 1.96;

function trials(models: string, candidate: string, decision: (seed: number) => Decision, n = TRIALS): Row {
  const decisions = Array.from({length: n}, (_, trial) => decision(1000 + trial));
  const share = (is: (decision: Decision) => boolean): number => decisions.filter(is).length / n;
  const mean = (of: (decision: Decision) => number): number =>
    decisions.reduce((sum, one) => sum + of(one), 0) / n;
  const difference = ({metrics}: Decision) => metrics[0].difference!;
  const row = {
    promote: share(({verdict}) => verdict === "promote"),
    hold: share(({verdict}) => verdict === "hold"),
    wins: Object.fromEntries(
      decisions[0].metrics.map(({id}) => [
        id,
        share(({metrics}) => metrics.find((metric) => metric.id === id)!.winner === "candidate")
      ])
    )
  };
  const errors = mean((one) => {
    const {value, low, high} = difference(one);
    return (2 * NORMAL * value) / (high - low);
  });
  table.push({
    models,
    candidate,
    change: `${decisions[0].metrics[0].id} ${mean((one) => difference(one).value).toFixed(3)}`,
    "in standard errors": errors.toFixed(1),
    "promoted %": +(100 * row.promote).toFixed(1),
    "held %": +(100 * row.hold).toFixed(1),
    trials: n
  });
  return row;
}

afterAll(() => {
  console.log(`Verdicts, ${own.draws} draws`);
  console.table(table);
});

const settings = [
  {
    models: "remaining life, 100 units",
    worse: {name: "RMSE +35 %", run: lives(100, 1.35)},
    better: {name: "RMSE −25 %", run: lives(100, 0.75)},
    equal: lives(100, 1),
    // Quick, so that the share is sharper.
    times: 5
  },
  {
    models: "remaining life, 700 units",
    worse: {name: "RMSE +12 %", run: lives(700, 1.12)},
    better: {name: "RMSE −10 %", run: lives(700, 0.9)},
    equal: lives(700, 1),
    times: 2
  },
  {
    models: "10 classes, 1 000 units",
    worse: {name: "accuracy −.04", run: classes(10, -0.13)},
    better: {name: "accuracy +.03", run: classes(10, 0.1)},
    equal: classes(10, 0),
    times: 1
  },
  {
    models: "33 classes, 1 000 units",
    worse: {name: "accuracy −.04", run: classes(33, -0.13)},
    better: {name: "accuracy +.03", run: classes(33, 0.1)},
    equal: classes(33, 0),
    times: 1
  }
];

describe.each(settings)("$models", ({models, worse, better, equal, times}) => {
  test("a truly worse candidate is held in at least 95 trials of 100, and never promoted", () => {
    const {hold, promote} = trials(models, worse.name, worse.run);
    expect(hold).toBeGreaterThanOrEqual(0.95);
    expect(promote).toBe(0);
  });

  test("a truly better candidate is promoted in at least 80 trials of 100", () => {
    const {promote, wins} = trials(models, better.name, better.run);
    expect(promote).toBeGreaterThanOrEqual(0.8);
    // What the log loss tells apart, accuracy often leaves open.
    if ("log-loss" in wins) expect(wins["log-loss"] - wins.accuracy).toBeGreaterThan(0.2);
  });

  test("an equal retrain is promoted in at most 5 trials of 100, and held in at most 8", () => {
    const {promote, hold} = trials(models, "as good", equal, times * TRIALS);
    expect(promote).toBeLessThanOrEqual(0.05);
    expect(hold).toBeLessThanOrEqual(0.08);
  });
});

test("an effect half as large is more often left open than decided", () => {
  const {promote, hold} = trials("remaining life, 700 units", "RMSE −5 %", lives(700, 0.95));
  expect(promote + hold).toBeLessThan(0.6);
});

test("identical models are inconclusive, whatever the seed", () => {
  for (let seed = 0; seed < 20; seed++) {
    const life = livesOf(300, 1, seed);
    const word = classesOf(300, 10, {production: 2, candidate: 2}, seed);
    const verdicts = [
      decide(withProduction(life, life.units.candidate), {...regressionRules, ...own}, seed),
      decide(withProduction(word, word.units.candidate), {...classificationRules, ...own}, seed)
    ];
    for (const {verdict, metrics} of verdicts) {
      for (const {difference} of metrics) expect(difference).toEqual({value: 0, low: 0, high: 0});
      expect(verdict).toBe("inconclusive");
    }
  }
});
