import {describe, expect, test} from "vitest";
import {runCells} from "../../../src/cells/run.ts";
import {cellScope} from "../../../src/cells/scope.ts";
import {writing} from "../../../src/charts/recorded/writing.ts";
import {shownFacts} from "../../../src/components/cells/chart.ts";
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
const cell = {id: "one", title: "Au-dessus", describe: "", unit: "En euros", still: false};

async function shown(code: string) {
  return (await runCells([{id: "one", code}], cellScope("fr", {}))).get("one")!.shown;
}

describe("what stands above a cell", () => {
  test("is its author's, where its chart says nothing", async () => {
    expect(shownFacts(await shown("Plot.dot([1, 2]).plot()"), cell, host)).toEqual(cell);
    expect(shownFacts(await shown("42"), cell, host)).toEqual(cell);
  });

  test("is what its chart says, spaced as the language wants it", async () => {
    const code =
      'Plot.plot({title: "Reste : " + 6 * 7 + " %", subtitle: "Sur 3 mois", marks: [Plot.dot([1])]})';
    expect(shownFacts(await shown(code), cell, host)).toEqual({
      ...cell,
      title: "Reste\u00a0: 42\u202f%",
      unit: "Sur 3 mois"
    });
  });

  test("a title that is no text is left alone", async () => {
    for (const title of ["42", "null", '""', "{a: 1}"])
      expect(
        shownFacts(await shown(`Plot.plot({title: ${title}, marks: [Plot.dot([1])]})`), cell, host).title
      ).toBe("Au-dessus");
  });

  test("stands with its chart where the cell has no title of its own", async () => {
    const titled = await shown('Plot.plot({title: "Deux points", marks: [Plot.dot([1, 2])]})');
    const titleIn = (facts: typeof cell) => outputNodes(titled, facts, host)[0].querySelector(".chart-title");
    expect(titleIn({...cell, title: ""})?.textContent).toBe("Deux points");
    expect(titleIn(cell)).toBeNull();
  });

  test("names the chart's table and drawing too", async () => {
    const one = await shown('Plot.plot({title: "Deux <b>points</b>", marks: [Plot.dot([1, 2])]})');
    const [element] = outputNodes(one, cell, host);
    expect(element.querySelector("table caption, vigie-table table")?.outerHTML).toContain(
      "Deux &lt;b&gt;points&lt;/b&gt;"
    );
    expect(element.querySelector("svg")?.getAttribute("aria-label")).toBe("Deux <b>points</b>");
  });
});
