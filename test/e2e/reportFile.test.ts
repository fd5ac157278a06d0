import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from "vitest";
import {frameScript} from "../../src/cells/frame.ts";
import {folderOf, type Place} from "../../src/i18n/routes.ts";
import {type Check, loadChecks} from "./checks/checks.ts";
import {twoAtATime} from "./lanes.ts";
import {coursePlaces, dist, openSite, places, type Site, type Visit} from "./site.ts";

const path = join(dist, "dashboard-report.html");
const file = pathToFileURL(path).href;
const offline = {offline: true} as const;

let site: Site;
let all: Place[];
let report: string;
let check: Check;

beforeAll(async () => {
  [site, all, check] = await Promise.all([openSite(), places(), loadChecks()]);
  report = all.find((place) => place.report !== null)!.report!;
});
afterAll(() => site.close());

const rul = (locale: Place["locale"]): Place => ({locale, report, page: "rul"});
const hash = (place: Place, query = ""): string => `#/${folderOf(place)}${query}`;
const visit = (place: Place, query = ""): Promise<Visit> => site.visit(file + hash(place, query), offline);

const headline = (page: Page): Promise<string | null> => page.locator("h1").textContent();
/** What a page says: its sentences outside drawings and closed tables. */
const words = (page: Page): Promise<string> =>
  page.locator("main").evaluate((main) => {
    const copy = main.cloneNode(true) as Element;
    for (const part of copy.querySelectorAll("vigie-chart, vigie-export, select, script, noscript, details"))
      part.remove();
    return copy.textContent!.replace(/\s+/g, " ").trim();
  });

/** Waits until every figure of the page shows one drawing or one table. */
async function drawn(page: Page): Promise<void> {
  const bare = async (): Promise<string[]> => {
    const figures = await check(page, "figures");
    expect(figures.length).toBeGreaterThan(0);
    return figures.filter(({seen}) => seen === 0).map(({name}) => name);
  };
  await expect.poll(bare).toEqual([]);
}

describe("the report file, from disk and without a network", () => {
  test("shows every page with what the site says on it and every chart, without a complaint", async () => {
    await twoAtATime(all, async (place) => {
      const here = await visit(place);
      await expect.poll(() => here.page.evaluate(() => document.documentElement.lang)).toBe(place.locale);
      await drawn(here.page);
      const hosted = await site.visit(site.address(place));
      expect(await here.page.title()).toBe(await hosted.page.title());
      expect(await words(here.page), folderOf(place)).toBe(await words(hosted.page));
      expect(await here.page.locator("figure").count()).toBe(await hosted.page.locator("figure").count());
      expect(here.complaints, folderOf(place)).toEqual([]);
      await site.leave(here.page);
      await site.leave(hosted.page);
    });
  }, 120_000);

  test("leads by its own links to every page, and back", async () => {
    const {page, complaints} = await site.visit(file, offline);
    const seen = new Map<string, string | null>([["", await headline(page)]]);
    const links = (): Promise<string[]> =>
      page
        .locator(".masthead a, .links a")
        .evaluateAll((all) => all.map((link) => link.getAttribute("href")!));
    const waiting = await links();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next.slice(2))) continue;
      await page.evaluate((to) => {
        location.hash = to;
      }, next);
      await expect
        .poll(() => page.locator(`.masthead a[aria-current][href="${next}"]`).count())
        .toBeGreaterThan(0);
      seen.set(next.slice(2), await headline(page));
      waiting.push(...(await links()));
    }
    expect([...seen.keys()].sort()).toEqual([...all, ...coursePlaces].map(folderOf).sort());
    await page.goto(`${file}#/`);
    await expect.poll(() => headline(page)).toBe(seen.get("")!);
    await page.locator(".links a").last().click();
    await expect.poll(() => headline(page)).not.toBe(seen.get("")!);
    await page.goBack();
    await expect.poll(() => headline(page)).toBe(seen.get("")!);
    expect(complaints).toEqual([]);
  });

  test("follows a filter in sentences and charts, undoes it by the back button, restores it from a link", async () => {
    const fleet: Place = {locale: "fr", report, page: "fleet"};
    const {page, complaints} = await visit(fleet);
    await drawn(page);
    const before = await words(page);
    const drawings = () =>
      page.locator("vigie-chart").evaluateAll((all) => all.map((chart) => chart.innerHTML));
    const pictures = await drawings();
    const select = page.locator("form.filters select").first();
    await select.selectOption({index: 1});
    await expect.poll(() => words(page)).not.toBe(before);
    const filtered = await words(page);
    expect(await drawings()).not.toEqual(pictures);
    expect(page.url()).toMatch(/#\/.*\?\w+=/);
    const again = await site.visit(page.url(), offline);
    await expect.poll(() => words(again.page)).toBe(filtered);
    await page.goBack();
    await expect.poll(() => words(page)).toBe(before);
    await page.goForward();
    await expect.poll(() => words(page)).toBe(filtered);
    expect([...complaints, ...again.complaints]).toEqual([]);
  });

  test("shows any unit from its tables, and what an address asks for that it does not hold", async () => {
    const {page, complaints} = await visit(rul("fr"));
    await drawn(page);
    const before = await headline(page);
    const options = page.locator("select[name=unit] option");
    const id = await page.locator("select[name=unit]").inputValue();
    const other = (await page
      .locator(`select[name=unit] option:not([value="${id}"])`)
      .first()
      .getAttribute("value"))!;
    expect(await options.count()).toBeGreaterThan(1);
    await page.locator("select[name=unit]").selectOption(other);
    await expect.poll(() => headline(page)).not.toBe(before);
    const there = await headline(page);
    const english = page.url().replace("#/", "#/en/");
    const again = await site.visit(english, offline);
    await expect.poll(() => again.page.locator("select[name=unit]").inputValue()).toBe(other);
    await page.locator("#neighbours tbody a").first().click();
    await expect.poll(() => headline(page)).not.toBe(there);
    const unknown = await visit(rul("fr"), "?scenario=%3Cb%3E&unit=%3Cimg+src=x%3E");
    await expect.poll(() => headline(unknown.page)).toContain("Aucune donnée");
    expect([...complaints, ...again.complaints, ...unknown.complaints]).toEqual([]);
  });

  test("leaves a page for good: an answer that comes too late changes nothing on the next", async () => {
    const {page, complaints} = await visit(rul("fr"));
    await drawn(page);
    const others = page.locator("select[name=scenario] option");
    const scenario = (await others.count()) > 1 ? await others.last().getAttribute("value") : null;
    await page.evaluate((to) => {
      const select = document.querySelector<HTMLSelectElement>("select[name=scenario]");
      if (select && to) {
        select.value = to;
        select.dispatchEvent(new Event("change", {bubbles: true}));
      }
      location.hash = document
        .querySelector<HTMLAnchorElement>(".masthead nav li:first-child a")!
        .getAttribute("href")!;
    }, scenario);
    await expect.poll(() => page.locator(".masthead nav li:first-child [aria-current]").count()).toBe(1);
    await page.waitForTimeout(500);
    const fresh = await visit({locale: "fr", report, page: "executive"});
    await drawn(fresh.page);
    expect(await words(page)).toBe(await words(fresh.page));
    expect(complaints).toEqual([]);
  });

  test("changes language and colours, and keeps the colours from page to page", async () => {
    const {page, complaints} = await visit({locale: "fr", report, page: "executive"});
    await drawn(page);
    await page.locator("a.language[hreflang=en]").click();
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe("en");
    await drawn(page);
    await page.locator("vigie-theme button").click();
    const theme = (): Promise<string | undefined> =>
      page.evaluate(() => document.documentElement.dataset.theme);
    const chosen = await theme();
    expect(chosen).toMatch(/dark|light/);
    await page.locator("nav.pages li:nth-child(2) a").click();
    await drawn(page);
    expect(await theme()).toBe(chosen);
    await page.reload();
    await drawn(page);
    expect(await theme()).toBe(chosen);
    expect(complaints).toEqual([]);
  });

  test("saves what is on screen, and the files of the report byte for byte", async () => {
    const {page, complaints} = await visit({locale: "en", report, page: "executive"});
    await drawn(page);
    const save = async (selector: string): Promise<{name: string; bytes: Buffer}> => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.locator(selector).first().click()
      ]);
      return {name: download.suggestedFilename(), bytes: await readFile(await download.path())};
    };
    const shown = await save("vigie-export button");
    expect(shown.name).toMatch(/\.csv$/);
    expect(shown.bytes.toString("utf8").split("\r\n").length).toBeGreaterThan(2);
    const table = await save('a[download][href$="units.arrow"]');
    expect(table.name).toBe("units.arrow");
    expect(table.bytes.equals(await readFile(join(dist, "data", report, "units.arrow")))).toBe(true);
    expect(complaints).toEqual([]);
  });

  test("opens at the top of a page that a link leads to, and where it was on the way back", async () => {
    const {page} = await visit({locale: "fr", report, page: "executive"});
    await drawn(page);
    await page.evaluate(() => scrollTo(0, 600));
    await page.locator("nav.pages li:nth-child(2) a").evaluate((link: HTMLElement) => link.click());
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    await drawn(page);
    await page.goBack();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(600);
    await page.locator("form.filters select").first().selectOption({index: 1});
    const filtered = page.url();
    await page.goBack();
    await expect.poll(() => page.url()).not.toBe(filtered);
    // A choice may change the height of what stands above; going back undoes that too.
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(600);
  });

  test("goes to the contents without leaving the page", async () => {
    const {page} = await visit(rul("en"));
    await drawn(page);
    const address = page.url();
    await page.locator("a.skip").evaluate((link: HTMLElement) => link.click());
    expect(page.url()).toBe(address);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
  });

  test("reads without scripts where it opens: drawings, sentences, and that there is more", async () => {
    const {page, complaints} = await site.visit(file, {...offline, javaScriptEnabled: false});
    const figures = page.locator("figure");
    expect(await figures.count()).toBeGreaterThan(0);
    for (const figure of await figures.all())
      expect(await figure.locator(".drawing .static:visible, .evidence > .table:visible").count()).toBe(1);
    expect(await page.locator("noscript .notice:visible").count()).toBe(1);
    expect(await page.locator("button:visible, select:visible").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test("says on its page which packed file is damaged, and leaves the page as it was", async () => {
    const {page} = await visit(rul("fr"));
    await drawn(page);
    const before = await headline(page);
    await page.evaluate(() => {
      for (const script of document.querySelectorAll<HTMLElement>('script[data-archive*="trajectories-"]'))
        script.textContent = script.textContent!.replace(/A/g, "B");
    });
    const id = await page.locator("select[name=unit]").inputValue();
    const other = await page
      .locator(`select[name=unit] option:not([value="${id}"])`)
      .first()
      .getAttribute("value");
    await page.locator("select[name=unit]").selectOption(other);
    await page.locator("[data-status] .notice").waitFor();
    expect(await page.locator("[data-status]").textContent()).toContain("trajectories-");
    expect(await headline(page)).toBe(before);
  });

  test("stays on its page and says why when another is damaged", async () => {
    const {page, complaints} = await site.visit(file, offline);
    const before = await headline(page);
    await page.evaluate(() => {
      const script = document.querySelector('script[data-archive="pages"]')!;
      script.textContent = script.textContent!.slice(0, 400);
    });
    await page.locator(".links a").first().click();
    await page.locator("main > [role=alert]").waitFor();
    expect(await page.locator("main > [role=alert]").textContent()).toMatch(
      /pages\/.* prenez une autre copie/
    );
    expect(await headline(page)).toBe(before);
    await page.locator(".links a").nth(1).click();
    await expect.poll(() => page.locator("main > [role=alert]").count()).toBe(1);
    await page.goBack();
    await page.goBack();
    await expect.poll(() => page.locator("main > [role=alert]").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test("says that it is damaged where its own script cannot be unpacked, and shows the page it opens with", async () => {
    const folder = await mkdtemp(join(tmpdir(), "vigie-damaged-"));
    onTestFinished(() => rm(folder, {recursive: true}));
    const damaged = join(folder, "report.html");
    const html = await readFile(path, "utf8");
    await writeFile(damaged, html.replace(/(data-archive='code'[^>]*>.{1000}).{4}/, "$1AAAA"));
    const {page} = await site.visit(`${pathToFileURL(damaged).href}${hash(rul("fr"))}`, offline);
    const alert = page.locator("main > [role=alert]");
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/dashboard-report\.html .* prenez une autre copie/);
    expect(await page.locator("h1").isVisible()).toBe(true);
  });

  test("allows nothing but its own scripts and style, before anything else is read", async () => {
    const html = await readFile(path, "utf8");
    const start = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><script>${frameScript}</script>`;
    expect(html.slice(0, start.length)).toBe(start);
    expect(html.slice(start.length)).toMatch(
      /^<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src( 'sha256-[\w+/=]{44}')+; style-src 'sha256-[\w+/=]{44}'; img-src data: blob:; font-src data:; worker-src blob:; base-uri 'none'; form-action 'none'">/
    );
    expect(html).not.toContain(process.cwd());
    expect(html).not.toMatch(/ style="/);
  });
});

describe("a page of the site opened from disk", () => {
  const onDisk = (place: Place): string => pathToFileURL(join(dist, folderOf(place), "index.html")).href;

  test("draws its charts and leads to the others", async () => {
    await twoAtATime(all, async (place) => {
      const {page, complaints} = await site.visit(onDisk(place), offline);
      await drawn(page);
      expect(complaints, folderOf(place)).toEqual([]);
      await site.leave(page);
    });
  });

  test("loads the lives of other units and the predictions of other models", async () => {
    const {page, complaints} = await site.visit(onDisk(rul("fr")), offline);
    const before = await headline(page);
    await page.locator("select[name=unit]").selectOption({index: 1});
    await expect.poll(() => headline(page)).not.toBe(before);
    expect(page.url()).toContain("unit=");
    const models = await site.visit(onDisk({locale: "fr", report, page: "models"}), offline);
    const scatter = () => models.page.locator("#actual vigie-chart").innerHTML();
    const picture = await scatter();
    const select = models.page.locator("select[name=model]");
    await select.selectOption(await select.locator("option").last().getAttribute("value"));
    await expect.poll(scatter).not.toBe(picture);
    expect(await models.page.locator("[data-status]").textContent()).toBe("");
    expect([...complaints, ...models.complaints]).toEqual([]);
  });

  test("follows a choice where the browser lets no page from disk change its address", async () => {
    const {page, complaints} = await site.visit(onDisk({locale: "fr", report, page: "fleet"}), offline);
    await page.evaluate(() => {
      history.pushState = () => {
        throw new DOMException("refused", "SecurityError");
      };
    });
    const before = await words(page);
    const select = page.locator("form.filters select").first();
    await select.selectOption({index: 1});
    await expect.poll(() => words(page)).not.toBe(before);
    await page.locator("form.filters button[type=reset]").click();
    await expect.poll(() => words(page)).toBe(before);
    expect(complaints).toEqual([]);
  });
});
