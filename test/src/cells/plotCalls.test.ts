/** What cells may write of Plot: orders, columns and refusals, each with a sentence that says what to write instead. */
import {describe, expect, test} from "vitest";
import type {CellError} from "../../../src/cells/error.ts";
import {runCells} from "../../../src/cells/run.ts";
import {cellScope} from "../../../src/cells/scope.ts";
import {cellFault} from "../../../src/client/cells/fault-text.ts";
import {chapterMessages} from "../../../src/i18n/chapters.ts";
import type {Locale} from "../../../src/i18n/locale.ts";

const rows = [
  {a: 3, v: 3, name: "three"},
  {a: 1, v: 9, name: "one"},
  {a: 2, v: 1, name: "two"}
];

async function run(code: string) {
  const results = await runCells([{id: "cell", code}], cellScope("fr", {rows}));
  return new Map(results).get("cell")!;
}

async function sentence(code: string, locale: Locale = "fr"): Promise<string> {
  const {error} = await run(code);
  return error ? cellFault(error as CellError, chapterMessages(locale)) : "";
}

/** Options of the only mark, those of transforms included. */
async function argumentsOf(code: string): Promise<unknown> {
  const {shown, error} = await run(code);
  expect(error).toBeNull();
  const [{chart}] = shown as unknown as [{chart: {options: {marks: [{args: unknown[]}]}}}];
  return chart.options.marks[0].args[1];
}

describe("rows are put in the order that a cell asks for", () => {
  test.each([
    ['Plot.lineY(rows, {x: "a", y: "v", sort: (p, q) => p.a - q.a}).plot()', [2, 0, 1]],
    ['Plot.lineY(rows, {x: "a", y: "v", sort: (p, q) => q.a - p.a}).plot()', [0, 2, 1]],
    ['Plot.lineY(rows, {x: "a", y: "v", sort: (p, q) => d3.ascending(p.name, q.name)}).plot()', [1, 0, 2]],
    ['Plot.lineY(rows, {x: "a", y: "v", sort: d => d.v}).plot()', [3, 9, 1]]
  ])("%s", async (code, places) => {
    expect(await argumentsOf(code)).toMatchObject({sort: {$column: places}});
  });

  test("by a transform", async () => {
    expect(
      await argumentsOf('Plot.lineY(rows, Plot.sort((p, q) => p.a - q.a, {x: "a", y: "v"})).plot()')
    ).toEqual({$call: "sort", args: [{$column: [2, 0, 1]}, {x: "a", y: "v"}]});
  });

  test("by d3 where rows are values", async () => {
    expect(await argumentsOf("Plot.dotX([3, 1, 2], {sort: d3.descending}).plot()")).toEqual({
      sort: {$d3: "descending"}
    });
  });

  test.each([
    ['Plot.lineY(rows, {x: "a", y: "v", sort: d3.ascending}).plot()', 'sort: "a"'],
    ['Plot.barY(rows, {x: "a", y: "v", order: (p, q) => p.v - q.v}).plot()', 'order: "sum"'],
    ['Plot.barY(rows, {x: "a", y: "v", order: d3.descending}).plot()', 'order: "sum"'],
    ['Plot.barY(rows, Plot.stackY({order: (p, q) => 1}, {x: "a", y: "v"})).plot()', 'order: "sum"'],
    [
      'Plot.barY(rows, {x: "a", y: "v", sort: {x: "y", order: (p, q) => q - p}}).plot()',
      'order: "descending"'
    ]
  ])("or told what to write: %s", async (code, instead) => {
    expect(await sentence(code)).toContain(instead);
    expect(await sentence(code, "en")).toContain(instead);
  });

  test.each([
    'Plot.barY(rows, {x: "a", y: "v", sort: {x: "y", order: d3.descending}}).plot()',
    'Plot.barY(rows, {x: "name", y: "v", sort: {x: "-y"}}).plot()',
    'Plot.barY(rows, {x: "name", y: "v", order: "sum", reverse: true}).plot()'
  ])("as the library's own orders do: %s", async (code) => {
    expect((await run(code)).error).toBeNull();
  });
});

describe("a text that is neither a column nor a colour is named, with its mark", () => {
  test.each([
    ['Plot.dot(rows, {x: "a", y: "v", fill: "nmae"}).plot()', "fill", "nmae"],
    ['Plot.lineY(rows, {x: "a", y: "v", stroke: "regoin"}).plot()', "stroke", "regoin"],
    ['Plot.dot(rows, {x: "a", y: "v", r: "V"}).plot()', "r", "V"],
    ['Plot.text(rows, {x: "a", y: "v", text: "nom"}).plot()', "text", "nom"],
    ['Plot.dot(rows, {x: "a", y: "v", title: "nom"}).plot()', "title", "nom"],
    ['Plot.lineY(rows, {x: "a", y: "v", sort: "A"}).plot()', "sort", "A"],
    ['Plot.lineY(rows, Plot.sort("A", {x: "a", y: "v"})).plot()', "sort", "A"],
    ['Plot.barY(rows, Plot.groupX({y: "sum"}, {x: "a", y: "V"})).plot()', "y", "V"]
  ])("%s", async (code, channel, name) => {
    const {error} = await run(code);
    expect(error).toMatchObject({key: "plotColumn", values: {name, channel, columns: "a, v, name"}});
    const said = await sentence(code);
    expect(said).toContain(String(error!.values.mark));
    expect(said.includes("couleur")).toBe(/^(fill|stroke)$/.test(channel));
  });

  test.each([
    "steelblue",
    "#abc",
    "var(--accent)",
    "currentColor",
    "none",
    "rgb(1, 2, 3)",
    "name",
    "TRANSPARENT"
  ])("but no colour and no column: %s", async (paint) => {
    expect((await run(`Plot.dot(rows, {x: "a", y: "v", fill: "${paint}"}).plot()`)).error).toBeNull();
  });

  test.each([
    'Plot.density(rows, {x: "a", y: "v", fill: "density"}).plot()',
    'Plot.tree([{path: "a/b"}], {path: "path", text: "node:name"}).plot()',
    'Plot.text(["Bonjour"], {frameAnchor: "middle"}).plot()',
    'Plot.dot(rows, Plot.hexbin({fill: "count", r: "count"}, {x: "a", y: "v"})).plot()'
  ])("nor what the library computes: %s", async (code) => {
    expect((await run(code)).error).toBeNull();
  });
});

describe("a refusal says what to write instead", () => {
  test.each([
    ["Plot.ruleX(rows, Plot.pointerX({x: 'a'})).plot()", "pointe"],
    ["Plot.dot(rows, Plot.pointer({x: 'a', y: 'v'})).plot()", "pointe"],
    ["Plot.auto(rows, {x: 'a'}).plot()", "Plot.barY"],
    ["Plot.legend({color: {}})", "color: {legend: true}"],
    ["Plot.scale({x: {}})", "d3.scaleLinear"],
    ["Plot.image(rows, {})", "images"],
    ["Plot.geo(rows, {})", "cartes"],
    ["Plot.lineY(rows, Plot.mapY((values) => values, {x: 'a', y: 'v'})).plot()", '"cumsum"'],
    ["Plot.lineY(rows, Plot.map({y: (values) => values}, {x: 'a', y: 'v'})).plot()", '"cumsum"'],
    ["Plot.barY(rows, Plot.groupX({y: (values) => 1}, {x: 'a'})).plot()", '"mean"']
  ])("%s", async (code, instead) => {
    expect(await sentence(code)).toContain(instead);
  });

  test("and marks that only point draw nothing beside others", async () => {
    expect(
      (await run("Plot.plot({marks: [Plot.dot(rows, {x: 'a', y: 'v'}), Plot.crosshair(rows)]})")).error
    ).toBeNull();
  });
});
