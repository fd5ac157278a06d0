/** A page in a given width and theme, once it has been drawn so. */
import type {Page} from "playwright-core";

export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

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

/** Shows a page in a width, a theme, or both. */
export async function show(page: Page, look: {width?: number; theme?: Theme}): Promise<void> {
  if (look.width) await page.setViewportSize({width: look.width, height: 900});
  if (look.theme)
    await page.evaluate((theme) => {
      document.documentElement.dataset.theme = theme;
    }, look.theme);
  await frames(page);
}

/** Opens every part that a reader may open. */
export async function openParts(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll("details")) part.open = true;
  });
  await frames(page);
}

/** Keeps the first rows of each table: those after them are made alike, and there may be hundreds. */
export const keepFirstRows = (page: Page, count = 5): Promise<void> =>
  page.evaluate((count) => {
    for (const row of document.querySelectorAll(`tbody tr:nth-child(n + ${count + 1})`)) row.remove();
  }, count);
