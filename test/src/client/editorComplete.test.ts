/** What the editor proposes, place by place. */
import {CompletionContext} from "@codemirror/autocomplete";
import {javascriptLanguage} from "@codemirror/lang-javascript";
import {EditorState} from "@codemirror/state";
import {expect, test} from "vitest";
import {completionSources, type Name} from "../../../src/client/editor/complete.ts";
import {editorWords} from "../../../src/client/editor/words.ts";

const names: Name[] = [
  {name: "passengers", detail: "table", fields: ["age", "fare", "prix payé"]},
  {name: "crew", detail: "table", fields: ["rank", "age"]},
  {name: "Plot", detail: "charts", fields: ["plot", "dot"]},
  {name: "notice", detail: "a message"}
];

/** Names proposed at the bar of the code, with what they are. */
async function proposed(code: string): Promise<string[]> {
  const pos = code.indexOf("|");
  const doc = code.replace("|", "");
  const state = EditorState.create({doc, extensions: javascriptLanguage});
  const found: string[] = [];
  for (const source of completionSources(names, editorWords("en"))) {
    const result = await source(new CompletionContext(state, pos, false));
    for (const {label, detail} of result?.options ?? []) found.push(detail ? `${label} (${detail})` : label);
  }
  return found;
}

const columns = ["age (column of passengers)", "fare (column of passengers)"];

test.each([
  ["a word", "Pl|", ["passengers (table)", "crew (table)", "Plot (charts)", "notice (a message)"]],
  ["a library's dot", "Plot.|", ["plot", "dot"]],
  ["a parameter's dot, of the table that is named", "passengers.map((d) => d.|)", columns],
  ["another parameter's dot", "passengers.filter(function (one) {return one.a|})", columns],
  ["a parameter's dot where no table is named", "all.map((d) => d.|)", [...columns, "rank (column of crew)"]],
  ["a text", '"|"', []],
  [
    "a text that begins a column's name",
    'f(passengers, {x: "PRIX p|"})',
    ["prix payé (column of passengers)"]
  ],
  ["a text that begins none", 'f({title: "Le|"})', []],
  ["the dot of a name that is no parameter", "const d = 1; d.|", []],
  ["the dot of a table", "passengers.|", []],
  ["a deeper dot", "Plot.dot.|", []],
  ["a comment", "// Pl|", []],
  ["a property's name", "f({Pl|: 1})", []]
])("proposes after %s", async (_, code, expected) => {
  expect(await proposed(code)).toEqual(expected);
});

test("proposes the code's own names", async () => {
  expect(await proposed("const rows = 1;\nro|")).toContain("rows");
});
