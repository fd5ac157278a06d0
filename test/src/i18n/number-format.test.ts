import {expect, test} from "vitest";
import {numberFormat, pluralRules} from "../../../src/i18n/number-format.ts";

test("plural rules are made once a language", () => {
  expect(pluralRules("fr-FR")).toBe(pluralRules("fr-FR"));
  expect([pluralRules("fr-FR").select(0), pluralRules("en-GB").select(0)]).toEqual(["one", "other"]);
});

test("a number format is made once a language and set of options", () => {
  const percent = numberFormat("fr-FR", {style: "percent"});
  expect(numberFormat("fr-FR", {style: "percent"})).toBe(percent);
  expect(numberFormat("en-GB", {style: "percent"}).format(0.5)).toBe("50%");
  expect(numberFormat("fr-FR", {}).format(0.5)).toBe("0,5");
});
