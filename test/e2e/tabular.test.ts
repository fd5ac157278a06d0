import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {csvParseRows} from "d3";
import {parseHTML} from "linkedom";
import type {Locator, Page} from "playwright-core";
import readExcel from "read-excel-file/node";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {locales} from "../../src/i18n/locale.ts";
import {folderOf, type PageOf, type Place, reportPages} from "../../src/i18n/routes.ts";
import {modelOf} from "../src/tabularModelSample.ts";
import {tabularSample} from "../src/tabularSample.ts";
import {settled} from "./checks/looks.ts";
import {regionNames} from "./checks/regions.ts";
import type {Project} from "./project.ts";
import {openSite, type Site, type Visit} from "./site.ts";
import {tabularSite} from "./tabularSite.ts";

const sample = tabularSample(990);
const {summary, answers} = sample;

/** The same report without a model. */
const bare = {
  ...sample,
  summary: {...summary, id: "bare", title: {fr: "Sans modèle", en: "Without a model"}}
};

let project: Project;
let site: Site;
let dist: string;

beforeAll(async () => {
  const model = JSON.stringify(modelOf(sample).save());
  project = await tabularSite([{sample, more: [{path: "model.json", content: model}]}, {sample: bare}]);
  dist = join(project.folder, "dist");
  site = await openSite(dist);
}, 240_000);
afterAll(async () => {
  await site?.close();
  await project?.remove();
});

const place = (page: PageOf<"tabular">, locale: Place["locale"] = "fr"): Place => ({
  locale,
  report: summary.id,
  page
});
const all: readonly Place[] = locales.flatMap((locale) => [
  {locale, report: null, page: null},
  ...reportPages.tabular.map((page) => place(page, locale))
]);

/** Opens a page on a site, from disk, or in the report file, and waits until it is live. */
type Open = (at: Place, query?: string) => Promise<Visit>;
const live = async (visit: Visit): Promise<Visit> => {
  await visit.page.waitForSelector("vigie-chart[tabindex]");
  return visit;
};
const hosts: readonly (readonly [string, Open])[] = [
  ["on a site", async (at, query) => live(await site.visit(site.address(at, query)))],
  [
    "from disk",
    async (at, query = "") =>
      live(
        await site.visit(pathToFileURL(join(dist, folderOf(at), "index.html")).href + query, {offline: true})
      )
  ],
  [
    "in the report file",
    async (at, query = "") =>
      live(
        await site.visit(
          `${pathToFileURL(join(dist, "dashboard-report.html")).href}#/${folderOf(at)}${query}`,
          {
            offline: true
          }
        )
      )
  ]
];

const chart = (page: Page, name: string): Locator => page.locator(`#${name} vigie-chart`);
const query = (page: Page): URLSearchParams => {
  const {search, hash} = new URL(page.url());
  return new URLSearchParams(hash.startsWith("#/") ? hash.split("?")[1] : search);
};
const rowsOf = (page: Page, name: string): Promise<string[][]> =>
  page
    .locator(`#${name} tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? "").trim()))
    );
const labelOf = (name: string): string => summary.classes.find((one) => one.name === name)!.label.fr;

describe.each(hosts)("a report on a classifier %s", (_, open) => {
  test("opens each of its pages without a word on the console", async () => {
    for (const at of all.filter(({page}) => page !== null)) {
      const {page, complaints} = await open(at);
      expect(await page.locator("h1").textContent()).not.toBe("");
      expect(await page.locator(".failure").count()).toBe(0);
      expect(complaints, folderOf(at)).toEqual([]);
      await site.leave(page);
    }
  });

  test("a class chosen on the square of confusions filters the tables, lives in the address, and Escape gives all back", async () => {
    const {page, complaints} = await open(place("models"));
    const before = await page.locator("#mistakes .finding").textContent();
    await chart(page, "confusion").focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.locator("#live").textContent()).toMatch(/1 sur \d+$/);
    await page.keyboard.press("Enter");
    const name = query(page).get("class")!;
    expect(summary.classes.map((one) => one.name)).toContain(name);
    const label = labelOf(name);
    await page.locator("#confusion summary").click();
    for (const [truth, predicted] of await rowsOf(page, "confusion"))
      expect([truth, predicted]).toContain(label);
    expect((await rowsOf(page, "classes")).map(([own]) => own)).toEqual([label]);
    for (const [, truth, predicted] of await rowsOf(page, "mistakes"))
      expect([truth, predicted]).toContain(label);
    expect(await page.locator("select[name=class]").inputValue()).toBe(name);
    await page.locator("h1").click();
    await page.keyboard.press("Escape");
    expect(query(page).get("class")).toBeNull();
    expect(await page.locator("#mistakes .finding").textContent()).toBe(before);
    expect(complaints).toEqual([]);
  });

  test("a link restores class and model, and the other language keeps both", async () => {
    const {page, complaints} = await open(place("models"), "?class=WEATHER&model=forest");
    expect(await page.locator("[data-choices] li").count()).toBe(2);
    expect(await page.locator("#classes .subtitle").textContent()).toContain("la forêt aléatoire");
    await page.locator("a.language[hreflang=en]").click();
    await page.waitForSelector("html[lang=en] vigie-chart[tabindex]");
    expect(query(page).get("class")).toBe("WEATHER");
    expect(await page.locator("#classes .subtitle").textContent()).toContain("the random forest");
    expect(complaints).toEqual([]);
  });

  test("figures leave the page as files, with what is chosen in them", async () => {
    const {page, complaints} = await open(place("models"), "?class=WEATHER");
    const take = async (pressed: Locator): Promise<Buffer> => {
      const [download] = await Promise.all([page.waitForEvent("download"), pressed.click()]);
      return readFile(await download.path());
    };
    const offer = (name: string): Locator => page.locator("#confusion vigie-export button", {hasText: name});
    const [heads, ...rows] = csvParseRows((await take(offer("CSV"))).toString("utf8"));
    expect(heads[1]).toBe("Prise pour");
    const weather = summary.classes.findIndex(({name}) => name === "WEATHER");
    const own = answers.filter(({truth, order}) => truth !== order[0] && [truth, order[0]].includes(weather));
    expect(rows.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(own.length);
    const picture = (await take(offer("SVG"))).toString("utf8");
    expect(picture).toContain("Météo");
    expect(picture).not.toContain("var(--");
    const sheets = await readExcel(
      await take(page.locator(".takeaway vigie-export button", {hasText: "Excel"}))
    );
    expect(sheets).toHaveLength((await page.locator("[data-figure]").count()) + 1);
    expect(sheets[0].data.flat()).toContain(await page.locator('[data-text="filters"]').textContent());
    expect(await page.locator('[data-text="filters"]').textContent()).toMatch(/catégorie Météo$/);
    expect(complaints).toEqual([]);
  });

  test("a class chosen among the bars of the data page is named, and so is one on the first page", async () => {
    for (const name of ["data", "executive"] as const) {
      const {page} = await open(place(name));
      await chart(page, "classes").focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      const label = labelOf(query(page).get("class")!);
      expect(await page.locator("#classes .finding").textContent()).toMatch(new RegExp(`^${label}`));
      await site.leave(page);
    }
  });
});

describe("its pages", () => {
  // What axe, layout and keyboard ask of every page is asked of the site's own report of this kind.
  test.each(locales)(
    "show confusions as bars where a phone is too narrow for the square: %s",
    async (locale) => {
      const {page} = await site.visit(site.address(place("models", locale)), {
        viewport: {width: 360, height: 800}
      });
      await settled(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      expect(await page.locator("#confusion svg text", {hasText: "→"}).count()).toBe(15);
    }
  );

  test("say that their data is simulated, and how much of it was mended", async () => {
    for (const at of all.filter(({page}) => page !== null)) {
      const {document} = parseHTML(await readFile(join(dist, folderOf(at), "index.html"), "utf8"));
      expect(document.querySelector(".notice")!.textContent).toMatch(/simul/i);
    }
    const {document} = parseHTML(await readFile(join(dist, "apps/index.html"), "utf8"));
    expect(document.querySelectorAll(".notice")[1].textContent).toMatch(/2.020 anomalies réparées/);
  });

  test("begin with a script that knows no other kind of report", async () => {
    const first = async (at: Place): Promise<string> => {
      const path = join(dist, folderOf(at), "index.html");
      const {document} = parseHTML(await readFile(path, "utf8"));
      return readFile(join(path, "..", document.querySelector("script[src]")!.getAttribute("src")!), "utf8");
    };
    const own = await first(place("models"));
    expect(own).toContain("Erreurs les plus assurées");
    for (const foreign of ["Durée restante prédite", "plus proches de la panne", "Most confident mistakes"])
      expect(own).not.toContain(foreign);
    const home = await first({locale: "fr", report: null, page: null});
    expect(home).not.toContain("Erreurs les plus assurées");
    expect(home.length).toBeLessThan(own.length / 3);
  });

  test("treat addresses made up by anyone as the default", async () => {
    const {page, complaints} = await site.visit(
      site.address(place("models"), "?class=%3Cscript%3E&model=__proto__&figure=constructor")
    );
    await settled(page);
    expect(await page.locator("[data-choices] li").count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

/** The sentence under the field: the answer, or that an example is shown. */
const status = (page: Page): Locator => page.locator("[data-trial-status]");
const finding = (page: Page, name: string): Locator => page.locator(`#${name} .finding`);
const field = (page: Page): Locator => page.locator("form[data-trial] input");

describe.each(hosts)("a name tried %s", (_, open) => {
  test("is answered as it is typed, with its reasons, and lives in the address", async () => {
    const {page, complaints} = await open(place("executive"));
    await expect.poll(() => status(page).textContent()).toMatch(/^Exemple/);
    await field(page).pressSequentially("weather live");
    await expect.poll(() => status(page).textContent()).toMatch(/^Météo, \d+.%$/);
    expect(await finding(page, "guess").textContent()).toMatch(/^«.weather live.».: Météo, sûr à \d+.%$/);
    expect(await finding(page, "why").textContent()).toMatch(/^«.weather.» parle le plus pour Météo$/);
    expect(await page.locator("#guess svg").count()).toBeGreaterThan(0);
    await expect.poll(() => query(page).get("name")).toBe("weather live");
    expect(await page.locator("#live").textContent()).toMatch(/^Météo/);
    expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
  });

  test("is restored by a link, with the class explained, in both languages", async () => {
    const {page, complaints} = await open(place("executive", "en"), "?name=photo+world");
    await expect.poll(() => finding(page, "guess").textContent()).toMatch(/^“photo world”: /);
    await chart(page, "guess").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    const second = query(page).get("why")!;
    const label = summary.classes.find(({name}) => name === second)!.label.en;
    expect(await page.locator("#why .subtitle").textContent()).toContain(`to the score of ${label}`);
    await page.locator("a.language[hreflang=fr]").click();
    await page.waitForSelector("html[lang=fr] vigie-chart[tabindex]");
    await expect.poll(() => finding(page, "guess").textContent()).toMatch(/^«.photo world.»/);
    expect(await field(page).inputValue()).toBe("photo world");
    expect(await page.locator("#why .subtitle").textContent()).toContain(labelOf(second));
    expect(complaints).toEqual([]);
  });

  test("of which the model can read nothing is said to be so; taken away, the example is back", async () => {
    const {page, complaints} = await open(place("executive"));
    const example = await finding(page, "guess").textContent();
    await field(page).fill("🙂 §§");
    await expect.poll(() => finding(page, "guess").textContent()).toMatch(/aucun mot connu/);
    expect(await page.locator("#why .chart-empty").first().textContent()).toMatch(/Aucun mot de ce nom/);
    await field(page).fill("");
    await expect.poll(() => finding(page, "guess").textContent()).toBe(example);
    expect(query(page).get("name")).toBeNull();
    expect(complaints).toEqual([]);
  });
});

describe("the model that names are tried on", () => {
  test("shows a worked example without scripts, and no field that would do nothing", async () => {
    const {page} = await site.visit(site.address(place("executive")), {javaScriptEnabled: false});
    expect(await finding(page, "guess").textContent()).toMatch(/^«.+.».: .+, sûr à \d+.%$/);
    expect(await page.locator("#why .static:visible").count()).toBe(1);
    expect(await field(page).isVisible()).toBe(false);
  });

  test("is asked for by the first name only, and asked for again where it did not come", async () => {
    const {page} = await site.visit(site.address(place("executive")));
    await settled(page);
    let [asked, broken] = [0, true];
    await page.route("**/model.json", (route) => {
      asked++;
      return broken ? route.abort() : route.continue();
    });
    await page.locator("h1").click();
    expect(asked).toBe(0);
    await field(page).fill("weather");
    const notice = page.locator("[data-status] .notice");
    await expect.poll(() => notice.textContent()).toMatch(/Le modèle n’a pas pu être chargé/);
    expect(await finding(page, "guess").textContent()).toMatch(/sûr à/);
    expect(asked).toBeGreaterThan(0);
    broken = false;
    await notice.locator("button").click();
    await expect.poll(() => finding(page, "guess").textContent()).toMatch(/^«.weather.».: Météo/);
    expect(await notice.count()).toBe(0);
  });
});

describe("a report without a model", () => {
  test("says that there is nothing to try", async () => {
    const {document} = parseHTML(await readFile(join(dist, "bare/index.html"), "utf8"));
    expect(document.querySelector(".trial")!.textContent).toMatch(/n’emporte pas de modèle/);
    expect(document.querySelector(".trial form")).toBeNull();
  });
});

test.each(["", "en/"])(
  "the home page /%s has regions of its own for two reports that say the same",
  async (folder) => {
    const names = regionNames(await readFile(join(dist, folder, "index.html"), "utf8"));
    expect(names.length).toBeGreaterThanOrEqual(4); // two of each report
    expect([...new Set(names)]).toEqual(names);
  }
);
