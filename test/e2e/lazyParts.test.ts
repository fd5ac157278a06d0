/** Parts loaded when first needed, in the three places a page can stand: a site, a disk, the report file. */
import {mkdir, mkdtemp, readFile, rename, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import {parseHTML} from "linkedom";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {filesOf} from "../../src/data/archive.ts";
import {folderOf} from "../../src/i18n/routes.ts";
import {policy} from "../../src/layouts/head.ts";
import {archive} from "../../src/report/archive.ts";
import {codeArchive} from "../../src/report/archives.ts";
import {bundlePart, bundleScript} from "../../src/report/bundle.ts";
import {partAttribute, partPath, scriptPath} from "../../src/report/part.ts";
import {partNames} from "../../src/report/parts.ts";
import {reportFile} from "../../src/report/reportFile.ts";
import {dist, openSite, places, type Site, type Visit} from "./site.ts";

const root = join(import.meta.dirname, "../..");
const code = join(import.meta.dirname, "lazy");
/** The policy of a report file. */
const policyText = /content="default-src[^"]*"/;
const body = '<main id="content" tabindex="-1"></main>';

let site: Site;
let folder: string;
let part: string;

/** A page below the root that asks for a part beside it, and the same as a report file. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-parts-"));
  const script = await bundleScript(root, join(code, "page.ts"));
  const built = await bundlePart(root, "takeaway", join(code, "part.ts"));
  part = built.path;
  const start = await bundleScript(root, join(root, "src/client/start.ts"));
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const page = `<!doctype html><html lang="fr" ${partAttribute("takeaway")}="../${part}"><head><meta charset="utf-8">${meta}<link rel="icon" href="data:,"></head><body>${body}<script src="../${script.path}"></script></body></html>`;
  const fold = (text: string): string =>
    reportFile({
      pages: new Map([
        ["", `<!doctype html><html lang="fr"><head><title>t</title></head><body>${body}</body></html>`]
      ]),
      files: new Set(),
      style: "",
      start: String(start.content).trim(),
      scripts: [String(script.content), text],
      archives: [archive("code", codeArchive(String(script.content), new Map([["takeaway", text]])).files)],
      icon: "<svg/>"
    });
  const file = fold(String(built.content));
  const altered = fold("globalThis.runs=99").replace(policyText, () => policyText.exec(file)![0]);
  const files = {
    [script.path]: script.content,
    [part]: built.content,
    "page/index.html": page,
    "file.html": file,
    "altered.html": altered
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), {recursive: true});
    await writeFile(join(folder, path), content);
  }
  site = await openSite(folder);
});
afterAll(async () => {
  await site.close();
  await rm(folder, {recursive: true});
});

/** Asks for the part twice at once; what came, or why it did not. */
const ask = (page: Page): Promise<{greeting: string; runs: number} | {refused: string}> =>
  page.evaluate(async () => {
    const here = globalThis as unknown as {ask: () => Promise<{greeting: string}>; runs: number};
    try {
      const [{greeting}] = await Promise.all([here.ask(), here.ask()]);
      return {greeting, runs: here.runs};
    } catch (error) {
      return {refused: (error as Error).message};
    }
  });

const onSite = (): Promise<Visit> => site.visit(`${site.origin}/some/where/page/index.html`);
const onDisk = (): Promise<Visit> => site.visit(pathToFileURL(join(folder, "page/index.html")).href);
const inFile = (name = "file.html"): Promise<Visit> =>
  site.visit(pathToFileURL(join(folder, name)).href, {offline: true});

describe("a part", () => {
  test.each([
    ["a site", onSite],
    ["a disk", onDisk],
    ["the report file", () => inFile()]
  ])("runs once on %s, under its policy, however often it is asked for", async (_, open) => {
    const {page, complaints} = await open();
    expect(await page.evaluate(() => (globalThis as {runs?: number}).runs)).toBeUndefined();
    expect(await ask(page)).toEqual({greeting: "Voilà", runs: 1});
    expect(await ask(page)).toEqual({greeting: "Voilà", runs: 1});
    expect(complaints).toEqual([]);
  });

  test.each([
    ["a site", onSite],
    ["a disk", onDisk]
  ])("that does not come on %s is refused with a reason, and comes when it can", async (_, open) => {
    const {page} = await open();
    await rename(join(folder, part), join(folder, "away.js"));
    try {
      expect(await ask(page)).toEqual({
        refused: expect.stringMatching(
          /^parts\/takeaway\.js: it did not come \(.* did not load\)\. Reload the page/
        )
      });
    } finally {
      await rename(join(folder, "away.js"), join(folder, part));
    }
    expect(await ask(page)).toEqual({greeting: "Voilà", runs: 1});
  });

  test("that was altered in the report file is refused by its policy", async () => {
    const {page, complaints} = await inFile("altered.html");
    expect(await ask(page)).toEqual({refused: expect.stringMatching(/came, but did not run/)});
    expect(await page.evaluate(() => (globalThis as {runs?: number}).runs)).toBeUndefined();
    expect(complaints.join()).toContain("Content Security Policy");
  });
});

describe("the built site", () => {
  test("names every part on every page, and the report file carries them", async () => {
    const file = parseHTML(await readFile(join(dist, "dashboard-report.html"), "utf8")).document;
    const allowed = file.querySelector("meta[http-equiv]")!.getAttribute("content")!;
    // The script before the first paint, the one that unpacks, the pages' own, and the style sheet.
    expect(allowed.match(/sha256-/g)!.length).toBe(4 + partNames.length);
    const code = file.querySelector<HTMLElement>('script[data-archive="code"]')!;
    const held = filesOf(code).map(([path]) => path);
    expect(held.toSorted()).toEqual([scriptPath, ...partNames.map(partPath)].sort());
    for (const name of partNames) {
      for (const place of await places()) {
        const path = join(dist, folderOf(place), "index.html");
        const page = parseHTML(await readFile(path, "utf8")).document;
        const address = page.documentElement.getAttribute(partAttribute(name))!;
        expect(await readFile(join(dirname(path), address), "utf8")).toContain("vigieParts");
      }
    }
  });
});
