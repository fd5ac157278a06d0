/** How long it takes to plan a fleet: expected costs of every unit, then the shop's schedule. */
import {expectedCosts} from "../pipeline/core/plan/expectedCost.ts";
import {schedule} from "../pipeline/core/plan/schedule.ts";
import {random} from "../pipeline/core/stats/random.ts";

export const describe = "how long planning a fleet takes, expected costs included";

const model = {
  planned: 300_000,
  failure: 1_500_000,
  lostLife: 6_000,
  downtime: {planned: 3, failure: 12, cost: 4_000},
  horizon: 120,
  period: 10
};
const times = 21;

/** Lives around a random middle, in rising order, at most the cap. */
function someLives(units: number, n: number): Float64Array[] {
  const generator = random(7);
  return Array.from({length: units}, () => {
    const middle = 140 * generator.next();
    return Float64Array.from({length: n}, () =>
      Math.min(125, Math.max(0, middle + (2 + middle / 8) * generator.normal()))
    ).sort();
  });
}

const median = (values: readonly number[]): string =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)].toFixed(1);

export function run(): void {
  console.log(`12 shop periods, 200 lives a unit; median of ${times}, ms\n`);
  console.log(["units", "places", "costs", "schedule", "both"].map((head) => head.padStart(10)).join(""));
  for (const [units, capacity] of [
    [100, 5],
    [708, 36],
    [708, 10],
    [708, 1]
  ]) {
    const lives = someLives(units, 200);
    const taken = Array.from({length: times}, () => {
      const start = performance.now();
      const curves = lives.map((own) => expectedCosts(own, model, model.horizon));
      const priced = performance.now();
      schedule(curves, {...model, capacity});
      return {costs: priced - start, schedule: performance.now() - priced};
    });
    const columns = [
      taken.map(({costs}) => costs),
      taken.map((one) => one.schedule),
      taken.map((one) => one.costs + one.schedule)
    ];
    console.log([units, capacity, ...columns.map(median)].map((cell) => String(cell).padStart(10)).join(""));
  }
}
