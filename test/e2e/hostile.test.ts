/** What readers do that nobody planned for: gestures that end elsewhere, controls that vanish under the focus. */
import type {Locator, Page} from "playwright-core";
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

const open = async (page: PageName, choice = ""): Promise<Page> =>
  (await hosts[0].open(site, {locale: "fr", report, page} satisfies Place, choice)).page;
const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const chart = (page: Page, name: string): Locator => page.locator(`#${name} vigie-chart`);

type Point = readonly [number, number];

/** The window's points at shares of a drawing's width and height; shares beyond 1 lie outside of it. */
async function over(chart: Locator): Promise<(share: Point) => [number, number]> {
  await chart.scrollIntoViewIfNeeded();
  const box = (await chart.locator("svg.chart").first().boundingBox())!;
  return ([x, y]) => [box.x + x * box.width, box.y + y * box.height];
}

async function drag(chart: Locator, ...points: Point[]): Promise<void> {
  const at = await over(chart);
  const {mouse} = chart.page();
  await mouse.move(...at(points[0]));
  await mouse.down();
  for (const point of points.slice(1)) await mouse.move(...at(point));
  await mouse.up();
}

/** Moves the mouse over a drawing until it points at something that can be chosen. */
async function pointAtMark(chart: Locator): Promise<[number, number]> {
  const at = await over(chart);
  for (let x = 0.2; x < 0.9; x += 0.05)
    for (let y = 0.2; y < 0.9; y += 0.05) {
      await chart.page().mouse.move(...at([x, y]));
      if ((await chart.locator(".tip small").count()) > 0) return at([x, y]);
    }
  throw new Error("nothing to point at");
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.tagName.toLowerCase() ?? "none");

describe("a drag", () => {
  test("reaches the end of the axes when it leaves the drawing in one leap", async () => {
    const page = await open("fleet");
    await drag(chart(page, "actual"), [0.5, 0.5], [0.55, 0.45], [1.3, -0.2]);
    expect(query(page).get("actual")).toMatch(/^\d+\.\.$/);
    expect(query(page).get("predicted")).toMatch(/^\d+\.\.$/);
  });

  test("along one of two axes leaves the other whole", async () => {
    const page = await open("fleet");
    await drag(chart(page, "actual"), [0.2, 0.5], [0.4, 0.505], [0.6, 0.5]);
    expect(query(page).get("actual")).toMatch(/^\d+\.\.\d+$/);
    expect(query(page).get("predicted")).toBeNull();
  });

  test("does not take the click that comes after it", async () => {
    const page = await open("fleet");
    await drag(chart(page, "actual"), [0.2, 0.3], [0.4, 0.5], [0.6, 0.8]);
    expect(query(page).get("units")).toBeNull();
    await page.mouse.click(...(await pointAtMark(chart(page, "actual"))));
    expect(query(page).get("units")).not.toBeNull();
  });

  test("by keys chooses the axis it speaks of, and not the next click", async () => {
    const page = await open("fleet");
    await chart(page, "actual").focus();
    await page.keyboard.press("Home");
    for (let i = 0; i < 15; i++) await page.keyboard.press("Shift+PageDown");
    await page.keyboard.press("Enter");
    expect(query(page).get("actual")).toMatch(/^\d+\.\.\d+$/);
    expect(query(page).get("predicted")).toBeNull();
    await page.mouse.click(...(await pointAtMark(chart(page, "actual"))));
    expect(query(page).get("units")).not.toBeNull();
  });

  test("with another button, or one that a resized window cuts short, chooses nothing", async () => {
    const page = await open("fleet");
    const at = await over(chart(page, "actual"));
    for (const button of ["right", "middle"] as const) {
      await page.mouse.move(...at([0.2, 0.2]));
      await page.mouse.down({button});
      await page.mouse.move(...at([0.6, 0.8]));
      await page.mouse.up({button});
    }
    await page.mouse.move(...at([0.2, 0.2]));
    await page.mouse.down();
    await page.mouse.move(...at([0.4, 0.5]));
    const before = await chart(page, "actual").locator("svg.chart").getAttribute("width");
    await page.setViewportSize({width: 1100, height: 900});
    await expect
      .poll(() => chart(page, "actual").locator("svg.chart").getAttribute("width"))
      .not.toBe(before);
    await page.mouse.move(...at([0.3, 0.4]));
    await page.mouse.up();
    expect([...query(page)]).toEqual([]);
    expect(await page.locator(".brushed").count()).toBe(0);
  });

  test("of two fingers may enlarge the page: charts keep no pinch for themselves", async () => {
    const options = {hasTouch: true, viewport: {width: 390, height: 800}};
    const {page} = await site.visit(site.address({locale: "fr", report, page: "fleet"}), options);
    await page.waitForSelector("vigie-chart[tabindex]");
    const at = await over(chart(page, "actual"));
    const session = await page.context().newCDPSession(page);
    const [x, y] = at([0.5, 0.5]).map(Math.round);
    await session.send("Input.synthesizePinchGesture", {x, y, scaleFactor: 2, gestureSourceType: "touch"});
    expect([...query(page)]).toEqual([]);
    const touch = await chart(page, "actual")
      .locator("svg.chart")
      .evaluate((svg) => getComputedStyle(svg).touchAction);
    expect(touch).toBe("pan-y pinch-zoom");
  });
});

describe("the focus", () => {
  test("stays with the controls when the one that had it takes everything back", async () => {
    const page = await open("fleet", "?cluster=1");
    await page.locator("form[data-choosing] button[type=reset]").focus();
    await page.keyboard.press("Enter");
    expect([...query(page)]).toEqual([]);
    expect(await focused(page)).toBe("select");
  });

  test("stays with the controls when the last choice of a page without lists is taken back", async () => {
    const page = await open("rul", "?ages=10..40");
    await page.locator("[data-choices] button").focus();
    await page.keyboard.press("Enter");
    expect(query(page).get("ages")).toBeNull();
    expect(await focused(page)).toBe("form");
  });

  test("stays on the button that leads to the last unit", async () => {
    const page = await open("rul");
    const units = page.locator(".unit-picker select[name=unit]");
    const headline = await page.locator("h1").textContent();
    await units.selectOption({index: 1});
    await expect.poll(() => page.locator("h1").textContent()).not.toBe(headline);
    await page.locator(".unit-picker button[name=previous]").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => units.evaluate((select: HTMLSelectElement) => select.selectedIndex)).toBe(0);
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("button");
  });

  test("stays where a failure was said when its button tries again", async () => {
    const page = await open("rul");
    await page.route("**/trajectories-*.arrow", (route) => route.fulfill({body: "not what was written"}));
    await page.locator(".unit-picker select[name=unit]").selectOption({index: 0});
    const again = page.locator("[data-status] button");
    await again.focus();
    await again.evaluate((button) => button.setAttribute("data-first", ""));
    await page.keyboard.press("Enter");
    await page.waitForSelector("[data-status] button:not([data-first])");
    await expect.poll(() => again.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.unroute("**/trajectories-*.arrow");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("[data-status]").textContent()).toBe("");
    expect(await focused(page)).toBe("main");
  });

  test("passes a chart that has nothing to explore", async () => {
    const page = await open("fleet", "?predicted=9999..9999");
    const empty = chart(page, "actual");
    expect(await empty.locator(".chart-empty").textContent()).not.toBe("");
    expect(await empty.getAttribute("tabindex")).toBe("-1");
    expect(await empty.getAttribute("role")).toBeNull();
  });
});
