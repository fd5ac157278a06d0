/** Cells that ask for too much, or do not end: the page stays quick meanwhile. */
import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {endless, huge} from "./hostileCode.ts";
import {HostilePage} from "./hostilePage.ts";
import {openSite, type Site} from "./site.ts";

let site: Site;
let hostile: HostilePage;
beforeAll(async () => {
  site = await openSite();
  hostile = await HostilePage.open(site);
});
afterAll(() => site.close());

/** Longest time in which the page did nothing, from now until it is asked, milliseconds. */
async function stalls(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const here = globalThis as unknown as {stall: number; beat: ReturnType<typeof setInterval>};
    clearInterval(here.beat);
    here.stall = 0;
    let last = performance.now();
    here.beat = setInterval(() => {
      here.stall = Math.max(here.stall, performance.now() - last);
      last = performance.now();
    }, 20);
  });
  return () => page.evaluate(() => (globalThis as unknown as {stall: number}).stall);
}

test.each(Object.entries(endless))("what does not end is stopped: %s", async (_, code) => {
  const stall = await stalls(hostile.page);
  const start = Date.now();
  expect(await hostile.told(code)).toMatch(/La cellule a été arrêtée/);
  expect(Date.now() - start).toBeLessThan(9000);
  await hostile.goesOn();
  expect(await stall()).toBeLessThan(1000);
});

test.each(Object.entries(huge))("too much is said to be too much: %s", async (_, code) => {
  const stall = await stalls(hostile.page);
  expect(await hostile.told(code)).toMatch(/trop grand|sans fin|au plus|trop de dessin/);
  expect(await stall()).toBeLessThan(1000);
});

test("a table of ten million rows and a text of half a billion signs are cut", async () => {
  const stall = await stalls(hostile.page);
  expect(await hostile.told("d3.range(1e7).map((i) => ({i}))")).toMatch(
    /2\s?000 premières lignes, sur 10\s?000\s?000/
  );
  for (const long of [
    '"x".repeat(5e8)',
    '["x".repeat(1e7)]',
    '[{a: "x".repeat(1e7)}]',
    '[{["x".repeat(1e6)]: 1}]'
  ])
    expect((await hostile.told(long)).length, long.slice(0, 40)).toBeLessThan(30_000);
  expect(await stall()).toBeLessThan(1000);
});
