import type {Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {unitsTable} from "../../pipeline/contract/rul.ts";
import type {RulSummary} from "../../pipeline/contract/summary.ts";
import {diskTransport, readIndex} from "../../src/data/disk.ts";
import {ReportFiles} from "../../src/data/report.ts";
import type {PageName, Place} from "../../src/i18n/routes.ts";
import {hosts} from "./hosts.ts";
import {dist, openSite, type Site} from "./site.ts";

let site: Site;
let summary: RulSummary;
/** Addresses of a unit whose true end is within the cap, and of one whose end is beyond it. */
let near: string;
let far: string;

beforeAll(async () => {
  site = await openSite();
  const [{id}] = (await readIndex(`${dist}/data`)).reports;
  const files = await ReportFiles.open(diskTransport(`${dist}/data/${id}`));
  summary = await files.summary();
  const {columns, rows} = await files.table("units.arrow", unitsTable);
  const query = (passes: (rul: number) => boolean): string => {
    const row = Array.from({length: rows}, (_, i) => i).find(
      (i) => columns.rul[i] !== null && passes(columns.rul[i])
    )!;
    const slug = summary.scenarios.find((scenario) => scenario.id === columns.scenario[row])!.slug;
    return `?scenario=${slug}&unit=${encodeURIComponent(columns.unit_id[row])}`;
  };
  near = query((rul) => rul < summary.cap / 4);
  far = query((rul) => rul > summary.cap);
});
afterAll(() => site.close());

const place = (page: PageName): Place => ({locale: "en", report: summary.id, page});
const finding = (page: Page, name: string): Promise<string | null> =>
  page.locator(`#${name} .finding`).textContent();
const chart = (page: Page, name: string): Locator => page.locator(`#${name} vigie-chart`);

/** Opens a figure's table, which follows a moment later, and counts its columns; null where rows differ from the head. */
async function columnsOf(page: Page, name: string): Promise<number | null> {
  const details = page.locator(`#${name} details`);
  if ((await details.getAttribute("open")) === null) await details.locator("summary").click();
  const counts = await page
    .locator(`#${name} table`)
    .evaluate(({rows}: HTMLTableElement) => [...rows].map(({children}) => children.length));
  return counts.every((count) => count === counts[0]) ? counts[0] : null;
}

describe.each(hosts)("the cone and the health index $name", ({open}) => {
  test("are of the unit while its end is near, of the training fleet while it is beyond the cap", async () => {
    const own = await open(site, place("rul"), near);
    await expect.poll(() => finding(own.page, "cone")).toMatch(/At the last record|predictions are right/);
    await expect.poll(() => columnsOf(own.page, "cone")).toBe(4);
    const {page, complaints} = await open(site, place("rul"), far);
    await expect.poll(() => finding(page, "cone")).toMatch(/of predictions lie within the cone/);
    await expect.poll(() => columnsOf(page, "cone")).toBe(7);
    expect(await finding(page, "health")).toMatch(/^Index at \d+/);
    expect([...own.complaints, ...complaints]).toEqual([]);
  });
});

test("pointing at an age rings it in the health index and in the cone", async () => {
  const {page} = await hosts[0].open(site, place("rul"), near);
  await expect.poll(() => finding(page, "cone")).toMatch(/At the last record|predictions are right/);
  await chart(page, "cone").focus();
  await page.keyboard.press("ArrowRight");
  for (const name of ["health", "trajectory"])
    expect(await chart(page, name).locator(".ring.echo").count(), name).toBe(1);
  expect(await page.locator("#live").textContent()).toContain("cone");
});

test("the models page says what the summary holds", async () => {
  const {page} = await hosts[0].open(site, place("models"));
  const details = page.locator("#prognostics details");
  await details.locator("summary").click();
  const text = await page.locator("#prognostics tbody").textContent();
  for (const {prognostics} of summary.scenarios)
    expect(text).toContain(prognostics!.horizon.median.value.toFixed(1));
});
