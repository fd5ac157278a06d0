/** Charts of cells: their axes and dates as the page's language writes them, on their own column's terms. */
import * as d3 from "d3";
import {describe, expect, test} from "vitest";
import {Engine} from "../../src/cells/engine.ts";
import type {Recorded} from "../../src/cells/plot/recorder.ts";
import {cellScope} from "../../src/cells/scope.ts";
import type {Shown} from "../../src/cells/shown.ts";
import * as functions from "../../src/charts/recorded/functions.ts";
import type {ChartFault} from "../../src/charts/recorded/limits.ts";
import {type DrawnChart, recordedChart} from "../../src/charts/recorded/recorded.ts";
import {writing} from "../../src/charts/recorded/writing.ts";
import {buildDocument} from "../../src/components/html.ts";
import type {Locale} from "../../src/i18n/locale.ts";

const days = Array.from({length: 120}, (_, i) => ({
  date: new Date(Date.UTC(2025, 7, 3 + i)),
  value: i / 120
}));

async function recorded(code: string): Promise<Recorded> {
  const shown: Shown[] = [];
  const engine = new Engine(cellScope("fr", {days}), (result) => shown.push(...result.shown));
  engine.define("chart", code);
  await engine.settled();
  const chart = shown.find(({type}) => type === "chart");
  if (chart?.type !== "chart") throw new Error(`The cell shows ${JSON.stringify(shown)}, no chart.`);
  return chart.chart;
}

async function chartOf(code: string, width = 660, locale: Locale = "fr"): Promise<DrawnChart> {
  const options = {document: buildDocument(), locale, width, id: "chart", description: "", empty: ""};
  return recordedChart(await recorded(code), options);
}

const drawn = async (...chart: Parameters<typeof chartOf>): Promise<Element> => (await chartOf(...chart)).svg;

const textsOf = (svg: Element): string[] =>
  [...svg.querySelectorAll("text")].map(({textContent}) => textContent ?? "");

const share = `Plot.plot({y: {tickFormat: ".0%"}, marks: [Plot.lineY(days, {x: "date", y: "value"})]})`;

test("an author's format is written with the language's own signs", async () => {
  expect(textsOf(await drawn(share))).toContain("20\u00a0%");
  expect(textsOf(await drawn(share, 660, "en"))).toContain("20%");
  const thousands = `Plot.plot({y: {tickFormat: ",.0f"}, marks: [Plot.ruleY([0, 5000])]})`;
  expect(textsOf(await drawn(thousands))).toContain("5\u202f000");
});

const isDay = (text: string): boolean => /^\d+ \p{L}/u.test(text);
const isTime = (text: string): boolean => isDay(text) || /^\p{L}+\.?( \d{4})?$/u.test(text);

test.each([328, 500, 566, 660, 820])("labels of days do not meet on an axis of %i pixels", async (width) => {
  const times = textsOf(await drawn(share, width)).filter(isTime);
  expect(times.length).toBeGreaterThan(2);
  // The widest label of a day is about 50 pixels.
  if (times.some(isDay)) expect(times.length * 50).toBeLessThan(width);
});

const byStep = (step: string): string =>
  `Plot.plot({x: {label: null, ticks: "${step}"}, y: {axis: null}, marks: [Plot.lineY(days, {x: "date", y: "value"})]})`;

test("an author's step of time is kept where it has room", async () => {
  expect(textsOf(await drawn(byStep("month")))).toEqual(["sept. 2025", "oct.", "nov."]);
});

test.each(["day", "second"])("a step of a %s gives way where it has no room", async (step) => {
  expect(textsOf(await drawn(byStep(step))).length).toBeLessThan(12);
});

test.each([
  'Plot.dot(days.slice(120), {x: "date", y: "value", stroke: "group", symbol: "group"})',
  'Plot.rectY(days.slice(120), Plot.binX({y: "count"}, {x: "value", fill: "group"}))'
])("a chart of no rows has no legend: %s", async (mark) => {
  const {legend} = await chartOf(`Plot.plot({color: {legend: true}, marks: [${mark}, Plot.ruleY([0])]})`);
  expect(legend).toBeNull();
});

test("the label of an axis of names is level", async () => {
  const svg = await drawn(
    `Plot.plot({y: {label: "Jour"}, marks: [Plot.barX([{a: "un", b: 1}], {x: "b", y: "a"})]})`
  );
  const label = [...svg.querySelectorAll("text")].find(({textContent}) => textContent === "Jour")!;
  expect(label.outerHTML).not.toContain("rotate");
  expect(label.parentElement!.outerHTML.split("<text")[0]).not.toContain("rotate");
});

test("the first of a month is a day among days, and a month among months", () => {
  const first = new Date(Date.UTC(2025, 9, 1));
  const {value, column} = writing("fr");
  expect(value(first)).toBe("1ᵉʳ oct. 2025");
  expect(writing("en").value(first)).toBe("1 Oct 2025");
  expect(column([first, new Date(Date.UTC(2025, 9, 2))])(first)).toBe("1ᵉʳ oct. 2025");
  expect(column([first, null, new Date(Date.UTC(2025, 10, 1))])(first)).toBe("octobre 2025");
});

test("the numbers of a column have the same digits, and none is written as nothing", () => {
  const {column, value} = writing("fr");
  const written = (...values: number[]): string[] => values.map(column(values));
  expect(written(5, 4.9, 5.25)).toEqual(["5,00", "4,90", "5,25"]);
  expect(written(0.9978, 0.02, 0)).toEqual(["0,9978", "0,0200", "0,0000"]);
  expect(written(1200.4, 350.25)).toEqual(["1\u202f200", "350"]);
  expect(written(1200.4, 0.03)).toEqual(["1\u202f200,40", "0,03"]);
  expect(written(-3, 12)).toEqual(["−3", "12"]);
  expect(value(5)).toBe("5");
  expect(column([])(5)).toBe("5");
});

test("a chart without a row to draw says so; one of guides alone says nothing", async () => {
  const says = async (code: string): Promise<boolean> => {
    const options = {
      document: buildDocument(),
      locale: "fr",
      width: 660,
      id: "chart",
      description: ""
    } as const;
    const {svg} = recordedChart(await recorded(code), {...options, empty: "Rien : aucune ligne."});
    return textsOf(svg).some((text) => text.includes("aucune ligne"));
  };
  const line = (rows: string): string =>
    `Plot.plot({marks: [Plot.lineY(${rows}, {x: "date", y: "value"}), Plot.ruleY([1])]})`;
  expect(await says(line("days.filter(() => false)"))).toBe(true);
  expect(await says(line("days"))).toBe(false);
  expect(await says("Plot.plot({x: {domain: [0, 1]}, y: {domain: [0, 1]}, marks: [Plot.frame()]})")).toBe(
    false
  );
});

test("labels of whole numbers are those of whole ticks", async () => {
  const labels = async (tickFormat: string): Promise<string[]> =>
    textsOf(
      await drawn(
        `Plot.plot({x: {axis: null}, y: {tickFormat: "${tickFormat}"}, marks: [Plot.ruleY([0, 2])]})`
      )
    ).filter(Boolean);
  expect(await labels("d")).toEqual(["0", "1", "2"]);
  expect((await labels(".1f")).length).toBeGreaterThan(3);
});

test("a dot's size may be that of a column", async () => {
  const code = `Plot.plot({marks: [Plot.dot(days.slice(1, 4), {x: "date", y: "value", r: "value"})]})`;
  expect((await chartOf(code)).points).toHaveLength(3);
});

test("a band is read from end to end, under the name of its series", async () => {
  const band = (options: string): string =>
    `Plot.plot({color: {legend: true, label: "Série"}, y: {label: "Valeur"}, marks: [Plot.areaY(days, {x: "date", ${options}})]})`;
  const readings = async (options: string): Promise<unknown> =>
    Object.fromEntries(
      (await chartOf(band(options))).points[60].readings.map(({label, value}) => [label, value])
    );
  expect(await readings('y1: d => d.value, y2: d => 3 * d.value, fill: d => "bande"')).toMatchObject({
    Série: "bande",
    Valeur: "0,50 – 1,50"
  });
  expect(await readings('y: "value", fill: d => "pile"')).toMatchObject({Série: "pile", Valeur: 0.5});
});

test("no two series have the same colour, but those beyond the sixth are grey together", async () => {
  const code = `Plot.plot({color: {legend: true}, marks: [Plot.dot(d3.range(9).map(i => ({i, name: "s" + i})),
    {x: "i", y: "i", fill: "name"})]})`;
  const colours = (await chartOf(code)).legend?.entries.map(({colour}) => colour) ?? [];
  expect(new Set(colours.slice(0, 6)).size).toBe(6);
  expect(new Set(colours.slice(6))).toEqual(new Set(["var(--healthy)"]));
});

const faultOf = async (code: string): Promise<unknown> => {
  try {
    await chartOf(code);
    return null;
  } catch (error) {
    return (error as ChartFault).key ?? error;
  }
};

describe("a chart holds so much text as a page writes at once", () => {
  test.each([
    'Plot.text([1], {x: d => d, text: () => "x".repeat(1e6), lineWidth: 1})',
    'Plot.text([1], {x: d => d, text: () => "a\\n".repeat(1e6)})',
    'Plot.text([["mot ".repeat(1e5)]], {text: "0", lineWidth: 1})',
    'Plot.barX([{a: "mot ".repeat(1e5), b: 1}], {x: "b", y: "a"})',
    'Plot.plot({x: {label: "mot ".repeat(1e5)}, marks: [Plot.dot([1], {title: () => "mot ".repeat(1e5)})]})'
  ])("a long text is cut: %s", async (code) => {
    const texts = textsOf(await drawn(code)).join("");
    expect(texts.length).toBeLessThan(1100);
    expect(texts).toContain("…");
  });

  test.each([
    ["nodes", 'Plot.text(d3.range(3000), {x: d => d, text: () => "mot ".repeat(1000), lineWidth: 1})'],
    ["nodes", 'Plot.text(d3.range(2000), {x: d => d, text: () => "a\\n".repeat(30)})'],
    ["signs", 'Plot.text(d3.range(3000), {x: d => d, text: () => "mot ".repeat(100)})'],
    ["signs", 'Plot.dot(d3.range(9000), {x: d => d, title: () => "mot ".repeat(100)})'],
    ["signs", 'Plot.barX(d3.range(5000).map(i => ({a: i + "mot ".repeat(100)})), {x: 1, y: "a"})'],
    [
      "signs",
      'Plot.plot({marks: [Plot.axisX({lineWidth: 1}), Plot.dot(d3.range(500).map(i => ({i, a: i + "mot ".repeat(30)})), {x: "a", y: "i"})]})'
    ],
    ["option", 'Plot.dot(d3.range(999), {x: d => d, fill: d => "s" + d}).plot({color: {legend: true}})']
  ])("more of it is refused for its %s: %s", async (key, code) => {
    expect(await faultOf(code)).toBe(key);
  });

  test("a hundred paragraphs are not too much", async () => {
    const code = 'Plot.text(d3.range(100), {x: d => d, text: () => "mot ".repeat(20), lineWidth: 12})';
    expect(textsOf(await drawn(code)).filter((text) => /mot/.test(text))).toHaveLength(100);
  });
});

describe("a drawing keeps to a size", () => {
  const heightOf = async (options: string): Promise<number> =>
    Number(
      (
        await drawn(`Plot.plot({${options}, marks: [Plot.frame(), Plot.dot([[0, 0], [1, 1]])]})`)
      ).getAttribute("height")
    );

  test.each(["height: -5", "height: NaN", "height: 1e7", "height: '-5'", "marginTop: -3000", "margin: NaN"])(
    "that none can have is that of any other: %s",
    async (options) => {
      expect(await heightOf(options)).toBe(await heightOf("grid: false"));
    }
  );

  test("it has room between its margins, and is not higher than a few screens", async () => {
    expect(await heightOf("height: 50, marginTop: 400, marginBottom: 400")).toBe(820);
    expect(await heightOf("aspectRatio: 1e-6")).toBe(4000);
    expect(await heightOf("height: 300")).toBe(300);
  });

  test.each([
    'Plot.dot([1], {x: 1, r: 5000, fill: "white"})',
    "Plot.dot([1], {x: 1, r: Infinity})",
    "Plot.text([1], {x: 1, fontSize: 900})",
    "Plot.text([1], {x: 1, dy: -2000})",
    "Plot.rect([1], {x1: 0, x2: 1, y1: 0, y2: 1, inset: -3000})",
    "Plot.ruleX([1], {strokeWidth: 8000})",
    'Plot.rectY([1, 2], Plot.binX({y: "count"}, {x: d => d, thresholds: Infinity}))'
  ])("a part that would cover it all is refused: %s", async (code) => {
    expect(await faultOf(code)).toBe("option");
  });

  test("numbers of a list are values, not sizes", async () => {
    const {points} = await chartOf("Plot.dot([1, 2], {x: [1, 2], y: [1, 2], r: [1000, 5000]})");
    expect(points).toHaveLength(2);
    expect(
      textsOf(await drawn("Plot.plot({x: {ticks: [0, 900]}, marks: [Plot.ruleX([0, 1000])]})"))
    ).toContain("900");
  });
});

test("a legend's symbol is that of its series, in whatever order colours and symbols come", async () => {
  const rows = '[{x: 1, k: "a"}, {x: 2, k: "b"}]';
  const code = (domain: string): string =>
    `Plot.plot({color: {legend: true, domain: ${domain}}, marks: [Plot.dot(${rows}, {x: "x", stroke: "k", symbol: "k"})]})`;
  const [one, other] = await Promise.all(
    ['["a", "b"]', '["b", "a"]'].map(async (domain) => {
      const {legend} = await chartOf(code(domain));
      return new Map(legend!.entries.map(({name, symbol}) => [name, symbol!.path]));
    })
  );
  expect(one.get("a")).not.toBe(one.get("b"));
  expect(other).toEqual(new Map([...one].reverse()));
});

test("options may name every curve, interpolation, interval and reduction that d3 has, and nothing else", () => {
  const named =
    /^(utc|time)[A-Z]\w*$|^curve[A-Z]\w*$|^interpolate[A-Z]\w*$|^(mean|sum|median|min|max|deviation|variance|mode|count|ascending|descending)$/;
  const page = /Transform(Css|Svg)$|(Default|Format)Locale$/;
  const expected = Object.keys(d3).filter((name) => named.test(name) && !page.test(name));
  expect(Object.keys(functions).toSorted()).toEqual(expected.toSorted());
});

test("a map is refused, whatever draws it", async () => {
  await expect(chartOf('Plot.plot({projection: "mercator", marks: [Plot.dot([1])]})')).rejects.toThrow(
    /unknown/
  );
});
