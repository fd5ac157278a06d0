import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {assignSlots} from "../../../pipeline/core/plan/assignSlots.ts";
import {expectedCosts} from "../../../pipeline/core/plan/expectedCost.ts";
import {schedule} from "../../../pipeline/core/plan/schedule.ts";
import {random} from "../../../pipeline/core/stats/random.ts";
import {costs} from "./costs.ts";

type Matrix = readonly Float64Array[];

/** Least total over every assignment there is. */
function leastTotal(matrix: Matrix, capacities: readonly number[], unit = 0): number {
  if (unit === matrix.length) return 0;
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < capacities.length; k++) {
    if (capacities[k] === 0) continue;
    const left = capacities.map((places, i) => places - (i === k ? 1 : 0));
    least = Math.min(least, matrix[unit][k] + leastTotal(matrix, left, unit + 1));
  }
  return least;
}

const totalOf = (matrix: Matrix, slots: Int32Array): number =>
  slots.reduce((sum, k, u) => sum + matrix[u][k], 0);

function expectOptimal(matrix: Matrix, capacities: readonly number[]): void {
  const slots = assignSlots(matrix, capacities);
  for (const [k, places] of capacities.entries())
    expect(slots.filter((own) => own === k).length).toBeLessThanOrEqual(places);
  expect(totalOf(matrix, slots)).toBe(leastTotal(matrix, capacities));
}

/** Small whole costs, so that many assignments are equally good; capacities from 0 on, the last slot takes all. */
const cases = fc
  .record({
    units: fc.integer({min: 0, max: 6}),
    slots: fc.integer({min: 0, max: 3}),
    most: fc.constantFrom(2, 9, 1000)
  })
  .chain(({units, slots, most}) =>
    fc.tuple(
      fc.array(
        fc
          .array(fc.nat(most), {minLength: slots + 1, maxLength: slots + 1})
          .map((row) => Float64Array.from(row)),
        {minLength: units, maxLength: units}
      ),
      fc.array(fc.nat(3), {minLength: slots, maxLength: slots}).map((own) => [...own, units])
    )
  );

describe("units are assigned to slots", () => {
  test("at the least total cost there is, ties, empty slots and more units than places included", () => {
    fc.assert(
      fc.property(cases, ([matrix, capacities]) => expectOptimal(matrix, capacities)),
      {numRuns: 1000}
    );
  });

  test("at the least total cost where a chain of units has to move for the last one", () => {
    const matrix = [
      [0, 1, 50],
      [9, 0, 1],
      [0, 40, 60],
      [0, 30, 60]
    ].map((row) => Float64Array.from(row));
    expectOptimal(matrix, [1, 1, 4]);
    expectOptimal(matrix, [2, 1, 4]);
  });

  test("at the least total cost where no slot takes everybody", () => {
    fc.assert(
      fc.property(cases, ([matrix, capacities]) => {
        const tight = [...capacities.slice(0, -1), Math.max(0, matrix.length - capacities[0])];
        const places = tight.reduce((sum, own) => sum + own, 0);
        if (places >= matrix.length) expectOptimal(matrix, tight);
        else expect(() => assignSlots(matrix, tight)).toThrow("expected at least one each");
      }),
      {numRuns: 300}
    );
  });

  test("at a total that the order of the units does not change", () => {
    fc.assert(
      fc.property(cases, ([matrix, capacities]) => {
        const reversed = [...matrix].reverse();
        expect(totalOf(reversed, assignSlots(reversed, capacities))).toBe(
          totalOf(matrix, assignSlots(matrix, capacities))
        );
      })
    );
  });

  test("by their order where it costs the same", () => {
    const same = Array.from({length: 5}, () => Float64Array.of(1, 2, 3));
    expect([...assignSlots(same, [2, 2, 5])].sort()).toEqual([0, 0, 1, 1, 2]);
    expect([...assignSlots(same, [2, 2, 5])]).toEqual([...assignSlots(same, [2, 2, 5])]);
    expect([...assignSlots([Float64Array.of(4, 4, 4)], [1, 1, 1])]).toEqual([0]);
  });
});

/** Unit `u` fails for certain after `lives[u]`. */
const certain = (lives: readonly number[], model = costs()) =>
  lives.map((life) => expectedCosts(Float64Array.of(life), model, model.horizon));

describe("a schedule", () => {
  test("gives everybody their own time while there are places", () => {
    const {slot, wanted, at, slip} = schedule(certain([8, 25, 41]), costs());
    expect([...slot]).toEqual([0, 2, 4]);
    expect(wanted).toEqual(slot);
    expect([...at]).toEqual([7, 24, 40]);
    expect([...slip]).toEqual([0, 0, 0]);
  });

  test("brings forward who loses least by it when a period is full", () => {
    // Two want the second period: the one with 12 to go loses 2 units of life in the first, the other 8.
    const {slot, at, slip, total} = schedule(certain([12, 18]), costs({capacity: 1}));
    expect([...slot]).toEqual([0, 1]);
    expect([...at]).toEqual([9, 17]);
    expect([...slip]).toEqual([20, 0]);
    expect(total).toBe(100 + 30 + 100 + 10);
  });

  test("leaves units whose time has not come until after the horizon, as many as there are", () => {
    const {slot, at, slip, periods} = schedule(certain([125, 125, 61]), costs({capacity: 1}));
    expect([...slot]).toEqual([periods, periods, periods]);
    expect([...at]).toEqual([60, 60, 60]);
    expect([...slip]).toEqual([0, 0, 0]);
  });

  test("without any place lets fail what fails, and says what that costs more", () => {
    const {slot, cost, slip} = schedule(certain([8, 125]), costs({capacity: 0}));
    expect([...slot]).toEqual([6, 6]);
    expect([...cost]).toEqual([1000, 100 + 650]);
    expect([...slip]).toEqual([1000 - 110, 0]);
  });

  test("visits nobody whose failure costs no more than a visit, nor anybody after a failure that is certain", () => {
    const cheap = costs({failure: 50});
    const {slot, wanted, at} = schedule(certain([8, 25], cheap), cheap);
    expect([[...slot], [...wanted], [...at]]).toEqual([
      [6, 6],
      [6, 6],
      [60, 60]
    ]);
    const full = costs({capacity: 1});
    expect([...schedule(certain([4, 4], full), full).slot].sort()).toEqual([0, 6]);
    const free = costs({planned: 0, failure: 0, lostLife: 0});
    expect([...schedule(certain([8, 125], free), free).slot]).toEqual([6, 6]);
  });

  test("of a period cut short by the horizon stays before it", () => {
    const {slot, at, periods} = schedule(certain([24], costs({horizon: 23})), costs({horizon: 23}));
    expect([periods, ...slot, ...at]).toEqual([3, 3, 23]);
    expect([...schedule(certain([23], costs({horizon: 23})), costs({horizon: 23})).at]).toEqual([22]);
  });

  test("of nobody costs nothing", () => {
    expect(schedule([], costs())).toMatchObject({periods: 6, total: 0});
  });

  test("never costs more with more places, nor less than everybody's own best", () => {
    const generator = random(3);
    const lives = Array.from({length: 40}, () =>
      Float64Array.from({length: 20}, () => 120 * generator.next()).sort()
    );
    const totals = [0, 1, 2, 3, 8, 40].map((capacity) => {
      const model = costs({capacity});
      const plan = schedule(
        lives.map((own) => expectedCosts(own, model, model.horizon)),
        model
      );
      expect(plan.slip.every((slip) => slip >= 0)).toBe(true);
      return plan.total;
    });
    expect(totals).toEqual([...totals].sort((a, b) => b - a));
    expect(new Set(totals).size).toBeGreaterThan(4);
  });
});
