import {cp, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {dist, openSite, type Site} from "./site.ts";

let folder: string;
let site: Site;
const home = {locale: "fr", report: null, page: null} as const;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-newer-"));
  await cp(dist, folder, {recursive: true});
  site = await openSite(folder);
}, 60_000);

afterAll(async () => {
  await site?.close();
  await rm(folder, {recursive: true, force: true});
});

/** Requests for the site's health that a page makes. */
function questions(page: Page): string[] {
  const urls: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/health.json")) urls.push(request.url());
  });
  return urls;
}

const said = (page: Page) => page.locator("vigie-newer [role=status]");

test("a page of the site's own build says so when asked, with one request in all", async () => {
  const {page, complaints} = await site.visit("about:blank");
  const asked = questions(page);
  await page.goto(site.address(home), {waitUntil: "networkidle"});
  expect(await said(page).textContent()).toBe("");
  await page.getByRole("button", {name: "Rafraîchir"}).click();
  await expect.poll(() => said(page).textContent()).toBe("Cette page est la dernière en date.");
  expect(asked).toHaveLength(1);
  expect(complaints).toEqual([]);
  await site.leave(page);
});

test("a page of an earlier build says that there is a newer one, in its language, and reloads", async () => {
  const path = join(folder, "health.json");
  const health = await readFile(path, "utf8");
  await writeFile(path, health.replace(/"build": "[0-9a-f]{8}"/, '"build": "00000000"'));
  const {page, complaints} = await site.visit(site.address({...home, locale: "en"}));
  await expect.poll(() => said(page).textContent()).toBe("A newer build is online.");
  const box = (await page.locator("vigie-newer").boundingBox())!;
  expect(box.y + box.height).toBeLessThanOrEqual(900);
  await writeFile(path, health);
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", {name: "Reload the page"}).click()]);
  await page.waitForLoadState("networkidle");
  expect(await said(page).textContent()).toBe("");
  expect(complaints).toEqual([]);
  await site.leave(page);
});

test("pages on a disk, and the report file wherever it is, ask nothing and show nothing", async () => {
  const disk = pathToFileURL(folder).href;
  const hosted = site.address(home).replace("index.html", "dashboard-report.html");
  for (const address of [`${disk}/index.html`, `${disk}/dashboard-report.html`, hosted]) {
    const {page, complaints} = await site.visit("about:blank");
    const asked = questions(page);
    await page.goto(address, {waitUntil: "networkidle"});
    expect(await page.locator("vigie-newer").count()).toBe(1);
    expect(await page.locator("vigie-newer *").count()).toBe(0);
    expect([asked, complaints]).toEqual([[], []]);
    await site.leave(page);
  }
});
