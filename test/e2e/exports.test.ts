/** Files and links that readers take away, each read back by a reader of its kind. */
import {readFile} from "node:fs/promises";
import {tableFromIPC} from "apache-arrow";
import {csvParseRows} from "d3";
import type {Locator, Page} from "playwright-core";
import {PNG} from "pngjs";
import readExcel from "read-excel-file/node";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {siteMessages} from "../../src/i18n/messages.ts";
import {folderOf, type Place} from "../../src/i18n/routes.ts";
import {hosts} from "./hosts.ts";
import {twoAtATime} from "./lanes.ts";
import {openSite, places, type Site} from "./site.ts";

let site: Site;
let all: Place[];
let report: string;
/** A page without a policy, where pictures are read back. */
let reader: Page;

beforeAll(async () => {
  site = await openSite();
  reader = (await site.visit("about:blank")).page;
  all = (await places()).filter(({page}) => page !== null);
  report = all[0].report!;
});
afterAll(() => site.close());

const french = (): Place[] => all.filter(({locale}) => locale === "fr");
const figure = (page: Page, name: string): Locator => page.locator(`[data-figure="${name}"]`);
/** The button that reads so: of a figure, or of the page. */
const button = (place: Locator, label: string): Locator =>
  place.locator("vigie-export button").filter({hasText: new RegExp(`^${label}$`)});
const whole = (page: Page): Locator => page.locator(".takeaway");

/** Presses a button that gives a file; its name and bytes. */
async function take(page: Page, pressed: Locator): Promise<{name: string; bytes: Buffer}> {
  const [download] = await Promise.all([page.waitForEvent("download", {timeout: 20_000}), pressed.click()]);
  return {name: download.suggestedFilename(), bytes: await readFile(await download.path())};
}

async function csvOf(page: Page, name: string): Promise<string[][]> {
  const {bytes} = await take(page, button(figure(page, name), "CSV"));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  return csvParseRows(bytes.subarray(3).toString("utf8"));
}

/** A bare value as CSV writes it. */
const written = (value: unknown): string => (value === null || value === undefined ? "" : String(value));

/** What is wrong with a picture that ought to stand alone. */
const faults = (text: string): Promise<string[]> =>
  reader.evaluate((source) => {
    const picture = new DOMParser().parseFromString(source, "image/svg+xml");
    const found = [...picture.querySelectorAll("parsererror")].map((error) => error.textContent ?? "");
    for (const element of picture.querySelectorAll("*"))
      for (const {name, value} of element.attributes) {
        if (value.includes("var(")) found.push(`${name}="${value}"`);
        if (/href|^src$/.test(name) && !/^(#|data:)/.test(value)) found.push(`${name}="${value}"`);
        if (/url\((?!["']?(#|data:))/.test(value)) found.push(`${name}="${value}"`);
      }
    for (const style of picture.querySelectorAll("style"))
      if (/url\((?!["']?data:)|@import/.test(style.textContent ?? "")) found.push("a style asks for a file");
    return found;
  }, text);

/** Texts of a picture, line by line. */
const textsOf = (text: string): Promise<string[]> =>
  reader.evaluate(
    (source) =>
      [...new DOMParser().parseFromString(source, "image/svg+xml").querySelectorAll("text")].map((element) =>
        [...element.children].map((line) => line.textContent).join(" ")
      ),
    text
  );

const fleet = (locale: Place["locale"]): Place => ({locale, report, page: "fleet"});

describe.each(hosts)("$name", ({open}) => {
  test("a workbook has a typed sheet for each figure, and says under which filters", async () => {
    const {page, complaints} = await open(site, fleet("fr"), "?cluster=1");
    const words = siteMessages("fr").exports;
    const {name, bytes} = await take(page, button(whole(page), words.excel));
    expect(name).toBe(`${report}-fleet.xlsx`);
    const sheets = await readExcel(bytes);
    expect(sheets.length).toBe((await page.locator("[data-figure]").count()) + 1);
    expect(sheets[0].data.flat()).toContain(await page.locator('[data-text="filters"]').textContent());
    expect(sheets[0].data.flat()).toContain(await page.locator("h1").textContent());
    const rows = sheets.at(-1)!.data;
    expect(rows.map((row) => row.map(written))).toEqual(await csvOf(page, "list"));
    expect(rows.slice(1).every((row) => typeof row[3] === "number" && row[8] === 1)).toBe(true);
    const all = sheets.flatMap(({data}) => data.flat());
    // No trace of binary arithmetic, and no folder of the reader's disk.
    expect(all.filter((value) => typeof value === "number" && String(value).length > 14)).toEqual([]);
    expect(all.filter((value) => typeof value === "string" && value.includes("file:"))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test("an Arrow file has the values of the page's main table, and says what it is", async () => {
    const {page, complaints} = await open(site, fleet("en"), "?cluster=1");
    const {bytes} = await take(page, button(whole(page), siteMessages("en").exports.arrow));
    const table = tableFromIPC(bytes);
    const [heads, ...rows] = await csvOf(page, "list");
    expect(table.schema.fields.map(({name}) => name)).toEqual(heads);
    const columns = heads.map((_head, i) => [...table.getChildAt(i)!].map(written));
    expect(columns).toEqual(heads.map((_head, i) => rows.map((row) => row[i])));
    expect(table.schema.metadata.get("filters")).toBe(
      await page.locator('[data-text="filters"]').textContent()
    );
    expect(complaints).toEqual([]);
  });

  test("a picture stands alone: finding, filters, source, its own colours and type", async () => {
    const {page, complaints} = await open(site, fleet("fr"), "?cluster=1");
    const {name, bytes} = await take(page, button(figure(page, "actual"), "SVG"));
    expect(name).toMatch(/\.svg$/);
    const text = bytes.toString("utf8");
    expect(await faults(text)).toEqual([]);
    const said = await textsOf(text);
    expect(said).toContain(await figure(page, "actual").locator("[data-part=title]").textContent());
    expect(said).toContain(await figure(page, "actual").locator("[data-part=source]").textContent());
    expect(said.some((line) => line.includes("Cluster 1"))).toBe(true);
    const png = PNG.sync.read((await take(page, button(figure(page, "actual"), "PNG"))).bytes);
    expect(png.width).toBe(2064);
    expect([...png.data.subarray(0, 4)]).toEqual([0xfb, 0xf7, 0xee, 0xff]);
    const colours = new Set<number>();
    for (let i = 0; i < png.data.length; i += 4) colours.add(png.data.readUInt32BE(i));
    expect(colours.size).toBeGreaterThan(100);
    expect(complaints).toEqual([]);
  });

  test("a link copied under a figure restores the choice and leads to that figure", async () => {
    const {page, complaints} = await open(site, fleet("fr"), "?cluster=1");
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", {
        value: {
          writeText: async (text: string) => {
            document.documentElement.dataset.copied = text;
          }
        }
      });
    });
    const words = siteMessages("fr").exports;
    await button(figure(page, "profile"), words.link).click();
    await expect.poll(() => figure(page, "profile").locator(".said").textContent()).toBe(words.copied);
    const link = (await page.evaluate(() => document.documentElement.dataset.copied))!;
    expect(link).toContain("figure=profile");
    const there = await site.visit(link);
    await expect.poll(() => there.page.evaluate(() => document.activeElement?.id)).toBe("profile");
    await expect
      .poll(() => figure(there.page, "profile").evaluate((it) => Math.abs(it.getBoundingClientRect().top)))
      .toBeLessThan(60);
    expect(await there.page.locator("h1").textContent()).toBe(await page.locator("h1").textContent());
    await button(whole(page), words.link).click();
    await expect
      .poll(() => page.evaluate(() => document.documentElement.dataset.copied))
      .not.toContain("figure=");
    expect([...complaints, ...there.complaints]).toEqual([]);
  });

  test("where the clipboard is closed the link is shown, selected", async () => {
    const {page} = await open(site, fleet("en"));
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", {
        value: {writeText: () => Promise.reject(new Error("no"))}
      });
    });
    const words = siteMessages("en").exports;
    await button(figure(page, "boxes"), words.link).click();
    const field = page.getByLabel(words.address);
    await expect.poll(() => field.inputValue()).toContain("figure=boxes");
    const selected = await field.evaluate((input: HTMLInputElement) =>
      input.value.slice(input.selectionStart!, input.selectionEnd!)
    );
    expect(selected).toBe(await field.inputValue());
  });
});

describe("pictures of every page", () => {
  test("stand alone, whatever the screen: the same on a phone as on a desk", async () => {
    await twoAtATime(french(), async (place) => {
      const [phone, desk] = await Promise.all(
        [360, 1440].map((width) =>
          site.visit(site.address(place), {viewport: {width, height: 800}, colorScheme: "dark"})
        )
      );
      for (const one of await desk.page.locator("[data-figure]:has(.drawing)").all()) {
        const name = (await one.getAttribute("id"))!;
        const {bytes} = await take(desk.page, button(one, "SVG"));
        expect(await faults(bytes.toString("utf8")), name).toEqual([]);
        const same = await take(phone.page, button(figure(phone.page, name), "SVG"));
        expect(same.bytes.equals(bytes), `${folderOf(place)} ${name}`).toBe(true);
      }
      expect([...phone.complaints, ...desk.complaints]).toEqual([]);
      await Promise.all([phone, desk].map(({page}) => site.leave(page)));
    });
  }, 120_000);
});

/** How many values a picture's bytes have, at most `most`. */
function coloursIn(bytes: Uint8Array, most: number): number {
  const found = new Set<number>();
  for (let i = 0; i < bytes.length && found.size < most; i++) found.add(bytes[i]);
  return found.size;
}

describe("in the report file", () => {
  test("every button under every figure of every page gives a file that its reader opens", async () => {
    const folded = hosts.find(({name}) => name === "in the report file")!;
    await twoAtATime(french(), async (place) => {
      const {page, complaints} = await folded.open(site, place);
      const names = await page
        .locator("[data-figure]:visible")
        .evaluateAll((figures) => figures.map((element) => (element as HTMLElement).dataset.figure!));
      for (const name of names) {
        const where = `${folderOf(place)} ${name}`;
        const [heads, ...rows] = await csvOf(page, name);
        expect(rows.length, where).toBeGreaterThan(0);
        expect(new Set(rows.map((row) => row.length)), where).toEqual(new Set([heads.length]));
        if (!(await button(figure(page, name), "PNG").isVisible())) continue;
        const svg = (await take(page, button(figure(page, name), "SVG"))).bytes.toString("utf8");
        expect(await faults(svg), where).toEqual([]);
        const png = PNG.sync.read((await take(page, button(figure(page, name), "PNG"))).bytes);
        expect(coloursIn(png.data, 8), where).toBe(8);
      }
      const {excel, arrow} = siteMessages("fr").exports;
      const sheets = await readExcel((await take(page, button(whole(page), excel))).bytes);
      expect(sheets.length, folderOf(place)).toBe(names.length + 1);
      const table = tableFromIPC((await take(page, button(whole(page), arrow))).bytes);
      expect(table.numRows, folderOf(place)).toBeGreaterThan(0);
      expect(complaints, folderOf(place)).toEqual([]);
      await site.leave(page);
    });
  }, 120_000);
});

describe("a file that cannot be prepared", () => {
  test("is said where it was asked for, and can be asked for again", async () => {
    const {page} = await site.visit(site.address(fleet("fr")));
    const words = siteMessages("fr").exports;
    await page.route(/takeaway-/, (route) => route.abort());
    const actual = figure(page, "actual");
    await button(actual, "PNG").click();
    const again = button(actual, words.retry("PNG"));
    await expect.poll(() => again.count()).toBe(1);
    expect(await actual.locator(".said").textContent()).toMatch(/^PNG/);
    await page.unroute(/takeaway-/);
    expect((await take(page, again)).name).toBe("actual.png");
    await expect.poll(() => actual.locator(".said").textContent()).toBe("");
  });

  test("starts once, however often the button is pressed", async () => {
    const {page} = await site.visit(site.address(fleet("fr")));
    let files = 0;
    page.on("download", () => files++);
    const png = button(figure(page, "boxes"), "PNG");
    await Promise.all([page.waitForEvent("download"), png.dblclick()]);
    await page.waitForTimeout(500);
    expect(files).toBe(1);
  });
});

test("without scripts a page offers its files and no button that does nothing", async () => {
  const {page} = await site.visit(site.address(fleet("fr")), {javaScriptEnabled: false});
  expect(await page.locator("vigie-export button, vigie-print button").count()).toBe(0);
  expect(await page.locator(".takeaway .live").isVisible()).toBe(false);
  expect(await page.locator(".takeaway a[href$='predictions_moteurs.csv']").isVisible()).toBe(true);
});
