/** Numbers and dates that the library would write in English: charts of cells write them as their page does. */
import {afterEach, describe, expect, test, vi} from "vitest";
import {type DrawnChart, recordedChart} from "../../src/charts/recorded/recorded.ts";
import {faultText} from "../../src/components/cells/chart.ts";
import {buildDocument} from "../../src/components/html.ts";
import {chapterMessages} from "../../src/i18n/chapters.ts";
import type {Locale} from "../../src/i18n/locale.ts";
import {recorded} from "./recordedCell.ts";

const sales = Array.from({length: 24}, (_, i) => ({
  date: new Date(Date.UTC(2024, i)),
  year: 2024 + Math.floor(i / 12),
  sales: 100_000 + 1234.5 * i
}));

async function chartOf(code: string, locale: Locale = "fr"): Promise<DrawnChart> {
  const options = {document: buildDocument(), locale, width: 660, id: "chart", description: "", empty: ""};
  return recordedChart(await recorded(code, {sales}), options);
}

const texts = async (code: string, locale: Locale = "fr"): Promise<string[]> =>
  [...(await chartOf(code, locale)).svg.querySelectorAll("text")].map(({textContent}) => textContent ?? "");

const line = (options: string, mark = "") =>
  `Plot.plot({${options}, marks: [${mark} Plot.lineY(sales, {x: "date", y: "sales"})]})`;

describe.each(["fr", "en"] as const)("in %s", (locale) => {
  test("years are not grouped by thousands: facets, axes, texts", async () => {
    for (const code of [
      'Plot.dot(sales, {x: "sales", y: "sales", fx: "year"}).plot({x: {axis: null}, y: {axis: null}})',
      'Plot.dot(sales, {x: "sales", y: "sales", fy: "year"}).plot({x: {axis: null}, y: {axis: null}})',
      'Plot.dot(sales, {x: "year", y: "sales"}).plot({y: {axis: null}})',
      "Plot.text([2024, 2025], {x: d => 1, y: (d, i) => i, text: d => d}).plot({axis: null})",
      'Plot.plot({y: {axis: null}, marks: [Plot.axisX({anchor: "top"}), Plot.dot(sales, {x: "year", y: "sales"})]})'
    ]) {
      const found = (await texts(code, locale)).filter((text) => /^\d/.test(text));
      expect(found).toEqual(["2024", "2025"]);
    }
  });

  test("an author's prefix of a thousand is short", async () => {
    expect(await texts(line('y: {tickFormat: "s"}'), locale)).toContain("100k");
  });
});

test("labels of texts have the language's signs", async () => {
  const one = "Plot.text([3641645, 1.5], {x: d => d, y: d => d, text: d => d}).plot({axis: null})";
  expect(await texts(one)).toEqual(["3\u202f641\u202f645", "1,5"]);
  expect(await texts(one, "en")).toEqual(["3,641,645", "1.5"]);
  const dates = 'Plot.text(sales.slice(0, 1), {x: "sales", y: "sales", text: "date"}).plot({axis: null})';
  expect(await texts(dates)).toEqual(["janvier 2024"]);
});

test.each(["sqrt", "pow", "symlog", "log"])("an axis of %s is written as others are", async (type) => {
  const code = `Plot.plot({x: {axis: null}, y: {type: "${type}"}, marks: [Plot.dot([1, 100, 40000], {x: d => d, y: d => d})]})`;
  const found = await texts(code);
  expect(found.some((text) => /^\d{1,2}\u202f000$/.test(text))).toBe(true);
  expect(found.join(" ")).not.toMatch(/\d[,k]/);
  expect((await texts(code, "en")).some((text) => /^\d{1,2},000$/.test(text))).toBe(true);
});

test("an axis that is a mark has ticks as the page's others", async () => {
  const own = (options: string) => line("x: {axis: null}, y: {axis: null}", `Plot.axisX(${options}),`);
  expect(await texts(own('{ticks: "3 months"}'))).toEqual(
    expect.arrayContaining(["janv. 2024", "avr.", "juil."])
  );
  expect(await texts(own('{ticks: "3 months"}'), "en")).toEqual(
    expect.arrayContaining(["Jan 2024", "Apr", "Jul"])
  );
  expect(await texts(own('{interval: "6 months", tickFormat: "%B %Y"}'))).toContain("juillet 2024");
  expect(await texts(own('[sales[3].date], {tickFormat: "%B"}'))).toContain("avril");
  const y = "Plot.plot({axis: null, marks: [Plot.axisY({ticks: 3}), Plot.dotX([0, 20000], {y: d => d})]})";
  expect(await texts(y)).toContain("10\u202f000");
});

test("an author's format of time is written in the page's words", async () => {
  expect(await texts(line('x: {tickFormat: "%B %Y"}'))).toContain("juillet 2024");
  expect(await texts(line('x: {tickFormat: "%b"}'))).toContain("juil.");
  expect(await texts(line('x: {tickFormat: "%A"}'))).toContain("lundi");
  expect(await texts(line('x: {tickFormat: "%B %Y"}'), "en")).toContain("July 2024");
  const bars = 'Plot.barY(sales.slice(0, 3), {x: "date", y: "sales"}).plot({x: {tickFormat: "%B"}})';
  expect(await texts(bars)).toEqual(expect.arrayContaining(["janvier", "mars"]));
  const facets = 'Plot.dot(sales.slice(0, 2), {x: "sales", fx: "date"}).plot({fx: {tickFormat: "%B"}})';
  expect(await texts(facets)).toEqual(expect.arrayContaining(["janvier", "février"]));
});

test("names that are numbers with a fraction have the language's sign", async () => {
  const code = "Plot.barX([0.5, 1.5], {x: d => d, y: d => d}).plot({x: {axis: null}})";
  expect(await texts(code)).toEqual(expect.arrayContaining(["0,5", "1,5"]));
});

test("a format that is none writes nothing", async () => {
  const found = await texts(
    'Plot.barX(sales, {x: "sales", y: "year"}).plot({x: {axis: null}, y: {tickFormat: null}})'
  );
  expect(found.filter((text) => /20/.test(text))).toEqual([]);
});

describe("nobody is sent to a console", () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  afterEach(() => warn.mockClear());

  test.each([
    ["bars of dates", 'Plot.barY(sales, {x: "date", y: "sales"}).plot()'],
    ["bars of dates that are texts", 'Plot.barY([{d: "2024-01-01", v: 1}], {x: "d", y: "v"}).plot()'],
    ["bars of numbers that are texts", 'Plot.barX([{d: "1", v: 1}], {y: "d", x: "v"}).plot()'],
    [
      "colours of texts that are dates",
      'Plot.dot([{d: "2024-01-01", v: 1}], {x: "v", fill: "d"}).plot({color: {scheme: "tableau10"}})'
    ],
    [
      "a line whose colour changes along it",
      'Plot.lineY(sales, {x: "date", y: "sales", stroke: "sales"}).plot()'
    ],
    ["ticks that no name has", 'Plot.barY(sales, {x: "year", y: "sales"}).plot({x: {ticks: [1]}})']
  ])("%s", async (_, code) => {
    const {svg} = await chartOf(code);
    expect(svg.textContent).not.toMatch(/⚠|console/);
  });

  test("a line whose colour changes along it is seen", async () => {
    const {svg} = await chartOf('Plot.lineY(sales, {x: "date", y: "sales", stroke: "sales"}).plot()');
    const paths = [...svg.querySelectorAll("path")];
    expect(paths.some((path) => /[LC]/.test(path.getAttribute("d") ?? ""))).toBe(true);
  });

  test("lines of few numbers stay apart", async () => {
    const {svg} = await chartOf(
      'Plot.lineY(sales, {x: d => d.date.getUTCMonth(), y: "sales", stroke: "year"}).plot()'
    );
    expect(svg.querySelectorAll("path")).toHaveLength(2);
  });
});

test.each([
  ["facet", 'facet: {data: sales, x: "year"}', "fx"],
  ["projection", 'projection: "mercator"', "cartes"],
  ["opacity.legend", "opacity: {legend: true}", "color: {legend: true}"]
])("what is not drawn is refused, with what to do instead: %s", async (name, option, instead) => {
  const {chartFaults} = chapterMessages("fr");
  const error = await chartOf(`Plot.plot({${option}, marks: [Plot.dot(sales, {x: "sales"})]})`).catch(
    (one) => one
  );
  expect(faultText(error, {words: {chartFaults, native: []} as never})).toContain(instead);
  expect(error).toMatchObject({key: "unknown", values: {name}});
});
