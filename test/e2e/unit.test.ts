import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {readIndex} from "../../src/data/disk.ts";
import type {Place} from "../../src/i18n/routes.ts";
import {dist, openSite, type Site} from "./site.ts";

let site: Site;
let rul: Place;

beforeAll(async () => {
  site = await openSite();
  const {reports} = await readIndex(`${dist}/data`);
  rul = {locale: "fr", report: reports[0].id, page: "rul"};
});
afterAll(() => site.close());

const headline = (page: Page): Promise<string | null> => page.locator("h1").textContent();
const drawing = (page: Page, name: string): Promise<string> =>
  page.locator(`#${name} vigie-chart`).innerHTML();
const shown = (page: Page): Promise<string> => page.locator("select[name=unit]").inputValue();

/** Waits until the page is about another unit than before. */
const changed = (page: Page, before: string | null): Promise<void> =>
  expect.poll(() => headline(page)).not.toBe(before);

describe("the page of one unit", () => {
  test("follows the picker: sentences, record, every drawing and the address", async () => {
    const {page, complaints} = await site.visit(site.address(rul));
    const before = await headline(page);
    const drawings = await Promise.all(
      ["trajectory", "health", "cone", "sensors", "timeline"].map((name) => drawing(page, name))
    );
    const row = await page.locator("#neighbours tbody").innerHTML();
    const id = await shown(page);
    const other = page.locator(`select[name=unit] option:not([value="${id}"])`).first();
    const next = (await other.getAttribute("value"))!;
    await page.locator("select[name=unit]").selectOption(next);
    await changed(page, before);
    for (const [i, name] of ["trajectory", "health", "cone", "sensors", "timeline"].entries())
      expect(await drawing(page, name), name).not.toBe(drawings[i]);
    expect(await page.locator("#neighbours tbody").innerHTML()).not.toBe(row);
    expect(new URL(page.url()).searchParams.get("unit")).toBe(next);
    await page.goBack();
    await expect.poll(() => headline(page)).toBe(before);
    expect(await shown(page)).toBe(id);
    expect(complaints).toEqual([]);
  });

  test("goes to the next unit and back by button, and reads each scenario's tables once", async () => {
    const {page} = await site.visit(site.address(rul));
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname.replace(/.*\//, "")));
    const before = await headline(page);
    const last = await page.locator("select[name=unit] option").last().getAttribute("value");
    const [there, back] = (await shown(page)) === last ? ["previous", "next"] : ["next", "previous"];
    await page.locator(`button[name=${there}]`).click();
    await changed(page, before);
    await page.locator(`button[name=${back}]`).click();
    await expect.poll(() => headline(page)).toBe(before);
    await page.locator(`button[name=${there}]`).click();
    await changed(page, before);
    const tables = asked.filter((name) => name.endsWith(".arrow"));
    expect(new Set(tables).size).toBe(tables.length);
    expect(tables.some((name) => name.startsWith("trajectories-"))).toBe(true);
  });

  test("is found by its address", async () => {
    const {page} = await site.visit(site.address(rul));
    const before = await headline(page);
    await page.locator("#neighbours tbody a").first().click();
    await changed(page, before);
    const there = await headline(page);
    const again = await site.visit(page.url());
    await expect.poll(() => headline(again.page)).toBe(there);
  });

  test("says that it has no data for a unit it does not know, and leads back", async () => {
    const query = "?scenario=%3Cb%3E&unit=%3Cimg+src=x%3E";
    const known = await site.visit(site.address(rul));
    await known.page.waitForSelector("vigie-chart[tabindex]");
    const figures = await known.page.locator("figure:visible").count();
    const {page, complaints} = await site.visit(site.address(rul, query));
    await expect.poll(() => headline(page)).toContain("Aucune donnée");
    expect(await page.locator(".standfirst").textContent()).toContain("<img src=x>");
    expect(await page.locator("figure:visible").count()).toBe(0);
    await page.locator(".standfirst a").click();
    await expect.poll(() => page.locator("figure:visible").count()).toBe(figures);
    expect(complaints).toEqual([]);
  });

  test("stays as it was and says why when a unit cannot be loaded, and tries again", async () => {
    const {page} = await site.visit(site.address(rul));
    const before = await headline(page);
    const picture = await drawing(page, "trajectory");
    const id = await shown(page);
    await page.route("**/trajectories-*.arrow", (route) => route.fulfill({body: "not what was written"}));
    const other = page.locator(`select[name=unit] option:not([value="${id}"])`).first();
    await page.locator("select[name=unit]").selectOption(await other.getAttribute("value"));
    await page.locator("[data-status] .notice").waitFor();
    expect(await page.locator("[data-status]").textContent()).toMatch(
      /trajectories-.* n’est pas celui que le calcul a écrit/
    );
    expect(await headline(page)).toBe(before);
    expect(await drawing(page, "trajectory")).toBe(picture);
    expect(await shown(page)).toBe(id);
    await page.unroute("**/trajectories-*.arrow");
    await page.locator("[data-status] button").click();
    await changed(page, before);
    expect(await page.locator("[data-status]").textContent()).toBe("");
  });
});
