/** Pages as readers may set them: a width, a theme, a spacing of text, paper. */
import type {Page} from "playwright-core";
import {folderOf, type Place} from "../../../src/i18n/routes.ts";
import {twoAtATime} from "../lanes.ts";
import {places, type Site} from "../site.ts";

export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** A page that stays open from test to test. */
export interface Opened {
  readonly name: string;
  readonly place: Place;
  readonly page: Page;
  /** What it said on the console or asked of other sites. */
  readonly complaints: readonly string[];
}

/** Waits for two frames: drawings follow their width in the first. */
const frames = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))
  );

/** Waits until scripts have drawn what they draw when a page opens, in place of what was drawn at build. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !document.getElementById("page-data") || !document.querySelector("vigie-chart > .static")
  );
  await frames(page);
}

/** Every page of the site, drawn. */
export const openAll = async (site: Site): Promise<Opened[]> =>
  twoAtATime(await places(), async (place) => {
    const visit = await site.visit(site.address(place));
    await settled(visit.page);
    return {name: `/${folderOf(place)}`, place, ...visit};
  });

/** Shows a page in a width, a theme, or both. */
export async function show(page: Page, look: {width?: number; theme?: Theme}): Promise<void> {
  if (look.width) await page.setViewportSize({width: look.width, height: 900});
  if (look.theme)
    await page.evaluate((theme) => {
      document.documentElement.dataset.theme = theme;
    }, look.theme);
  // Drawings follow the width; the theme is all style.
  if (look.width) await frames(page);
}

/** Opens every part that a reader may open. */
export async function openParts(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll("details")) part.open = true;
  });
  await frames(page);
}

/** Keeps the first rows of each table: those after them are made alike, and there may be hundreds. */
export async function keepFirstRows(page: Page, count = 5): Promise<void> {
  await page.evaluate((count) => {
    for (const row of document.querySelectorAll(`tbody tr:nth-child(n + ${count + 1})`)) row.remove();
  }, count);
  await frames(page);
}

/** Lays a reader's own rules over the page's, or takes them off. */
export async function dress(page: Page, rules: string): Promise<void> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = rules === "" ? [] : [sheet];
  }, rules);
  await frames(page);
}

/** Printable part of an A4 page below the print style's margins, CSS pixels. */
export const paper = {width: 695, height: 1009} as const;

/** Shows a page as it is printed. */
export async function toPaper(page: Page): Promise<void> {
  await page.setViewportSize(paper);
  await page.emulateMedia({media: "print"});
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await frames(page);
}

/** Shows a page on screen again. */
export async function toScreen(page: Page): Promise<void> {
  await page.emulateMedia({media: "screen"});
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await frames(page);
}
