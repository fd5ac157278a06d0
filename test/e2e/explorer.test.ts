/** The explorer of models, on a site and in the report file. */
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {folderOf} from "../../src/i18n/routes.ts";
import {chapterPlace} from "./chapterSite.ts";
import {runAxe} from "./checks/axe.ts";
import {dist, openSite, type Site, type Visit} from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

type Open = (query?: string) => Promise<Visit>;
const place = chapterPlace("fr", "explorer");
const onSite: Open = (query) => site.visit(site.address(place, query));
const inFile: Open = (query = "") =>
  site.visit(`${pathToFileURL(join(dist, "dashboard-report.html")).href}#/${folderOf(place)}${query}`, {
    offline: true
  });
const hosts: readonly (readonly [string, Open])[] = [
  ["on a site", onSite],
  ["in the report file", inFile]
];

/** Bound on the time of a worker's answer, milliseconds. */
const promised = 1000;

/** Waits for the run of that number. */
const ran = (page: Page, runs: number): Promise<unknown> =>
  page.waitForFunction(
    (n) => Number(document.querySelector<HTMLElement>("vigie-explorer")?.dataset.runs ?? 0) >= n,
    runs
  );
const runs = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.querySelector<HTMLElement>("vigie-explorer")?.dataset.runs ?? 0));
const milliseconds = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.querySelector<HTMLElement>("vigie-explorer")?.dataset.milliseconds));
const headline = async (page: Page): Promise<string> =>
  ((await page.locator(".explorer-headline").textContent()) ?? "").replace(/[\u00a0\u202f]/g, " ");
const indicators = (page: Page): Promise<string[]> =>
  page.locator(".explorer-summary .value").allTextContents();
const setting = (page: Page): string | null => {
  const {search, hash} = new URL(page.url());
  return new URLSearchParams(hash.startsWith("#/") ? hash.split("?")[1] : search).get("explorer");
};

/** Does something, and waits for the run that follows. */
async function retrained(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = await runs(page);
  await act();
  await ran(page, before + 1);
}

/** The shortest of three trainings: other tests may use the machine too. */
async function best(page: Page): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    await retrained(page, () => page.locator("[data-do=draw]").click());
    times.push(await milliseconds(page));
  }
  return Math.min(...times);
}

async function opened(open: Open, query?: string): Promise<Visit> {
  const visit = await open(query);
  if (!query) await visit.page.locator("vigie-explorer [data-do=open]").click();
  await ran(visit.page, 1);
  return visit;
}

const csv = (rows: readonly (readonly (string | number)[])[]) => ({
  name: "mesures.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(rows.map((row) => row.join(";")).join("\n"))
});
/** Two classes that one measure parts, with a missing value and a column of names. */
const good = csv([
  ["nom", "longueur", "largeur", "sorte"],
  ...Array.from({length: 40}, (_, i) => [
    `n${i}`,
    i === 3 ? "" : `${i % 2 ? 1 : 5},${i % 7}`,
    i % 5,
    i % 2 ? "petit" : "grand"
  ])
]);

describe.each(hosts)("the explorer %s", (_, open) => {
  test("opens, trains a forest on the irises, and keeps its promise of a second", async () => {
    const {page, complaints} = await opened(open);
    expect(await headline(page)).toMatch(
      /^Sur 30 fleurs jamais vues, \d+ sont bien classées \(\d+,\d %\)\.$/
    );
    const values = await indicators(page);
    expect(values.slice(1)).toEqual(["120", "30", "4"]);
    const first = await milliseconds(page);
    const forest = await best(page);
    await retrained(page, () => page.selectOption("[name=model]", "svm"));
    await retrained(page, () => page.selectOption("[name=data]", "breastCancer"));
    const machine = await best(page);
    console.log(`iris, forest: ${first} ms at first, then ${forest} ms; Breast Cancer, SVM: ${machine} ms`);
    expect(forest).toBeLessThan(promised);
    expect(machine).toBeLessThan(promised);
    expect(complaints).toEqual([]);
  });

  test("repeats the original's example: 455 rows, 114 rows, 30 features", async () => {
    const {page, complaints} = await opened(open, "?explorer=breastCancer/svm/scale:no,stratify:no/report");
    expect((await indicators(page)).slice(1)).toEqual(["455", "114", "30"]);
    const accuracy = Number((await indicators(page))[0].replace(",", ".").replace(/[^\d.]/g, ""));
    expect(accuracy).toBeGreaterThan(85);
    expect(await page.locator(".explorer-warnings").textContent()).toContain("échelle");
    await page.locator("[data-tab=dataset]").click();
    const table = await page.locator(".explorer-panel tbody tr").allTextContents();
    expect(table.join("\n")).toMatch(/maligne\s*212/);
    expect(table.join("\n")).toMatch(/bénigne\s*357/);
    expect(complaints).toEqual([]);
  });

  test("a link restores data, settings, tab and the run that was kept", async () => {
    const {page, complaints} = await opened(open);
    await retrained(page, () => page.selectOption("[name=data]", "wine"));
    await retrained(page, () => page.selectOption("[name=model]", "knn"));
    await page.locator("[data-do=keep]").click();
    await retrained(page, () => page.fill("[name=k]", "9"));
    await page.locator("[data-tab=confusion]").click();
    const [text, sentence] = [setting(page)!, await headline(page)];
    expect(text).toBe("wine/knn/k:9/confusion//wine/knn");
    const again = await opened(open, `?explorer=${text}`);
    await again.page.waitForSelector(".explorer-compare:not([hidden])");
    expect(await headline(again.page)).toBe(sentence);
    expect(await again.page.inputValue("[name=k]")).toBe("9");
    expect(await again.page.locator("[role=tab][aria-selected=true]").textContent()).toBe(
      "Matrice de confusion"
    );
    expect(await again.page.locator(".explorer-compare tbody tr").count()).toBeGreaterThan(5);
    expect([...complaints, ...again.complaints]).toEqual([]);
  });
});

describe.each(hosts)("a link to the explorer %s", (_, open) => {
  test("leads to it, and leaves the focus where it is", async () => {
    const {page} = await opened(open, "?explorer=iris/knn//report");
    const top = (): Promise<number> =>
      page.locator("vigie-explorer").evaluate((element) => element.getBoundingClientRect().top);
    await page.waitForFunction(() => scrollY > 0);
    expect(Math.abs(await top())).toBeLessThan(60);
    expect(await page.evaluate(() => document.activeElement?.closest("vigie-explorer") ?? null)).toBeNull();
    await page.mouse.wheel(0, -600);
    await page.waitForTimeout(800);
    expect(await top()).toBeGreaterThan(300);
  });
});

describe.each(hosts)("the history of the explorer %s", (_, open) => {
  test("back and forward set what was set; what a slider passes through is one entry", async () => {
    const {page, complaints} = await opened(open);
    const first = await headline(page);
    await retrained(page, () => page.selectOption("[name=data]", "wine"));
    await retrained(page, () => page.selectOption("[name=model]", "knn"));
    const plain = await headline(page);
    for (let i = 0; i < 3; i++)
      await retrained(page, () => page.locator("[name='slide:k']").press("ArrowRight"));
    const moved = await page.inputValue("[name=k]");
    expect(Number(moved)).toBeGreaterThan(5);
    await page.locator("[data-tab=confusion]").click();
    await retrained(page, () => page.goBack());
    expect([await page.inputValue("[name=k]"), await headline(page)]).toEqual(["5", plain]);
    await retrained(page, () => page.goBack());
    expect(await page.inputValue("[name=model]")).toBe("forest");
    await retrained(page, () => page.goBack());
    expect([await page.inputValue("[name=data]"), await headline(page)]).toEqual(["iris", first]);
    for (let i = 0; i < 3; i++) await retrained(page, () => page.goForward());
    expect(await page.inputValue("[name=k]")).toBe(moved);
    expect(setting(page)).toBe(`wine/knn/k:${moved}/confusion`);
    expect(complaints).toEqual([]);
  });
});

describe("the explorer", () => {
  test("back finds the column that was predicted, in the file that is still here", async () => {
    const {page, complaints} = await opened(onSite);
    await page.selectOption("[name=data]", "own");
    await retrained(page, () => page.setInputFiles("#explorer-file", good));
    const before = await headline(page);
    await retrained(page, () => page.selectOption("#explorer-target", "largeur"));
    expect(setting(page)).toContain("target:largeur");
    await retrained(page, () => page.goBack());
    expect(await page.inputValue("#explorer-target")).toBe("sorte");
    expect(await headline(page)).toBe(before);
    expect(complaints).toEqual([]);
  });

  test("every tab has the kept run beside, or says why both are the same", async () => {
    const {page, complaints} = await opened(onSite, "?explorer=iris/knn//report");
    await page.locator("[data-do=keep]").click();
    await retrained(page, () => page.selectOption("[name=model]", "logistic"));
    const figures = {report: 2, confusion: 2, curves: 4, importance: 2, map: 2, learning: 2, folds: 2};
    for (const [tab, count] of Object.entries(figures)) {
      await page.locator(`[data-tab=${tab}]`).click();
      await page.waitForSelector(".explorer-panel figure");
      expect(await page.locator(".explorer-pair figure").count(), tab).toBe(count);
    }
    expect(await page.locator(".explorer-panel > .explorer-remark").textContent()).toMatch(
      /^Sur les mêmes 15 découpages, B fait mieux que A \d+ fois/
    );
    const [a, b] = await Promise.all(
      [0, 1].map((i) => page.locator(".explorer-pair figure").nth(i).boundingBox())
    );
    expect(b!.y).toBe(a!.y);
    expect(b!.x).toBeGreaterThan(a!.x + a!.width);
    expect(a!.width).toBeGreaterThan(360);
    await page.locator("[data-tab=code]").click();
    expect(await page.locator(".explorer-pair pre").allTextContents()).toEqual([
      expect.stringContaining('"knn"'),
      expect.stringContaining('"logistic"')
    ]);
    for (const tab of ["distributions", "dataset"]) {
      await page.locator(`[data-tab=${tab}]`).click();
      await page.waitForSelector(".explorer-panel figure");
      expect(await page.locator(".explorer-panel figure").count(), tab).toBe(1);
      expect(await page.locator(".explorer-panel > .explorer-remark").textContent()).toContain("A et B");
    }
    await retrained(page, () => page.selectOption("[name=data]", "wine"));
    await page.waitForSelector(".explorer-panel .explorer-pair figure");
    await page.locator("[data-tab=distributions]").click();
    expect(await page.locator(".explorer-pair figure").count()).toBe(2);
    await retrained(page, () => page.locator("[name=scale]").click());
    expect(complaints).toEqual([]);
  });

  test("reads a reader's own file, tells what it repaired, and refuses one in words", async () => {
    const {page, complaints} = await opened(onSite);
    await page.selectOption("[name=data]", "own");
    await page.waitForSelector(".own-file:not([hidden])");
    await retrained(page, () => page.setInputFiles("#explorer-file", good));
    expect(await headline(page)).toMatch(/^Sur 8 lignes jamais vues/);
    const said = await page.locator("#explorer-file-said").textContent();
    expect(said).toContain("40 lignes");
    expect(said).toContain("« longueur »".replace(/ /g, "\u00a0"));
    expect(setting(page)).toContain("file:mesures.csv,target:sorte");
    await page.selectOption("#explorer-target", "longueur");
    await page.waitForSelector(".own-file.refused");
    expect(await page.locator("#explorer-file-said").textContent()).toContain("Choisissez une colonne");
    await page.setInputFiles("#explorer-file", {
      name: "vide.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("")
    });
    await page.waitForFunction(() =>
      document.querySelector("#explorer-file-said")?.textContent?.includes("vide")
    );
    expect(complaints).toEqual([]);
  });

  test("a file that cannot be used leaves the earlier result as such, and none of the earlier columns", async () => {
    const {page, complaints} = await opened(onSite);
    const standing = (): Promise<string | null> =>
      page.locator(".explorer-results").getAttribute("data-state");
    await page.selectOption("[name=data]", "own");
    await page.waitForSelector(".own-file:not([hidden])");
    await retrained(page, () => page.setInputFiles("#explorer-file", good));
    expect(await standing()).toBe("fresh");
    const before = await runs(page);
    const empty = {name: "vide.csv", mimeType: "text/csv", buffer: Buffer.from("")};
    await page.setInputFiles("#explorer-file", empty);
    await page.waitForSelector(".own-file.refused");
    expect(await standing()).toBe("stale");
    expect(await page.locator(".explorer-notice").textContent()).toContain("Résultat d’avant");
    expect(await page.locator("#explorer-target").count()).toBe(0);
    expect(setting(page)).not.toContain("file:");
    await page.locator("[data-do=draw]").click();
    await page.waitForTimeout(500);
    expect([await runs(page), await standing()]).toEqual([before, "stale"]);
    expect(await page.locator("#explorer-file-said").textContent()).toContain("vide");
    const same = csv([["a", "b"], ...Array.from({length: 30}, (_, i) => [i % 7, "oui"])]);
    await page.setInputFiles("#explorer-file", same);
    await page.waitForFunction(() =>
      document.querySelector("#explorer-file-said")?.textContent?.includes("oui")
    );
    expect(await page.locator("#explorer-target option").allTextContents()).toEqual(["a", "b"]);
    expect(await standing()).toBe("stale");
    await retrained(page, () => page.setInputFiles("#explorer-file", good));
    expect(await standing()).toBe("fresh");
    expect(complaints).toEqual([]);
  });

  test("a link made with a file asks for that file", async () => {
    const {page} = await onSite("?explorer=own/forest/file:mesures.csv,target:sorte/report");
    await page.waitForSelector("#explorer-file-said p");
    expect(await page.locator("#explorer-file-said").textContent()).toContain("mesures.csv");
    await page.setInputFiles("#explorer-file", good);
    await ran(page, 1);
  });

  test("another table chosen while a file is being read takes nothing from that file", async () => {
    const {page, complaints} = await opened(onSite, "?explorer=iris/knn");
    await page.selectOption("[name=data]", "own");
    await page.waitForSelector(".own-file:not([hidden])");
    // The read leaves for the worker together with the run that follows it: so it was under way when that came.
    await page.evaluate(() => {
      const {prototype} = Worker;
      const post = prototype.postMessage as (this: Worker, message: unknown) => void;
      let held: unknown = null;
      prototype.postMessage = function (this: Worker, message: {type: string}) {
        if (message.type === "read") {
          held = message;
          const data = document.querySelector<HTMLSelectElement>("[name=data]")!;
          data.value = "wine";
          data.dispatchEvent(new Event("input", {bubbles: true}));
          return;
        }
        if (message.type === "run" && held !== null) {
          prototype.postMessage = post as never;
          post.call(this, held);
        }
        post.call(this, message);
      };
    });
    await retrained(page, () => page.setInputFiles("#explorer-file", good));
    expect(await headline(page)).toMatch(/^Sur 36 vins/);
    await retrained(page, () => page.selectOption("[name=data]", "own"));
    expect(await headline(page)).toMatch(/^Sur 8 lignes/);
    await page.locator("[data-tab=confusion]").click();
    expect(await page.locator(".explorer-panel").textContent()).toContain("petit");
    expect(complaints).toEqual([]);
  });

  test("keeps a run, sets the next beside it, and forgets it", async () => {
    const {page, complaints} = await opened(onSite, "?explorer=wine/svm/scale:no/report");
    const raw = (await indicators(page))[0];
    await page.locator("[data-do=keep]").click();
    await retrained(page, () => page.locator("[name=scale]").check());
    const sides = await page.locator(".explorer-compare tbody tr:first-child td").allTextContents();
    expect(sides.slice(0, 2)).toEqual([raw, (await indicators(page))[0]]);
    expect(await page.locator(".explorer-compare h3").textContent()).toMatch(
      /^B a \d+,\d points d’exactitude de plus que A/
    );
    expect(await page.locator(".explorer-pair figure").count()).toBe(2);
    await page.locator("[data-do=forget]").click();
    expect(await page.locator(".explorer-compare").isHidden()).toBe(true);
    expect(complaints).toEqual([]);
  });

  test("a number out of its range sets nothing, and its bounds are said as they are", async () => {
    const {page, complaints} = await opened(onSite);
    await page.fill("[name=seed]", "999999999");
    const said = await page.locator("[data-setting=seed] .invalid").textContent();
    expect(said?.replace(/[\u00a0\u202f]/g, " ")).toContain("entre 0 et 999 999");
    await page.waitForTimeout(500);
    expect(setting(page) ?? "").not.toContain("seed");
    expect(complaints).toEqual([]);
  });

  test("nothing is wider than its place, whatever the reader's file is called", async () => {
    const name = `${"mesures_de_la_tres_longue_campagne_".repeat(4)}.csv`;
    for (const width of [390, 768, 1024, 1440]) {
      const {page} = await site.visit(site.address(place, "?explorer=own/forest"), {
        viewport: {width, height: 900}
      });
      await page.waitForSelector("#explorer-file");
      await page.setInputFiles("#explorer-file", {...good, name});
      await ran(page, 1);
      const over = await page.evaluate(() => {
        const right = (query: string) => document.querySelector(query)!.getBoundingClientRect().right;
        const form = right(".explorer-form");
        const parts = [
          ".own-file",
          ".drop-zone",
          "#explorer-file",
          "#explorer-target",
          "#explorer-file-said"
        ];
        return {
          parts: parts.filter((query) => right(query) > form + 1),
          page: document.documentElement.scrollWidth - innerWidth
        };
      });
      expect(over, `at ${width} px`).toEqual({parts: [], page: 0});
    }
  });

  test("long work shows how far it is, and stops", async () => {
    const {page, complaints} = await opened(onSite, "?explorer=breastCancer/forest/trees:150/report");
    await page.locator("[data-tab=folds]").click();
    await page.locator(".explorer-panel .explorer-progress:not([hidden]) [data-do=stop]").click();
    await page.waitForSelector(".explorer-stopped");
    await retrained(page, () => page.selectOption("[name=data]", "iris"));
    expect(await headline(page)).toMatch(/^Sur 30 fleurs/);
    expect(complaints).toEqual([]);
  });

  test("arrows go through the tabs, and no tab has a fault that axe knows, in light and in dark", async () => {
    const {page, complaints} = await opened(onSite, "?explorer=iris/knn");
    // What the chapter has beside the explorer is judged with the chapter.
    await page.evaluate(() => {
      for (const other of document.querySelectorAll(".chapter-text > :not(vigie-explorer, h2)"))
        other.remove();
    });
    await page.locator("[role=tab][aria-selected=true]").focus();
    const tabs = await page.locator("[role=tab]").count();
    for (let i = 0; i < tabs; i++) {
      await page.waitForSelector(".explorer-panel :is(figure, pre)");
      if (i % 2 === 1) await page.emulateMedia({colorScheme: i % 4 === 1 ? "dark" : "light"});
      expect((await runAxe(page)).violations, `tab ${i}`).toEqual([]);
      await page.keyboard.press("ArrowRight");
    }
    expect(await page.locator("[role=tab][aria-selected=true]").textContent()).toBe("Rapport détaillé");
    expect(complaints).toEqual([]);
  });

  test("fits a phone", async () => {
    const {page} = await site.visit(site.address(place, "?explorer=breastCancer/svm"), {
      viewport: {width: 360, height: 740}
    });
    await ran(page, 1);
    for (const tab of await page.locator("[role=tab]").all()) {
      await tab.click();
      await page.waitForSelector(".explorer-panel :is(figure, pre)");
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      ).toBeLessThanOrEqual(0);
    }
  });
});
