import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {unitsTable} from "../../pipeline/contract/rul.ts";
import {livesAt} from "../../pipeline/core/calibrate/calibration.ts";
import {expectedCosts} from "../../pipeline/core/plan/expectedCost.ts";
import {schedule} from "../../pipeline/core/plan/schedule.ts";
import {diskTransport, readIndex} from "../../src/data/disk.ts";
import {ReportFiles} from "../../src/data/report.ts";
import {formats} from "../../src/i18n/format.ts";
import type {Locale} from "../../src/i18n/locale.ts";
import type {PageName, Place} from "../../src/i18n/routes.ts";
import {dist, openSite, type Site} from "./site.ts";

/** What the page must answer, computed from the files alone. */
interface Answer {
  readonly act: number;
  readonly now: number;
  readonly within: number;
  readonly saved: number;
  readonly cost: number;
  readonly twentieths: number;
  readonly coverage: number;
  readonly currency: string;
  /** The first unit to stop: its name, its scenario's slug, its id, when, and what that costs. */
  readonly first: {name: string; slug: string; id: string; at: number; age: number; cost: number};
}

let site: Site;
let report: string;
let answer: Answer;

/** Pages carry predictions in tenths; what is above a whole number stays above it. */
function carried(value: number): number {
  const tenth = Math.round(value * 10) / 10;
  return Number.isInteger(tenth) && value > tenth ? Math.ceil(value * 100) / 100 : tenth;
}

async function answerOf(id: string): Promise<Answer> {
  const files = await ReportFiles.open(diskTransport(`${dist}/data/${id}`));
  const {costs, scenarios, currency} = await files.summary();
  const {columns, rows} = await files.table("units.arrow", unitsTable);
  const predicted = columns.rul_predicted as ArrayLike<number | null>;
  const known = Array.from({length: rows}, (_, u) => u).filter((u) => Number.isFinite(predicted[u]));
  const scenarioOf = (u: number) => scenarios.find(({id: name}) => name === columns.scenario[u])!;
  const curves = known.map((u) => {
    const table = scenarioOf(u).calibration.tables[columns.calibration[u]];
    return expectedCosts(livesAt(table, carried(predicted[u] as number), 200), costs, costs.horizon);
  });
  const plan = schedule(curves, costs);
  const act = known.flatMap((u, i) => (plan.slot[i] === 0 ? [{u, i}] : []));
  act.sort(
    (a, b) =>
      plan.at[a.i] - plan.at[b.i] || curves[b.i].failure[costs.period] - curves[a.i].failure[costs.period]
  );
  const sum = (of: (i: number) => number): number => act.reduce((total, {i}) => total + of(i), 0);
  const judged = scenarios.map(({calibration}) => (calibration.test ?? calibration.validation).interval90);
  const units = judged.reduce((total, one) => total + one.units, 0);
  const [{u, i}] = act;
  return {
    act: act.length,
    now: act.filter((one) => plan.at[one.i] === 0).length,
    within: costs.period,
    cost: sum((one) => plan.cost[one]),
    saved: sum((one) => curves[one].cost[costs.horizon] - plan.cost[one]),
    twentieths: Math.round((20 * sum((one) => curves[one].failure[costs.period])) / act.length),
    coverage: Math.round(
      (100 * judged.reduce((total, one) => total + one.units * one.coverage.value, 0)) / units
    ),
    currency,
    first: {
      name: `${columns.scenario[u]}-${columns.unit_id[u]}`,
      slug: scenarioOf(u).slug,
      id: columns.unit_id[u],
      at: plan.at[i],
      age: columns.age[u],
      cost: plan.cost[i]
    }
  };
}

beforeAll(async () => {
  site = await openSite();
  [{id: report}] = (await readIndex(`${dist}/data`)).reports;
  answer = await answerOf(report);
});
afterAll(() => site.close());

const place = (page: PageName, locale: Locale): Place => ({locale, report, page});
const plainSpace = (text: string | null): string =>
  (text ?? "").replace(/[\u00a0\u202f]/g, " ").replaceAll("\u2060", "");

/** The words of the page that stand within its first screen, whole. */
async function firstScreen(page: Page): Promise<string> {
  const texts = await page
    .locator("main :is(h1, .standfirst)")
    .evaluateAll((all) =>
      all
        .filter((element) => element.getBoundingClientRect().bottom <= innerHeight)
        .map((element) => element.textContent ?? "")
    );
  return plainSpace(texts.join("\n"));
}

const words: Record<Locale, (sum: (value: number) => string) => string[]> = {
  fr: (money) => [
    `à arrêter d’ici ${answer.within} cycles : ${money(answer.saved)} évités`,
    `reviennent à ${money(answer.cost)}`,
    `${answer.twentieths} sur 20 tomberaient en panne d’ici ${answer.within} cycles`,
    `a contenu la vraie durée ${answer.coverage} fois sur 100`
  ],
  en: (money) => [
    `within ${answer.within} cycles: ${money(answer.saved)} saved`,
    `come to ${money(answer.cost)}`,
    `${answer.twentieths} in 20 would fail within ${answer.within} cycles`,
    `contained the true life ${answer.coverage} times in 100`
  ]
};

describe.each(["fr", "en"] as const)("the first screen in %s", (locale) => {
  test.each([
    [1440, 900],
    [390, 844]
  ])("says at %i × %i which units, by when, how sure and what it saves", async (width, height) => {
    const address = site.address(place("executive", locale));
    const {page, complaints} = await site.visit(address, {viewport: {width, height}});
    const said = await firstScreen(page);
    const money = (value: number): string => plainSpace(formats(locale).money(value, answer.currency));
    for (const part of words[locale](money)) expect(said).toContain(part);
    expect(said).toMatch(new RegExp(`(^|\\D)${answer.act} (moteurs|engines)`));
    expect(said).toContain(answer.first.name);
    expect(complaints).toEqual([]);
  });
});

test("the executive page, the fleet's schedule and the unit's own page say the same of the first unit", async () => {
  const {first, currency} = answer;
  const money = plainSpace(formats("fr").money(first.cost, currency));
  const {page} = await site.visit(site.address(place("executive", "fr")));
  const row = page.locator("#act tbody tr").first();
  expect(await row.locator("th").textContent()).toBe(first.name);
  expect(plainSpace(await row.locator("td").first().textContent())).toBe(
    first.at === 0 ? "maintenant" : `dans ${first.at} cycle${first.at === 1 ? "" : "s"}`
  );
  expect(plainSpace(await page.locator("#act [data-part=reading]").textContent())).toContain(
    `coûte ${money}`
  );
  const fleet = await site.visit(site.address(place("fleet", "fr")));
  await fleet.page.locator("#schedule summary").click();
  const search = fleet.page.locator("#schedule .search input");
  if (await search.count()) await search.fill(first.name);
  const cells = fleet.page.locator("#schedule tbody tr", {
    has: fleet.page.getByText(first.name, {exact: true})
  });
  const written = (await cells.first().locator("td").allInnerTexts()).map(plainSpace);
  expect(Number(written[1])).toBe(first.at);
  expect(written[4]).toBe(plainSpace(formats("fr").decimal(first.cost / 1000, 0)));
  const query = `?scenario=${first.slug}&unit=${first.id}&stop=${first.at}`;
  const unit = await site.visit(site.address(place("rul", "fr"), query));
  const chosen = unit.page.locator('[data-table="alternatives"] tr.chosen td');
  await expect.poll(async () => plainSpace(await chosen.last().textContent())).toBe(money);
});

test("follows what the reader assumes, and prints it", async () => {
  const {page} = await site.visit(site.address(place("executive", "fr"), "?cost=capacity:0"));
  await expect.poll(() => page.locator("h1").textContent()).toContain("Faute de place");
  expect(await page.locator("#act").isVisible()).toBe(false);
  await page.emulateMedia({media: "print"});
  expect(await page.locator(".assumptions").textContent()).toMatch(/0\splace/);
});

test("has no group of what is planned later where the plan ends with the first period, until it no longer does", async () => {
  const {page} = await site.visit(site.address(place("executive", "fr"), `?cost=horizon:${answer.within}`));
  const shown = (name: string): Promise<boolean> => page.locator(`[data-kpi=${name}]`).isVisible();
  await expect.poll(() => shown("later")).toBe(false);
  expect([await shown("act"), await shown("watch")]).toEqual([true, true]);
  await page.getByRole("button", {name: "Revenir aux hypothèses du rapport"}).click();
  await expect.poll(() => shown("later")).toBe(true);
});
