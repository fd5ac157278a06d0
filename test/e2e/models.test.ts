import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {readIndex} from "../../src/data/disk.ts";
import type {Place} from "../../src/i18n/routes.ts";
import {dist, openSite, type Site} from "./site.ts";

let site: Site;
let models: Place;

beforeAll(async () => {
  site = await openSite();
  const {reports} = await readIndex(`${dist}/data`);
  models = {locale: "en", report: reports[0].id, page: "models"};
});
afterAll(() => site.close());

const topic = (page: Page): Promise<string | null> => page.locator("#actual [data-part=topic]").textContent();

describe("the page that compares models", () => {
  test("shows another model's predictions when asked, keeps the choice in the address, and takes it back", async () => {
    const {page, complaints} = await site.visit(site.address(models));
    const before = await topic(page);
    const picture = await page.locator("#actual vigie-chart").innerHTML();
    await page.locator("select[name=model]").selectOption({index: 1});
    await expect.poll(() => topic(page)).not.toBe(before);
    expect(await page.locator("#actual vigie-chart").innerHTML()).not.toBe(picture);
    const other = await site.visit(page.url());
    await expect.poll(() => topic(other.page)).toBe(await topic(page));
    await page.locator(".filters button[type=reset]").click();
    await expect.poll(() => topic(page)).toBe(before);
    expect(new URL(page.url()).search).toBe("");
    expect(complaints).toEqual([]);
  });

  test("keeps the scatter it has and says why when predictions cannot be loaded", async () => {
    const {page} = await site.visit(site.address(models));
    const before = await topic(page);
    await page.route("**/predictions.arrow", (route) => route.fulfill({status: 404}));
    await page.locator("select[name=model]").selectOption({index: 1});
    await page.locator("[data-status] .notice").waitFor();
    expect(await page.locator("[data-status]").textContent()).toContain(
      "The file predictions.arrow did not arrive"
    );
    expect(await topic(page)).toBe(before);
  });

  test("follows the scenario in every figure and key figure", async () => {
    const {page} = await site.visit(site.address(models));
    const select = page.locator("select[name=scenario]");
    if ((await select.count()) === 0) return;
    const text = (): Promise<string[]> =>
      page.locator("figure:not(:has(script[data-fixed])), .kpi").allInnerTexts();
    const before = await text();
    await select.selectOption({index: 1});
    await expect.poll(async () => (await text()).filter((one, i) => one === before[i])).toEqual([]);
  });

  test("states both kinds of labels and both ways of measuring", async () => {
    const {page} = await site.visit(site.address(models));
    const heads = await page.locator("#matrix thead th").allTextContents();
    expect(heads.filter((head) => head.includes("capped")).length).toBe(
      heads.filter((head) => head.includes("raw")).length
    );
    expect(await page.locator("#scoresTest table, #scoresValidation table").count()).toBe(2);
  });
});
