/** A cell shows as much as a page draws in a second, all its outputs together. */
import {expect, test} from "vitest";
import {runCells} from "../../../src/cells/run.ts";
import {cellScope} from "../../../src/cells/scope.ts";

const run = async (code: string) => (await runCells([{id: "a", code}], cellScope("fr", {}))).get("a")!;

test.each([
  "for (let i = 0; i < 199; i++) display([{i}])",
  "for (let i = 0; i < 30; i++) display(Plot.dot(d3.range(9000), {x: d => d}))",
  "for (let i = 0; i < 30; i++) display(Plot.boxY(d3.range(1000), {x: d => d, y: d => d}))",
  'for (let i = 0; i < 30; i++) display(Plot.text(d3.range(100), {x: d => d, text: d => "mot ".repeat(20), lineWidth: 4}))',
  "for (let i = 0; i < 100; i++) display(Inputs.select(d3.range(1000)))",
  "for (let i = 0; i < 199; i++) display(cards(d3.range(60).map(i => ({label: i, value: i}))))"
])("more is refused, and what had room stays: %s", async (code) => {
  const {state, error, shown} = await run(code);
  expect({state, key: error?.key}).toEqual({state: "failed", key: "shapes"});
  expect(shown.length).toBeGreaterThan(0);
});

test.each([
  "for (let i = 0; i < 40; i++) display(d3.range(2000).map(i => ({i})))",
  "for (let i = 0; i < 30; i++) display(Plot.lineY(d3.range(2000), {x: d => d, y: d => d}))",
  'for (let i = 0; i < 30; i++) display(Plot.rectY(d3.range(2000), Plot.binX({y: "count"}, {x: d => d})))',
  "Plot.dot(d3.range(19000), {x: d => d})"
])("what a page draws in time is shown: %s", async (code) => {
  expect((await run(code)).error).toBeNull();
});

test("texts of a table and of cards are cut", async () => {
  const {shown} = await run('display([{a: "x".repeat(1e6)}]); cards([{label: "x".repeat(1e6), value: 1}])');
  expect(JSON.stringify(shown).length).toBeLessThan(5000);
});
