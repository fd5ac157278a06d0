/** The explorer left while it is at work: for another run, another language, another chapter of the report file. */
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {explorerWorkerName} from "../../src/client/explorer/worker-name.ts";
import type {CarriedFiles} from "../../src/data/carried.ts";
import {folderOf} from "../../src/i18n/routes.ts";
import {chapterPlace} from "./chapterSite.ts";
import {dist, openSite, type Site} from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const next = `#/${folderOf(chapterPlace("fr", "charts"))}`;
const file = {
  name: "mesures.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    `a;b\n${Array.from({length: 40}, (_, i) => `${i % 7};${i % 2 ? "oui" : "non"}`).join("\n")}`
  )
};

declare global {
  interface Window {
    /** Lets the bytes of a file come. */
    bring: () => void;
    /** Lets pages be unpacked. */
    unpack: () => void;
    /** Names of the workers that were started. */
    started: (string | undefined)[];
  }
}

/** The explorer with the reader's file chosen; its bytes come when they are let. */
async function reading(): Promise<{page: Page; complaints: readonly unknown[]}> {
  const folder = folderOf(chapterPlace("fr", "explorer"));
  const address = `${pathToFileURL(join(dist, "dashboard-report.html")).href}#/${folder}?explorer=own/knn`;
  const {page, complaints} = await site.visit(address, {offline: true});
  await page.waitForSelector("#explorer-file");
  await page.evaluate(() => {
    window.started = [];
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        window.started.push(options?.name);
      }
    };
    const {prototype} = Blob;
    const read = prototype.arrayBuffer;
    prototype.arrayBuffer = async function () {
      await new Promise<void>((resolve) => {
        window.bring = resolve;
      });
      return read.call(this);
    };
  });
  await page.setInputFiles("#explorer-file", file);
  await page.waitForFunction(() => "bring" in window);
  return {page, complaints};
}

const leave = (page: Page): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, next);

test("a file whose bytes come too late starts no worker, and leaves the next page its address", async () => {
  const {page, complaints} = await reading();
  await leave(page);
  await page.waitForFunction(() => document.querySelector("vigie-explorer") === null);
  await page.evaluate(() => window.bring());
  await page.waitForTimeout(600);
  expect(new URL(page.url()).hash).toBe(next);
  expect(await page.evaluate(() => window.started)).not.toContain(explorerWorkerName);
  expect(complaints).toEqual([]);
});

test("a file that is read while the next page is unpacked leaves that page its address", async () => {
  const {page, complaints} = await reading();
  await page.evaluate(() => {
    const files = (globalThis as unknown as {vigieCarried: CarriedFiles}).vigieCarried;
    const read = files.read.bind(files);
    const unpacked = new Promise<void>((resolve) => {
      window.unpack = resolve;
    });
    files.read = (path) => unpacked.then(() => read(path));
  });
  await leave(page);
  await page.evaluate(() => window.bring());
  await page.waitForFunction(() =>
    document.querySelector("#explorer-file-said")?.textContent?.includes("40 lignes")
  );
  expect(new URL(page.url()).hash).toBe(next);
  await page.evaluate(() => window.unpack());
  await page.waitForFunction(() => document.querySelector("vigie-explorer") === null);
  expect(new URL(page.url()).hash).toBe(next);
  expect(complaints).toEqual([]);
});

const report = pathToFileURL(join(dist, "dashboard-report.html")).href;
const place = chapterPlace("fr", "explorer");
const hosts = [
  ["on a site", (query: string) => site.visit(site.address(place, query))],
  [
    "in the report file",
    (query: string) => site.visit(`${report}#/${folderOf(place)}${query}`, {offline: true})
  ]
] as const;
const panel = (page: Page) => page.locator(".explorer-panel");
const working = (page: Page, where: "panel" | "status") =>
  page.locator(`.explorer-${where} .explorer-progress:not([hidden])`);
const asked = (page: Page): string | null => {
  const {search, hash} = new URL(page.url());
  return new URLSearchParams(hash.startsWith("#/") ? hash.split("?")[1] : search).get("explorer");
};

describe("a tab that is still computed when something else is set", () => {
  const long = "?explorer=breastCancer/forest/trees:300/folds";

  test("says that it was stopped once the run that was to follow is, and goes on when asked", async () => {
    const {page, complaints} = await hosts[0][1](long);
    await working(page, "panel").waitFor();
    await page.locator("[name=stratify]").click();
    await working(page, "status").locator("[data-do=stop]").click();
    await panel(page).getByText("Arrêté.").waitFor();
    expect(await page.locator(".explorer-headline").isVisible()).toBe(true);
    await panel(page).getByRole("button", {name: "Relancer"}).click();
    await working(page, "panel").waitFor();
    expect(await panel(page).getByText("Arrêté.").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test("says so as well where the reader's own file is to come", async () => {
    const {page, complaints} = await hosts[0][1](long);
    await working(page, "panel").waitFor();
    await page.selectOption("[name=data]", "own");
    await panel(page).getByText("Arrêté.").waitFor();
    expect(complaints).toEqual([]);
  });
});

test("a tab whose figure fails says why", async () => {
  const {page} = await hosts[0][1]("?explorer=iris/knn");
  await panel(page).locator("figure").first().waitFor();
  await page.evaluate(() => {
    const table = customElements.get("vigie-table")!.prototype as {show: () => void};
    table.show = () => {
      throw new Error("a table too many");
    };
  });
  await page.locator("[data-tab=confusion]").click();
  expect(await panel(page).locator(".failure").textContent()).toContain("a table too many.");
});

test("a number that is not whole is asked to be", async () => {
  const {page} = await hosts[0][1]("?explorer=iris/knn");
  for (const [name, range] of [
    ["k", "entre 1 et 50"],
    ["seed", "entre 0 et 999"]
  ]) {
    await page.fill(`[name=${name}]`, "5.5");
    const text = (await page.locator(`.setting:has([name=${name}]) .invalid`).textContent()) ?? "";
    expect(text.replace(/[\u00a0\u202f]/g, " ")).toContain(`Un nombre entier ${range}`);
  }
});

describe.each(hosts)("a link to the explorer %s", (_, open) => {
  test("goes along to the other language, as it is by then", async () => {
    const {page, complaints} = await open("?explorer=wine/knn/k:9/confusion");
    await page.locator(".explorer-headline").waitFor();
    await page.fill("[name=k]", "7");
    await expect.poll(() => asked(page)).toBe("wine/knn/k:7/confusion");
    await page.locator("a.language[hreflang=en]").click();
    await page.locator("html[lang=en] .explorer-headline").waitFor();
    expect(asked(page)).toBe("wine/knn/k:7/confusion");
    expect(await page.inputValue("[name=k]")).toBe("7");
    expect(complaints).toEqual([]);
  });

  test("that asks for what cannot be set says so once, and becomes what is set", async () => {
    const {page, complaints} = await open("?explorer=wine/knn/k:900,seed:-1/confusion");
    const said = page.getByText("Valeurs du lien impossibles");
    expect(await said.textContent()).toContain("Nombre de voisins (k) et Tirage (graine)");
    expect(asked(page)).toBe("wine/knn//confusion");
    await page.fill("[name=k]", "6");
    await said.waitFor({state: "detached"});
    expect(complaints).toEqual([]);
  });
});
