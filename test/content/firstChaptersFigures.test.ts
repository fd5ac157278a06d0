/** Figures that titles and prose of the first three chapters state are those of the data. */
import {greatest, least, mean, quantile, rollup, rollups, sum} from "d3";
import {describe, expect, test} from "vitest";
import {cellCore} from "../../src/cells/core.ts";
import {runCells} from "../../src/cells/run.ts";
import {cellScope} from "../../src/cells/scope.ts";
import {formats} from "../../src/i18n/format.ts";
import {type Locale, locales} from "../../src/i18n/locale.ts";
import {chapterFile, rowsOf} from "./course.ts";

interface Sale {
  readonly date: Date;
  readonly year: number;
  readonly month: number;
  readonly region: string;
  readonly product: string;
  readonly sales: number;
}

interface Employee {
  readonly department: string;
  readonly experience: number;
  readonly salary: number;
  readonly performance: number;
  readonly satisfaction: number;
}

/** Titles carry plain spaces; formats put the unbreakable kinds. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

const titleOf = (locale: Locale, chapter: string, id: string): string =>
  plain(chapterFile(locale, chapter).cells.find((cell) => cell.id === id)!.title);

const salesOf = (locale: Locale): Sale[] => rowsOf(["sales"], locale).sales as unknown as Sale[];
const employeesOf = (locale: Locale): Employee[] => rowsOf(["hr"], locale).hr as unknown as Employee[];

const totalOf = (rows: Iterable<Sale>): number => sum(rows, (row) => row.sales);
const meanMonth = (rows: readonly Sale[]): [number, number][] =>
  rollups(
    rows,
    (group) => totalOf(group) / 2,
    (row) => row.month
  );

/** The name that a cell's chart gives itself, where controls stand as `moved` writes them into the code of cells. */
async function ownTitles(
  locale: Locale,
  chapter: string,
  moved: Readonly<Record<string, (code: string) => string>> = {}
): Promise<ReadonlyMap<string, string>> {
  const {cells, matter} = chapterFile(locale, chapter);
  const results = await runCells(
    cells.map(({id, code}) => ({id, code: moved[id]?.(code) ?? code})),
    cellScope(locale, rowsOf(matter.tables ?? [], locale))
  );
  const named = [...results.values()].flatMap(({id, shown, error}) => {
    expect(error, id).toBeNull();
    const chart = shown.find((one) => one.type === "chart");
    const title = chart?.type === "chart" && (chart.chart.options as {title?: unknown}).title;
    return typeof title === "string" ? [[id, plain(title)] as const] : [];
  });
  return new Map(named);
}

describe.each(locales)("titles that charts compute in %s", (locale) => {
  const [garden, sales, it] =
    locale === "fr" ? ["Jardin", "Ventes", "Informatique"] : ["Garden", "Sales", "IT"];
  const chosen = (value: string) => (code: string) =>
    code.replace(/(const (?:product|department) = )view\(.*\);/, `$1"${value}";`);
  const experience = (from: number, to: number) => (code: string) =>
    code.replace("value: 0}", `value: ${from}}`).replace("value: 35}", `value: ${to}}`);

  test("are those of the headings before a control moves, at most 15 words long", async () => {
    for (const chapter of ["why", "charts", "hr"])
      for (const [id, title] of await ownTitles(locale, chapter)) {
        expect(title).toBe(titleOf(locale, chapter, id));
        expect(title.match(/[\p{L}\d][^\s(]*/gu)!.length, title).toBeLessThanOrEqual(15);
      }
  });

  test("follow the months received and the product", async () => {
    const titles = await ownTitles(locale, "why", {
      "months-received": (code) => code.replace("value: 24", "value: 12"),
      "choose-product": chosen(garden)
    });
    expect(titles.get("growing")).toMatch(/^12 .* 2024/);
    expect(titles.get("alive")).toMatch(/avril|mai|April|May/);
    expect(titles.get("alive")).not.toMatch(/décembre|December/);
  });

  test("follow the filters, and say when they leave too few", async () => {
    const some = await ownTitles(locale, "hr", {filters: experience(18, 35)});
    for (const title of some.values()) expect(title).not.toMatch(/entreprise|company/);
    expect(some.get("performance-by-department")).not.toContain("145");
    const one = await ownTitles(locale, "hr", {filters: chosen(it)});
    expect(one.get("salaries")).toMatch(/^497/);
    expect(one.get("performance-by-department")).toMatch(/deux départements|two departments/);
    const none = await ownTitles(locale, "hr", {
      filters: (code) => experience(35, 35)(chosen(sales)(code))
    });
    expect(none.size).toBe(4);
    expect([...none.values()].join()).not.toMatch(/NaN|undefined|\d/);
  });
});

describe.each(locales)("figures of the first chapters in %s", (locale) => {
  const f = formats(locale);
  const text = {
    percent: (value: number, digits = 0) => plain(f.percent(value, digits)),
    number: (value: number, digits = 0) => plain(f.decimal(value, digits))
  };
  const sales = salesOf(locale);
  const hr = employeesOf(locale);
  const [south, garden] = locale === "fr" ? ["Sud", "Jardin"] : ["South", "Garden"];

  test("every region is highest in December, and the last month of all is the highest", () => {
    for (const rows of rollup(
      sales,
      (group) => group,
      (row) => row.region
    ).values())
      expect(greatest(meanMonth(rows), ([, total]) => total)![0]).toBe(12);
    const [date] = greatest(
      rollups(sales, totalOf, (row) => row.date),
      ([, total]) => total
    )!;
    expect(date.toISOString().slice(0, 7)).toBe("2025-12");
  });

  test("from 11 to 12 months received the best month changes", () => {
    const months = rollups(sales, totalOf, (row) => row.date);
    const bestOf = (n: number): number =>
      greatest(months.slice(0, n), ([, total]) => total)![0].getUTCMonth();
    expect([bestOf(11), bestOf(12)]).toEqual([10, 11]);
  });

  test("the Garden’s best month is in spring, in both years", () => {
    for (const year of [2024, 2025]) {
      const rows = sales.filter((row) => row.product === garden && row.year === year);
      const [best] = greatest(
        rollups(rows, totalOf, (row) => row.month),
        ([, total]) => total
      )!;
      expect([4, 5]).toContain(best);
    }
  });

  test("December against the average month, and a trough in summer", () => {
    const months = meanMonth(sales);
    const [highest, total] = greatest(months, ([, value]) => value)!;
    expect(highest).toBe(12);
    expect(titleOf(locale, "charts", "sales-lines")).toContain(
      text.number(total / mean(months, ([, value]) => value)!, 1)
    );
    expect([7, 8]).toContain(least(months, ([, value]) => value)![0]);
  });

  test("what the second year gains, and how many dots rise", () => {
    const key = (row: Sale): string => `${row.month} ${row.region} ${row.product}`;
    const before = new Map(sales.filter((row) => row.year === 2024).map((row) => [key(row), row.sales]));
    const after = sales.filter((row) => row.year === 2025);
    const rising = after.filter((row) => row.sales > before.get(key(row))!).length;
    const growth = totalOf(after) / sum(before.values()) - 1;
    const title = titleOf(locale, "charts", "sales-by-year");
    expect(title).toContain(text.percent(growth, 1));
    expect(title).toContain(String(rising));
    expect(title).toContain(String(after.length));
  });

  test("the South’s share in summer and in December", () => {
    const share = (months: readonly number[]): number => {
      const rows = sales.filter((row) => months.includes(row.month));
      return totalOf(rows.filter((row) => row.region === south)) / totalOf(rows);
    };
    const title = titleOf(locale, "charts", "sales-stacks");
    expect(title).toContain(text.percent(share([7, 8])));
    expect(title).toContain(text.percent(share([12])));
  });

  test("rows of sales, and flowers of each species", () => {
    expect(titleOf(locale, "charts", "rows")).toContain(String(sales.length));
    const {iris} = rowsOf(["iris"], locale);
    const species = rollup(
      iris,
      (rows) => rows.length,
      (row) => row.species
    );
    expect([...species.values()]).toEqual([50, 50, 50]);
    expect(titleOf(locale, "why", "iris-scatter")).toContain("50");
  });

  test("salaries have their top band at €100,000, and mean and median are close", () => {
    const [top] = greatest(
      rollups(
        hr,
        (rows) => rows.length,
        (row) => Math.floor(row.salary / 5000) * 5000
      ),
      ([, count]) => count
    )!;
    expect(Math.abs(top + 2500 - 100_000)).toBeLessThanOrEqual(5000);
    const salaries = hr.map((row) => row.salary);
    expect(Math.abs(mean(salaries)! - quantile(salaries, 0.5)!)).toBeLessThan(1000);
  });

  test("salary says little of performance, satisfaction a little more, experience much of salary", () => {
    const correlation = (one: keyof Employee, other: keyof Employee): number => {
      const [x, y] = [one, other].map((name) => hr.map((row) => Number(row[name])));
      const [mx, my] = [mean(x)!, mean(y)!];
      const product = mean(x.map((value, i) => (value - mx) * (y[i] - my)))!;
      return product / (cellCore.deviation(x) * cellCore.deviation(y));
    };
    const none = correlation("salary", "performance");
    expect(Math.abs(none)).toBeLessThan(0.15);
    expect(titleOf(locale, "hr", "pay-and-performance")).toContain(text.number(none, 2));
    const weak = correlation("satisfaction", "performance");
    expect(weak).toBeGreaterThan(0.2);
    expect(weak).toBeLessThan(0.4);
    expect(correlation("experience", "salary")).toBeGreaterThan(0.5);
  });

  describe("mean performance by department", () => {
    const scores = rollup(
      hr,
      (rows) => rows.map((row) => row.performance),
      (row) => row.department
    );
    const bounds = new Map(
      Array.from(scores, ([name, own]) => {
        const means = cellCore.bootstrap(own, cellCore.mean, {rounds: 500, seed: 1});
        return [name, [cellCore.quantile(means, 0.025), cellCore.quantile(means, 0.975)] as const];
      })
    );
    const count = (name: string): number => scores.get(name)!.length;
    const width = (name: string): number => bounds.get(name)![1] - bounds.get(name)![0];
    const names = [...scores.keys()];
    const [smallest, largest, it] =
      locale === "fr" ? ["RH", "Ventes", "Informatique"] : ["HR", "Sales", "IT"];

    test("HR has the fewest people and the widest interval", () => {
      expect([least(names, count), greatest(names, width)]).toEqual([smallest, smallest]);
      expect(titleOf(locale, "hr", "performance-by-department")).toContain(String(count(smallest)));
    });

    test("Sales has four times as many people, and half the width", () => {
      expect([greatest(names, count), least(names, width)]).toEqual([largest, largest]);
      expect(count(largest) / count(smallest)).toBeCloseTo(4, 0);
      expect(width(largest) / width(smallest)).toBeCloseTo(0.5, 1);
    });

    test("IT stands apart; Finance, Marketing and HR cannot be told from one another", () => {
      const others = names.filter((name) => name !== it);
      for (const name of others) expect(bounds.get(name)![1]).toBeLessThan(bounds.get(it)![0]);
      const close = ["Finance", "Marketing", smallest];
      for (const one of close)
        for (const other of close) expect(bounds.get(one)![0]).toBeLessThan(bounds.get(other)![1]);
    });
  });

  test("satisfaction dips between 5 and 10 years of experience", () => {
    const within = hr.filter((row) => row.experience >= 5 && row.experience < 10);
    const dip = mean(within, (row) => row.satisfaction)!;
    expect(dip).toBeLessThan(mean(hr, (row) => row.satisfaction)! - 0.5);
  });

  test("the headline counts the employees", () => {
    const {matter} = chapterFile(locale, "hr");
    expect(plain((matter as {question?: string}).question ?? "")).toContain(plain(f.decimal(hr.length, 0)));
  });
});
