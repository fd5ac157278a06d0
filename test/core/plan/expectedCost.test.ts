import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {type CostModel, failureCost, periodCount, visitCost} from "../../../pipeline/core/plan/costs.ts";
import {expectedCosts} from "../../../pipeline/core/plan/expectedCost.ts";
import {costOfWaiting, recommend} from "../../../pipeline/core/plan/recommend.ts";
import {costs} from "./costs.ts";

const lives = (...values: number[]): Float64Array => Float64Array.from(values);

/** Whole lives, ascending, and whole prices with a failure dearer than a visit: every sum is exact. */
const someLives = fc
  .array(fc.integer({min: 0, max: 50}), {minLength: 1, maxLength: 16})
  // A power of two of them, so that means are exact too.
  .map((own) => own.slice(0, 2 ** Math.floor(Math.log2(own.length))))
  .map((own) => Float64Array.from(own).sort());
const somePrices = fc
  .record({planned: fc.nat(500), more: fc.nat(2000), lostLife: fc.nat(40)})
  .map(({planned, more, lostLife}) => costs({planned, failure: planned + more, lostLife}));

/** The definition, life by life. */
function directly(own: Float64Array, prices: CostModel, a: number): number {
  let sum = 0;
  for (const life of own)
    sum +=
      a > 0 && life <= a ? failureCost(prices) : visitCost(prices) + prices.lostLife * Math.max(0, life - a);
  return sum / own.length;
}

describe("what an action costs", () => {
  test("a visit and a failure both cost their downtime too", () => {
    const model = costs({planned: 300, failure: 1500, downtime: {planned: 3, failure: 12, cost: 4}});
    expect(visitCost(model)).toBe(312);
    expect(failureCost(model)).toBe(1548);
  });

  test("a horizon that is no whole number of periods ends in a short one", () => {
    expect(periodCount({horizon: 60, period: 10})).toBe(6);
    expect(periodCount({horizon: 65, period: 10})).toBe(7);
  });
});

describe("the expected cost", () => {
  test("is the hand-worked one for four lives", () => {
    const {cost, failure, lost} = expectedCosts(lives(1, 2, 4, 5), costs(), 5);
    // Visit 100, failure 1000, 10 a time unit of life lost.
    expect([...failure]).toEqual([0, 0.25, 0.5, 0.5, 0.75, 1]);
    expect([...lost]).toEqual([3, 2, 1.25, 0.75, 0.25, 0]);
    expect([...cost]).toEqual([130, 345, 562.5, 557.5, 777.5, 1000]);
  });

  test("is that of its definition, life by life", () => {
    fc.assert(
      fc.property(someLives, somePrices, (own, prices) => {
        const {cost} = expectedCosts(own, prices, 55);
        for (let a = 0; a <= 55; a++) expect(cost[a]).toBe(directly(own, prices, a));
      })
    );
  });

  test("holds to the definition with lives that are no whole numbers", () => {
    const own = Float64Array.from({length: 200}, (_, i) => Math.sqrt(i) * 7.3);
    const {cost} = expectedCosts(own, costs(), 110);
    for (let a = 0; a <= 110; a++) expect(cost[a]).toBeCloseTo(directly(own, costs(), a), 6);
  });

  test("counts a life that ends at the time of the visit as a failure, and none at a visit now", () => {
    expect([...expectedCosts(lives(0, 3), costs(), 3).failure]).toEqual([0, 0.5, 0.5, 1]);
  });

  test("takes lives at the cap for the cap: acting earlier always loses more", () => {
    const {cost, failure} = expectedCosts(lives(125, 125), costs(), 60);
    expect(failure.every((p) => p === 0)).toBe(true);
    for (let a = 1; a <= 60; a++) expect(cost[a - 1] - cost[a]).toBe(10);
  });

  test("refuses lives it cannot use", () => {
    expect(() => expectedCosts(lives(), costs(), 5)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: expectedCosts: found no life, expected at least one]`
    );
    expect(() => expectedCosts(lives(3, 2), costs(), 5)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: expectedCosts: found 2 as life 2 after 3; expected ascending numbers from 0 on]`
    );
    expect(() => expectedCosts(lives(1, Number.NaN), costs(), 5)).toThrow(RangeError);
    expect(() => expectedCosts(lives(-1), costs(), 5)).toThrow(RangeError);
  });
});

describe("the recommended time", () => {
  const at = (own: Float64Array, prices: CostModel): number => recommend(expectedCosts(own, prices, 55)).at;

  test("is the last moment before a life that is certain", () => {
    const curve = expectedCosts(lives(12, 12), costs(), 20);
    expect(recommend(curve)).toEqual({at: 11, cost: 110, now: 220, last: 11});
  });

  test("weighs one early failure against the life the others lose", () => {
    // Acting now loses (1 + 3 × 40) / 4 = 30.25 units of life; flying on to 39 risks one failure in four.
    expect(at(lives(1, 40, 40, 40), costs({failure: 1000, lostLife: 1}))).toBe(0);
    expect(at(lives(1, 40, 40, 40), costs({failure: 1000, lostLife: 10}))).toBe(39);
  });

  test("is the earliest of equals", () => {
    const free = costs({failure: 101, lostLife: 0});
    expect(at(lives(3, 9), free)).toBe(0);
    expect(recommend(expectedCosts(lives(3, 9), free, 55)).last).toBe(2);
  });

  test("is the horizon where no stop before it costs less: at or after the last of the failures there is none", () => {
    const cheap = costs({failure: 0, lostLife: 10});
    expect(at(lives(3, 9), cheap)).toBe(55);
    expect(at(lives(3, 9), costs({planned: 0, failure: 0, lostLife: 0}))).toBe(55);
    expect(at(lives(80, 90), costs({failure: 1000, lostLife: 0}))).toBe(55);
  });

  test("costs no more than acting at any other time, and waiting from there never saves", () => {
    fc.assert(
      fc.property(someLives, somePrices, fc.nat(55), (own, prices, a) => {
        const curve = expectedCosts(own, prices, 55);
        const advice = recommend(curve);
        expect(advice.cost).toBeLessThanOrEqual(curve.cost[a]);
        expect(advice.last).toBeGreaterThanOrEqual(advice.at);
        expect(costOfWaiting(curve, advice, a) ?? 0).toBeGreaterThanOrEqual(0);
      })
    );
  });

  test("never comes later when a failure costs more", () => {
    fc.assert(
      fc.property(someLives, somePrices, fc.nat(5000), (own, prices, more) => {
        expect(at(own, {...prices, failure: prices.failure + more})).toBeLessThanOrEqual(at(own, prices));
      })
    );
  });

  test("never comes earlier when a visit costs more of what a failure costs", () => {
    fc.assert(
      fc.property(someLives, somePrices, fc.nat(500), (own, prices, more) => {
        const dearer = {...prices, planned: Math.min(prices.failure, prices.planned + more)};
        expect(at(own, dearer)).toBeGreaterThanOrEqual(at(own, prices));
      })
    );
  });

  test("never comes earlier when life is worth more, though then some failures may be worth their risk", () => {
    const cheap = costs({lostLife: 10});
    const own = lives(10, 20, 30, 40);
    expect(at(own, {...cheap, lostLife: 1000})).toBeGreaterThanOrEqual(at(own, cheap));
  });

  test("is put off by as much as every life is longer", () => {
    fc.assert(
      fc.property(someLives, somePrices, fc.integer({min: 1, max: 20}), (own, prices, longer) => {
        const before = expectedCosts(own, prices, 55);
        const after = expectedCosts(
          own.map((life) => life + longer),
          prices,
          75
        );
        for (let a = 1; a <= 55; a++) expect(after.cost[a + longer]).toBe(before.cost[a]);
      })
    );
  });

  test("waiting beyond the horizon has no price", () => {
    const curve = expectedCosts(lives(12, 12), costs(), 20);
    expect(costOfWaiting(curve, {at: 11}, 1)).toBe(890);
    expect(costOfWaiting(curve, {at: 11}, 10)).toBeNull();
  });
});
