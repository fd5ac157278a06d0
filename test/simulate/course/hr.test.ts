import {bin, deviation, group, max, mean} from "d3";
import {describe, expect, it} from "vitest";
import {random} from "../../../pipeline/core/stats/random.ts";
import {simulateEmployees} from "../../../pipeline/simulate/course/hr.ts";

const draw = (seed: number) => simulateEmployees(random(seed).fork("course"));

const rowsOf = ({employee, ...table}: ReturnType<typeof draw>) =>
  Array.from(employee, (id, i) => ({
    id,
    department: table.department[i],
    age: table.age[i],
    experience: table.experience[i],
    salary: table.salary[i],
    performance: table.performance[i],
    satisfaction: table.satisfaction[i]
  }));
type Employee = ReturnType<typeof rowsOf>[number];

const average = (rows: readonly Employee[], of: (row: Employee) => number): number => mean(rows, of) ?? 0;

/** Pearson's correlation. */
function correlation(rows: readonly Employee[], x: (row: Employee) => number, y: (row: Employee) => number) {
  const [mx, my] = [average(rows, x), average(rows, y)];
  const spread = (deviation(rows, x) ?? 0) * (deviation(rows, y) ?? 0);
  return average(rows, (row) => (x(row) - mx) * (y(row) - my)) / spread;
}

describe.each([7, 1, 2, 3, 20])("simulated employees of seed %i", (seed) => {
  const rows = rowsOf(draw(seed));
  const between = (low: number, high: number) =>
    rows.filter(({experience}) => experience >= low && experience < high);
  const departments = [...group(rows, ({department}) => department)];

  it("are 1 999, numbered from 1, within the ranges they state", () => {
    expect(rows.map(({id}) => id)).toEqual(Array.from({length: 1999}, (_, i) => i + 1));
    for (const {age, experience, performance, satisfaction} of rows) {
      expect(age >= 20 && age <= 55 && experience >= 0 && experience <= age - 20).toBe(true);
      expect(performance >= 0 && performance <= 100).toBe(true);
      expect(satisfaction >= 0 && satisfaction <= 10).toBe(true);
      expect(Number(satisfaction.toFixed(1))).toBe(satisfaction);
    }
  });

  it("are near the original's figures on average", () => {
    expect(Math.abs(average(rows, ({salary}) => salary) - 96_525)).toBeLessThan(500);
    expect(Math.abs(average(rows, ({performance}) => performance) - 74.2)).toBeLessThan(0.3);
    expect(Math.abs(average(rows, ({satisfaction}) => satisfaction) - 7)).toBeLessThan(0.1);
  });

  it("earn salaries that are nearly normal, most of them near 100 000 €", () => {
    const salaries = rows.map(({salary}) => salary);
    const bars = bin().thresholds(Array.from({length: 15}, (_, i) => 30_000 + 10_000 * i))(salaries);
    const highest = max(bars, (bar) => bar.length);
    const peak = bars.find((bar) => bar.length === highest);
    expect(Math.abs(((peak?.x0 ?? 0) + (peak?.x1 ?? 0)) / 2 - 100_000)).toBeLessThanOrEqual(5_000);
    const [centre, spread] = [mean(salaries) ?? 0, deviation(salaries) ?? 1];
    const moment = (power: number) => mean(salaries, (value) => ((value - centre) / spread) ** power) ?? 0;
    expect(Math.abs(moment(3))).toBeLessThan(0.4);
    expect(Math.abs(moment(4) - 3)).toBeLessThan(0.5);
  });

  it("earn more with experience, and not the same in all departments", () => {
    const bands = [between(0, 5), between(5, 10), between(10, 20), between(20, 36)];
    const means = bands.map((band) => average(band, ({salary}) => salary));
    expect(means).toEqual(means.toSorted((a, b) => a - b));
    const byDepartment = departments.map(([, some]) => average(some, ({salary}) => salary));
    expect(Math.max(...byDepartment) - Math.min(...byDepartment)).toBeGreaterThan(5_000);
  });

  it("perform somewhat better when satisfied", () => {
    const r = correlation(
      rows,
      ({satisfaction}) => satisfaction,
      ({performance}) => performance
    );
    expect(r).toBeGreaterThan(0.15);
    expect(r).toBeLessThan(0.45);
  });

  it("are least satisfied from 5 to 10 years of experience", () => {
    const dip = average(between(5, 10), ({satisfaction}) => satisfaction);
    for (const band of [between(0, 5), between(10, 20), between(20, 30), between(30, 36)])
      expect(average(band, ({satisfaction}) => satisfaction) - dip).toBeGreaterThan(0.5);
  });

  it("are fewest in HR, whose mean performance is thus the least certain", () => {
    const widths = departments.map(([name, some]) => ({
      name,
      size: some.length,
      width: (1.96 * (deviation(some, ({performance}) => performance) ?? 0)) / Math.sqrt(some.length)
    }));
    expect(widths).toHaveLength(5);
    expect(widths.toSorted((a, b) => a.size - b.size)[0].name).toBe("RH");
    expect(widths.toSorted((a, b) => b.width - a.width)[0].name).toBe("RH");
    const sizes = widths.map(({size}) => size);
    expect(Math.max(...sizes)).toBeGreaterThan(3 * Math.min(...sizes));
  });

  it("are of every age and of every experience an age allows", () => {
    for (let age = 20; age < 55; age += 5)
      expect(rows.filter((row) => row.age >= age && row.age < age + 5).length).toBeGreaterThan(80);
    for (const [low, high] of [
      [0, 5],
      [5, 10],
      [10, 20],
      [20, 30],
      [30, 36]
    ] as const)
      expect(between(low, high).length).toBeGreaterThan(25);
  });
});

it("simulated employees are the same for the same seed, and others for another", () => {
  expect(draw(7)).toEqual(draw(7));
  expect(draw(8).salary).not.toEqual(draw(7).salary);
});
