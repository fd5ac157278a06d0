/** Pages of chapters as readers use them: woken, read cell by cell, edited. */
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Locator, Page} from "playwright-core";
import {type CourseTableName, courseId} from "../../pipeline/contract/course.ts";
import type {CellResult} from "../../src/cells/engine.ts";
import {runCells} from "../../src/cells/run.ts";
import {cellScope} from "../../src/cells/scope.ts";
import {CourseFiles} from "../../src/data/course.ts";
import {courseRows} from "../../src/data/courseRows.ts";
import {diskTransport} from "../../src/data/disk.ts";
import type {Locale} from "../../src/i18n/locale.ts";
import {type ChapterName, folderOf, type Place} from "../../src/i18n/routes.ts";
import {dist} from "./site.ts";

export const chapterPlace = (locale: Locale, chapter: ChapterName): Place => ({
  locale,
  report: null,
  page: null,
  chapter
});

/** A cell of a chapter. */
export const cellOf = (page: Page, id: string): Locator => page.locator(`vigie-cell[data-cell="${id}"]`);

/** Notes every message that a page gets, so that what its worker says can be read. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const here = globalThis as unknown as {heard: string[]; violated: string[]};
    here.heard = [];
    here.violated = [];
    addEventListener("message", ({data}: MessageEvent) => {
      if (data?.vigie === "text") here.heard.push(data.text);
    });
    document.addEventListener("securitypolicyviolation", ({violatedDirective, blockedURI}) =>
      here.violated.push(`${violatedDirective} ${blockedURI}`)
    );
  });
}

/** What a page did that its policy forbids. */
export const violations = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as {violated: string[]}).violated);

export const ready = async (page: Page): Promise<void> => {
  await page.waitForSelector("vigie-chapter[data-live=ready]");
};

/** Touches a chapter, and waits until its cells have run. */
export async function wake(page: Page): Promise<void> {
  await listen(page);
  await page.locator("vigie-cell").first().hover();
  await ready(page);
}

/** What the cells of a page came to in its worker, the last result of each. */
export async function resultsIn(page: Page): Promise<Map<string, CellResult>> {
  const heard = await page.evaluate(() => (globalThis as unknown as {heard: string[]}).heard);
  const replies = heard.map((text) => JSON.parse(text) as {type: string; result?: CellResult});
  return new Map(replies.flatMap(({result}) => (result ? [[result.id, result]] : [])));
}

interface PageData {
  readonly tables: readonly CourseTableName[];
  readonly cells: readonly {readonly id: string; readonly code: string}[];
}

/** What the same cells come to here, on the site's own data. */
export async function resultsHere(place: Place): Promise<ReadonlyMap<string, CellResult>> {
  const html = await readFile(join(dist, folderOf(place), "index.html"), "utf8");
  const [, json] = /<script[^>]* id="page-data"[^>]*>([\s\S]*?)<\/script>/.exec(html)!;
  const {tables, cells} = JSON.parse(json) as PageData;
  const files = await CourseFiles.open(diskTransport(join(dist, "data", courseId)));
  const rows = await Promise.all(
    tables.map(
      async (name) => [name, courseRows(await files.bytes(name), files.table(name), place.locale)] as const
    )
  );
  return runCells(cells, cellScope(place.locale, Object.fromEntries(rows)));
}

/** Numbers rounded to 12 digits: engines may differ in the last. */
export const rounded = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, item) => (typeof item === "number" ? Number(item.toPrecision(12)) : item))
  );

/** Width of the wider drawing made at build. */
const builtWidth = 820;

/** Gives every drawing of a page the width it had at build. */
export async function asBuilt(page: Page): Promise<void> {
  await page.evaluate((width) => {
    for (const chart of document.querySelectorAll<HTMLElement>("vigie-chart")) {
      chart.style.width = `${width}px`;
      chart.style.maxWidth = "none";
    }
  }, builtWidth);
  await page.waitForFunction(
    (width) =>
      [...document.querySelectorAll("vigie-chart > svg.chart")].every(
        (svg) => svg.getAttribute("width") === String(width)
      ),
    builtWidth
  );
}

/** What each cell shows, part by part: drawings as markup without their ids, tables cell by cell, else text. */
export const shownIn = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate((width) => {
    const words = (element: Element): string => (element.textContent ?? "").replace(/\s+/g, " ").trim();
    const cells = (root: Element): string =>
      [...root.querySelectorAll("tr")].map((row) => [...row.children].map(words).join(" | ")).join("\n");
    /** Names of ids in the order they come: they differ from drawing to drawing. */
    const renamed = (text: string, ids: Map<string, string>): string =>
      text.replace(/url\(#([^)]+)\)/g, (_, id) => {
        if (!ids.has(id)) ids.set(id, `id${ids.size}`);
        return `url(#${ids.get(id)})`;
      });
    const markup = (node: Node, ids: Map<string, string>): string => {
      if (!(node instanceof Element)) return node.textContent ?? "";
      const attributes = [...node.attributes]
        .filter(({name}) => name !== "id" && name !== "tabindex")
        .map(({name, value}) => `${name}="${renamed(value, ids)}"`)
        .sort();
      const inner = [...node.childNodes].map((child) => markup(child, ids)).join("");
      return `<${node.localName} ${attributes.join(" ")}>\n${inner}\n`;
    };
    const chart = (element: Element): string => {
      const svg = element.querySelector(`svg.chart[width="${width}"]`);
      const legend = element.querySelector(".cell-legend");
      return [svg ? markup(svg, new Map()) : "no drawing", legend ? words(legend) : "", cells(element)].join(
        "\n"
      );
    };
    const input = (element: Element): string =>
      [...element.querySelectorAll<HTMLInputElement>("input, select, button")]
        .map(({type, value, checked, min, max, step}) => [type, value, checked, min, max, step].join(" "))
        .join("\n");
    return Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>("vigie-cell[data-cell]")].map((cell) => [
        cell.dataset.cell,
        [...cell.querySelectorAll<HTMLElement>("[data-output] > .shown")].map((part) => {
          const {type} = part.dataset;
          const text =
            type === "chart"
              ? chart(part)
              : type === "table"
                ? cells(part)
                : `${words(part)}${type === "input" ? input(part) : ""}`;
          return `${type}: ${text}`;
        })
      ])
    );
  }, builtWidth);

/** What cells say of their failures, by id. */
export const failures = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>("vigie-cell[data-cell]")].flatMap((cell) => {
        const text = cell.querySelector("[data-error]")?.textContent ?? "";
        return text === "" ? [] : [[cell.dataset.cell, text]];
      })
    )
  );

/** Opens a cell's editor and puts code there; it does not run yet. */
export async function write(cell: Locator, code: string): Promise<void> {
  const content = cell.locator(".cm-content");
  if ((await content.count()) === 0) {
    const folded = cell.locator("details.cell-code:not([open]) > summary");
    if ((await folded.count()) > 0) await folded.click();
    await cell.locator("[data-do=edit]").click();
  }
  await content.focus();
  await cell.page().keyboard.press("Control+A");
  await cell.page().keyboard.press("Delete");
  await cell.page().keyboard.insertText(code);
}

/** Puts code in a cell and runs it by the keyboard. */
export async function run(cell: Locator, code: string): Promise<void> {
  await write(cell, code);
  await cell.page().keyboard.press("Control+Enter");
}

/** The sentence that says why a cell failed. */
export const errorOf = (cell: Locator): Locator => cell.locator("[data-error]");
