import {expect, test} from "vitest";
import {runCells} from "../../../src/cells/run.ts";
import {cellScope} from "../../../src/cells/scope.ts";
import {writing} from "../../../src/charts/recorded/writing.ts";
import type {CellHost} from "../../../src/components/cells/host.ts";
import {outputNodes} from "../../../src/components/cells/output.ts";
import {buildDocument} from "../../../src/components/html.ts";
import {chapterMessages} from "../../../src/i18n/chapters.ts";

const host: CellHost = {
  document: buildDocument(),
  locale: "fr",
  words: chapterMessages("fr"),
  writing: writing("fr"),
  columns: new Map()
};

async function output(code: string): Promise<Element> {
  const {shown} = (await runCells([{id: "one", code}], cellScope("fr", {}))).get("one")!;
  const cell = {id: "one", title: "Titre", describe: "", unit: "", still: false};
  return outputNodes(shown, cell, host)[0];
}

const dots = (color: string) =>
  `Plot.dot([[1, 10], [2, 20], [3, 90]], {x: "0", y: "1", fill: "1"}).plot({color: {legend: true, ${color}}})`;

test.each(['type: "threshold", domain: [15, 60]', 'scheme: "blues"', 'type: "log"'])(
  "what hides nothing has no buttons: %s",
  async (color) => {
    const legend = (await output(dots(color))).querySelector(".cell-legend")!;
    expect(legend.querySelectorAll("li").length).toBeGreaterThan(2);
    expect(legend.querySelectorAll("button")).toHaveLength(0);
  }
);

test("series and symbols can be hidden", async () => {
  const legend = (
    await output('Plot.dot([["a"], ["b"]], {x: "0", y: () => 1, symbol: "0"}).plot({symbol: {legend: true}})')
  ).querySelector(".cell-legend")!;
  expect([...legend.querySelectorAll("[data-series]")].map((one) => one.getAttribute("data-series"))).toEqual(
    ["a", "b"]
  );
});

test("the table of a chart with one axis has its rows", async () => {
  const drawn = await output('Plot.tickX([{v: 1}, {v: 4}], {x: "v"}).plot()');
  expect(drawn.querySelectorAll("tbody tr")).toHaveLength(2);
});
