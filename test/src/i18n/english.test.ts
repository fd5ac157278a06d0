import {expect, test} from "vitest";
import {englishNoun} from "../../../src/i18n/english.ts";
import {formats} from "../../../src/i18n/format.ts";

test.each([
  ["engine", "an engine"],
  ["hour", "an hour"],
  ["heater", "a heater"],
  ["unit", "a unit"],
  ["pump", "a pump"]
])("“%s” takes its article by sound", (one, said) => {
  expect(englishNoun({one, other: `${one}s`}, formats("en")).a).toBe(said);
});
