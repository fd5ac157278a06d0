import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {fileURLToPath, pathToFileURL} from "node:url";
import {parseHTML} from "linkedom";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {folderOf, type Place} from "../../src/i18n/routes.ts";
import {type Check, loadChecks} from "./checks/checks.ts";
import {twoAtATime} from "./lanes.ts";
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

/** What a figure shows as it was built. */
const staticEvidence = ".drawing .static, .evidence > .table";

describe("without scripts", () => {
  test("every page is legible, every figure shows one drawing or a table, and no control is shown that would do nothing", async () => {
    await twoAtATime(all, async (place) => {
      const {page} = await site.visit(site.address(place), {javaScriptEnabled: false});
      for (const width of [360, 1440]) {
        await page.setViewportSize({width, height: 800});
        const where = `${folderOf(place)} at ${width}`;
        for (const {name, seen, tables} of await check(page, "figures", staticEvidence))
          expect({seen, tables}, `${name} of ${where}`).toEqual({seen: 1, tables: 1});
        const faults = [...(await check(page, "layout")), ...(await check(page, "contrasts"))];
        expect(faults, where).toEqual([]);
        expect(await page.locator("button:visible, select:visible").count(), where).toBe(0);
      }
      await site.leave(page);
    });
  });
});
