import fc from "fast-check";
import {expect, test} from "vitest";
import {formatRoute, parseRoute} from "../../src/client/route.ts";
import {pageLink, unitLink} from "../../src/i18n/routes.ts";

test("a hash that is no route is the root", () => {
  for (const hash of ["", "#", "#content", "#/", "aero/"])
    expect([parseRoute(hash).folder, parseRoute(hash).query.size], hash).toEqual(["", 0]);
});

test("what is written in a hash is read from it", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (unit, scenario) => {
      const query = new URLSearchParams({unit, scenario});
      const route = parseRoute(formatRoute("en/aero/rul/", `?${query}`));
      expect(route.folder).toBe("en/aero/rul/");
      expect(route.query.get("unit")).toBe(query.get("unit"));
      expect(route.query.get("scenario")).toBe(query.get("scenario"));
    })
  );
});

test("links within the report file are routes", () => {
  const here = {locale: "en", report: "aero", page: "models", folded: true} as const;
  expect(pageLink(here, {...here, report: null, page: null})).toBe("#/en/");
  expect(parseRoute(unitLink(here, "aero", "fd001", "34")!)).toEqual({
    folder: "en/aero/rul/",
    query: new URLSearchParams("scenario=fd001&unit=34")
  });
});

test("a hash typed without its last slash names the same page", () => {
  expect(parseRoute("#/en/aero/rul?unit=34").folder).toBe("en/aero/rul/");
  expect(parseRoute("#/").folder).toBe("");
});
