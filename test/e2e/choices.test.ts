import {readFile} from "node:fs/promises";
import {pathToFileURL} from "node:url";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {readIndex} from "../../src/data/disk.ts";
import {folderOf, type Place} from "../../src/i18n/routes.ts";
import {dist, openSite, type Site} from "./site.ts";

let site: Site;
let fleet: Place;
let executive: Place;

beforeAll(async () => {
  site = await openSite();
  const {reports} = await readIndex(`${dist}/data`);
  fleet = {locale: "fr", report: reports[0].id, page: "fleet"};
  executive = {...fleet, page: "executive"};
});
afterAll(() => site.close());

/** What a reader sees of a figure: its words and its drawing. */
const figures = (page: Page): Promise<string[]> =>
  page.locator("figure").evaluateAll((all) => all.map((figure) => figure.innerHTML));

const choose = async (page: Page, name: string, index: number): Promise<void> => {
  await page.locator(`select[name=${name}]`).selectOption({index});
};

/** How many rows a long table has in all, on all its pages. */
const rowsOf = async (page: Page, figure: string): Promise<number> =>
  Number(/(\d+)\D*$/.exec((await page.locator(`${figure} .range`).textContent())!.replace(/\s/g, ""))![1]);

describe("a filter", () => {
  test("changes the headline, every figure and every key figure, and going back undoes it", async () => {
    const {page, complaints} = await site.visit(site.address(executive));
    const before = [await page.locator("h1").textContent(), ...(await figures(page))];
    const kpis = await page.locator(".kpi .numeral").allTextContents();
    await choose(page, "scenario", 1);
    const after = [await page.locator("h1").textContent(), ...(await figures(page))];
    expect(after.filter((text, i) => text === before[i])).toEqual([]);
    expect(await page.locator(".kpi .numeral").allTextContents()).not.toEqual(kpis);
    await page.goBack();
    await expect.poll(() => page.locator("h1").textContent()).toBe(before[0]);
    expect(await page.locator("select[name=scenario]").inputValue()).toBe("");
    expect(complaints).toEqual([]);
  });

  test("is in the address: a link restores it", async () => {
    const {page} = await site.visit(site.address(fleet));
    await choose(page, "cluster", 1);
    const headline = await page.locator("h1").textContent();
    const rows = await rowsOf(page, "#list");
    const other = await site.visit(page.url());
    expect(await other.page.locator("h1").textContent()).toBe(headline);
    expect(await rowsOf(other.page, "#list")).toBe(rows);
    expect(await other.page.locator("select[name=cluster]").inputValue()).toBe("1");
  });

  test("is in a figure's table too, when that is opened afterwards", async () => {
    const {page} = await site.visit(site.address(fleet));
    const all = await rowsOf(page, "#list");
    await choose(page, "cluster", 1);
    const chosen = await rowsOf(page, "#list");
    expect(chosen).toBeLessThan(all);
    await page.locator("#actual summary").click();
    await expect.poll(() => rowsOf(page, "#actual")).toBe(chosen);
  });

  test("shows only the units it lets through, and shows all again when it is taken back", async () => {
    const {page} = await site.visit(site.address(fleet));
    const all = await rowsOf(page, "#list");
    await choose(page, "cluster", 1);
    const cells = await page.locator("#list tbody td:last-child").allTextContents();
    expect(new Set(cells)).toEqual(new Set(["1"]));
    expect(await rowsOf(page, "#list")).toBeLessThan(all);
    await page.locator(".filters button[type=reset]").click();
    await expect.poll(() => rowsOf(page, "#list")).toBe(all);
    expect(new URL(page.url()).search).toBe("");
  });

  test("that the report does not know is ignored", async () => {
    const {page, complaints} = await site.visit(site.address(fleet, "?cluster=99&scenario=%3Cscript%3E"));
    const plain = await site.visit(site.address(fleet));
    expect(await page.locator("h1").textContent()).toBe(await plain.page.locator("h1").textContent());
    expect(complaints).toEqual([]);
  });

  test("answers within the time a reader notices", async () => {
    const {page} = await site.visit(site.address(fleet));
    const took = await page.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>("select[name=cluster]")!;
      const times = [1, 0, 1, 0].map((index) => {
        const start = performance.now();
        select.selectedIndex = index;
        select.dispatchEvent(new Event("change", {bubbles: true}));
        return performance.now() - start;
      });
      return Math.min(...times);
    });
    expect(took).toBeLessThan(500);
  });
});

describe("the page", () => {
  test("stays the same page when the language changes", async () => {
    const {page} = await site.visit(site.address(fleet));
    await page.locator("a.language[hreflang=en]").click();
    expect(page.url()).toBe(site.address({...fleet, locale: "en"}));
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
  });

  test("gives the table of a figure, as it is on screen, as a CSV file", async () => {
    const {page} = await site.visit(site.address(fleet));
    await choose(page, "cluster", 1);
    const rows = await rowsOf(page, "#list");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("#list vigie-export button", {hasText: "CSV"}).click()
    ]);
    const lines = (await readFile(await file.path(), "utf8")).trimEnd().split("\r\n");
    expect(lines).toHaveLength(rows + 1);
  });

  test("remembers the chosen theme and sets it before the first paint", async () => {
    const {page} = await site.visit(site.address(executive), {colorScheme: "light"});
    await page.locator("vigie-theme button").click();
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    await page.addInitScript(() => {
      document.addEventListener("readystatechange", () => {
        document.documentElement.dataset.early ??= document.documentElement.dataset.theme ?? "none";
      });
    });
    await page.reload();
    expect(await page.locator("html").getAttribute("data-early")).toBe("dark");
  });

  test("keeps its picture and says so when a drawing fails", async () => {
    const {page} = await site.visit(site.address(executive));
    const drawn = await page.evaluate(() => {
      const chart = document.querySelector("#life vigie-chart") as HTMLElement & {
        show(draw: () => never): void;
      };
      addEventListener("error", (event) => event.preventDefault());
      chart.show(() => {
        throw new Error("broken");
      });
      return [chart.querySelectorAll("svg").length, chart.querySelectorAll(".failure").length];
    });
    expect(drawn).toEqual([1, 1]);
  });
});

describe("opened from disk", () => {
  const local = (place: Place): string => pathToFileURL(`${dist}/${folderOf(place)}index.html`).href;

  test("pages load with their style and scripts, and filters and links work", async () => {
    const {page, complaints} = await site.visit(local(executive));
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("Newsreader");
    const headline = await page.locator("h1").textContent();
    await choose(page, "scenario", 1);
    expect(await page.locator("h1").textContent()).not.toBe(headline);
    await page.locator("nav.pages a").nth(1).click();
    expect(await page.locator(".kicker").first().textContent()).toBe("Segmentation de flotte");
    await page.locator("a.language[hreflang=en]").click();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(complaints).toEqual([]);
  });
});
