import {describe, expect, test} from "vitest";
import {type Fleet, remainingLife} from "../../../pipeline/core/fleet.ts";
import {type BackTestInputs, backTest, policies} from "../../../pipeline/core/plan/backTest.ts";
import {outcomesOf} from "../../../pipeline/core/plan/outcomes.ts";
import {atAge, atThreshold, recommended, runToFailure} from "../../../pipeline/core/plan/policies.ts";
import {intervalCandidates, tuned} from "../../../pipeline/core/plan/tuning.ts";
import {random} from "../../../pipeline/core/stats/random.ts";
import {fleetOf} from "../features/fleets.ts";
import {costs} from "./costs.ts";

/** Units recorded every time unit from 1 to their failure. */
const failingAt = (...lives: readonly number[]): Fleet =>
  fleetOf(
    lives.map((life, u) => ({
      id: String(u + 1),
      time: Array.from({length: life}, (_, i) => i + 1),
      settings: [],
      sensors: [Array.from({length: life}, () => 0)]
    }))
  );

const fleet = failingAt(10, 20, 30, 40);
const truth = remainingLife(fleet);
/** A model that knows: every life is the true one. */
const knowing = (row: number): Float64Array => Float64Array.of(Math.min(truth[row], 125));

describe("policies", () => {
  test("that stop at a record lose the life that was left there, and cost a visit", () => {
    const {failed, lost, flown, cost, spent} = outcomesOf(fleet, atAge(fleet, [8, 25, 25, 25]), costs());
    expect([...failed]).toEqual([0, 1, 0, 0]);
    expect([...lost]).toEqual([2, 0, 5, 15]);
    expect([...flown]).toEqual([8, 20, 25, 25]);
    expect([...cost]).toEqual([120, 1000, 150, 250]);
    expect([...spent]).toEqual([100, 1000, 100, 100]);
  });

  test("that never stop let every unit fail at the end of its life", () => {
    const {failed, flown, cost} = outcomesOf(fleet, runToFailure, costs());
    expect([...failed]).toEqual([1, 1, 1, 1]);
    expect([...flown]).toEqual([10, 20, 30, 40]);
    expect([...cost]).toEqual([1000, 1000, 1000, 1000]);
  });

  test("do not stop at the record of the failure: it is too late", () => {
    const stop = atThreshold(fleet, truth, [0, 0, 1, 1]);
    expect([stop(0), stop(1)]).toEqual([-1, -1]);
    expect([...outcomesOf(fleet, stop, costs()).failed]).toEqual([1, 1, 0, 0]);
  });

  test("a plan that knows the lives stops at the last record before each failure", () => {
    const {failed, lost} = outcomesOf(fleet, recommended(fleet, knowing, costs(), 60), costs());
    expect([...failed]).toEqual([0, 0, 0, 0]);
    expect([...lost]).toEqual([1, 1, 1, 1]);
  });

  test("a plan does not wait for a record that comes after the recommended time", () => {
    const rare = fleetOf([{id: "1", time: [0, 50, 100], settings: [], sensors: [[0, 0, 0]], remaining: 20}]);
    const left = remainingLife(rare);
    const stop = recommended(rare, (row) => Float64Array.of(left[row]), costs(), 60);
    // At 50 the unit has 70 to go, beyond the horizon of 60; at 100 it has 20, and its next record would be at 150.
    expect([...outcomesOf(rare, stop, costs()).lost]).toEqual([20]);
  });

  test("that end before the last record fail between records like at one", () => {
    const early = fleetOf([{id: "1", time: [1, 2], settings: [], sensors: [[0, 0]], remaining: 3}]);
    expect([...outcomesOf(early, runToFailure, costs()).flown]).toEqual([5]);
  });
});

describe("tuning", () => {
  test("chooses the cheapest figure on the units of the other folds", () => {
    const policy = {
      candidates: intervalCandidates(fleet),
      with: (age: number) => atAge(fleet, [age, age, age, age])
    };
    // Without the longest lives a later stop would fail the short ones; without the short ones it pays to wait.
    expect(tuned(fleet, [0, 0, 1, 1], policy, costs())).toEqual([29, 9]);
  });

  test("never looks at the unit it is for", () => {
    const model = costs({failure: 300});
    const figures = (last: number): number[] => {
      const own = failingAt(10, 20, 30, last);
      const policy = {
        candidates: [5, 9, 15, 19, 25, 29],
        with: (age: number) => atAge(own, [age, age, age, age])
      };
      return tuned(own, [0, 1, 2, 3], policy, model);
    };
    expect(figures(40)[3]).toBe(figures(26)[3]);
    expect(figures(40)[3]).toBe(figures(400)[3]);
  });

  test("offers every age before a failure, and never to stop", () => {
    expect(intervalCandidates(fleet)).toEqual([9, 19, 29, 39, Number.POSITIVE_INFINITY]);
  });
});

describe("the back-test", () => {
  const lives = Array.from({length: 40}, (_, i) => 40 + ((i * 53) % 97));
  const many = failingAt(...lives);
  const left = remainingLife(many);
  const generator = random(4);
  const error = left.map(() => 6 * generator.normal());
  const predicted = left.map((life, row) => Math.min(125, Math.max(0, life + error[row])));
  const inputs: BackTestInputs = {
    fleet: many,
    folds: lives.map((_, u) => u % 4),
    outOfFold: predicted,
    lives: (row) => Float64Array.from({length: 20}, (_, i) => Math.max(0, predicted[row] - 9.5 + i)),
    model: costs(),
    critical: 30,
    cap: 125,
    seed: 7
  };
  const found = backTest(inputs);
  const by = Object.fromEntries(found.results.map((result) => [result.policy, result]));

  test("tells every policy's failures, life lost and costs", () => {
    expect(found.units).toBe(40);
    expect(found.results.map(({policy}) => policy)).toEqual([...policies]);
    expect(by.failure).toMatchObject({failures: 40, lost: 0, cost: {value: 1000}});
    expect(by.critical.failures).toBe(0);
    expect(by.failure.rate.value).toBeCloseTo((40 * 1000) / lives.reduce((sum, life) => sum + life, 0), 9);
    expect(by.interval.settings).toHaveLength(4);
    expect(by.plan.settings).toEqual([]);
  });

  test("finds a plan with the right lives cheaper than the simple policies, beyond doubt", () => {
    for (const policy of ["critical", "interval", "failure"]) {
      const {cost, rate} = by[policy].saving!;
      expect(cost.value).toBeCloseTo(by.plan.cost.value - by[policy].cost.value, 9);
      expect(cost.high).toBeLessThan(0);
      expect(rate.high).toBeLessThan(0);
    }
    expect(by.plan.saving).toBeNull();
  });

  test("says of a plan with lives that are far too long that it loses", () => {
    const {results} = backTest({...inputs, lives: () => Float64Array.of(125)});
    const against = Object.fromEntries(results.map(({policy, saving}) => [policy, saving]));
    expect(results[0].failures).toBe(40);
    expect(against.critical!.cost.low).toBeGreaterThan(0);
    expect(against.failure!.cost).toEqual({value: 0, low: 0, high: 0});
  });

  test("is the same for the same seed, and its figures do not depend on it", () => {
    expect(backTest(inputs)).toEqual(found);
    const other = backTest({...inputs, seed: 8});
    expect(other.results.map(({cost}) => cost.value)).toEqual(found.results.map(({cost}) => cost.value));
    expect(other.results[0].cost).not.toEqual(found.results[0].cost);
  });
});
