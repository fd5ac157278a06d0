import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type Gate, gateSchema, type Verdict} from "../../pipeline/contract/gate.ts";
import {folderOf, type Place} from "../../src/i18n/routes.ts";
import {hosts} from "./hosts.ts";
import {dist, openSite, places, type Site} from "./site.ts";

const words: Readonly<Record<string, Readonly<Record<Verdict, string>>>> = {
  fr: {promote: "Promouvoir", hold: "Refuser", inconclusive: "Non concluant"},
  en: {promote: "Promote", hold: "Hold", inconclusive: "Inconclusive"}
};

/** A models page, open on a desk and only looked at, and the verdict it must tell. */
interface Judged {
  readonly place: Place;
  readonly page: Page;
  readonly gate: Gate;
}

let site: Site;
let judged: Judged[];

async function verdictOf(place: Place): Promise<Judged[]> {
  const text = await readFile(join(dist, "data", place.report!, "gate.json"), "utf8").catch(() => null);
  if (text === null) return [];
  const {page} = await site.visit(site.address(place));
  return [{place, page, gate: gateSchema.parse(JSON.parse(text))}];
}

beforeAll(async () => {
  site = await openSite();
  const models = (await places()).filter(({page}) => page === "models");
  judged = (await Promise.all(models.map(verdictOf))).flat();
});
afterAll(() => site.close());

/** What `see` finds on every page with a verdict, a line a fault. */
async function faults(see: (page: Page, one: Judged) => Promise<readonly string[]>): Promise<string> {
  const found: string[] = [];
  for (const one of judged)
    found.push(...(await see(one.page, one)).map((fault) => `/${folderOf(one.place)}: ${fault}`));
  return found.join("\n");
}

/** Parts of the decision that do not lie within the first screen. */
async function outside(page: Page): Promise<string[]> {
  const parts = ["h1", ".gate .standfirst", ".gate .verdicts strong", ".gate .next", ".gate-score svg"];
  const {height} = page.viewportSize()!;
  const boxes = await Promise.all(
    parts.map(async (part) => ({part, box: await page.locator(part).boundingBox()}))
  );
  return boxes.flatMap(({part, box}) =>
    box && box.y + box.height <= height ? [] : [`${part} ends at ${box && box.y + box.height}`]
  );
}

describe("the decision about a candidate", () => {
  test("is told on a page of every report, in both languages", () => {
    expect(judged.length).toBeGreaterThanOrEqual(2);
    expect(new Set(judged.map(({place}) => place.locale))).toEqual(new Set(["fr", "en"]));
  });

  test("stands in the first screen of a desk and of a phone: verdict, reason, next step and score", async () => {
    expect(await faults(outside)).toBe("");
    const onPhone = async (_: Page, {place}: Judged): Promise<string[]> =>
      outside((await site.visit(site.address(place), {viewport: {width: 390, height: 844}})).page);
    expect(await faults(onPhone)).toBe("");
  });

  test("is the gate's: the headline and the marked word of three say it, the title of the window too", async () => {
    const found = await faults(async (page, {place, gate}) => {
      const word = words[place.locale][gate.verdict];
      const said = await Promise.all([
        page.locator("h1").textContent(),
        page.locator(".gate .verdicts strong").textContent(),
        page.title()
      ]);
      const three = await page.locator(".gate .verdicts li").allInnerTexts();
      return [
        ...said
          .filter((text) => !text?.startsWith(word))
          .map((text) => `${text} where the gate says ${word}`),
        ...(three.join() === Object.values(words[place.locale]).join() ? [] : [`three verdicts are ${three}`])
      ];
    });
    expect(found).toBe("");
  });

  test("offers to promote by command exactly where the gate lets the candidate through", async () => {
    const found = await faults(async (page, {gate}) => {
      const commands = await page.locator(".gate .next code").allInnerTexts();
      const promotes = commands.includes(`npm run promote -- --report ${gate.report}`);
      return promotes === (gate.verdict === "promote") ? [] : [`commands are ${commands}`];
    });
    expect(found).toBe("");
  });

  test("stays when the reader chooses a scenario, and so does the title of the window", async () => {
    const {place} = judged.find(({gate}) => gate.kind === "regression")!;
    const {page} = await site.visit(site.address(place));
    const select = page.locator("select[name=scenario]");
    if ((await select.count()) === 0) return;
    const said = () =>
      Promise.all([
        page.locator("h1").textContent(),
        page.title(),
        page.locator("#gateMetrics").textContent()
      ]);
    const before = await said();
    const own = await page.locator('[data-text="headline"]').textContent();
    await select.selectOption({index: 1});
    await expect.poll(() => page.locator('[data-text="headline"]').textContent()).not.toBe(own);
    expect(await said()).toEqual(before);
  });
});

/** Text of the file that a button of a figure gives. */
async function exported(page: Page, figure: string, label: string): Promise<Buffer> {
  const waiting = page.waitForEvent("download");
  await page.locator(`#${figure} .actions button`, {hasText: label}).click();
  const download = await waiting;
  return readFile(await download.path());
}

describe("a figure that no choice changes", () => {
  for (const {name, open} of hosts)
    test(`gives its own figures as a file, ${name}`, async () => {
      for (const {place, gate} of judged.filter(({place}) => place.locale === "en")) {
        const {page} = await open(site, place);
        const csv = (await exported(page, "gateMetrics", "CSV")).toString("utf8");
        const [decides] = gate.metrics;
        const line = csv.split(/\r?\n/)[1];
        expect(line).toContain(String(Number(decides.candidate.value.toPrecision(12))));
        if (decides.difference)
          expect(line).toContain(String(Number(decides.difference.low.toPrecision(12))));
        await site.leave(page);
      }
    });

  test("makes a picture with its rows' drawings, and says the verdict in it", async () => {
    const compared = judged.find(({place, gate}) => place.locale === "en" && !gate.first);
    if (!compared) return;
    const {page, complaints} = await site.visit(site.address(compared.place));
    const svg = (await exported(page, "gateMetrics", "SVG")).toString("utf8");
    expect(svg.match(/<circle/g)?.length).toBeGreaterThanOrEqual(compared.gate.metrics.length - 1);
    expect(svg).not.toMatch(/var\(--|<script|style="/);
    expect(complaints).toEqual([]);
  });

  test("is explored by keyboard as it was built", async () => {
    const changed = judged.find(({gate}) => gate.worse && gate.worse.worse + gate.worse.better > 0);
    if (!changed) return;
    const {page} = await site.visit(site.address(changed.place));
    const chart = page.locator("#gateUnits vigie-chart");
    await expect.poll(() => chart.getAttribute("tabindex")).toBe("0");
    await chart.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.locator("#live").textContent()).toMatch(/\d/);
  });

  test("keeps its rows' drawings on every page of a long table", async () => {
    const long = judged.find(({gate}) => (gate.worse?.slices.length ?? 0) > 25);
    if (!long) return;
    const {page} = await site.visit(site.address(long.place));
    const rows = page.locator("#gateSlices tbody tr");
    const first = await rows.first().textContent();
    await page.locator("#gateSlices [data-step=next]").click();
    await expect.poll(() => rows.first().textContent()).not.toBe(first);
    expect(await rows.count()).toBe((long.gate.worse?.slices.length ?? 0) - 25);
    expect(await page.locator("#gateSlices tbody tr .strip.wide svg").count()).toBe(await rows.count());
  });
});
