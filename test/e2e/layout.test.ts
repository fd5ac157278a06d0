import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {folderOf, type Place} from "../../src/i18n/routes.ts";
import {type Check, loadChecks} from "./checks/checks.ts";
import {settled, show, themes} from "./checks/looks.ts";
import {openSite, places, type Site} from "./site.ts";

/** Small phone (or a desk screen at 400 %), phones, desk screen at 200 %, desk, wall display. */
const widths = [320, 360, 390, 720, 1440, 2560];

let site: Site;
let all: Place[];
let check: Check;

beforeAll(async () => {
  [site, all, check] = await Promise.all([openSite(), places(), loadChecks()]);
});
afterAll(() => site.close());

async function faults(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await show(page, {width});
    const say = (fault: string, theme = ""): number => found.push(`${name} at ${width} px${theme}: ${fault}`);
    for (const fault of await check(page, "layout")) say(fault);
    for (const theme of themes) {
      await show(page, {theme});
      for (const fault of await check(page, "contrasts")) say(fault, `, ${theme}`);
    }
  }
  return found;
}

describe("every page, from a small phone to a wall display", () => {
  test("keeps within its window, with no text small, cut, covered, overlapping or faint", async () => {
    const found: string[] = [];
    for (const place of all) {
      const {page} = await site.visit(site.address(place));
      await settled(page);
      found.push(...(await faults(page, `/${folderOf(place)}`)));
      await page.context().close();
    }
    expect(found.join("\n")).toBe("");
  }, 120_000);
});
