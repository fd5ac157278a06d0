/** The editor of live cells, alone on a page: under the policy of hosted pages, from a site and from disk. */
import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import type {BrowserContextOptions, Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {Editor, FaultPlace, openEditor} from "../../src/client/editor/part.ts";
import {type CodeToken, highlighted} from "../../src/components/highlight.ts";
import {policy} from "../../src/layouts/head.ts";
import {bundlePart, bundleStyle} from "../../src/report/bundle.ts";
import {runAxe} from "./checks/axe.ts";
import {show, themes} from "./checks/looks.ts";
import {openSite, type Site, type Visit} from "./site.ts";

const root = join(import.meta.dirname, "../..");
const code = `// Âges
const adults = passengers.filter((d) => d.age >= 18);

Plot.plot({marks: [Plot.dot(adults, {x: "age", title: () => "une ligne bien plus longue qu’un téléphone n’est large"})]})`;

const written = ({text, kind}: CodeToken): string => {
  const safe = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return kind ? `<span class="tok-${kind}">${safe}</span>` : safe;
};
const lines = highlighted(code).map((line) => `<span class="line">${line.map(written).join("")}\n</span>`);

let site: Site;
let folder: string;
let visit: Visit;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-editor-"));
  const [part, style] = await Promise.all([
    bundlePart(root, "editor", join(root, "src/client/editor/part.ts")),
    bundleStyle(root, join(root, "src/styles/site.css"))
  ]);
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Cellule</title><link rel="icon" href="data:,"><link rel="stylesheet" href="../${style.path}"><script src="../${part.path}"></script>`;
  const body = `<main><h1>Cellule</h1><pre class="code"><code>${lines.join("")}</code></pre><div id="host"></div><button>Exécuter</button></main>`;
  const files = {
    [part.path]: part.content,
    [style.path]: style.content,
    "page/index.html": `<!doctype html><html lang="fr"><head>${head}</head><body>${body}</body></html>`
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

interface Here {
  readonly vigieParts: {readonly editor: {readonly openEditor: typeof openEditor}};
  editor: Editor;
  calls: string[];
}

/** Opens an editor on a fresh page; what it calls is written down. */
async function open(text = code, options: BrowserContextOptions = {}, disk = false): Promise<Page> {
  const address = pathToFileURL(join(folder, "page/index.html")).href;
  visit = await site.visit(disk ? address : `${site.origin}/some/where/page/index.html`, options);
  await visit.page.evaluate((code) => {
    const here = globalThis as unknown as Here;
    here.calls = [];
    here.editor = here.vigieParts.editor.openEditor({
      code,
      locale: "fr",
      label: "Code de la cellule",
      names: [
        {name: "passengers", detail: "table", fields: ["age", "fare", "prix payé"]},
        {name: "crew", detail: "table", fields: ["rank"]},
        {name: "Plot", detail: "graphiques", fields: ["plot", "dot", "dotX", "line"]}
      ],
      change: (code) => here.calls.push(`change ${code}`),
      run: () => here.calls.push("run"),
      leave: () => here.calls.push("leave")
    });
    document.getElementById("host")!.append(here.editor.element);
  }, text);
  return visit.page;
}

const content = (page: Page): Locator => page.getByRole("textbox", {name: "Code de la cellule"});
const options = (page: Page): Promise<string[]> =>
  page.getByRole("option").locator(".cm-completionLabel").allTextContents();
const status = (page: Page): Locator => page.getByRole("status");
const codeOf = (page: Page): Promise<string> =>
  page.evaluate(() => (globalThis as unknown as Here).editor.code);
const calls = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as Here).calls.splice(0));
const put = (page: Page, text: string): Promise<void> =>
  page.evaluate((text) => (globalThis as unknown as Here).editor.put(text), text);
const fault = (page: Page, at: (FaultPlace & {message: string}) | null): Promise<void> =>
  page.evaluate((at) => (globalThis as unknown as Here).editor.fault(at), at);

/** Writes at the end of the code. */
async function write(page: Page, text: string): Promise<void> {
  await content(page).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(text);
}

describe("the editor", () => {
  test.each([
    ["a site", false],
    ["a disk", true]
  ])("keeps the policy of hosted pages on %s, whatever it shows", async (_, disk) => {
    const page = await open("", {}, disk);
    await write(page, "const x = (passengers.");
    await expect.poll(() => status(page).textContent()).toContain("Ligne 1");
    await put(page, code);
    await fault(page, {line: 2, column: 15, message: "passengers n’existe pas"});
    await write(page, "\nPl");
    await expect.poll(() => options(page)).toEqual(["Plot"]);
    const styles = await page.evaluate(() => {
      const shadow = (globalThis as unknown as Here).editor.element.shadowRoot!;
      return [document, shadow].map((root) => root.querySelectorAll("style").length);
    });
    expect(styles).toEqual([0, 0]);
    expect(visit.complaints).toEqual([]);
  });

  test("keeps that policy where lines are written over, wraps them in brackets, and undoes it", async () => {
    const page = await open();
    const last = code.split("\n")[3];
    await content(page).focus();
    await page.keyboard.press("Control+Home");
    for (let i = 0; i < 3; i++) await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.type("abc");
    expect(await codeOf(page)).toBe(`abc${last}`);
    await page.keyboard.press("Control+a");
    await page.keyboard.type("(");
    expect(await codeOf(page)).toBe(`(abc${last})`);
    // What follows within half a second is undone together.
    await page.waitForTimeout(600);
    await put(page, code);
    await page.keyboard.press("Control+a");
    await page.keyboard.type("de");
    expect(await codeOf(page)).toBe("de");
    await page.keyboard.press("Control+z");
    expect(await codeOf(page)).toBe(code);
    expect(visit.complaints).toEqual([]);
  });

  test("runs, indents, and lets go by keys alone", async () => {
    const page = await open("f(");
    await write(page, "");
    await page.keyboard.press("Control+Enter");
    await page.keyboard.press("Shift+Enter");
    expect(await calls(page)).toEqual(["run", "run"]);
    await page.keyboard.press("Tab");
    expect(await codeOf(page)).toBe("  f(");
    await page.keyboard.press("Shift+Tab");
    expect(await calls(page)).toEqual(["change   f(", "change f("]);
    await page.keyboard.press("Escape");
    expect(await calls(page)).toEqual(["leave"]);
    await page.keyboard.press("Tab");
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Exécuter");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    expect(await codeOf(page)).toBe("  f(");
  });

  test("closes brackets, indents what is within, comments, and undoes, a reset too", async () => {
    const page = await open("");
    await write(page, "if (a) {");
    await page.keyboard.press("Enter");
    await page.keyboard.type("b");
    expect(await codeOf(page)).toBe("if (a) {\n  b\n}");
    // What follows within half a second is undone together.
    await page.waitForTimeout(600);
    await page.keyboard.press("Control+/");
    expect(await codeOf(page)).toBe("if (a) {\n  // b\n}");
    await page.keyboard.press("Control+z");
    expect(await codeOf(page)).toBe("if (a) {\n  b\n}");
    await calls(page);
    await put(page, "first");
    await put(page, "first");
    expect([await codeOf(page), await calls(page)]).toEqual(["first", []]);
    await page.keyboard.press("Control+z");
    expect(await calls(page)).toEqual(["change if (a) {\n  b\n}"]);
  });

  test("proposes what a library has, and the columns of the tables that the code names", async () => {
    const page = await open("");
    await write(page, "Plot.do");
    await expect.poll(() => options(page)).toEqual(["dot", "dotX"]);
    await page.waitForTimeout(100);
    await page.keyboard.press("Enter");
    expect(await codeOf(page)).toBe("Plot.dot");
    await write(page, "(passengers.map((d) => d.");
    await expect.poll(() => options(page)).toEqual(["age", "fare"]);
    await page.keyboard.press("Escape");
    expect(await calls(page)).not.toContain("leave");
    await page.keyboard.type('age), {x: "pri');
    await expect.poll(() => options(page)).toEqual(["prix payé"]);
    await page.waitForTimeout(100);
    await page.keyboard.press("Tab");
    expect(await codeOf(page)).toBe('Plot.dot(passengers.map((d) => d.age), {x: "prix payé"})');
    await put(page, "");
    await write(page, "const rows = passengers; ro");
    await expect.poll(() => options(page)).toEqual(["rows"]);
  });

  test("underlines what is no JavaScript, says why, and stops once it is", async () => {
    const page = await open("");
    await write(page, "let a = 1\nlet x = ;");
    await expect
      .poll(() => status(page).textContent())
      .toMatch(/^Ligne 2\u00a0: Il manque quelque chose avant/);
    expect(await page.locator(".cm-lintRange-error").textContent()).toBe(";");
    await page.locator(".cm-lintRange-error").hover();
    await expect.poll(() => page.locator(".cm-diagnostic").textContent()).toContain("Il manque");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.type("2");
    await expect.poll(() => status(page).textContent()).toBe("");
    expect(await page.locator(".cm-lintRange-error").count()).toBe(0);
  });

  test("marks the line of a fault, and follows it, until told otherwise", async () => {
    const page = await open();
    const line = page.locator(".cm-line.cm-fault");
    await fault(page, {line: 2, column: 15, message: "passengers n’existe pas"});
    expect(await line.textContent()).toMatch(/^const adults/);
    expect(await page.locator(".cm-fault-word").textContent()).toBe("passengers");
    expect(await page.locator(".cm-gutterElement.cm-fault").textContent()).toBe("2");
    expect(await status(page).textContent()).toBe("Ligne 2\u00a0: passengers n’existe pas");
    await content(page).focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Enter");
    expect(await page.locator(".cm-gutterElement.cm-fault").textContent()).toBe("3");
    await fault(page, {line: 99, column: 99, message: "loin"});
    expect(await line.textContent()).toMatch(/^Plot/);
    await fault(page, null);
    expect([await line.count(), await status(page).textContent()]).toEqual([0, ""]);
  });

  test("leaves the page as it found it", async () => {
    const page = await open();
    await page.evaluate(() => (globalThis as unknown as Here).editor.end());
    expect(await page.evaluate(() => document.getElementById("host")!.childElementCount)).toBe(0);
    expect(visit.complaints).toEqual([]);
  });
});

describe("how the editor looks", () => {
  /** Place of the first letter of each line, and the height of the whole, from the top of the code. */
  const measures = (page: Page) =>
    page.evaluate(() => {
      const shadow = (globalThis as unknown as Here).editor.element.shadowRoot!;
      const of = (box: Element, lines: string) => {
        const {left, top, height} = box.getBoundingClientRect();
        const starts = Array.from(box.querySelectorAll(lines), (line) => {
          const range = document.createRange();
          range.selectNodeContents(line);
          const [first] = range.getClientRects();
          return first ? [Math.round(first.left - left), Math.round(first.top - top)] : [];
        });
        return {height: Math.round(height), starts: starts.filter(({length}) => length)};
      };
      return {
        built: of(document.querySelector("pre.code")!, ".line"),
        live: of(shadow.querySelector(".cm-editor")!, ".cm-line"),
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth
      };
    });

  test("stands where the built code stood, to the pixel, wide and narrow, and never wider than the page", async () => {
    const page = await open();
    for (const width of [1440, 720, 360]) {
      await show(page, {width});
      const {built, live, wide} = await measures(page);
      expect(live.height, `${width} px`).toBe(built.height);
      expect(built.starts[0], `${width} px`).toEqual(live.starts[0]);
      expect(built.starts.at(-1), `${width} px`).toEqual(live.starts.at(-1));
      expect(wide, `${width} px`).toBe(0);
    }
  });

  test("satisfies axe in both themes, with a fault and with proposals open", async () => {
    const page = await open();
    await fault(page, {line: 2, column: 15, message: "passengers n’existe pas"});
    await write(page, "\nPl");
    await expect.poll(() => options(page)).toEqual(["Plot"]);
    const list = await content(page).getAttribute("aria-controls");
    expect(await page.getByRole("listbox").getAttribute("id")).toBe(list);
    for (const theme of themes) {
      await show(page, {theme});
      const {violations, undecided, measured} = await runAxe(page);
      // It never decides on what pops up: the list is there, as seen above.
      const open = undecided.filter((one) => !one.includes(`aria-controls="${list}"`));
      expect([measured, violations, open], theme).toEqual([true, [], []]);
    }
  });

  test("shows where the keyboard is, and a fault in a reader's own colours", async () => {
    const page = await open(code, {forcedColors: "active", reducedMotion: "reduce"});
    await content(page).focus();
    await fault(page, {line: 2, column: null, message: "non"});
    const looks = await page.evaluate(() => {
      const shadow = (globalThis as unknown as Here).editor.element.shadowRoot!;
      const style = (selector: string): CSSStyleDeclaration =>
        getComputedStyle(shadow.querySelector(selector)!);
      return [style(".cm-editor").outlineWidth, style(".cm-gutterElement.cm-fault").borderInlineStartWidth];
    });
    expect(looks).toEqual(["3px", "4px"]);
    const moving = await page.evaluate(() => document.getAnimations().length);
    expect(moving).toBe(0);
  });

  test("is tapped and written in on a phone, with proposals large enough for a finger", async () => {
    const page = await open("", {viewport: {width: 360, height: 640}, hasTouch: true, isMobile: true});
    await content(page).tap();
    await page.keyboard.type("Plot.");
    await expect.poll(() => options(page)).toHaveLength(4);
    await expect
      .poll(async () => (await page.getByRole("option").first().boundingBox())!.y)
      .toBeLessThan(640);
    const box = (await page.getByRole("option").first().boundingBox())!;
    expect(box.height).toBeGreaterThan(36);
    expect(box.x + box.width).toBeLessThanOrEqual(360);
    await page.waitForTimeout(100);
    await page.getByRole("option", {name: "line"}).tap();
    expect(await codeOf(page)).toBe("Plot.line");
  });

  test("proposes below the word that is written, on a wall display too", async () => {
    const page = await open("", {viewport: {width: 2000, height: 1100}});
    await write(page, "const a = 1\nPlot.");
    await expect.poll(() => options(page)).toHaveLength(4);
    const box = async (of: Locator) => (await of.boundingBox())!;
    const line = await box(page.locator(".cm-line").nth(1));
    // The editor measures the list out of sight before it puts it in its place.
    const below = async (): Promise<number> =>
      (await box(page.getByRole("listbox"))).y - line.y - line.height;
    await expect.poll(async () => Math.abs(await below())).toBeLessThan(6);
    const list = await box(page.getByRole("listbox"));
    expect(list.x - line.x).toBeGreaterThan(20);
    expect(list.x - line.x).toBeLessThan(90);
  });
});
