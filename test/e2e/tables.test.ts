import {pathToFileURL} from "node:url";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {VigieTable} from "../../src/client/table/vigie-table.ts";
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

const ages = async (page: Page): Promise<number[]> => (await column(page, /^Âge/)).map(Number);
const range = (page: Page): Promise<string | null> => page.locator("#list .range").textContent();
const search = (page: Page) => page.locator("#list .search input");
const step = (page: Page, name: string) => page.locator(`#list [data-step=${name}]`);
const chooseColumn = (page: Page, head: string) =>
  page.locator("#list .search select").selectOption({label: `dans «\u00a0${head}\u00a0»`});

const rising = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** The rows that an export of the list takes: name and predicted life of each. */
const exported = (page: Page): Promise<{columns: string[]; rows: (string | number | null)[][]}> =>
  page.locator("#list vigie-table").evaluate((element) => {
    const {columns, rows} = (element as VigieTable).shown!;
    return {columns: columns.map(({head}) => head), rows: rows.map((row) => row.map(({value}) => value))};
  });

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

  test("shows a page at a time, and keeps the focus on the button pressed", async () => {
    const {page} = await open(where);
    const all = (await exported(page)).rows.map(([name]) => name);
    const names = () => column(page, /^Moteur/);
    expect(await names()).toEqual(all.slice(0, 25));
    await step(page, "next").click();
    expect(await names()).toEqual(all.slice(25, 50));
    await step(page, "last").press("Enter");
    expect((await names()).at(-1)).toBe(all.at(-1));
    expect(await step(page, "last").evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await step(page, "last").getAttribute("aria-disabled")).toBe("true");
    await page.locator("#list .pager select").selectOption("100");
    expect(await names()).toEqual(all.slice(0, 100));
    expect(await range(page)).toBe(`1–100 sur ${all.length}`);
    await page.locator("#list .pager select").selectOption("Infinity");
    expect(await names()).toEqual(all);
  });

  test("finds rows by words and by numbers of a column, says how many, and gives them all to exports", async () => {
    const {page} = await open(where);
    const whole = await exported(page);
    const predicted = whole.columns.findIndex((head) => head.startsWith("Durée restante prédite"));
    await step(page, "next").click();
    await search(page).fill("CRITIQUE fd001");
    const names = await column(page, /^Moteur/);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toMatch(/^FD001-/);
    expect(new Set((await column(page, /^État/)).map((text) => text.trim()))).toEqual(new Set(["critique"]));
    await chooseColumn(page, whole.columns[predicted]);
    await search(page).fill("10–20");
    const {rows} = await exported(page);
    const within = whole.rows.filter((row) => {
      const life = Math.round(row[predicted] as number);
      return life >= 10 && life <= 20;
    });
    expect(rows).toEqual(within);
    expect(await range(page)).toContain(`sur ${rows.length}`);
    await expect
      .poll(() => page.locator("#list vigie-table [role=status]").textContent())
      .toContain(`sur ${rows.length}`);
  });

  test("says why no row is left, and clears the search", async () => {
    const {page} = await open(where);
    const all = await range(page);
    await search(page).fill("<30");
    const empty = page.locator("#list td.none");
    expect(await empty.textContent()).toContain("Aucune ligne ne répond");
    expect(await empty.textContent()).toContain("choisissez d’abord une colonne");
    await empty.locator("button").click();
    expect(await range(page)).toBe(all);
    expect(await search(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await search(page).fill("zzz");
    await search(page).press("Escape");
    expect(await range(page)).toBe(all);
  });

  test("begins again when the page is filtered, and keeps its order and its search", async () => {
    const {page} = await open(where);
    await page.locator("#list thead th", {hasText: "Âge"}).locator("button").click();
    await search(page).fill("sain");
    const before = (await exported(page)).rows.length;
    await step(page, "next").click();
    await page.locator("select[name=scenario]").selectOption({index: 1});
    expect((await exported(page)).rows.length).toBeLessThan(before);
    expect(await search(page).inputValue()).toBe("sain");
    expect(await range(page)).toMatch(/^1–/);
    const shown = await ages(page);
    expect(shown).toEqual(rising(shown));
  });

  test("draws how each unit went, says it, and sorts by it", async () => {
    const {page} = await open(where);
    const lines = page.locator("#list tbody svg.sparkline");
    expect(await lines.count()).toBeGreaterThan(20);
    expect(await lines.first().getAttribute("aria-label")).toMatch(/^(de \d+ à \d+|stable à \d+)$/);
    await page.locator("#list thead th", {hasText: "Tendance"}).locator("button").click();
    const trend = (await exported(page)).columns.findIndex((head) => head.startsWith("Tendance"));
    const changes = (await exported(page)).rows.map((row) => {
      const [, from, to] = /^de (\d+) à (\d+)$/.exec(String(row[trend])) ?? [];
      return from === undefined ? null : Number(to) - Number(from);
    });
    const known = changes.filter((change) => change !== null);
    expect(known).toEqual(rising(known));
  });
});

describe("a table", () => {
  test("is walked by the keyboard: search, heads, rows by arrows, pager, and on", async () => {
    const {page} = await open("the site");
    const focused = () =>
      page.evaluate(() => {
        const {activeElement: at} = document;
        const step = at instanceof HTMLElement ? at.dataset.step : undefined;
        return (
          step ??
          `${at?.closest("thead, tbody, .search, .pager")?.className || at?.closest("thead, tbody")?.tagName} ${at?.tagName}`
        );
      });
    await search(page).focus();
    const walk: string[] = [];
    for (let i = 0; i < 11; i++) {
      await page.keyboard.press("Tab");
      walk.push(await focused());
    }
    expect(walk).toEqual(["search SELECT", ...Array(9).fill("THEAD BUTTON"), "TBODY A"]);
    const link = () => page.evaluate(() => document.activeElement?.textContent);
    const names = await column(page, /^Moteur/);
    await page.keyboard.press("ArrowDown");
    expect(await link()).toBe(names[1]);
    await page.keyboard.press("End");
    expect(await link()).toBe(names.at(-1));
    await page.keyboard.press("ArrowDown");
    expect(await link()).toBe(names.at(-1));
    await page.keyboard.press("ArrowUp");
    expect(await link()).toBe(names.at(-2));
    await page.keyboard.press("End");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("first");
    await step(page, "last").focus();
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("pager SELECT");
  });

  test("that is opened below a chart is there at the click, and has pages too", async () => {
    const {page} = await open("the site");
    const heads = await page.locator("#actual summary").evaluate((summary: HTMLElement) => {
      summary.click();
      return document.querySelectorAll("#actual thead button").length;
    });
    expect(heads).toBeGreaterThan(0);
    expect(await page.locator("#actual tbody tr").count()).toBe(25);
    await page.locator("#actual [data-step=next]").click();
    expect(await page.locator("#actual .range").textContent()).toMatch(/^26–50 /);
  });

  test("prints its beginning, what was searched, and where the rest is", async () => {
    const {page} = await open("the site");
    await search(page).fill("sain");
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({media: "print"});
    expect(await page.locator("#list tbody tr:visible").count()).toBe(40);
    const note = (await page.locator("#list .rest").textContent())!.replace(/\s+/g, " ");
    expect(note).toMatch(
      /^ ?Recherche : « sain »\. Les 40 premières lignes sur \d+\. Toutes les lignes : CSV/
    );
    expect(await page.locator("#list :is(.search, .pager):visible").count()).toBe(0);
    await page.emulateMedia({media: "screen"});
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await page.locator("#list tbody tr").count()).toBe(25);
  });

  test("without scripts shows its first rows, says so, and links to the file with the rest", async () => {
    const {page} = await site.visit(site.address(fleet), {javaScriptEnabled: false});
    expect(await page.locator("#list tbody tr").count()).toBe(25);
    expect(await page.locator("#list :is(button, input, select):visible").count()).toBe(0);
    expect(await page.locator("#list .rest").textContent()).toMatch(/^\s*Les 25 premières lignes sur \d+\./);
    expect(await page.locator("#list .rest a").getAttribute("href")).toMatch(/\.csv$/);
  });

  test("answers to a search at once", async () => {
    const {page} = await open("the site");
    const took = await search(page).evaluate((input: HTMLInputElement) => {
      const times = ["c", "cr", "cri", "", "c", "cr", "cri"].map((text) => {
        const start = performance.now();
        input.value = text;
        input.dispatchEvent(new Event("input", {bubbles: true}));
        return performance.now() - start;
      });
      return Math.min(...times);
    });
    expect(took).toBeLessThan(50);
  });
});
