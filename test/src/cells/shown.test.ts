/** What a cell's last value and calls show: something always, and what a beginner can read. */
import {expect, test} from "vitest";
import {runCells} from "../../../src/cells/run.ts";
import {cellScope} from "../../../src/cells/scope.ts";

const run = async (code: string) =>
  (await runCells([{id: "a", code}], cellScope("fr", {sales: [{month: 1, sales: 2}]}))).get("a")!;

test.each<[code: string, shown: unknown[]]>([
  ["console.log('a', 2, true)", [{type: "text", text: "a 2 true"}]],
  ["console.log(3)", [{type: "value", value: 3}]],
  ["console.log()", [{type: "text", text: "undefined"}]],
  ["console.warn([1]); console.table(sales); 5", ["value", "table", "value"]],
  ["console.log('total', [1, 2])", ["text", "value"]],
  ["sales.lenght", [{type: "text", text: "undefined"}]],
  ["d3.mean(sales, d => d.vente)", [{type: "text", text: "undefined"}]],
  ["display(undefined)", [{type: "text", text: "undefined"}]],
  ["[1, 2].forEach(d => display(d))", ["value", "value"]],
  ["const a = undefined;", []],
  ["if (sales.none) 3", []],
  ["/a+/g", [{type: "value", value: "/a+/g"}]],
  ["new RangeError('no')", [{type: "value", value: "RangeError: no"}]],
  ["[/a/, new Error('b')]", [{type: "value", value: ["/a/", "Error: b"]}]],
  ["d3.sum", [{type: "value", value: {$function: "sum"}}]],
  ["Promise.resolve(3)", [{type: "value", value: 3}]],
  ['notice("watch", "Attention")', [{type: "notice", state: "watch", text: "Attention"}]],
  ['cards([{label: "a", value: 1, state: false}])', ["cards"]]
])("%s", async (code, shown) => {
  const result = await run(code);
  expect(result.error).toBeNull();
  expect(
    shown.some((one) => typeof one === "string") ? result.shown.map(({type}) => type) : result.shown
  ).toEqual(shown);
});

test("a console that goes on and on is cut, and its cell goes on", async () => {
  const {error, shown} = await run("for (let i = 0; i < 1000; i++) console.log(i);\n7");
  expect(error).toBeNull();
  expect(shown).toHaveLength(101);
  expect(shown.at(-2)).toEqual({type: "text", text: "…"});
});

test.each<[code: string, error: object]>([
  ['notice("bravo")', {key: "notice", values: {found: "bravo"}}],
  ['notice("ok", "Bravo")', {key: "state", values: {found: "ok"}}],
  ['cards([{label: "a", value: 1, state: "ok"}])', {key: "state"}],
  ['cards([{titre: "a", valeur: 1}])', {key: "card", values: {found: "titre"}}],
  ["cards([{}])", {key: "card"}],
  ['cards(["a"])', {key: "card", values: {found: "a"}}],
  ["format.month(13)", {key: "month", values: {found: "13"}}],
  ["format.month(0)", {key: "month"}],
  ["display(Promise.resolve(3))", {key: "promise", line: 1}],
  [
    "const one = l => view(Inputs.toggle(l)); const k = [one('a')];\ndisplay(k[0])",
    {key: "viewedHere", line: 2}
  ]
])("is refused: %s", async (code, error) => {
  expect((await run(code)).error).toMatchObject(error);
});
