/** Values of cells as the page writes them, after the way to it as JSON. */
import {expect, test} from "vitest";
import {runCells} from "../../../src/cells/run.ts";
import {cellScope} from "../../../src/cells/scope.ts";
import type {Shown} from "../../../src/cells/shown.ts";
import {writing} from "../../../src/charts/recorded/writing.ts";
import {outputNodes} from "../../../src/components/cells/output.ts";
import {buildDocument} from "../../../src/components/html.ts";
import {chapterMessages} from "../../../src/i18n/chapters.ts";
import type {Locale} from "../../../src/i18n/locale.ts";

const cell = {id: "one", title: "", describe: "", unit: "", still: false};

async function written(code: string, locale: Locale = "fr"): Promise<Element> {
  const result = (await runCells([{id: "one", code}], cellScope(locale, {}))).get("one")!;
  const shown = JSON.parse(JSON.stringify(result.shown)) as Shown[];
  const words = chapterMessages(locale);
  const host = {
    document: buildDocument(),
    locale,
    words,
    writing: writing(locale),
    columns: new Map<string, never>()
  };
  return outputNodes(shown, cell, host)[0];
}

test.each([
  ["2n ** 10n", "1\u202f024"],
  ["9007199254740993n", "9007199254740993"],
  ["-(2n ** 64n)", "-18446744073709551616"],
  ["[9007199254740993n]", '["9007199254740993"]'],
  ["10n ** 20n", "100000000000000000000"],
  ['new Date("nope")', "date invalide"],
  ['({a: new Date("nope")})', "{a: date invalide}"]
])("%s is written %s", async (code, text) => {
  expect((await written(code)).textContent).toBe(text);
});

test("a date that is none is said in the page's language", async () => {
  expect((await written('new Date("nope")', "en")).textContent).toBe("invalid date");
});

test("a big integer of many digits is cut, and says so", async () => {
  const text = (await written("10n ** 4000n")).textContent ?? "";
  expect(text).toMatch(/^10+…$/);
  expect(text).toHaveLength(1001);
});

test("in a table a date that is none is missing, and a big integer has all its digits", async () => {
  const table = await written('[{a: new Date("nope"), b: 9007199254740993n}, {a: new Date(0), b: 1n}]');
  const cells = [...table.querySelectorAll("tbody tr:first-child > *")].map(({textContent}) => textContent);
  expect(cells).toEqual(["–", "9007199254740993"]);
});

test("a chart places big integers by their size, and leaves out dates that are none", async () => {
  const svg = (await written('Plot.dot([{a: 10n ** 20n}, {a: 0n}], {x: "a", y: d => d.a})')).querySelector(
    "svg"
  );
  expect(svg?.querySelectorAll("circle")).toHaveLength(2);
  const dated = await written(
    'Plot.dot([{a: new Date("nope"), b: 1}, {a: new Date(0), b: 2}], {x: "a", y: "b"})'
  );
  expect(dated.querySelector("svg")?.querySelectorAll("circle")).toHaveLength(1);
});
