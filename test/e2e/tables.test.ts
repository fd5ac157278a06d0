import {pathToFileURL} from "node:url";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {readIndex} from "../../src/data/disk.ts";
import {folderOf, type Place} from "../../src/i18n/routes.ts";
import {dist, openSite, type Site, type Visit} from "./site.ts";

let site: Site;
let fleet: Place;

beforeAll(async () => {
  site = await openSite();
  const {reports} = await readIndex(`${dist}/data`);
  fleet = {locale: "fr", report: reports[0].id, page: "fleet"};
});
afterAll(() => site.close());

const file = (place: Place): string =>
  `${pathToFileURL(`${dist}/dashboard-report.html`).href}#/${folderOf(place)}`;

/** The fleet page on the site and in the report file, with its list ready. */
async function open(where: string, place = fleet): Promise<Visit> {
  const visit = await site.visit(where === "the site" ? site.address(place) : file(place));
  await visit.page.locator("#list thead button").first().waitFor();
  return visit;
}

const column = async (page: Page, head: RegExp): Promise<string[]> => {
  const heads = await page.locator("#list thead th").allTextContents();
  const at = heads.findIndex((text) => head.test(text)) + 1;
  return page.locator(`#list tbody tr > :nth-child(${at})`).allTextContents();
};

const ages = async (page: Page): Promise<number[]> => (await column(page, /^Âge|^Age/)).map(Number);
const rising = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

describe.each(["the site", "the report file"])("the list of units in %s", (where) => {
  test("is sorted by a head: rising, falling, then as it came, over all its pages", async () => {
    const {page, complaints} = await open(where);
    const first = await ages(page);
    const head = page.locator("#list thead th", {hasText: "Âge"});
    await head.locator("button").click();
    const low = await ages(page);
    expect(low).toEqual(rising(low));
    expect(await head.getAttribute("aria-sort")).toBe("ascending");
    await head.locator("button").click();
    const high = await ages(page);
    expect(high).toEqual(rising(high).reverse());
    expect(high[0]).toBeGreaterThan(Math.max(...low));
    await head.locator("button").click();
    expect(await ages(page)).toEqual(first);
    expect(await head.getAttribute("aria-sort")).toBeNull();
    expect(complaints).toEqual([]);
  });
});
