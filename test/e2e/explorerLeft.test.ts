/** The explorer in the report file, left for another chapter while it is at work. */
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
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
