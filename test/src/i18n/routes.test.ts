import {describe, expect, test} from "vitest";
import {folderOf, type Place, pageLink, rootFrom} from "../../../src/i18n/routes.ts";

const home = {locale: "fr", report: null, page: null} as const;
const fleet = {locale: "en", report: "aero", page: "fleet"} as const;

const resolve = (from: Place, link: string): string =>
  new URL(link, `https://example.org/some/where/${folderOf(from)}index.html`).pathname;

describe("links", () => {
  test("put French at the root and English below en, the executive page at the report's root", () => {
    expect(folderOf(home)).toBe("");
    expect(folderOf({...home, locale: "en"})).toBe("en/");
    expect(folderOf({...fleet, page: "executive"})).toBe("en/aero/");
    expect(folderOf({...fleet, locale: "fr"})).toBe("aero/fleet/");
  });

  test("are relative, so that they hold under any address", () => {
    for (const from of [home, fleet, {...fleet, locale: "fr"}] as const)
      for (const to of [home, fleet, {...home, locale: "en"}] as const)
        expect(resolve(from, pageLink(from, to))).toBe(`/some/where/${folderOf(to)}index.html`);
  });

  test("name index.html, because a folder cannot be opened from disk", () => {
    expect(pageLink(home, fleet)).toBe("./en/aero/fleet/index.html");
    expect(rootFrom(fleet)).toBe("../../../");
  });
});
