/** Chapters for every reader: axe on each, as it was built, in both themes and languages by turns. */
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {chapterMessages} from "../../src/i18n/chapters.ts";
import {locales} from "../../src/i18n/locale.ts";
import {folderOf} from "../../src/i18n/routes.ts";
import {runAxe} from "./checks/axe.ts";
import {openParts, show, themes} from "./checks/looks.ts";
import {coursePlaces, openSite, type Site} from "./site.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe("axe finds nothing on, and a phone is wide enough for", () => {
  // A chapter has a hundred elements a theme: each language is looked at in one of the two.
  test.each(coursePlaces.map((place) => [folderOf(place), place] as const))("%s", async (_, place) => {
    const {page, complaints} = await site.visit(site.address(place));
    await show(page, {width: 1280, theme: themes[place.locale === "fr" ? 0 : 1]});
    await openParts(page);
    const {violations, undecided, measured} = await runAxe(page);
    expect(violations).toEqual([]);
    expect(undecided).toEqual([]);
    expect(measured).toBe(true);
    expect(complaints).toEqual([]);
    await show(page, {width: 360});
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    ).toBe(0);
  });
});

test.each(locales)(
  "the course is found on the first screen of the home page (%s), on a desk and on a phone",
  async (locale) => {
    const {page} = await site.visit(site.address({locale, report: null, page: null}));
    const link = page.getByRole("banner").getByRole("link", {name: chapterMessages(locale).course});
    for (const width of [1440, 360]) {
      await show(page, {width});
      const {y, height} = (await link.boundingBox())!;
      expect(y + height, `${width} px`).toBeLessThan(200);
    }
    await link.click();
    expect(new URL(page.url()).pathname).toContain(
      folderOf({locale, report: null, page: null, chapter: "list"})
    );
  }
);
