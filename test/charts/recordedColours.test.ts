/** Colours of cells' charts and their legends: what a legend says of a colour is what is drawn in it. */
import {describe, expect, test} from "vitest";
import type {LegendEntry} from "../../src/charts/recorded/colours.ts";
import {type DrawnChart, recordedChart} from "../../src/charts/recorded/recorded.ts";
import {buildDocument} from "../../src/components/html.ts";
import type {Locale} from "../../src/i18n/locale.ts";
import {recorded} from "./recordedCell.ts";

async function chartOf(code: string, locale: Locale = "fr", hidden: string[] = []): Promise<DrawnChart> {
  const options = {document: buildDocument(), locale, width: 660, id: "chart", description: "", empty: ""};
  return recordedChart(await recorded(code), {...options, hidden: new Set(hidden)});
}

/** Dots of values, each with the colour it is drawn in. */
const dots = (color: string, values = "[...d3.range(0, 101, 5)]"): string =>
  `Plot.plot({color: {legend: true, ${color}}, marks: [Plot.dot(${values}.map((v, i) => ({v, i})), {x: "i", y: () => 1, fill: "v"})]})`;

const drawnColours = ({svg}: DrawnChart): string[] =>
  [...svg.querySelectorAll("circle")].map((circle) => circle.getAttribute("fill")!);

const named = (entries: readonly LegendEntry[] = []): [string, string][] =>
  entries.map(({name, colour}) => [name, colour]);

const counts = (colours: readonly string[]): number[] =>
  [...new Set(colours)].map((one) => colours.filter((colour) => colour === one).length);

describe("a quantity in classes", () => {
  test("has as many colours as cuts, and one more; the legend gives the bounds of each", async () => {
    const chart = await chartOf(dots('type: "threshold", domain: [20, 60]'));
    expect(counts(drawnColours(chart))).toEqual([4, 8, 9]);
    expect(named(chart.legend?.entries)).toEqual([
      ["< 20", "var(--even)"],
      ["20 – 60", "var(--below2)"],
      ["≥ 60", "var(--below4)"]
    ]);
    expect(chart.legend!.entries.every(({still}) => still)).toBe(true);
  });

  test("keeps its author's colours, all of them", async () => {
    const chart = await chartOf(
      dots('type: "threshold", domain: [20, 60], range: ["green", "orange", "red"]')
    );
    expect([...new Set(drawnColours(chart))]).toEqual(["green", "orange", "red"]);
    expect(named(chart.legend?.entries)).toEqual([
      ["< 20", "green"],
      ["20 – 60", "orange"],
      ["≥ 60", "red"]
    ]);
  });

  test.each([
    ['type: "quantile", n: 4', 4],
    ['type: "quantile", n: 3', 3],
    ['type: "quantile", n: 7', 7],
    ['type: "quantize", n: 4', 5],
    ['type: "threshold", domain: [50], reverse: true', 2]
  ])("draws and names them all: %s", async (color, classes) => {
    const chart = await chartOf(dots(color));
    const inLegend = chart.legend!.entries.map(({colour}) => colour);
    expect(inLegend).toHaveLength(classes);
    expect([...new Set(drawnColours(chart))]).toEqual(inLegend);
  });

  test("of a logarithm are as wide as each other on its own terms", async () => {
    const chart = await chartOf(dots('type: "log"', "[1, 5, 10, 50, 1000, 1e5]"), "en");
    expect(chart.legend!.entries.map(({name}) => name)).toEqual([
      "< 10",
      "10 – 100",
      "100 – 1,000",
      "1,000 – 10,000",
      "≥ 10,000"
    ]);
    expect(new Set(drawnColours(chart)).size).toBe(4);
  });

  test("of years are whole", async () => {
    const chart = await chartOf(dots("", "[2024, 2025, 2024]"));
    expect(named(chart.legend?.entries)).toEqual([
      ["< 2025", "var(--even)"],
      ["≥ 2025", "var(--below4)"]
    ]);
    expect(drawnColours(chart)).toEqual(["var(--even)", "var(--below4)", "var(--even)"]);
  });

  test("of one value are no more than two", async () => {
    expect((await chartOf(dots("", "[5, 5]"))).legend!.entries.map(({name}) => name)).toEqual(["< 5", "≥ 5"]);
  });
});

describe("a gradient", () => {
  test("is said at the values of its author", async () => {
    const chart = await chartOf(
      dots('type: "linear", domain: [1, 6, 12], range: ["blue", "white", "red"]', "[1, 6, 12]")
    );
    expect(named(chart.legend?.entries)).toEqual([
      ["1", "rgb(0, 0, 255)"],
      ["6", "rgb(255, 255, 255)"],
      ["12", "rgb(255, 0, 0)"]
    ]);
    expect(drawnColours(chart)).toEqual(chart.legend!.entries.map(({colour}) => colour));
  });

  test.each([
    'scheme: "blues"',
    'scheme: "turbo"',
    'scheme: "RdBu"',
    'range: ["white", "navy"]',
    "interpolate: d3.interpolateViridis",
    'type: "diverging", scheme: "PuOr", pivot: 20'
  ])("has a legend of its true colours at round values: %s", async (color) => {
    const chart = await chartOf(dots(color));
    const drawn = drawnColours(chart);
    const entries = named(chart.legend?.entries);
    expect(entries.length).toBeGreaterThan(3);
    for (const [name, colour] of entries) {
      const value = Number(name.replace("−", "-"));
      if (value >= 0 && value <= 100) expect([name, drawn[value / 5]]).toEqual([name, colour]);
    }
  });

  test.each([
    ['type: "log", scheme: "blues"', "[1, 10, 100]", "100"],
    ["", "d3.utcMonth.range(new Date('2024-01-01'), new Date('2025-06-01'))", "avril 2024"],
    ['scheme: "blues"', "d3.utcMonth.range(new Date('2024-01-01'), new Date('2025-06-01'))", "avril 2024"]
  ])("of other scales too: %s", async (color, values, name) => {
    const {legend, points} = await chartOf(dots(color, values));
    expect(points[0].text).not.toMatch(/704.067/);
    expect(legend!.entries.map((entry) => entry.name)).toContain(name);
  });
});

describe("symbols", () => {
  const rows = '[{x: 1, k: "a", c: "red one"}, {x: 2, k: "b", c: "blue one"}, {x: 3, k: "a", c: "blue one"}]';

  test("have a legend of their own, which hides them", async () => {
    const code = `Plot.plot({symbol: {legend: true}, marks: [Plot.dot(${rows}, {x: "x", symbol: "k"})]})`;
    const {legend, points} = await chartOf(code);
    expect(legend).toMatchObject({entries: [{name: "a"}, {name: "b"}]});
    expect(new Set(legend!.entries.map(({symbol}) => symbol!.path)).size).toBe(2);
    expect(points).toHaveLength(3);
    expect((await chartOf(code, "fr", ["a"])).points).toHaveLength(1);
  });

  test("are named after colours that stand for something else", async () => {
    const code = `Plot.plot({color: {legend: true}, symbol: {legend: true}, marks: [Plot.dot(${rows}, {x: "x", stroke: "c", symbol: "k"})]})`;
    const {legend} = await chartOf(code);
    expect(legend!.entries.map(({name}) => name)).toEqual(["blue one", "red one", "a", "b"]);
    expect((await chartOf(code, "fr", ["a"])).points).toHaveLength(1);
    expect((await chartOf(code, "fr", ["a", "blue one"])).points).toHaveLength(0);
  });
});

test("a legend that the page does not draw is refused", async () => {
  const code = (scale: string): string =>
    `Plot.plot({${scale}: {legend: true}, marks: [Plot.dot([{x: 1}], {x: "x", opacity: "x", r: "x"})]})`;
  for (const scale of ["opacity", "r"]) await expect(chartOf(code(scale))).rejects.toThrow(`${scale}.legend`);
});
