/** A value arrives whole in other cells, or its cell says that it cannot. */
import {expect, test} from "vitest";
import {runCells} from "../../../src/cells/run.ts";
import {cellScope} from "../../../src/cells/scope.ts";

const run = async (a: string) =>
  runCells(
    [
      {id: "a", code: a},
      {id: "b", code: "g"}
    ],
    cellScope("fr", {})
  );

test.each([
  "const g = (function* () { let i = 0; while (true) yield i++; })()",
  "const g = [10, 20, 30].values().map((x) => 2 * x)",
  'const g = new Map([["a", 1]]).entries()',
  'const g = "aXbX".matchAll(/X/g)',
  "const g = (async function* () { yield 1; })()"
])("what can be gone through once only is no value of a cell: %s", async (code) => {
  const results = await run(code);
  expect(results.get("a")?.error).toMatchObject({key: "once", values: {name: "g"}});
  expect(results.get("b")?.error).toMatchObject({key: "needed"});
});

test("nor is it shown", async () => {
  expect((await run("[1, 2].values()")).get("a")?.error).toMatchObject({key: "once"});
});

test.each([
  ["const g = [...[10, 20].values()]", [10, 20]],
  ["function* all() { yield 1; yield 2; } const g = [...all()]", [1, 2]],
  ["let g; { const it = [3].values(); g = it.next().value; }", 3],
  ["const g = Array.from(new Set([1, 1, 2]))", [1, 2]]
])("a list of its values is: %s", async (code, value) => {
  expect((await run(code)).get("b")?.shown).toEqual([{type: "value", value}]);
});
