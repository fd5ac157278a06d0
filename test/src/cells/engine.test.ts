import {describe, expect, test} from "vitest";
import {type CellResult, Engine} from "../../../src/cells/engine.ts";
import {runCells} from "../../../src/cells/run.ts";
import {cellScope} from "../../../src/cells/scope.ts";
import {cellFault} from "../../../src/client/cells/fault-text.ts";
import {chapterMessages} from "../../../src/i18n/chapters.ts";

const rows = [
  {month: 1, sales: 10, region: "a"},
  {month: 2, sales: 20, region: "b"}
];

async function run(cells: Readonly<Record<string, string>>): Promise<Record<string, CellResult>> {
  const list = Object.entries(cells).map(([id, code]) => ({id, code}));
  return Object.fromEntries(await runCells(list, cellScope("fr", {rows})));
}

interface Live {
  readonly engine: Engine;
  readonly results: Map<string, CellResult>;
  /** Ids of cells whose code began, in order. */
  readonly ran: string[];
}

async function live(cells: Readonly<Record<string, string>>): Promise<Live> {
  const results = new Map<string, CellResult>();
  const ran: string[] = [];
  const engine = new Engine(
    cellScope("fr", {rows}),
    (result) => results.set(result.id, result),
    (id) => ran.push(id)
  );
  for (const [id, code] of Object.entries(cells)) engine.define(id, code);
  await engine.settled();
  return {engine, results, ran};
}

const textOf = (result: CellResult | undefined): unknown => result?.shown[0];

describe("cells as a graph", () => {
  test("a cell uses what another declares, wherever it stands", async () => {
    const {b} = await run({b: "a * 2", a: "const a = 21"});
    expect(b.shown).toEqual([{type: "value", value: 42}]);
  });

  test("a cell tells which cells it uses, wherever they stand", async () => {
    const {a, b, c, d} = await run({
      c: "a + b",
      a: "const a = rows.length",
      b: "const b = a + 1",
      d: "const = "
    });
    expect([a, b, c, d].map(({uses}) => uses.toSorted())).toEqual([[], ["a"], ["a", "b"], []]);
  });

  test("what uses a control runs again when it moves, its own cell and others do not", async () => {
    const {engine, results, ran} = await live({
      k: "const k = view(Inputs.range([0, 10], {label: 'k', step: 1, value: 2}));",
      twice: "k * 2",
      other: "1 + 1"
    });
    expect(textOf(results.get("twice"))).toEqual({type: "value", value: 4});
    ran.length = 0;
    engine.set("k", 0, 7);
    await engine.settled();
    expect(textOf(results.get("twice"))).toEqual({type: "value", value: 14});
    expect(ran).toEqual(["twice"]);
  });

  test("a control keeps to its limits and steps, whatever it is set to", async () => {
    const {engine, results} = await live({
      k: "const k = view(Inputs.range([0, 1], {step: 0.1, value: 0.5}));",
      show: "k"
    });
    for (const [at, expected] of [
      [9, 1],
      [-3, 0],
      [0.33, 0.3],
      [Number.NaN, 0.5]
    ] as const) {
      engine.set("k", 0, at);
      await engine.settled();
      expect(textOf(results.get("show"))).toEqual({type: "value", value: expected});
    }
  });

  test("other code in a cell reaches those that use it", async () => {
    const {engine, results} = await live({a: "const a = 1", b: "a + 1"});
    engine.define("a", "const a = 10");
    await engine.settled();
    expect(textOf(results.get("b"))).toEqual({type: "value", value: 11});
  });

  test("a circle is reported by each of its cells", async () => {
    const {a, b} = await run({a: "const p = q + 1", b: "const q = p + 1"});
    expect([a.error?.key, b.error?.key]).toEqual(["circular", "circular"]);
  });

  test("a name that two cells declare is refused in both, and in none once one is renamed", async () => {
    const {engine, results} = await live({a: "const x = 1", b: "const x = 2"});
    expect([results.get("a")?.error?.key, results.get("b")?.error?.key]).toEqual(["duplicate", "duplicate"]);
    engine.define("b", "const y = 2");
    await engine.settled();
    expect([results.get("a")?.error, results.get("b")?.error]).toEqual([null, null]);
  });
});

describe("what goes wrong", () => {
  test.each([
    ["an unknown name", "zork + 1", {key: "defined", values: {name: "zork"}}],
    [
      "a control's name in its own cell",
      "const k = view(Inputs.range([0, 1]));\nk * 2",
      {key: "viewedHere", line: 2}
    ],
    [
      "a control's name compared in its own cell",
      "const k = view(Inputs.select(['a', 'b']));\n\nrows.filter(d => d.region === k).length",
      {key: "viewedHere", line: 3}
    ],
    ["view of what is no control", "view(3)", {key: "viewed"}],
    ["a range that is none", "Inputs.range([3, 1])", {key: "inputRange"}],
    ["choices that are none", "Inputs.select([])", {key: "inputOptions"}],
    [
      "a function that no page can call",
      "Plot.dot(rows, {x: 'month'}).plot({y: {tickFormat: d => d}})",
      {key: "plotFunction"}
    ],
    [
      "a reducer of one's own",
      "Plot.barY(rows, Plot.groupX({y: v => 1}, {x: 'month'})).plot()",
      {key: "plotReducer"}
    ],
    ["a misspelt mark", "Plot.dott(rows)", {key: "plotUnknown", values: {name: "dott"}}],
    ["a mark that pages refuse", "Plot.image(rows, {})", {key: "plotRefused"}],
    ["a chart without marks", "Plot.plot()", {key: "plotEmpty"}],
    ["a chart within a chart", "Plot.plot({marks: [Plot.dot(rows, {}).plot()]})", {key: "plotInPlot"}],
    ["an error of the language, at its line", "const a = null;\n\na.b", {key: null, line: 3}]
  ])("%s", async (_, code, expected) => {
    const {a} = await run({a: code});
    expect(a.state).toBe("failed");
    expect(a.error).toMatchObject(expected);
  });

  test("a cell that needs a failed one says which name it waits for", async () => {
    const {b} = await run({a: "const a = null.x", b: "a"});
    expect(b.error).toMatchObject({key: "needed", values: {name: "a"}});
  });

  test("what was shown before a failure stays", async () => {
    const {a} = await run({a: "display(1);\nnull.x"});
    expect(a.shown).toEqual([{type: "value", value: 1}]);
  });
});

describe("the chapter's tables", () => {
  test.each([
    "rows.sort((a, b) => b.sales - a.sales)",
    "rows.splice(1)",
    "rows.push({})",
    "rows.length = 0",
    "rows[0].sales = 99",
    "rows[0].more = 1",
    "delete rows[0].sales"
  ])("are changed by no cell, which is told so: %s", async (code) => {
    const {a, b} = await run({a: code, b: "JSON.stringify(rows)"});
    expect(cellFault(a.error!, chapterMessages("fr"))).toMatch(/ne changent pas.*\[\.\.\.sales\]/);
    expect(b.shown).toEqual([{type: "text", text: JSON.stringify(rows)}]);
  });

  test("stay themselves where a cell declares what it made of them", async () => {
    const {b} = await run({a: "const own = rows.map(d => ({...d, more: 1}))", b: "own[0].more + own.length"});
    expect(b.shown).toEqual([{type: "value", value: 3}]);
  });

  test("are sorted in a copy", async () => {
    const {a} = await run({a: "[...rows].sort((a, b) => b.sales - a.sales)[0].sales"});
    expect(a.shown).toEqual([{type: "value", value: 20}]);
  });
});

describe("what a cell declares", () => {
  test.each([
    ["const list = [3, 1, 2]", "list.sort()"],
    ["const list = [{a: 1}]", "list[0].a = 2"],
    ["const list = {a: 1}", "list.a = 2"],
    ["const list = Object.groupBy([1], d => d)", "delete list[1]"]
  ])("is changed by no other cell, which is told so: %s; %s", async (a, b) => {
    const results = await run({a, b, c: "JSON.stringify(list)"});
    const {a: alone, c} = await run({a, c: "JSON.stringify(list)"});
    expect(cellFault(results.b.error!, chapterMessages("fr"))).toMatch(/ne changent pas.*toSorted/);
    expect(results.c.shown).toEqual(c.shown);
    expect(alone.error).toBeNull();
  });

  test.each([
    ["const list = [3, 1]; list.sort(); list.push(4);", "list.join()"],
    ["const map = new Map(); const set = (k, v) => map.set(k, v);", "set(1, 2).size"],
    ["const bytes = new Uint8Array(2)", "bytes.fill(1).join()"],
    ["class Counter { n = 0; } const counter = new Counter()", "counter.n = 1"],
    ["const words = [['b', 'a']]", "words[0].sort().join()"]
  ])(
    "may change while its cell runs, or where it is neither a list nor plain fields: %s; %s",
    async (a, b) => {
      const results = await run({a, b});
      expect([results.a.error, results.b.error]).toEqual([null, null]);
    }
  );

  test("is not what the language brings, nor without end", async () => {
    const {a} = await run({
      a: "const o = Object.prototype, l = Array.prototype, m = Math, long = new Array(4e9)"
    });
    expect(a.error).toBeNull();
    expect([Object.prototype, Array.prototype, Math].some(Object.isFrozen)).toBe(false);
  });
});

describe("a recorded chart", () => {
  test("holds columns in place of functions, and only the fields that options name", async () => {
    const {a} = await run({a: "Plot.dot(rows, {x: 'month', y: d => d.sales * 2}).plot({grid: true})"});
    expect(a.shown[0]).toEqual({
      type: "chart",
      chart: {
        options: {
          grid: true,
          marks: [{$call: "dot", args: [{$data: 0}, {x: "month", y: {$column: [20, 40]}}]}]
        },
        tables: [{rows: 2, fields: {month: [1, 2]}}]
      }
    });
  });

  test("a column that no row has is named, where its name can be nothing else", async () => {
    const wrong = [
      "Plot.dot(rows, {x: 'Month', y: 'sales'})",
      "Plot.rectY(rows, Plot.binX({y: 'count'}, {x: 'Month'}))",
      "Plot.plot({marks: [Plot.barY(rows, Plot.stackY({x: 'month', y: 'Sales'}))]})"
    ];
    for (const code of wrong) {
      const {a} = await run({a: code});
      expect(a.error).toMatchObject({key: "plotColumn", values: {columns: "month, sales, region"}});
    }
    const right = [
      "Plot.dot(rows, {x: 'month', y: 'sales', fill: 'tomato'})",
      "Plot.rectY(rows, Plot.groupX({y: 'count'}))",
      "Plot.dot(rows, Plot.hexbin({r: 'count'}, {x: 'month', y: 'sales'}))",
      "Plot.dot([1, 2], {x: 'nothing'})",
      "Plot.dot([], {x: 'nothing'})",
      "Plot.dot([{a: 1}, {a: 2, late: 3}], {x: 'late'})"
    ];
    for (const code of right) expect((await run({a: code})).a.error).toBeNull();
  });

  test("writes functions of d3 and transforms by name, and a table once however many marks use it", async () => {
    const {a} = await run({
      a: "Plot.plot({marks: [Plot.rectY(rows, Plot.binX({y: d3.mean}, {x: 'sales'})), Plot.ruleX(rows, {x: 'month'})]})"
    });
    const [{chart}] = a.shown as unknown as [{chart: {options: {marks: unknown[]}; tables: unknown[]}}];
    expect(chart.tables).toHaveLength(1);
    expect(chart.options.marks[0]).toEqual({
      $call: "rectY",
      args: [{$data: 0}, {$call: "binX", args: [{y: {$d3: "mean"}}, {x: "sales"}]}]
    });
  });
});

test("rows without end are too much, at once", async () => {
  const {a} = await run({a: "Plot.dot({*[Symbol.iterator]() { while (true) yield 1; }}).plot()"});
  expect(a.error).toMatchObject({key: "tooMuch"});
});
