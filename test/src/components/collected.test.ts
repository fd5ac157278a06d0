import {expect, test} from "vitest";
import {runCells} from "../../../src/cells/run.ts";
import {cellScope} from "../../../src/cells/scope.ts";
import {collected} from "../../../src/components/chapter/collected.ts";

async function parts(...cells: {id: string; code: string; title?: string}[]) {
  const results = await runCells(cells, cellScope("fr", {}));
  return collected(
    cells.map(({id, title = ""}) => ({id, title})),
    results
  );
}

test("a dashboard has what moves it first, then messages, figures, charts and tables", async () => {
  const made = await parts(
    {id: "table", code: "[{a: 1}]", title: "Les lignes"},
    {id: "chart", code: "display(Plot.plot({marks: [Plot.ruleY([0])]})); 'Une phrase.'", title: "Le trait"},
    {id: "cards", code: 'cards([{label: "Un", value: 1}, {label: "Deux", value: 2}])'},
    {id: "filter", code: 'const group = view(Inputs.select(["a"], {label: "Groupe"}));'},
    {id: "said", code: 'notice("good", "Tout va bien.")'}
  );
  expect(made).toEqual([
    {id: "filter", kind: "input", name: "Groupe"},
    {id: "said", kind: "notice", name: "Tout va bien."},
    {id: "cards", kind: "cards", name: "Un, Deux"},
    {id: "chart", kind: "chart", name: "Le trait"},
    {id: "table", kind: "table", name: "Les lignes"}
  ]);
});

test("a cell that shows nothing is no part of a dashboard", async () => {
  expect(await parts({id: "function", code: "const twice = x => 2 * x;"})).toEqual([]);
});
