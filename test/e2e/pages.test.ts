import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {fileURLToPath, pathToFileURL} from "node:url";
import {parseHTML} from "linkedom";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {folderOf, type Place} from "../../src/i18n/routes.ts";
import {type Check, loadChecks} from "./checks/checks.ts";
import {dist, openSite, places, type Site} from "./site.ts";

let site: Site;
let all: Place[];
let check: Check;

beforeAll(async () => {
  all = await places();
  [site, check] = await Promise.all([openSite(), loadChecks()]);
});
afterAll(() => site.close());

/** A page as it was built. */
const built = async (place: Place): Promise<Document> =>
  parseHTML(await readFile(`${dist}/${folderOf(place)}index.html`, "utf8")).document;

describe("every page", () => {
  test("loads without a word on the console and asks nothing of other sites", async () => {
    for (const place of all) {
      const {page, complaints} = await site.visit(site.address(place));
      expect(await page.title(), folderOf(place)).toMatch(/Vigie$/);
      expect(complaints, folderOf(place)).toEqual([]);
      await page.context().close();
    }
  });

  test("says its language, has one heading of the first level, and each finding says something", async () => {
    for (const place of all) {
      const document = await built(place);
      expect(document.documentElement.lang).toBe(place.locale);
      expect(document.querySelectorAll("h1")).toHaveLength(1);
      for (const finding of document.querySelectorAll("figure .finding"))
        expect(finding.textContent?.trim(), folderOf(place)).not.toBe("");
    }
  });

  test("links only to what exists, and names its other language", async () => {
    const missing: string[] = [];
    for (const place of all) {
      const document = await built(place);
      for (const element of document.querySelectorAll("a[href], link[href]")) {
        const href = element.getAttribute("href")!;
        const target = new URL(href, pathToFileURL(`${dist}/${folderOf(place)}index.html`));
        if (!href.startsWith("#") && !existsSync(fileURLToPath(target))) missing.push(href);
      }
      expect(document.querySelectorAll("link[hreflang]")).toHaveLength(2);
    }
    expect(missing).toEqual([]);
  });

  test("has no inline style, no address of another site and no path of the machine that built it", async () => {
    for (const place of all) {
      const html = await readFile(`${dist}/${folderOf(place)}index.html`, "utf8");
      expect(html, folderOf(place)).not.toMatch(/ style="|<style/);
      expect(html, folderOf(place)).not.toMatch(/(?:src|href)="(?:https?:|\/)/);
      expect(html, folderOf(place)).not.toContain(process.cwd());
    }
  });
});

describe("without scripts", () => {
  test("every page is legible, every figure shows one drawing or a table, and no control is shown that would do nothing", async () => {
    for (const place of all)
      for (const width of [360, 1440]) {
        const {page} = await site.visit(site.address(place), {
          javaScriptEnabled: false,
          viewport: {width, height: 800}
        });
        // A figure that is made by moving a control is absent.
        for (const figure of await page.locator("figure:not([hidden] *)").all()) {
          const name = `${folderOf(place)} ${await figure.getAttribute("id")} at ${width}`;
          const drawn = await figure.locator(".drawing .static:visible").count();
          expect(drawn + (await figure.locator(".evidence > .table:visible").count()), name).toBe(1);
          expect(await figure.locator("table").count(), name).toBe(1);
        }
        const faults = [...(await check(page, "layout")), ...(await check(page, "contrasts"))];
        expect(faults, `${folderOf(place)} at ${width}`).toEqual([]);
        expect(await page.locator("button:visible, select:visible").count(), folderOf(place)).toBe(0);
        await page.context().close();
      }
  });
});
