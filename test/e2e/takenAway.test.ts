/** What a reader takes away of a chapter as one HTML file: opened from disk it is as it was left, and alive. */
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from "vitest";
import {folderOf, type Place} from "../../src/i18n/routes.ts";
import {cellOf, chapterPlace, ready, run, wake} from "./chapterSite.ts";
import {dist, openSite, type Site, type Visit} from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const fromDisk = (path: string): string => pathToFileURL(join(dist, path)).href;

const hosts: readonly (readonly [string, (place: Place) => Promise<Visit>])[] = [
  ["the site", (place) => site.visit(site.address(place))],
  ["the site's folder", (place) => site.visit(fromDisk(`${folderOf(place)}index.html`), {offline: true})],
  [
    "the report file",
    (place) => site.visit(`${fromDisk("dashboard-report.html")}#/${folderOf(place)}`, {offline: true})
  ]
];

/** Presses what gives a file, and opens that from disk, without a network. */
async function take(page: Page, pressed: Locator): Promise<Visit> {
  const [download] = await Promise.all([page.waitForEvent("download"), pressed.click()]);
  expect(download.suggestedFilename()).toMatch(/^[\w-]+\.html$/);
  const folder = await mkdtemp(join(tmpdir(), "vigie-taken-"));
  onTestFinished(() => rm(folder, {recursive: true}));
  const file = join(folder, "taken.html");
  await download.saveAs(file);
  return site.visit(pathToFileURL(file).href, {offline: true});
}

const text = (page: Page, id: string): Promise<string | null> =>
  cellOf(page, id).locator("[data-output]").textContent();

/** Shapes that carry a colour of a series. */
const shapes = (page: Page, id: string): Promise<number> =>
  cellOf(page, id)
    .locator("vigie-chart svg:visible")
    .evaluate((svg) => svg.querySelectorAll('path[stroke^="var(--series"]').length);

describe.each(hosts)("what is taken away of %s", (_, open) => {
  test("a dashboard stands as its reader left it, and its filters move it", async () => {
    const {page} = await open(chapterPlace("fr", "practice"));
    await wake(page);
    const whole = await text(page, "step-chosen");
    await run(cellOf(page, "step-tests"), "6 * 7");
    await cellOf(page, "step-filter").locator("select").selectOption({index: 2});
    await expect.poll(() => text(page, "step-chosen")).not.toBe(whole);
    const left = await text(page, "step-chosen");
    await page.locator("vigie-builder input[type=text]").fill("Mon tableau : <b>été</b> & Cie");
    for (const box of await page.locator("vigie-builder fieldset input").all()) await box.check();

    const {page: taken, complaints} = await take(page, page.locator("vigie-builder [data-do=save]"));
    expect(await taken.title()).toBe("Mon tableau : <b>été</b> & Cie");
    const filter = cellOf(taken, "step-filter").locator("select");
    const says = async (): Promise<void> => {
      expect(await filter.inputValue()).toBe("2");
      expect(await text(taken, "step-chosen")).toBe(left);
      expect(await text(taken, "step-tests")).toBe("42");
    };
    await says();
    await wake(taken);
    await says();
    await filter.selectOption({index: 0});
    await expect.poll(() => text(taken, "step-chosen")).toBe(whole);
    expect(complaints).toEqual([]);
  });

  test("a single chart leaves out the series that were hidden, and gives them back", async () => {
    const {page} = await open(chapterPlace("fr", "charts"));
    await wake(page);
    const cell = cellOf(page, "sales-lines");
    const all = await shapes(page, "sales-lines");
    await cell.locator("[data-series]").first().click();
    await expect.poll(() => shapes(page, "sales-lines")).toBeLessThan(all);
    const some = await shapes(page, "sales-lines");
    const {page: taken, complaints} = await take(
      page,
      cell.locator("vigie-export button").filter({hasText: /HTML/})
    );
    expect(await shapes(taken, "sales-lines")).toBe(some);
    await cellOf(taken, "sales-lines").hover();
    await ready(taken);
    expect(await shapes(taken, "sales-lines")).toBe(some);
    await cellOf(taken, "sales-lines").locator("[data-series]").first().click();
    await expect.poll(() => shapes(taken, "sales-lines")).toBe(all);
    expect(complaints).toEqual([]);
  });
});
