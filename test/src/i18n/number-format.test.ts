import {expect, test} from "vitest";
import {numberFormat} from "../../../src/i18n/number-format.ts";

test("a number format is made once a language and set of options", () => {
  const percent = numberFormat("fr-FR", {style: "percent"});
  expect(numberFormat("fr-FR", {style: "percent"})).toBe(percent);
  expect(numberFormat("en-GB", {style: "percent"}).format(0.5)).toBe("50%");
  expect(numberFormat("fr-FR", {}).format(0.5)).toBe("0,5");
});
