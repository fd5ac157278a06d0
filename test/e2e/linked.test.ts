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

const place = (page: PageName, locale: Place["locale"] = "fr"): Place => ({locale, report, page});

/** What a reader sees of each figure that choices change: its drawing, or its table where that is the figure. */
const figures = (page: Page): Promise<Record<string, string>> =>
  page
    .locator("figure[data-figure]:not(:has(script[data-fixed]))")
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((figure) => [
          (figure as HTMLElement).dataset.figure!,
          (figure.querySelector("vigie-chart svg") ?? figure.querySelector(".evidence > .table"))
            ?.outerHTML ?? ""
        ])
      )
    );
const findings = (page: Page): Promise<string[]> =>
  page.locator("h1, .finding, .kpi .numeral, [data-choosing-status]").allTextContents();
const query = (page: Page): URLSearchParams => {
  const {search, hash} = new URL(page.url());
  return new URLSearchParams(hash.startsWith("#/") ? hash.split("?")[1] : search);
};

/** Drags over a drawing, between shares of its width and height. */
async function drag(chart: Locator, from: [number, number], to: [number, number]): Promise<void> {
  await chart.scrollIntoViewIfNeeded();
  const box = (await chart.locator("svg.chart").first().boundingBox())!;
  const mouse = chart.page().mouse;
  const at = ([x, y]: [number, number]): [number, number] => [box.x + x * box.width, box.y + y * box.height];
  await mouse.move(...at(from));
  await mouse.down();
  await mouse.move(...at([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]));
  await mouse.move(...at(to));
  await mouse.up();
}

const chart = (page: Page, name: string): Locator => page.locator(`#${name} vigie-chart`);

/** Points at the first datum of a drawing by keyboard, and chooses it. */
async function chooseFirst(page: Page, name: string, modifier = ""): Promise<void> {
  await chart(page, name).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press(`${modifier}Enter`);
}

describe.each(hosts)("charts $name", ({open}) => {
  test("all follow a stretch brushed in one; the address holds it, a link restores it, going back undoes it", async () => {
    const {page, complaints} = await open(site, place("fleet"));
    const [before, said] = [await figures(page), await findings(page)];
    await drag(chart(page, "actual"), [0.15, 0.3], [0.5, 0.85]);
    const after = await figures(page);
    // Plans were tried, and the number of clusters chosen, on whole scenarios.
    const kept = Object.keys(after).filter((name) => after[name] === before[name]);
    expect(kept.sort()).toEqual(["backTest", "silhouette"]);
    expect(query(page).get("actual")).toMatch(/^\d+\.\.\d*$/);
    expect(query(page).get("predicted")).toMatch(/^\d+\.\.\d*$/);
    const found = await findings(page);
    expect(found).not.toEqual(said);
    const other = await open(site, place("fleet"), `?${query(page)}`);
    expect(await findings(other.page)).toEqual(found);
    await page.goBack();
    await expect.poll(() => findings(page)).toEqual(said);
    expect([...query(page)]).toEqual([]);
    expect([...complaints, ...other.complaints]).toEqual([]);
  });

  test("show one unit alone when its mark is chosen, one more with Shift, all again on Escape", async () => {
    const {page, complaints} = await open(site, place("fleet"));
    const all = await findings(page);
    await chooseFirst(page, "actual");
    expect(query(page).get("units")).toMatch(/^\w+\/\w+$/);
    expect(await page.locator("#list .evidence tbody tr").count()).toBe(1);
    await page.goBack();
    await expect.poll(() => findings(page)).toEqual(all);
    await chooseFirst(page, "actual");
    await page.locator("h1").click();
    await page.keyboard.press("Escape");
    await expect.poll(() => findings(page)).toEqual(all);
    expect(complaints).toEqual([]);
  });

  test("are cleared by a double click, and the click it began with leaves no trace", async () => {
    const {page} = await open(site, place("fleet"));
    const all = await findings(page);
    const box = (await chart(page, "boxes").locator("svg.chart").boundingBox())!;
    await drag(chart(page, "actual"), [0.15, 0.3], [0.6, 0.85]);
    expect(await findings(page)).not.toEqual(all);
    await chart(page, "actual")
      .locator("svg.chart")
      .dblclick({position: {x: box.width * 0.2, y: 200}});
    await expect.poll(() => findings(page)).toEqual(all);
    expect(query(page).get("units")).toBeNull();
    const entries = await page.evaluate(() => history.length);
    // On a mark: the first click chooses it, and all of that is taken back.
    await chart(page, "actual").focus();
    await page.keyboard.press("ArrowRight");
    const ring = (await chart(page, "actual").locator(".ring").first().boundingBox())!;
    await page.keyboard.press("Escape");
    await page.mouse.dblclick(ring.x + ring.width / 2, ring.y + ring.height / 2);
    await expect.poll(() => query(page).get("units")).toBeNull();
    await expect.poll(() => findings(page)).toEqual(all);
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(entries + 1);
    await page.goBack();
    await expect.poll(() => findings(page)).not.toEqual(all);
  });

  test("hide and isolate a level by the legend", async () => {
    const {page, complaints} = await open(site, place("executive"));
    const all = await findings(page);
    const level = page.locator('[data-legend] [data-key="healthy"]');
    await level.locator(".toggle").click();
    expect(query(page).get("levels")?.split(",")).not.toContain("healthy");
    expect(await level.locator(".toggle").getAttribute("aria-pressed")).toBe("false");
    expect(await page.locator('[data-kpi="healthy"] .numeral').textContent()).toBe("0");
    await page.locator('[data-legend] [data-key="critical"] .only').click();
    expect(query(page).get("levels")).toBe("critical");
    await page.locator('[data-legend] [data-key="critical"] .only').click();
    await expect.poll(() => findings(page)).toEqual(all);
    expect(complaints).toEqual([]);
  });

  test("compare a model that is chosen on its mark, and leave one out by the legend", async () => {
    const {page, complaints} = await open(site, place("models"));
    await page.locator("[data-legend] li").first().locator(".toggle").click();
    expect(query(page).get("hidden")).not.toBeNull();
    const before = await figures(page);
    await drag(chart(page, "actual"), [0.15, 0.3], [0.5, 0.85]);
    await expect.poll(() => page.locator("[data-choices] li").count()).toBe(3);
    const after = await figures(page);
    for (const name of ["comparison", "stages", "bias", "actual"])
      expect(after[name], name).not.toBe(before[name]);
    expect(complaints).toEqual([]);
  });

  test("show a stretch of a unit's life on every chart of time", async () => {
    const {page, complaints} = await open(site, place("rul"));
    const before = await figures(page);
    await drag(chart(page, "trajectory"), [0.2, 0.5], [0.45, 0.6]);
    await expect.poll(() => query(page).get("ages")).toMatch(/^\d+\.\.\d+$/);
    // The explanation follows the stretch too, and its model is read when it is first asked for.
    for (const name of ["trajectory", "health", "sensors", "timeline"])
      await expect.poll(async () => (await figures(page))[name], {message: name}).not.toBe(before[name]);
    await page.keyboard.press("Escape");
    await expect.poll(() => query(page).get("ages")).toBeNull();
    expect(complaints).toEqual([]);
  });
});

/** Makes another choice with the first control of a page; where that is a unit, the one after it. */
async function filter(page: Page, name: PageName): Promise<void> {
  if (name === "rul") await page.locator(".unit-picker button[name=next]").click();
  else await page.locator("form[data-choosing] select[name=scenario]").selectOption({index: 1});
}

describe.each(hosts)("a filter $name", ({open}) => {
  test.each(["executive", "fleet", "rul", "models"] as const)(
    "changes every chart of the %s page; going back undoes it, its link restores it",
    async (name) => {
      const {page, complaints} = await open(site, place(name, "en"));
      const [before, said] = [await figures(page), await findings(page)];
      expect(Object.entries(before).filter(([, drawn]) => drawn === "")).toEqual([]);
      await filter(page, name);
      const same = async (): Promise<string[]> => {
        const after = await figures(page);
        return Object.keys(after).filter((figure) => after[figure] === before[figure]);
      };
      await expect.poll(same).toEqual([]);
      const found = await findings(page);
      expect(found).not.toEqual(said);
      const other = await open(site, place(name, "en"), `?${query(page)}`);
      await expect.poll(() => findings(other.page)).toEqual(found);
      await page.goBack();
      await expect.poll(() => findings(page)).toEqual(said);
      expect([...complaints, ...other.complaints]).toEqual([]);
    }
  );
});

describe("a chart", () => {
  test("is one stop of the tab key, has a name, and speaks each datum the arrows reach", async () => {
    for (const name of ["executive", "fleet", "rul", "models"] as const) {
      const {page} = await hosts[0].open(site, place(name));
      const charts = await page.locator("vigie-chart[tabindex]").all();
      expect(charts.length, name).toBeGreaterThan(0);
      for (const one of charts) {
        await one.focus();
        const heard = new Set<string>();
        for (const key of ["ArrowRight", "ArrowRight", "End", "Home"]) {
          await page.keyboard.press(key);
          heard.add((await page.locator("#live").textContent()) ?? "");
          expect(await one.locator(".tip").count()).toBe(1);
        }
        const labelled = await one.getAttribute("aria-labelledby");
        expect(await page.locator(`#${labelled}`).textContent()).not.toBe("");
        expect(heard.size, labelled!).toBeGreaterThan(1);
        for (const text of heard) expect(text).not.toMatch(/undefined|NaN|^\s*$/);
        await page.keyboard.press("Escape");
        expect(await one.locator(".tip").count()).toBe(0);
      }
    }
  });

  test("keeps a stretch marked out by Shift and arrows", async () => {
    const {page} = await hosts[0].open(site, place("executive", "en"));
    await chart(page, "life").focus();
    await page.keyboard.press("Home");
    for (let i = 0; i < 4; i++) await page.keyboard.press("Shift+ArrowRight");
    expect(await page.locator("#live").textContent()).toMatch(/^From \d+ to \d+/);
    await page.keyboard.press("Enter");
    expect(query(page).get("lower")).toMatch(/^\d+\.\.\d+$/);
  });

  test("rings the same unit in the others when one points at it", async () => {
    const {page} = await hosts[0].open(site, place("fleet"));
    await chart(page, "actual").focus();
    await page.keyboard.press("ArrowRight");
    expect(await chart(page, "boxes").locator(".ring.echo").count()).toBe(1);
  });

  test("keeps what is chosen when the language changes, and ignores what no address of ours says", async () => {
    const {page} = await hosts[0].open(site, place("fleet"), "?levels=critical&predicted=0..20");
    const rows = await page.locator("#list .evidence tbody tr").count();
    await page.locator("a.language[hreflang=en]").click();
    await page.waitForSelector("vigie-chart[tabindex]");
    expect(query(page).get("levels")).toBe("critical");
    expect(await page.locator("#list .evidence tbody tr").count()).toBe(rows);
    const odd = "?levels=%3Cscript%3E,purple&predicted=20..3&actual=x..&units=FD009/1&cluster=-4";
    const {page: plain, complaints} = await hosts[0].open(site, place("fleet"), odd);
    expect(await plain.locator("[data-choices] li").count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
