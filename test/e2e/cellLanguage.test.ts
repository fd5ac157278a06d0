/** What only a browser can tell of the language of cells: zones of time, code made small, and its worker's own names. */
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {cellOf, chapterPlace, errorOf, resultsHere, resultsIn, rounded, run, wake} from "./chapterSite.ts";
import {openSite, type Site} from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const place = chapterPlace("fr", "charts");

async function charts(zone = "Europe/Paris"): Promise<{page: Page; complaints: readonly string[]}> {
  const visit = await site.visit(site.address(place), {timezoneId: zone});
  await wake(visit.page);
  return visit;
}

const plainly = (text: string | null): string => (text ?? "").replace(/[\u00a0\u202f]/g, " ");

/** What a cell shows, and what it says of its failure. */
const output = async (page: Page, id = "sales-lines"): Promise<string> =>
  plainly(await cellOf(page, id).locator("[data-output]").textContent());
const fault = async (page: Page, id = "sales-lines"): Promise<string> =>
  plainly(await errorOf(cellOf(page, id)).textContent());

describe.each(["Europe/Paris", "America/New_York"])("in %s", (zone) => {
  test("cells say the same as where they were built, and local dates are days of the course", async () => {
    const {page, complaints} = await charts(zone);
    const [there, here] = [await resultsIn(page), await resultsHere(place)];
    for (const [id, {shown, error}] of here)
      expect([id, rounded(there.get(id)?.shown), there.get(id)?.error]).toEqual([id, rounded(shown), error]);
    await run(
      cellOf(page, "sales-lines"),
      `const first = new Date(2025, 0, 1);
       class Day extends Date {}
       [monthly.filter(d => +d.date === +first).length > 0, format.date(new Date(2025, 5, 2)),
        monthly[0].date.getDate(), +d3.timeParse("%d/%m/%Y")("05/01/2025") === Date.UTC(2025, 0, 5),
        new Day(2025, 0, 1) instanceof Date, structuredClone(first) instanceof Date,
        first.getTimezoneOffset(), first.toLocaleString("fr-FR"), String(first).slice(0, 33)].join(" ; ")`
    );
    await expect
      .poll(() => output(page))
      .toBe(
        "true ; 2 juin 2025 ; 1 ; true ; true ; true ; 0 ; 01/01/2025 00:00:00 ; Wed Jan 01 2025 00:00:00 GMT+0000"
      );
    expect(complaints).toEqual([]);
  });
});

test("a control's name in its own cell is refused, and a slider says the number that it gives", async () => {
  const {page} = await charts();
  await run(cellOf(page, "sales-lines"), 'const here = view(Inputs.toggle());\nhere ? "oui" : "non"');
  await expect.poll(() => fault(page)).toMatch(/que dans les autres cellules.*\(ligne 2\)\.$/);
  await run(cellOf(page, "sales-lines"), "const pace = view(Inputs.range([0, 10], {step: 4, value: 10}));");
  await expect.poll(() => fault(page)).toBe("");
  const slider = cellOf(page, "sales-lines").locator("input[type=range]");
  await expect.poll(() => slider.inputValue()).toBe("8");
  expect(await output(page)).toContain("8");
  expect(await output(page)).not.toContain("10");
});

test.each([
  ["d3.sum", /^ƒ sum$/],
  ["monthly.lenght", /^undefined$/],
  ['console.log("ici", 3)', /^ici 3$/]
])("shows %s", async (code, shown) => {
  const {page} = await charts();
  await run(cellOf(page, "sales-lines"), code);
  await expect.poll(() => output(page)).toMatch(shown);
});

test.each([
  ["// ici\nd3.sum(monthly.total)", /^Il faut une liste ici.*\(ligne 2\)\.$/],
  ['// ici\naq.from(monthly).groupby("regoin")', /^La colonne « regoin » n’existe pas.*\(ligne 2\)\.$/],
  [
    "const taux = 2;\naq.from(monthly).derive({v: d => d.month * taux})",
    /^Arquero ne voit pas « taux ».*\(ligne 2\)\.$/
  ],
  ["const list = [2, 1];\nmonthly.sort()", /prenez-en une copie.*\(ligne 2\)\.$/]
])("says what is wrong with %j", async (code, sentence) => {
  const {page} = await charts();
  await run(cellOf(page, "sales-lines"), code);
  await expect.poll(() => fault(page)).toMatch(sentence);
});
