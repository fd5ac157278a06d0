import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {readIndex} from "../../src/data/disk.ts";
import type {PageName, Place} from "../../src/i18n/routes.ts";
import {hosts} from "./hosts.ts";
import {dist, openSite, type Site} from "./site.ts";

let site: Site;
let report: string;

beforeAll(async () => {
  site = await openSite();
  [{id: report}] = (await readIndex(`${dist}/data`)).reports;
});
afterAll(() => site.close());

const place = (page: PageName, locale: Place["locale"] = "fr"): Place => ({locale, report, page});
const finding = (page: Page): Promise<string> =>
  page.locator("#schedule .finding").textContent().then(String);
const cost = (page: Page): string | null => {
  const {search, hash} = new URL(page.url());
  return new URLSearchParams(hash.startsWith("#/") ? hash.split("?")[1] : search).get("cost");
};
const shop = (page: Page) => page.getByRole("slider", {name: "Atelier"});

/** Moves a slider to its start by the keyboard. */
async function close(page: Page): Promise<void> {
  await shop(page).focus();
  await page.keyboard.press("Home");
  await expect.poll(() => cost(page)).toBe("capacity:0");
}

describe.each(hosts)("assumptions $name", ({open}) => {
  test("plan anew when moved; the address holds them, a link restores them, going back and the button undo them", async () => {
    const {page, complaints} = await open(site, place("fleet"));
    const before = await finding(page);
    await close(page);
    const after = await finding(page);
    expect(after).toContain("Sans place à l’atelier");
    expect(await shop(page).getAttribute("aria-valuetext")).toMatch(/^0\splace par/);
    const other = await open(site, place("fleet"), "?cost=capacity:0");
    expect(await finding(other.page)).toBe(after);
    expect(await shop(other.page).inputValue()).toBe("0");
    await other.page.getByRole("button", {name: "Revenir aux hypothèses du rapport"}).click();
    expect(await finding(other.page)).toBe(before);
    expect(cost(other.page)).toBeNull();
    await page.goBack();
    await expect.poll(() => finding(page)).toBe(before);
    expect(cost(page)).toBeNull();
    expect([...complaints, ...other.complaints]).toEqual([]);
  });

  test("go along to the other pages, to units and to the other language", async () => {
    const {page, complaints} = await open(site, place("fleet"));
    await close(page);
    const links = await page
      .locator("nav.pages a, a.language, #list tbody a")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")!));
    expect(links.length).toBeGreaterThan(6);
    for (const link of links) expect(decodeURIComponent(link)).toContain("cost=capacity:0");
    await page.locator("a.language[hreflang=en]").click();
    await expect.poll(() => finding(page)).toContain("With no slot in the shop");
    expect(complaints).toEqual([]);
  });

  test("are one entry of the history for one slider in hand", async () => {
    const {page} = await open(site, place("fleet"));
    const entries = (): Promise<number> => page.evaluate(() => history.length);
    const start = await entries();
    await shop(page).focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowLeft");
    await expect.poll(() => cost(page)).not.toBeNull();
    await expect.poll(entries).toBe(start + 1);
  });
});

test("without scripts the figures are there and nothing pretends to move them", async () => {
  const context = await site.browser.newContext({javaScriptEnabled: false});
  const page = await context.newPage();
  await page.goto(site.address(place("fleet")));
  expect(await page.locator(".assumptions output").allInnerTexts()).toHaveLength(6);
  expect(await page.locator(".assumptions input:visible, .assumptions button:visible").count()).toBe(0);
  await context.close();
});

test("a page whose address assumes nonsense is the page as it was built", async () => {
  const [plain, odd] = await Promise.all(
    ["", "?cost=planned:lots,capacity:few,colour:red"].map((query) =>
      site.visit(site.address(place("fleet"), query))
    )
  );
  expect(await finding(odd.page)).toBe(await finding(plain.page));
  expect(odd.complaints).toEqual([]);
});
