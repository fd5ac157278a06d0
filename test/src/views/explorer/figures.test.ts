import {describe, expect, test} from "vitest";
import {crossValidate} from "../../../../pipeline/core/explorer/crossValidate.ts";
import {learningCurve} from "../../../../pipeline/core/explorer/learningCurve.ts";
import {decisionMap} from "../../../../pipeline/core/explorer/map.ts";
import {fromObjects} from "../../../../pipeline/core/explorer/read/objects.ts";
import {run} from "../../../../pipeline/core/explorer/run.ts";
import {checkSettings, type GivenSettings} from "../../../../pipeline/core/explorer/settings.ts";
import {random} from "../../../../pipeline/core/stats/random.ts";
import {buildDocument} from "../../../../src/components/html.ts";
import {explorerSpeech} from "../../../../src/i18n/explorer.ts";
import {locales} from "../../../../src/i18n/locale.ts";
import {sameTable} from "../../../../src/views/explorer/beside.ts";
import {comparison, verdict} from "../../../../src/views/explorer/comparison.ts";
import {type Done, type ExplorerContext, shortNumber} from "../../../../src/views/explorer/context.ts";
import {foldsFigures, learningFigures, mapFigure} from "../../../../src/views/explorer/costly.ts";
import {curveFigures} from "../../../../src/views/explorer/curves.ts";
import {datasetFacts, datasetFigure, modelFacts} from "../../../../src/views/explorer/dataset.ts";
import {distributionFigure} from "../../../../src/views/explorer/distributions.ts";
import {importanceFigures} from "../../../../src/views/explorer/importance.ts";
import {confusionFigure, reportFigure} from "../../../../src/views/explorer/report.ts";
import {headline, indicators, remarks} from "../../../../src/views/explorer/summary.ts";
import type {FigureView} from "../../../../src/views/view.ts";

const document = buildDocument();

/** Rows of so many classes on a line, with noise; some values missing. */
function rowsOf(classes: number) {
  const draw = random(classes);
  return Array.from({length: classes * 14}, (_, i) => ({
    length: i % 29 === 0 ? null : (i % classes) + 1.4 * draw.next(),
    width: draw.next(),
    constant: 1,
    kind: `class ${String.fromCharCode(97 + (i % classes))}`
  }));
}

function doneOf(classes: number, settings: GivenSettings): Done {
  const table = fromObjects("own", rowsOf(classes));
  const recipe = {data: "own", file: "a.csv", target: "kind", settings: checkSettings(settings)} as const;
  return {recipe, run: run(table, settings), table, source: "Made up.", milliseconds: 12};
}

function figuresOf(context: ExplorerContext): FigureView[] {
  const {table, recipe} = context.done;
  return [
    reportFigure(context),
    confusionFigure(context),
    ...curveFigures(context),
    ...importanceFigures([context]),
    distributionFigure(context, null),
    distributionFigure(context, "constant"),
    datasetFigure(context),
    mapFigure(context, decisionMap(table, recipe.settings)),
    mapFigure(context, decisionMap(table, recipe.settings, {features: ["length", "width"]})),
    ...learningFigures([context], [learningCurve(table, recipe.settings)]),
    ...foldsFigures([context], [crossValidate(table, recipe.settings)])
  ];
}

const broken = /NaN|undefined|Infinity|null|\[object/;

const cases = [
  [2, {model: "svm", scale: false}],
  [3, {model: "knn"}],
  [12, {model: "logistic", stratify: false}]
] as const satisfies readonly (readonly [number, GivenSettings])[];

describe.each(locales)("in %s", (locale) => {
  const speech = explorerSpeech(locale);

  test.each(cases)(
    "every figure of %i classes is drawn at a phone's and a page's width",
    (classes, settings) => {
      const context = {done: doneOf(classes, settings), speech};
      for (const view of figuresOf(context)) {
        const words = [view.title, view.subtitle, view.reading, view.scope, view.table.caption].join("\n");
        expect(words).not.toMatch(broken);
        expect(view.title.split(/\s+/).length, view.title).toBeLessThanOrEqual(22);
        for (const row of view.table.rows) expect(row.length).toBe(view.table.columns.length);
        for (const width of [328, 828]) {
          const drawn = view.draw?.({document, locale, width, id: "figure"});
          if (drawn) expect(drawn.outerHTML).not.toMatch(broken);
        }
      }
    }
  );

  test("ten classes: the drawings name four colours at most, the tables name every class", () => {
    const context = {done: doneOf(10, {model: "knn"}), speech};
    const [roc, precision] = curveFigures(context);
    const map = mapFigure(context, decisionMap(context.done.table, context.done.recipe.settings));
    for (const view of [roc, precision, map]) expect(view.table.rows).toHaveLength(10);
    expect(roc.subtitle).toMatch(/\b4\b.*\b10\b/);
    const drawn = map.draw?.({document, locale, width: 828, id: "figure"});
    const texts = [...(drawn?.querySelectorAll("text") ?? [])].map(({textContent}) => textContent ?? "");
    expect(texts.filter((text) => /^class [a-j]$/.test(text))).toHaveLength(4);
    expect(texts.filter((text) => text.startsWith("6 "))).toHaveLength(1);
  });

  test("a run is said in words, and two are compared class by class", () => {
    const [a, b] = [doneOf(3, {model: "knn"}), doneOf(3, {model: "forest", parameters: {trees: 5}})];
    const said = [headline(b, speech), ...remarks(b, speech), ...modelFacts(b, speech)].join("\n");
    expect(said).not.toMatch(broken);
    expect(
      indicators(b, speech)
        .map(({value}) => value)
        .slice(1)
    ).toEqual(["33", "9", "3"]);
    expect(datasetFacts(b, speech)).toHaveLength(5);
    expect(comparison(a, b, speech).rows).toHaveLength(5 + 3 * 3);
    expect(verdict(a, b, speech).finding).toMatch(/^B (a|has)/);
  });

  test("runs on different tables do not compare, and none is taken from the other", () => {
    const [a, b] = [doneOf(2, {}), doneOf(3, {})];
    const table = comparison(a, b, speech);
    expect(table.rows).toHaveLength(5);
    expect(table.columns).toHaveLength(3);
    for (const row of table.rows) expect(row).toHaveLength(3);
    const wine = {...b, recipe: {...b.recipe, data: "wine", file: null, target: null}} as const;
    const iris = {...a, recipe: {...a.recipe, data: "iris", file: null, target: null}} as const;
    const {finding, remark} = verdict(iris, wine, speech);
    expect(finding).toMatch(/^A (et|and) B .* A .* Iris, B .* Wine\.$/);
    expect(remark).toMatch(/50[.,]0.+33[.,]3/);
    expect(verdict(a, b, speech).finding).not.toContain("a.csv");
  });

  test("a file that is read again is the same table", () => {
    const [a, b] = [doneOf(3, {}), doneOf(3, {model: "knn"})];
    expect(a.table).not.toBe(b.table);
    expect(sameTable(a, b)).toBe(true);
    const other = {...b.table, y: b.table.y.with(0, (b.table.y[0] + 1) % 3)};
    expect(sameTable(a, {...b, table: other})).toBe(false);
  });

  test("numbers are as short as they may be", () => {
    const digits = [0, 1422, 0.24567, 0.000123456, 5.1, -3].map((value) => shortNumber(value, speech));
    expect(digits.map((text) => text.replace(/[\u202f\u00a0,]/g, "."))).toEqual([
      "0",
      "1.422",
      "0.2457",
      "0.0001",
      "5.1",
      "−3"
    ]);
  });
});
