import {rollup, sum} from "d3";
import {describe, expect, it} from "vitest";
import {random} from "../../../pipeline/core/stats/random.ts";
import {simulateSales} from "../../../pipeline/simulate/course/sales.ts";

const REGIONS = ["Nord", "Sud", "Est", "Ouest"];
const YEARS = [2024, 2025];
const draw = (seed: number) => simulateSales(random(seed).fork("course"));

/** Rows of a table as objects. */
const rowsOf = (table: ReturnType<typeof draw>) =>
  Array.from(table.region, (region, i) => ({
    region,
    product: table.product[i],
    date: table.date[i],
    year: table.year[i],
    month: table.month[i],
    sales: table.sales[i],
    units: table.units[i]
  }));
type SalesRow = ReturnType<typeof rowsOf>[number];

/** Sales of each month, January first. */
const months = (rows: readonly SalesRow[]): number[] => {
  const by = rollup(
    rows,
    (some) => sum(some, ({sales}) => sales),
    ({month}) => month
  );
  return Array.from({length: 12}, (_, m) => by.get(m + 1) ?? 0);
};
const mean = (values: readonly number[]): number => sum(values) / values.length;

describe.each([7, 1, 2, 3, 20])("simulated sales of seed %i", (seed) => {
  const rows = rowsOf(draw(seed));
  const of = (year: number, region?: string): number[] =>
    months(rows.filter((row) => row.year === year && (region === undefined || row.region === region)));

  it("has a row for each month of two years, each region and each product", () => {
    expect(rows).toHaveLength(384);
    expect(new Set(rows.map(({date, region, product}) => `${date} ${region} ${product}`)).size).toBe(384);
    for (const {date, year, month} of rows)
      expect(new Date(date).toISOString()).toBe(`${year}-${String(month).padStart(2, "0")}-01T00:00:00.000Z`);
  });

  it("peaks at Christmas in every region and year, with a raised November", () => {
    for (const year of YEARS)
      for (const region of REGIONS) {
        const all = of(year, region);
        const [november, december] = all.slice(10);
        expect(december).toBeGreaterThan(1.25 * Math.max(...all.slice(0, 11)));
        expect(november).toBeGreaterThan(1.15 * mean(all.slice(0, 10)));
      }
  });

  it("has its trough in summer, over all regions", () => {
    for (const year of YEARS) {
      const all = of(year);
      expect(Math.min(...all)).toBe(all[7]);
      const rest = all.filter((_, m) => m !== 6 && m !== 7);
      expect(mean(all.slice(6, 8))).toBeLessThan(Math.min(...rest));
    }
  });

  it("has the South above the other regions, and above its own spring, in July and August", () => {
    for (const year of YEARS) {
      const south = of(year, "Sud");
      for (const region of ["Nord", "Est", "Ouest"])
        for (const m of [6, 7]) expect(south[m]).toBeGreaterThan(1.4 * of(year, region)[m]);
      expect(mean(south.slice(6, 8))).toBeGreaterThan(1.05 * mean(south.slice(2, 5)));
    }
  });

  it("grows by 4 to 8 % in the second year", () => {
    const growth = sum(of(2025)) / sum(of(2024)) - 1;
    expect(growth).toBeGreaterThan(0.04);
    expect(growth).toBeLessThan(0.08);
  });

  it("sells garden goods in spring and toys at Christmas", () => {
    const garden = months(rows.filter(({product}) => product === "Jardin"));
    const toys = months(rows.filter(({product}) => product === "Jouets"));
    expect([2, 3, 4]).toContain(garden.indexOf(Math.max(...garden)));
    expect(toys.indexOf(Math.max(...toys))).toBe(11);
    expect(toys[11]).toBeGreaterThan(2.5 * mean(toys.slice(0, 10)));
  });

  it("has whole euros and whole units, all positive", () => {
    for (const {sales, units} of rows) {
      expect(Number.isInteger(sales) && Number.isInteger(units)).toBe(true);
      expect(Math.min(sales, units)).toBeGreaterThan(0);
    }
  });
});

it("simulated sales are the same for the same seed, and others for another", () => {
  expect(draw(7)).toEqual(draw(7));
  expect(draw(8).sales).not.toEqual(draw(7).sales);
});
