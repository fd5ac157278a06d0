import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {unitsTable} from "../../pipeline/contract/rul.ts";
import type {RulSummary} from "../../pipeline/contract/summary.ts";
import {diskTransport, readIndex} from "../../src/data/disk.ts";
import {ReportFiles} from "../../src/data/report.ts";
import {fileLink, type Place} from "../../src/i18n/routes.ts";
import {hosts} from "./hosts.ts";
import {dist, openSite, type Site} from "./site.ts";

let site: Site;
let rul: Place;
let files: ReportFiles;
let summary: RulSummary;

beforeAll(async () => {
  site = await openSite();
  const {reports} = await readIndex(`${dist}/data`);
  rul = {locale: "fr", report: reports[0].id, page: "rul"};
  files = await ReportFiles.open(diskTransport(`${dist}/data/${reports[0].id}`));
  summary = await files.summary();
});
afterAll(() => site.close());

/** What the page's own code says of every unit of a scenario; runs in the page. */
async function explainAll(asked: {base: string; slug: string; cap: number; units: [string, number][]}) {
  type Shelf = Record<string, Record<string, (...args: unknown[]) => Promise<unknown>>>;
  for (const name of ["data", "explain"]) {
    const script = document.createElement("script");
    script.src = new URL(document.documentElement.getAttribute(`data-part-${name}`)!, location.href).href;
    await new Promise((loaded) => {
      script.onload = loaded;
      document.head.append(script);
    });
  }
  const parts = (globalThis as unknown as {vigieParts: Shelf}).vigieParts;
  const read = async (path: string) => {
    const response = await fetch(new URL(path, new URL(asked.base, location.href)));
    return new Uint8Array(await response.arrayBuffer());
  };
  const opened = await parts.data.open({read});
  type Said = {base: number; predicted: number; bound: number; contributions: {value: number}[]};
  type Unit = {ages: number[]; at(age: number): Said; whatIf(change: object): Said};
  const scenario = (await parts.explain.openExplainers(opened, {slug: asked.slug}, asked.cap)) as {
    of(unit: {id: string; age: number}): Unit;
  };
  const sum = ({base, bound, contributions}: Said): number =>
    contributions.reduce((total, {value}) => total + value, base + bound);
  return asked.units.map(([id, age]) => {
    const unit = scenario.of({id, age});
    const {predicted} = unit.at(age);
    const apart = unit.ages.map((at) => Math.abs(sum(unit.at(at)) - unit.at(at).predicted));
    return {predicted, same: unit.whatIf({shifts: {}, ahead: 0}).predicted, apart: Math.max(...apart)};
  });
}

describe("the model in the page", () => {
  test("predicts every unit as the build did, to the last bit, and its explanations sum to the predictions", async () => {
    const table = await files.table("units.arrow", unitsTable);
    const {scenario, unit_id, age, rul_predicted} = table.columns;
    const rows = Array.from({length: table.rows}, (_, row) => row);
    const {page, complaints} = await site.visit(site.address(rul));
    const base = fileLink(rul, `data/${rul.report}/`);
    for (const {id, slug} of summary.scenarios.filter(({slug}) => files.has(`model-${slug}.json`))) {
      const own = rows.filter((row) => scenario[row] === id);
      const units = own.map((row): [string, number] => [unit_id[row], age[row]]);
      const said = await page.evaluate(explainAll, {base, slug, cap: summary.cap, units});
      expect(said.map(({predicted}) => predicted)).toEqual(own.map((row) => rul_predicted[row]));
      expect(said.map(({same}) => same)).toEqual(said.map(({predicted}) => predicted));
      for (const {apart} of said) expect(apart).toBeLessThan(1e-9);
    }
    expect(complaints).toEqual([]);
  });
});

const title = (page: Page, figure: string): Promise<string | null> =>
  page.locator(`#${figure} .finding`).textContent();
const query = (page: Page): URLSearchParams => {
  const {search, hash} = new URL(page.url());
  return new URLSearchParams(hash.startsWith("#/") ? hash.split("?")[1] : search);
};
const sliders = (page: Page, form: string) => page.locator(`form[${form}] input[type=range]`);

describe.each(hosts)("explanations $name", ({open}) => {
  test("answer what-if sliders; the address holds the change, a link restores it, the button takes it back", async () => {
    const {page, complaints} = await open(site, rul);
    const before = await title(page, "whatIf");
    const sensor = sliders(page, "data-what-if").first();
    await sensor.focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowRight");
    await expect.poll(() => query(page).get("what")).toMatch(/^[^:,]+:1$/);
    await expect.poll(() => title(page, "whatIf")).toMatch(/ \+1\sσ\s: .*cycle/);
    expect(await sensor.getAttribute("aria-valuetext")).toBe("+1\u00a0σ");
    const after = await title(page, "whatIf");
    const ahead = sliders(page, "data-what-if").last();
    await ahead.focus();
    await page.keyboard.press("End");
    await expect.poll(() => query(page).get("what")).toMatch(/^[^:,]+:1,ahead:60$/);
    const other = await open(site, rul, `?what=${query(page).get("what")!.replace(",ahead:60", "")}`);
    await expect.poll(() => title(other.page, "whatIf")).toBe(after);
    expect(await sliders(other.page, "data-what-if").first().inputValue()).toBe("1");
    await other.page.locator("form[data-what-if] button[type=reset]").click();
    await expect.poll(() => title(other.page, "whatIf")).toBe(before);
    expect(query(other.page).get("what")).toBeNull();
    expect([...complaints, ...other.complaints]).toEqual([]);
  });

  test("follow the age that the reader picks, and go back with it", async () => {
    const {page, complaints} = await open(site, rul);
    const drawing = (): Promise<string> => page.locator("#explanation vigie-chart svg").last().innerHTML();
    const before = await drawing();
    await sliders(page, "data-explain-at").focus();
    await page.keyboard.press("Home");
    await expect.poll(() => query(page).get("at")).toMatch(/^\d+$/);
    await expect.poll(drawing).not.toBe(before);
    const at = query(page).get("at")!;
    expect(await page.locator("#explanation [data-part=scope]").textContent()).toContain(at);
    await page.goBack();
    await expect.poll(drawing).toBe(before);
    expect(complaints).toEqual([]);
  });
});

describe("without scripts", () => {
  test("the explanation is in the page and no control is", async () => {
    const {page} = await site.visit(site.address(rul), {javaScriptEnabled: false});
    expect(await page.locator("#explanation svg text").count()).toBeGreaterThan(10);
    expect(await page.locator("#whatIf").isVisible()).toBe(false);
    expect(await page.locator("form[data-explain-at]").isVisible()).toBe(false);
  });
});
