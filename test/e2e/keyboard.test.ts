import type {Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {folderOf, type Place} from "../../src/i18n/routes.ts";
import type {Focus} from "./checks/browser/focus.ts";
import {type Check, loadChecks} from "./checks/checks.ts";
import {keepFirstRows, settled} from "./checks/looks.ts";
import {twoAtATime} from "./lanes.ts";
import {openSite, places, type Site} from "./site.ts";

let site: Site;
let all: Place[];
let check: Check;

beforeAll(async () => {
  [site, all, check] = await Promise.all([openSite(), places(), loadChecks()]);
});
afterAll(() => site.close());

async function open(place: Place): Promise<Page> {
  const {page} = await site.visit(site.address(place));
  await settled(page);
  return page;
}

async function press(page: Page, key: string): Promise<Focus> {
  await page.keyboard.press(key);
  return check(page, "focus");
}

/** Whether a reader who follows the page would look up and to the left for the second. */
const goesBack = (before: Focus, {box}: Focus): boolean => box.y1 < before.box.y0 && box.x0 < before.box.x1;

/** Goes through the page by the Tab key until it leaves it or comes round; what is wrong on the way. */
async function walk(page: Page): Promise<string[]> {
  const names = await check(page, "stopNames");
  const faults: string[] = [];
  let before: Focus | null = null;
  for (const [i, wanted] of names.entries()) {
    const now = await press(page, "Tab");
    if (now.at !== i) return [...faults, `Tab leads to ${now.name} in place of ${wanted}`];
    faults.push(...now.faults.map((fault) => `${now.name} ${fault}`));
    if (before && goesBack(before, now)) faults.push(`${now.name} stands above ${before.name}`);
    before = now;
  }
  const after = await press(page, "Tab");
  return after.at > 0 ? [...faults, `Tab after the last leads to ${after.name}`] : faults;
}

/** Follows the link that leads past the navigation; what is wrong with it. */
async function skip(page: Page): Promise<string[]> {
  await page.locator("a").first().focus();
  const first = await check(page, "focus");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const led = await page.locator("main :focus").count();
  return led === 1 ? [] : [`${first.name} does not lead into the contents`];
}

/** Presses a key until a part of the page has the keyboard, at most 20 times. */
async function goTo(page: Page, wanted: Locator, key = "Tab"): Promise<void> {
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press(key);
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${key} does not lead there in 20 steps`);
}

describe("by keyboard alone", () => {
  test("every control of every page is reached in the order it is seen and is seen when reached; a link leads past the navigation", async () => {
    const found = await twoAtATime(all, async (place) => {
      const page = await open(place);
      await keepFirstRows(page);
      const faults = [...(await walk(page)), ...(await skip(page))];
      await site.leave(page);
      return faults.map((fault) => `/${folderOf(place)}: ${fault}`);
    });
    expect(found.flat().join("\n")).toBe("");
  }, 120_000);

  test("a figure's table opens, is reached and closes", async () => {
    const page = await open(all.find(({page}) => page === "fleet")!);
    const details = page.locator("#actual details");
    const head = details.locator("thead button").first();
    const summary = details.locator("summary");
    await summary.focus();
    await page.keyboard.press("Enter");
    await head.waitFor();
    await goTo(page, head);
    await goTo(page, summary, "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => details.evaluate((part) => (part as HTMLDetailsElement).open)).toBe(false);
  });
});
