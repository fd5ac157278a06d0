import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {folderOf, type Place} from "../../src/i18n/routes.ts";
import {runAxe} from "./checks/axe.ts";
import {keepFirstRows, openParts, settled, show} from "./checks/looks.ts";
import {twoAtATime} from "./lanes.ts";
import {dist, openSite, places, type Site} from "./site.ts";

const file = pathToFileURL(join(dist, "dashboard-report.html")).href;

let site: Site;
let all: Place[];

beforeAll(async () => {
  [site, all] = await Promise.all([openSite(), places()]);
});
afterAll(() => site.close());

/** Runs axe on the page as it stands; of all its rules only that of contrast depends on the theme. */
async function faults(page: Page, look: string, rules?: readonly string[]): Promise<string[]> {
  await keepFirstRows(page);
  const {violations, undecided, measured} = await runAxe(page, rules);
  expect(measured, look).toBe(true);
  return [...violations, ...undecided.map((one) => `undecided: ${one}`)].map((fault) => `${look}: ${fault}`);
}

describe("axe", () => {
  test("finds nothing on any English page", async () => {
    const english = all.filter(({locale}) => locale === "en");
    const found = await twoAtATime(english, async (place) => {
      const {page} = await site.visit(site.address(place));
      await settled(page);
      const here = await faults(page, `/${folderOf(place)}`);
      await site.leave(page);
      return here;
    });
    expect(found.flat().join("\n")).toBe("");
  });

  // Colours and widths are the same in either language.
  test("finds nothing on any French page: wide, light and dark, and on a phone with every part open", async () => {
    const french = all.filter(({locale}) => locale === "fr");
    const found = await twoAtATime(french, async (place) => {
      const name = `/${folderOf(place)}`;
      const {page} = await site.visit(site.address(place));
      await settled(page);
      await show(page, {theme: "light"});
      const light = await faults(page, `${name} light`);
      await show(page, {theme: "dark"});
      const dark = await faults(page, `${name} dark`, ["color-contrast"]);
      await show(page, {theme: "light", width: 360});
      await openParts(page);
      const narrow = await faults(page, `${name} at 360 px, parts open`);
      await site.leave(page);
      return [...light, ...dark, ...narrow];
    });
    expect(found.flat().join("\n")).toBe("");
  });

  test("finds nothing on the pages of the report file", async () => {
    const french = all.filter(({locale}) => locale === "fr");
    const found = await twoAtATime(french, async (place) => {
      const {page} = await site.visit(`${file}#/${folderOf(place)}`, {offline: true});
      await settled(page);
      const here = await faults(page, `#/${folderOf(place)}`);
      await site.leave(page);
      return here;
    });
    expect(found.flat().join("\n")).toBe("");
  });
});
