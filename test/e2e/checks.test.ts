import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type Check, loadChecks} from "./checks/checks.ts";
import {openSite, type Site} from "./site.ts";

let site: Site;
let check: Check;

beforeAll(async () => {
  [site, check] = await Promise.all([openSite(), loadChecks()]);
});
afterAll(() => site.close());

/** Shows a page of this markup, 400 pixels wide, on white. */
async function pageOf(markup: string) {
  const {page} = await site.visit("about:blank", {viewport: {width: 400, height: 300}});
  await page.setContent(`<body style="margin: 0; font: 16px sans-serif; background: white">${markup}`);
  return page;
}

const svg = (content: string, size = 'width="200" viewBox="0 0 200 100"'): string =>
  `<svg ${size} style="font: 14px sans-serif; overflow: visible">${content}</svg>`;

/** Markup, the check that must find it, and what it says. */
const faulty: Record<string, [string, "layout" | "contrasts", RegExp]> = {
  "a page wider than its window": ['<div style="width: 450px">wide</div>', "layout", /50 px wider/],
  "a small text": ['<p style="font-size: 11.5px">small</p>', "layout", /"small" is 11\.5 px/],
  "a text made small by its drawing": [
    svg('<text x="20" y="50">shrunk</text>', 'width="100" viewBox="0 0 200 100"'),
    "layout",
    /"shrunk" is 7\.0 px/
  ],
  "a text cut by its box": [
    '<div style="width: 40px; overflow: hidden; white-space: nowrap">much too long</div>',
    "layout",
    /"much too long" is cut off by \d+ px/
  ],
  "a text beyond its drawing": [svg('<text x="180" y="50">outside</text>'), "layout", /"outside" is cut off/],
  "texts of a drawing on one another": [
    svg('<text x="20" y="50">under</text><text x="30" y="54">above</text>'),
    "layout",
    /"under" overlaps "above"/
  ],
  "texts of a page on one another": [
    '<p style="margin: 0">first</p><p style="margin: -14px 0 0">second</p>',
    "layout",
    /"first" overlaps "second"/
  ],
  "what shows although it is hidden": [
    '<p hidden style="display: block">shown</p>',
    "layout",
    /shows "shown" although it is hidden/
  ],
  "a faint text": ['<p style="color: #999">faint</p>', "contrasts", /"faint" has a contrast of 2\.8/],
  "a text on its own colour": [
    '<div style="background: linear-gradient(white, #555)"><p style="color: #444">on a picture</p></div>',
    "contrasts",
    /"on a picture" has a contrast of 1\./
  ],
  "a text on a dark shape": [
    svg('<rect width="200" height="100" fill="#222"/><text x="20" y="50">on a shape</text>'),
    "contrasts",
    /"on a shape" has a contrast of 1\./
  ],
  "a text below a shape": [
    svg('<text x="20" y="50">hidden</text><rect width="200" height="100" fill="#eee"/>'),
    "contrasts",
    /"hidden" lies below a shape/
  ]
};

const sound: Record<string, string> = {
  "a text with a halo on a dark shape": svg(
    '<rect width="200" height="100" fill="#222"/><text x="20" y="50" stroke="#fff" stroke-width="4" paint-order="stroke">haloed</text>'
  ),
  "what scrolls within its box":
    '<div style="width: 40px; overflow: auto; white-space: nowrap">much too long</div>',
  "what is closed":
    '<details><summary>more</summary><p style="font-size: 5px; color: #eee">closed</p></details>',
  "a large text of less contrast": '<p style="font-size: 24px; color: #888">large</p>',
  "lines of one text": '<p style="font-size: 40px; line-height: 1; width: 200px">gathered on many lines</p>'
};

describe("the checks of a page find", () => {
  test.each(Object.entries(faulty))("%s", async (_, [markup, name, expected]) => {
    const page = await pageOf(markup);
    expect((await check(page, name)).join("\n")).toMatch(expected);
    await site.leave(page);
  });
});

describe("the checks of a page pass", () => {
  test.each(Object.entries(sound))("%s", async (_, markup) => {
    const page = await pageOf(markup);
    expect([...(await check(page, "layout")), ...(await check(page, "contrasts"))]).toEqual([]);
    await site.leave(page);
  });
});
