import {expect, test} from "vitest";
import {fromObjects} from "../../../../pipeline/core/explorer/read/objects.ts";
import {run} from "../../../../pipeline/core/explorer/run.ts";
import {checkSettings} from "../../../../pipeline/core/explorer/settings.ts";
import {classHistograms} from "../../../../src/charts/explorer/class-histograms.ts";
import {buildDocument} from "../../../../src/components/html.ts";
import {explorerSpeech} from "../../../../src/i18n/explorer.ts";
import {distributionFigure} from "../../../../src/views/explorer/distributions.ts";
import type {FigureView} from "../../../../src/views/view.ts";

/** Spread of one feature of two classes. */
function viewOf(value: (i: number) => number): FigureView {
  const rows = Array.from({length: 60}, (_, i) => ({x: value(i), kind: i < 20 ? "a" : "b"}));
  const table = fromObjects("own", rows);
  const settings = checkSettings({model: "knn"});
  const recipe = {data: "own", file: "a.csv", target: "kind", settings} as const;
  const done = {recipe, run: run(table, settings), table, source: "", milliseconds: 1};
  return distributionFigure({done, speech: explorerSpeech("fr")}, "x");
}

test.each([0.0004, 0.07, 1, 68.3, 12_345])(
  "edges of bins have one precision, and differ: step %d",
  (step) => {
    const edges = viewOf((i) => step * (i + 0.37)).table.rows.map(([from]) => String(from.text));
    expect(new Set(edges.map((text) => text.split(",")[1]?.length ?? 0)).size).toBe(1);
    expect(new Set(edges).size).toBe(edges.length);
  }
);

test.each<[string, (i: number) => number]>([
  ["around 1e-200", (i) => (i + 1) * 1e-200],
  ["around 1e-320", (i) => (i + 1) * 1e-320],
  ["the two next to each other at 1e20", (i) => 1e20 + 16_384 * (i % 2)],
  ["all of 1e20", () => 1e20]
])("values %s have a figure, and all of them a bin", (_, value) => {
  const view = viewOf(value);
  const counts = view.table.rows.map(([, , a, b]) => Number(a.value) + Number(b.value));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(60);
  const svg = view.draw!({document: buildDocument(), locale: "fr", width: 600, id: "x"});
  expect(svg.outerHTML).not.toMatch(/NaN|Infinity/);
});

test.each([1, 2, 3, 7, 14, 159, 4200])(
  "every class has a scale of counts, up from zero: %i a bin",
  (count) => {
    const bins = [
      {count, title: ""},
      {count: 0, title: ""}
    ];
    const one = (label: string) => ({hue: 0, label, bins, mean: null});
    const svg = classHistograms([one("a"), one("b")], {
      document: buildDocument(),
      locale: "en",
      width: 828,
      id: "x",
      description: "",
      empty: "",
      edges: [0.5, 1.5, 2.5],
      xLabel: "x"
    });
    const texts = [...svg.querySelectorAll("text")].map(({textContent}) =>
      Number(textContent?.replace(",", ""))
    );
    expect(texts.filter((value) => value === 0)).toHaveLength(2);
    expect(
      texts.filter((value) => value > 0 && value <= count && value >= count / 2.6).length
    ).toBeGreaterThan(1);
  }
);
