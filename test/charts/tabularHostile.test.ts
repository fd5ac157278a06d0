import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {bulletBar} from "../../src/charts/bullet-bar.ts";
import {calibrationCurve} from "../../src/charts/calibration-curve.ts";
import {confusionMatrix} from "../../src/charts/confusion-matrix.ts";
import {interactionOf} from "../../src/charts/interaction.ts";
import {intervalDots} from "../../src/charts/interval-dots.ts";
import {learningCurve} from "../../src/charts/learning-curve.ts";
import {rankedBars} from "../../src/charts/ranked-bars.ts";
import {host} from "./host.ts";
import {clipped, drawnTexts, overlaps, svgOf} from "./inspect.ts";
import {categories, confusions, curveWords, dots, learningWords, matrixWords} from "./tabularCases.ts";

function expectSound(element: Element, width: number): void {
  expect(element.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
  if (element.getAttribute("class") === "chart-empty") return;
  const svg = svgOf(element);
  const texts = drawnTexts(svg);
  expect(clipped(texts, width, Number(svg.getAttribute("height")))).toEqual([]);
  expect(overlaps(texts)).toEqual([]);
}

const dotWords = {
  domain: [0, 1] as const,
  xLabel: "part",
  noteLabel: "valeur",
  limits: [
    {value: 0.99, label: "excellente dès 99 %, selon la configuration"},
    {value: 0.01, label: "bonne dès 1 %"}
  ]
};
const long = "Applications et services d’une catégorie au nom interminable";

const dotCases: Record<string, ReturnType<typeof dots>> = {
  "one row": dots([["a", 0.5, 0]]),
  "shares of nothing and of all": dots([
    ["rien", 0, 0],
    ["tout", 1, 0]
  ]),
  "names of sixty characters": dots([
    [long, 0.4, 0.4],
    [`${long} bis`, 0.9, 0.1]
  ]),
  "a share that is no number beside one that is": dots([
    ["a", Number.NaN, 0.1],
    ["b", 0.3, 0.1]
  ]),
  "two hundred rows": dots(Array.from({length: 200}, (_, i) => [`ligne ${i}`, i / 200, 0.05] as const))
};

test.each(Object.entries(dotCases))("dots with intervals stay sound with %s", (_, rows) => {
  for (const width of [289, 320, 620, 1280])
    expectSound(intervalDots(rows, {...host(width), ...dotWords}), width);
});

const bar = (label: string, value: number) => ({key: label, label, value, text: String(value), title: label});
test.each(
  Object.entries({
    "one bar": [bar("a", 3)],
    "bars of nothing": [bar("a", 0), bar("b", 0)],
    "millions beside one": [bar("a", 12_345_678), bar("b", 1)],
    "names of sixty characters": [bar(long, 4), bar(`${long} bis`, 2)],
    "a value that is no number, and one below zero": [bar("a", Number.NaN), bar("b", -4), bar("c", 2)]
  })
)("ranked bars stay sound with %s", (_, rows) => {
  for (const width of [289, 320, 620, 1280])
    expectSound(rankedBars(rows, {...host(width), xLabel: "x"}), width);
});

describe("the square of confusions", () => {
  const draw = (count: number, width: number, cells = confusions(count)) =>
    confusionMatrix(cells, {...host(width), ...matrixWords, classes: categories.slice(0, count)});

  test.each([1, 2, 7, 33])("stays sound with %i classes", (count) => {
    for (const width of [320, 480, 620, 1280]) expectSound(draw(count, width), width);
  });

  test("stays sound with names that are long, and markup in none of them", () => {
    const classes = [long, "<b>&\"'", "c"].map((label, i) => ({key: `a"><script>${i}`, label}));
    for (const width of [320, 620]) {
      const element = confusionMatrix(confusions(3), {...host(width), ...matrixWords, classes});
      const {document} = parseHTML(`<main>${element.outerHTML}</main>`);
      expect(document.querySelectorAll("script, b")).toHaveLength(0);
    }
  });

  test("can be pointed at in every cell that has a row, and nowhere else", () => {
    const cells = confusions();
    const spots = interactionOf(svgOf(draw(33, 1280)))!.data;
    expect(spots).toHaveLength(cells.filter(({count}) => count > 0).length);
    expect(new Set(spots.map(({x, y}) => `${x} ${y}`)).size).toBe(spots.length);
  });

  test("on a phone is its largest confusions, largest first, and never a right answer", () => {
    const cells = confusions();
    const spots = interactionOf(svgOf(draw(33, 328)))!.data;
    const wrong = cells
      .filter(({truth, predicted, count}) => truth !== predicted && count > 0)
      .sort((a, b) => b.count - a.count || b.share - a.share);
    expect(spots.map(({text}) => text)).toEqual(wrong.slice(0, matrixWords.limit).map(({title}) => title));
  });

  test("says the page's sentence without a row", () => {
    expect(draw(3, 620, []).getAttribute("class")).toBe("chart-empty");
  });
});

const point = (stated: number, right: number, half = 0.05) => ({
  key: String(stated),
  stated,
  right,
  low: Math.max(0, right - half),
  high: Math.min(1, right + half),
  title: "t"
});

test("the curve of calibration stays sound at its corners, and with one band", () => {
  for (const points of [[point(0, 0), point(1, 1)], [point(0.5, 0.5)], [point(0, 1), point(1, 0)]])
    for (const width of [320, 620, 1280])
      expectSound(calibrationCurve(points, {...host(width), ...curveWords}), width);
});

const learned = (rows: number, value: number) => ({rows, value, low: value, high: value, title: "t"});

test("the learning curve stays sound with one point, none right, and millions of rows", () => {
  for (const points of [
    [learned(100, 0.4)],
    [learned(1, 0), learned(2, 0)],
    [learned(1e6, 0.9), learned(5e6, 0.95)]
  ])
    for (const width of [320, 620, 1280])
      expectSound(learningCurve(points, {...host(width), ...learningWords}), width);
});

test("the bar against its threshold stays sound at none, at it and far beyond", () => {
  for (const value of [0, 100, 12_345])
    for (const width of [289, 620])
      expectSound(
        bulletBar({value, target: 100}, {...host(width), targetLabel: "seuil : 100", title: "t"}),
        width
      );
});

test.each<[string, Element]>([
  ["intervalDots", intervalDots([], {...host(620), ...dotWords})],
  ["rankedBars", rankedBars([], {...host(620), xLabel: "x"})],
  ["calibrationCurve", calibrationCurve([], {...host(620), ...curveWords})],
  ["learningCurve", learningCurve([], {...host(620), ...learningWords})],
  ["bulletBar", bulletBar({value: 3, target: 0}, {...host(620), targetLabel: "", title: ""})]
])("%s says the page's sentence when there is nothing to draw", (_, element) => {
  expect(element.textContent).toBe("Aucun moteur ne passe sous 30 cycles.");
});
