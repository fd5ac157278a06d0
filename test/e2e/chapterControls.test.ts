/** What readers do with a chapter: move its controls, edit its code, take its figures away, answer its exercises. */
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {csvParseRows} from "d3";
import type {Locator, Page} from "playwright-core";
import {PNG} from "pngjs";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {exercises} from "../../src/content/exercises.ts";
import {type ChapterName, chapterNames, folderOf} from "../../src/i18n/routes.ts";
import {cellOf, chapterPlace, errorOf, failures, run, wake, write} from "./chapterSite.ts";
import {dist, openSite, type Site, type Visit} from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const onSite = (chapter: ChapterName): Promise<Visit> =>
  site.visit(site.address(chapterPlace("fr", chapter)));
const inFile = (chapter: ChapterName): Promise<Visit> =>
  site.visit(
    `${pathToFileURL(join(dist, "dashboard-report.html")).href}#/${folderOf(chapterPlace("fr", chapter))}`,
    {offline: true}
  );
const hosts = [
  ["on a site", onSite],
  ["in the report file", inFile]
] as const;

/** A cell of the chapter on charts that others build on, as short as it can be. */
const monthlyCode = `const monthly = aq.from(sales)
  .groupby("date", "year", "month", "region")
  .rollup({total: op.sum("sales")})
  .groupby("date")
  .derive({all: (row) => op.sum(row.total)})
  .objects();`;

/** What a cell shows, markup of its drawings included. */
const shown = (page: Page, id: string): Promise<string> =>
  cellOf(page, id).locator("[data-output]").innerHTML();
const drawing = (page: Page, id: string): Locator => cellOf(page, id).locator("svg.chart").first();

test("the first tap on a legend, which wakes its chart, hides the series that was tapped", async () => {
  const phone = {hasTouch: true, isMobile: true, viewport: {width: 390, height: 800}};
  const {page, complaints} = await site.visit(site.address(chapterPlace("fr", "charts")), phone);
  const entry = page.locator("vigie-cell .cell-legend [data-series]").nth(1);
  const name = await entry.getAttribute("data-series");
  await entry.tap();
  await expect.poll(() => entry.getAttribute("aria-pressed")).toBe("false");
  expect(await entry.getAttribute("data-series")).toBe(name);
  expect(complaints).toEqual([]);
});

describe.each(hosts)("%s", (_, open) => {
  test("the address keeps an edit and a moved control, and restores both elsewhere", async () => {
    const {page} = await open("charts");
    await wake(page);
    await run(cellOf(page, "monthly"), `${monthlyCode}\n"hello"`);
    await expect.poll(() => shown(page, "monthly")).toContain("hello");
    const slider = page.locator("[data-kind=play] input[type=range]").first();
    await slider.focus();
    await page.keyboard.press("End");
    await expect.poll(() => page.url()).toMatch(/[?&]cells=/);
    const at = await slider.inputValue();
    await page.waitForTimeout(600); // the address follows the last change a moment later
    const other = await site.visit(page.url());
    await expect.poll(() => shown(other.page, "monthly")).toContain("hello");
    expect(await other.page.locator("[data-kind=play] input[type=range]").first().inputValue()).toBe(at);
    expect(other.complaints).toEqual([]);
  });

  test("a cell is edited, fails at its line, is put back, and others follow", async () => {
    const {page, complaints} = await open("why");
    await wake(page);
    const cell = cellOf(page, "growing");
    const before = await drawing(page, "growing").evaluate((svg) => svg.outerHTML);
    const months = cellOf(page, "months-received").locator("input[type=range]");
    await months.fill("5");
    await expect.poll(() => drawing(page, "growing").evaluate((svg) => svg.outerHTML)).not.toBe(before);
    await months.fill("23");
    await expect.poll(() => drawing(page, "growing").evaluate((svg) => svg.outerHTML)).toBe(before);

    const hello = cellOf(page, "hello");
    await run(hello, "const a = 1;\nnobody + a");
    await expect.poll(() => errorOf(hello).textContent()).toMatch(/«\snobody\s» n’existe pas/);
    await run(hello, "const a = null;\na.b");
    await expect.poll(() => errorOf(hello).textContent()).toMatch(/ligne 2/);
    await run(hello, "6 * 7");
    await expect.poll(() => hello.locator("[data-output]").textContent()).toBe("42");
    expect(await errorOf(hello).textContent()).toBe("");
    await hello.locator("[data-do=reset]").click();
    await expect.poll(() => hello.locator("[data-output]").textContent()).not.toBe("42");
    expect(await hello.locator("[data-do=reset]").isHidden()).toBe(true);
    expect(await cell.locator(".edited").isHidden()).toBe(true);
    expect(await failures(page)).toEqual({});
    expect(complaints).toEqual([]);
  });

  test("an exercise tells its wrong answers what to look at, and its solution that it is right", async () => {
    const {page, complaints} = await open("charts");
    await wake(page);
    const exercise = exercises.find(({id}) => id === "peak-month")!;
    const place = page.locator(`vigie-exercise[data-exercise="${exercise.id}"]`);
    const verdict = place.locator("[data-verdict]");
    const plain = (text: string): string => text.replace(/\s+/g, " ");
    for (const {code, says} of exercise.wrong.slice(0, 3)) {
      await write(place, code.fr);
      await place.locator("[data-do=check]").click();
      const told = plain(exercise.says.fr[says]);
      await expect.poll(async () => plain((await verdict.textContent()) ?? "")).toContain(told);
      expect(await verdict.getAttribute("class")).toContain("wrong");
    }
    await place.locator("[data-do=solution]").click();
    await place.locator("[data-do=check]").click();
    await expect.poll(() => verdict.getAttribute("class")).toContain("right");
    expect(await place.locator(".exercise-done").isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });
});

describe("a chapter on a site", () => {
  test("a play goes through its values and pauses", async () => {
    const {page} = await onSite("monitoring");
    await wake(page);
    const day = cellOf(page, "day");
    const range = day.locator("input[type=range]");
    await range.fill("3");
    await day.locator("button.play").click();
    await expect.poll(() => range.inputValue()).not.toBe("3");
    await day.locator("button.play").click();
    const at = await range.inputValue();
    expect(await day.locator("button.play").getAttribute("aria-pressed")).toBe("false");
    await run(cellOf(page, "banner"), "day");
    await expect.poll(() => shown(page, "banner")).not.toBe("");
    expect(await range.inputValue()).toBe(at);
  });

  test("a legend hides and isolates, a zoom goes in and back, files hold what is shown", async () => {
    const {page, complaints} = await onSite("charts");
    await wake(page);
    const cell = cellOf(page, "sales-lines");
    const lines = (): Promise<number> =>
      drawing(page, "sales-lines").evaluate(
        (svg) => svg.querySelectorAll('path[stroke^="var(--series"]').length
      );
    const all = await lines();
    const whole = await drawing(page, "sales-lines").evaluate((svg) => svg.outerHTML);
    await cell.locator("[data-series]").first().click();
    expect(await lines()).toBe((all / 4) * 3);
    await cell.locator("[data-series]").first().click();
    expect(await lines()).toBe(all);
    await cell.locator("[data-only]").nth(1).click();
    expect(await lines()).toBe(all / 4);
    await cell.locator("[data-only]").nth(1).click();

    await cell.locator("[data-zoom=in]").click();
    expect(await drawing(page, "sales-lines").evaluate((svg) => svg.outerHTML)).not.toBe(whole);
    await cell.locator("[data-zoom=whole]").click();
    await expect.poll(() => drawing(page, "sales-lines").evaluate((svg) => svg.outerHTML)).toBe(whole);
    const box = (await drawing(page, "sales-lines").boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.5);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.5, {steps: 4});
    await page.mouse.up();
    await expect.poll(() => drawing(page, "sales-lines").evaluate((svg) => svg.outerHTML)).not.toBe(whole);
    await page.mouse.dblclick(box.x + box.width * 0.5, box.y + box.height * 0.5);
    await expect.poll(() => drawing(page, "sales-lines").evaluate((svg) => svg.outerHTML)).toBe(whole);

    const take = async (label: RegExp): Promise<Buffer> => {
      const button = cell.locator("vigie-export button").filter({hasText: label});
      const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
      return readFile(await download.path());
    };
    const rows = csvParseRows((await take(/CSV/)).toString("utf8").replace(/^\uFEFF/, ""));
    expect(rows.length).toBe(97);
    const {width, height} = PNG.sync.read(await take(/PNG/));
    expect(Math.min(width, height)).toBeGreaterThan(300);
    expect((await take(/SVG/)).toString("utf8")).toMatch(/^<\?xml|^<svg/);
    expect(complaints).toEqual([]);
  });
});

describe.each(hosts)("words and legends %s", (_, open) => {
  test("are buttons once scripts run: a press opens a definition, Escape closes it", async () => {
    const {page, complaints} = await open("hr");
    const word = page.locator("vigie-term").first();
    const definition = word.locator(".definition");
    await word.getByRole("button", {expanded: false}).press("Enter");
    expect(await definition.isVisible()).toBe(true);
    await word.getByRole("button", {expanded: true}).press("Escape");
    expect(await definition.isVisible()).toBe(false);
    expect(await page.locator("a.term, .cell-legend button:disabled").count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe("a chapter that runs no scripts", () => {
  test("is read all the same: text, drawings, code", async () => {
    for (const chapter of ["why", "hr"] as const) {
      const {page} = await site.visit(site.address(chapterPlace("en", chapter)), {javaScriptEnabled: false});
      const drawings = page.locator("vigie-cell svg.chart:visible");
      expect(await drawings.count()).toBeGreaterThan(2);
      expect(await page.locator("vigie-cell pre.code:visible").count()).toBeGreaterThan(2);
    }
  });

  test("promises nothing: legends are text, and a word leads to its definition at the foot of the page", async () => {
    for (const chapter of chapterNames) {
      const {page} = await site.visit(site.address(chapterPlace("fr", chapter)), {javaScriptEnabled: false});
      expect(await page.locator("button:enabled:visible, select:visible").count(), chapter).toBe(0);
      const words = page.locator("a.term");
      const lost = await words.evaluateAll((links) =>
        links.map((link) => link.getAttribute("href")!).filter((href) => !document.querySelector(href))
      );
      expect([await words.count(), lost], chapter).toEqual([expect.toSatisfy((count) => count > 2), []]);
      await words.first().click();
      expect(await page.locator(".glossary :target:visible").count(), chapter).toBe(1);
      await site.leave(page);
    }
  });

  test("and on paper shows cells, notes and what exercises start from, but no controls of code", async () => {
    const {page} = await onSite("why");
    await page.emulateMedia({media: "print"});
    expect(await page.locator("vigie-cell svg.chart:visible").count()).toBeGreaterThan(2);
    expect(await page.locator("vigie-exercise .code-place:visible").count()).toBe(1);
    expect(
      await page.locator(".cell-tools:visible, .cell-zoom:visible, vigie-export button:visible").count()
    ).toBe(0);
  });
});
