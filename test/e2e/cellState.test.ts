/** Where cells stand: what the reader moved or broke, what a link brings, and what a page that was left still says. */
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {packShared} from "../../src/client/cells/share.ts";
import {type ChapterName, folderOf} from "../../src/i18n/routes.ts";
import {cellOf, chapterPlace, errorOf, ready, run, wake} from "./chapterSite.ts";
import {dist, openSite, type Site} from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const onSite = (chapter: ChapterName) => site.visit(site.address(chapterPlace("fr", chapter)));
const file = pathToFileURL(join(dist, "dashboard-report.html")).href;
const route = (chapter: ChapterName): string => `#/${folderOf(chapterPlace("fr", chapter))}`;
const inFile = (chapter: ChapterName) => site.visit(`${file}${route(chapter)}`);

const shown = (page: Page, id: string): Promise<string | null> =>
  cellOf(page, id).locator("[data-output]").textContent();

describe("a control that is moved while its cells wake", () => {
  test("stays under the hand that drags it, and says where it is", async () => {
    const {page, complaints} = await onSite("monitoring");
    const cell = page.locator("vigie-cell:has(input[type=range])").first();
    const slider = cell.locator("input[type=range]");
    await slider.scrollIntoViewIfNeeded();
    const built = (await slider.elementHandle())!;
    const {x, y, width, height} = (await slider.boundingBox())!;
    const at = (share: number) => [x + 8 + share * (width - 16), y + height / 2] as const;
    await page.mouse.move(...at(0.2));
    await page.mouse.down();
    // Slower than the cells, whose first results come while the hand still moves.
    for (let step = 0; step <= 25; step++) {
      await page.mouse.move(...at(0.2 + (0.6 * step) / 25));
      await page.waitForTimeout(100);
    }
    const dragged = await slider.inputValue();
    await page.mouse.up();
    await ready(page);
    await page.waitForTimeout(500);
    expect(await slider.inputValue()).toBe(dragged);
    expect(await cell.locator("output").textContent()).toBe(await slider.getAttribute("aria-valuetext"));
    expect(await built.evaluate((element) => element.isConnected)).toBe(true);
    expect(complaints).toEqual([]);
  });

  test("says where a first key has put it", async () => {
    const {page} = await onSite("monitoring");
    const cell = page.locator("vigie-cell:has(input[type=range])").first();
    const output = cell.locator("output");
    const before = await output.textContent();
    await cell.locator("input[type=range]").focus();
    await page.keyboard.press("ArrowLeft");
    await ready(page);
    await expect.poll(() => output.textContent()).not.toBe(before);
    expect(await cell.locator("input[type=range]").getAttribute("aria-valuetext")).toBe(
      await output.textContent()
    );
  });
});

describe.each([
  ["on a site", onSite],
  ["in the report file", inFile]
] as const)("a control whose code is edited %s", (_, open) => {
  test("goes where its code says, and stays where the reader moved it when the code says nothing new", async () => {
    const {page, complaints} = await open("why");
    await wake(page);
    const cell = cellOf(page, "choose-product");
    const title = cellOf(page, "alive").locator("[data-part=title]");
    const code = (rest: string) =>
      `const products = [...new Set(sales.map((row) => row.product))];
       const product = view(Inputs.select(products, {label: "Produit", all: "Tous les produits"${rest}}));`;
    await run(cell, code(', value: "Livres"'));
    await expect.poll(() => title.textContent()).toContain("Livres");
    expect(await cell.locator("select").inputValue()).toBe("2");
    await cell.locator("select").selectOption({label: "Jardin"});
    await expect.poll(() => title.textContent()).toContain("Jardin");
    await run(cell, `${code(', value: "Livres"')} // le menu`);
    await page.waitForTimeout(500);
    expect(await cell.locator("select").inputValue()).toBe("4");
    expect(await title.textContent()).toContain("Jardin");
    await cell.locator("[data-do=reset]").click();
    await expect.poll(() => title.textContent()).toContain("tous produits");
    expect(await cell.locator("select").inputValue()).toBe("0");
    expect(complaints).toEqual([]);
  });
});

describe("a cell that is edited to show something else", () => {
  const lines = (y: string, x = "date"): string =>
    `Plot.plot({color: {legend: true}, marks: [Plot.lineY(monthly, {x: "${x}", y: "${y}", stroke: "region"})]})`;

  test("says that the chapter's title is from before, and has it back with its code", async () => {
    const {page} = await onSite("charts");
    await wake(page);
    const cell = cellOf(page, "sales-lines");
    const title = cell.locator("[data-part=title]");
    const own = (await title.textContent())!;
    const code = (await cell.locator("pre.code").textContent())!;
    await run(cell, `${code}\n// le même graphique`);
    await page.waitForTimeout(500);
    expect(await title.textContent()).toBe(own);
    await run(cell, lines("month"));
    await expect.poll(() => title.textContent()).toMatch(/^Avant votre modification/);
    expect(await title.textContent()).toContain(own);
    expect(await cell.locator("[data-part=subtitle]").textContent()).toBe("");
    expect(await cell.locator(".source").isVisible()).toBe(false);
    expect(await cell.locator("svg.chart").first().getAttribute("aria-label")).not.toContain("culmine");
    await cell.locator("[data-do=reset]").click();
    await expect.poll(() => title.textContent()).toBe(own);
    expect(await cell.locator(".source").isVisible()).toBe(true);
  });

  test("is shown whole, whatever stretch of other axes was zoomed to, and so is one that is put back", async () => {
    const {page} = await onSite("charts");
    await wake(page);
    const cell = cellOf(page, "sales-lines");
    const drawing = (): Promise<string> =>
      cell
        .locator("svg.chart")
        .first()
        .evaluate((svg) => svg.outerHTML);
    const whole = await drawing();
    await run(cell, lines("total", "month"));
    await expect.poll(drawing).not.toBe(whole);
    const other = await drawing();
    await cell.locator("[data-do=reset]").click();
    await expect.poll(drawing).toBe(whole);
    await cell.locator("[data-zoom=in]").click();
    await expect.poll(drawing).not.toBe(whole);
    await run(cell, lines("total", "month"));
    await expect.poll(drawing).toBe(other);
    await cell.locator("[data-zoom=in]").click();
    await cell.locator("[data-series]").first().click();
    await cell.locator("[data-do=reset]").click();
    await expect.poll(drawing).toBe(whole);
  });

  test("gives the place of a control that is gone to no other", async () => {
    const {page} = await onSite("hr");
    await wake(page);
    const filters = cellOf(page, "filters");
    await filters.locator("select").selectOption({label: "RH"});
    await run(
      filters,
      `const departments = [];
       const department = null;
       const from = view(Inputs.range([0, 35], {label: "Expérience : au moins", unit: "ans", step: 1, value: 0}));
       const to = view(Inputs.range([0, 35], {label: "Expérience : au plus", unit: "ans", step: 1, value: 35}));`
    );
    await expect.poll(() => filters.locator("select").count()).toBe(0);
    await page.waitForTimeout(500);
    expect(await filters.locator("input[type=range]").first().inputValue()).toBe("0");
    expect(await shown(page, "kpis")).toMatch(/1\s999/);
  });
});

describe("what a cell has spoilt", () => {
  test("a reset brings back, for every cell", async () => {
    const {page} = await onSite("why");
    await wake(page);
    const before = await shown(page, "hello");
    await run(cellOf(page, "hello"), "Array.prototype.map = () => []; [1].map((x) => x).length");
    await expect.poll(() => shown(page, "hello")).toBe("0");
    await cellOf(page, "hello").locator("[data-do=reset]").click();
    await expect.poll(() => shown(page, "hello")).toBe(before);
    await run(cellOf(page, "best-month"), "[1, 2].map((x) => x + 1).join()");
    await expect.poll(() => shown(page, "best-month")).toBe("2,3");
  });

  test("a loop without end that is corrected is not held against the correction", async () => {
    const {page} = await onSite("why");
    await wake(page);
    const cell = cellOf(page, "hello");
    await run(cell, "while (true) {}");
    await page.waitForTimeout(500);
    await run(cell, "6 * 7");
    await expect.poll(() => shown(page, "hello"), {timeout: 3500}).toBe("42");
    await page.waitForTimeout(5000);
    expect(await errorOf(cell).textContent()).toBe("");
    expect(await shown(page, "hello")).toBe("42");
  });
});

describe("the address of a chapter in the report file", () => {
  test("is not written any more when the page has been left", async () => {
    const {page} = await inFile("why");
    await wake(page);
    await page.locator("vigie-cell select").first().selectOption({index: 1});
    await page.evaluate((hash) => {
      location.hash = hash;
    }, route("charts"));
    await page.waitForSelector('vigie-chapter[data-chapter="charts"]');
    await page.waitForTimeout(900);
    expect(new URL(page.url()).hash).toBe(route("charts"));
  });

  test("takes up a link to the page on screen", async () => {
    const {page} = await inFile("why");
    await wake(page);
    const before = await shown(page, "hello");
    const cells = await packShared({code: {hello: "6 * 7"}, at: {}});
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      `${route("why")}?cells=${cells}`
    );
    await expect.poll(() => shown(page, "hello")).toBe("42");
    expect(new URL(page.url()).hash).toContain("cells=");
    const other = await packShared({code: {"best-month": "6 * 9"}, at: {}});
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      `${route("why")}?cells=${other}`
    );
    await expect.poll(() => shown(page, "best-month")).toBe("54");
    expect(await shown(page, "hello")).toBe(before);
  });

  test("a link puts back the controls that it does not name", async () => {
    const {page, complaints} = await inFile("why");
    await wake(page);
    const select = page.locator("vigie-cell select").first();
    const follower = cellOf(page, "alive").locator("[data-part=title]");
    const [built, before] = [await select.inputValue(), await follower.textContent()];
    await select.selectOption({index: 2});
    await expect.poll(() => follower.textContent()).not.toBe(before);
    const cells = await packShared({code: {hello: "6 * 7"}, at: {}});
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      `${route("why")}?cells=${cells}`
    );
    await expect.poll(() => shown(page, "hello")).toBe("42");
    await expect.poll(() => select.inputValue()).toBe(built);
    await expect.poll(() => follower.textContent()).toBe(before);
    const reversed = `const products = [...new Set(sales.map((row) => row.product))].reverse();
      const product = view(Inputs.select(products, {label: "Produit", all: "Tous les produits"}));`;
    const other = await packShared({code: {"choose-product": reversed}, at: {"choose-product/0": 1}});
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      `${route("why")}?cells=${other}`
    );
    await expect.poll(() => follower.textContent()).toContain("Jardin");
    expect(await select.evaluate((one: HTMLSelectElement) => one.selectedOptions[0].text)).toBe("Jardin");
    expect(complaints).toEqual([]);
  });
});

test("edits too long for an address say so, and a link keeps the rest readable", async () => {
  const {page} = await onSite("why");
  await wake(page);
  const long = Array.from({length: 9000}, (_, i) => ((i * 7919) % 104729).toString(36)).join("");
  await run(cellOf(page, "hello"), `"${long}".length`);
  await cellOf(page, "hello").locator("[data-do=link]").click();
  await expect
    .poll(() => cellOf(page, "hello").locator(".cell-tools .said").textContent())
    .toMatch(/trop longues pour un lien/);
});
