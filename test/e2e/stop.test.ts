import type {Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {expectedCosts} from "../../pipeline/core/plan/expectedCost.ts";
import {recommend} from "../../pipeline/core/plan/recommend.ts";
import {readIndex} from "../../src/data/disk.ts";
import {speech} from "../../src/i18n/messages.ts";
import type {Place} from "../../src/i18n/routes.ts";
import {type FleetData, type Unit, unpackFleet} from "../../src/views/fleet-data.ts";
import {livesOf} from "../../src/views/outlook.ts";
import {hosts} from "./hosts.ts";
import {dist, openSite, type Site} from "./site.ts";

let site: Site;
let rul: Place;
let data: FleetData;

beforeAll(async () => {
  site = await openSite();
  rul = {locale: "fr", report: (await readIndex(`${dist}/data`)).reports[0].id, page: "rul"};
  const {page} = await site.visit(site.address(rul));
  data = unpackFleet(JSON.parse((await page.locator("#page-data").textContent())!).fleet);
  await site.leave(page);
});
afterAll(() => site.close());

const plan = (unit: Unit) => {
  const costs = expectedCosts(livesOf(unit, 200), data.costs, data.costs.horizon);
  return {costs, at: recommend(costs).at};
};
/** A unit that can wait a while, and not for ever. */
const waiting = (): Unit =>
  data.units.find((unit) => unit.predicted !== null && plan(unit).at > 8 && plan(unit).at < 40)!;
const of = ({scenario, id}: Unit, more = ""): string => `?scenario=${scenario.slug}&unit=${id}${more}`;

const plain = (text: string | null): string => (text ?? "").replace(/[\u00a0\u202f]/g, " ");
const sentence = async (page: Page): Promise<string> =>
  plain(await page.locator("[data-text=stopSentence]").textContent());
const cost = async (page: Page): Promise<string> =>
  plain(await page.locator("[data-text=stopCost]").textContent());
const handle = (page: Page): Locator => page.locator("#stop [role=slider]");
const at = async (page: Page): Promise<number> => Number(await handle(page).getAttribute("aria-valuenow"));
const asked = (page: Page): string | null => {
  const {search, hash} = new URL(page.url());
  return new URLSearchParams(hash.startsWith("#/") ? hash.split("?")[1] : search).get("stop");
};

/** What the sentence must say, from the page's own data. */
function expected(unit: Unit, stop: number): string[] {
  const dots = stop === 0 ? 0 : [...livesOf(unit, 20)].filter((life) => life <= stop).length;
  const {f} = speech("fr", data.vocabulary);
  const share = plan(unit).costs.failure[stop];
  const risk = share < 0.01 ? "moins de 1 %" : plain(f.percent(share));
  return [`cycle ${plain(f.integer(Math.round(unit.age + stop)))} : ${dots} sur 20 (${risk}) en panne avant`];
}

describe.each(hosts)("the stop of a unit $name", ({open}) => {
  test("opens where it costs least, and is dragged with the sentence following; one entry of the history", async () => {
    const unit = waiting();
    const {page, complaints} = await open(site, rul, of(unit));
    const {at: home, costs} = plan(unit);
    expect(await at(page)).toBe(home);
    for (const words of expected(unit, home)) expect(await sentence(page)).toContain(words);
    const entries = await page.evaluate(() => history.length);
    const picture = await page.locator("#stop svg.chart").innerHTML();
    const sensors = await page.locator("#sensors svg.chart").first().elementHandle();
    await handle(page).scrollIntoViewIfNeeded();
    const box = (await handle(page).boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y, {steps: 4});
    const held = await at(page);
    expect(held).toBeGreaterThan(home);
    for (const words of expected(unit, held)) expect(await sentence(page)).toContain(words);
    expect(asked(page)).toBeNull();
    // Only the chart of the line is drawn anew while it moves.
    expect(await sensors!.evaluate((node) => node.isConnected)).toBe(true);
    await page.mouse.move(x + 90, y, {steps: 4});
    await page.mouse.up();
    const there = await at(page);
    await expect.poll(() => asked(page)).toBe(String(there));
    expect(await page.evaluate(() => history.length)).toBe(entries + 1);
    for (const words of expected(unit, there)) expect(await sentence(page)).toContain(words);
    if (there <= data.costs.horizon)
      expect(await cost(page)).toContain(
        plain(speech("fr", data.vocabulary).f.money(costs.cost[there], data.currency))
      );
    expect(plain(await page.locator("#live").textContent())).toContain(await cost(page));
    expect(await page.locator("#stop svg.chart").innerHTML()).not.toBe(picture);
    const again = await open(site, rul, of(unit, `&stop=${there}`));
    expect(await sentence(again.page)).toBe(await sentence(page));
    expect(await at(again.page)).toBe(there);
    await page.goBack();
    await expect.poll(() => at(page)).toBe(home);
    for (const words of expected(unit, home)) expect(await sentence(page)).toContain(words);
    expect([...complaints, ...again.complaints]).toEqual([]);
  });

  test("is moved by keyboard, and Escape brings the proposed one back", async () => {
    const unit = waiting();
    const {page, complaints} = await open(site, rul, of(unit));
    const {at: home} = plan(unit);
    await handle(page).focus();
    const press = async (key: string): Promise<number> => {
      await page.keyboard.press(key);
      return at(page);
    };
    expect(await press("ArrowRight")).toBe(home + 1);
    for (const words of expected(unit, home + 1)) expect(await sentence(page)).toContain(words);
    expect(await press("Shift+ArrowRight")).toBe(home + 6);
    expect(await press("PageDown")).toBe(home + 1);
    expect(await press("ArrowLeft")).toBe(home);
    expect(await press("Home")).toBe(0);
    const end = await press("End");
    expect(String(end)).toBe(await handle(page).getAttribute("aria-valuemax"));
    await expect.poll(() => asked(page)).toBe(String(end));
    expect(await handle(page).evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await handle(page).getAttribute("aria-valuetext")).toMatch(/cycle .*, dans /);
    expect(await press("Escape")).toBe(home);
    await expect.poll(() => asked(page)).toBeNull();
    expect(complaints).toEqual([]);
  });
});

test("the stop can be moved by a finger, on a handle of 24 pixels at least, and the page still scrolls over it", async () => {
  const unit = waiting();
  const visit = await site.visit(site.address(rul, of(unit)), {
    viewport: {width: 360, height: 800},
    hasTouch: true,
    isMobile: true
  });
  const {page} = visit;
  await page.waitForSelector("#stop [role=slider]");
  await handle(page).scrollIntoViewIfNeeded();
  const box = (await handle(page).boundingBox())!;
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
  expect(await handle(page).evaluate((node) => getComputedStyle(node).touchAction)).toContain("pan-y");
  const home = await at(page);
  const [x, y] = [box.x + box.width / 2, box.y + 40];
  const touch = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", points: {x: number; y: number}[]) =>
    touch.send("Input.dispatchTouchEvent", {type, touchPoints: points});
  await send("touchStart", [{x, y}]);
  for (const step of [12, 24, 36, 48]) await send("touchMove", [{x: x + step, y}]);
  await send("touchEnd", []);
  await expect.poll(() => asked(page)).not.toBeNull();
  expect(await at(page)).toBeGreaterThan(home);
});

test("without scripts the stop is drawn where it costs least, and nothing offers to move it", async () => {
  const {page} = await site.visit(site.address(rul), {javaScriptEnabled: false});
  expect(await page.locator("#stop svg.chart").count()).toBeGreaterThan(0);
  expect(await sentence(page)).toMatch(/^Arrêt au cycle .* sur 20/);
  expect(await page.locator("[role=slider]").count()).toBe(0);
  expect(await page.locator("#stop .help").isVisible()).toBe(false);
});

test("on paper the reader's stop is spelled out", async () => {
  const unit = waiting();
  const stop = plan(unit).at + 3;
  const {page} = await site.visit(site.address(rul, of(unit, `&stop=${stop}`)));
  await page.waitForSelector("#stop [role=slider]");
  await page.emulateMedia({media: "print"});
  expect(plain(await page.locator("[data-text=filters]").textContent())).toContain("arrêt étudié");
  expect(await page.locator("[data-text=filters]").isVisible()).toBe(true);
  expect(await handle(page).isVisible()).toBe(false);
  expect(await sentence(page)).toContain(expected(unit, stop)[0]);
});
