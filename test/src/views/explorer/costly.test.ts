import {describe, expect, test} from "vitest";
import {crossValidate} from "../../../../pipeline/core/explorer/crossValidate.ts";
import {learningCurve} from "../../../../pipeline/core/explorer/learningCurve.ts";
import {decisionMap} from "../../../../pipeline/core/explorer/map.ts";
import {fromObjects} from "../../../../pipeline/core/explorer/read/objects.ts";
import {run} from "../../../../pipeline/core/explorer/run.ts";
import {checkSettings, type GivenSettings} from "../../../../pipeline/core/explorer/settings.ts";
import {buildDocument} from "../../../../src/components/html.ts";
import {explorerSpeech} from "../../../../src/i18n/explorer.ts";
import type {Locale} from "../../../../src/i18n/locale.ts";
import type {ExplorerContext} from "../../../../src/views/explorer/context.ts";
import {foldsFigures, learningFigures, mapFigure} from "../../../../src/views/explorer/costly.ts";
import type {FigureView} from "../../../../src/views/view.ts";

const document = buildDocument();
const plain = (text: unknown): string => String(text).replace(/[\u00a0\u202f]/g, " ");

const rows = Array.from({length: 60}, (_, i) => ({
  x: (i * 7) % 11,
  y: (i % 2) * 3 + ((i * 5) % 4),
  kind: i % 2 ? "odd" : "even"
}));

function contextOf(locale: Locale, given: GivenSettings): ExplorerContext {
  const table = fromObjects("own", rows);
  const recipe = {data: "own", file: "a.csv", target: "kind", settings: checkSettings(given)} as const;
  const done = {recipe, run: run(table, given), table, source: "Made up.", milliseconds: 12};
  return {done, speech: explorerSpeech(locale)};
}

describe("what tests every row in turn", () => {
  const given = {model: "knn", testShare: 0.3, stratify: false} as const;

  test("says so, and nothing of the split that the summary has", () => {
    const scopes = (["fr", "en"] as const).flatMap((locale) => {
      const context = contextOf(locale, given);
      const {table} = context.done;
      return [
        ...learningFigures([context], [learningCurve(table, given)]),
        ...foldsFigures([context], [crossValidate(table, given)])
      ].map(({scope}) => plain(scope));
    });
    const fr =
      "a.csv · K plus proches voisins · nombre de voisins (k) : 5, poids des voisins : le même pour tous, standardisé, tirage 42 · 60 lignes, toutes testées à tour de rôle";
    const en =
      "a.csv · K nearest neighbours · number of neighbours (k): 5, weight of neighbours: the same for all, standardised, draw 42 · 60 rows, all tested in turn";
    expect(scopes).toEqual([fr, fr, en, en]);
  });

  test("gives the spread of its scores as what it is, and names the band", () => {
    const folds = {folds: 5, repeats: 3, accuracies: Array(15).fill(0.97), mean: 0.97, deviation: 0.0131};
    const views = (["fr", "en"] as const).map(
      (locale) => foldsFigures([contextOf(locale, given)], [folds])[0]
    );
    expect(views.map(({title}) => plain(title))).toEqual([
      "En moyenne 97,0 % ; écart type : 1,3 point d’un entraînement à l’autre",
      "97.0% on average; standard deviation: 1.3 points from one training to the next"
    ]);
    expect(views.map(({reading}) => plain(reading))).toEqual([
      expect.stringContaining("la bande va d’un écart type sous la moyenne"),
      expect.stringContaining("the band goes from one standard deviation below the mean")
    ]);
  });
});

describe("the title of a learning curve", () => {
  const titles = (deviation: number, ...means: number[]): string[] => {
    const curve = means.map((mean, i) => ({
      rows: 20 * (i + 1),
      train: {mean: 1, deviation},
      test: {mean, deviation}
    }));
    return (["fr", "en"] as const).map((locale) =>
      plain(learningFigures([contextOf(locale, {model: "knn"})], [curve])[0].title)
    );
  };

  test("speaks of a rise only where it is more than the spread, from the middle to the end", () => {
    expect(titles(0.02, 0.905, 0.955, 0.944, 0.927, 0.955)).toEqual([
      "La note de test ne monte plus nettement : 95,5 % avec toutes les lignes d’entraînement",
      "The test score no longer rises clearly: 95.5% with all training rows"
    ]);
    expect(titles(0.01, 0.7, 0.8, 0.85, 0.89, 0.9)).toEqual([
      "La note de test monte encore : 90,0 % avec toutes les lignes d’entraînement",
      "The test score is still rising: 90.0% with all training rows"
    ]);
    expect(titles(0, 0.9, 0.953, 0.95, 0.95, 0.953)[0]).toMatch(/ne monte plus/);
    expect(titles(0.01, 0.9, 0.95, 0.97, 0.9, 0.96)[0]).toMatch(/ne monte plus/);
  });
});

test("a share of the test that is no whole percentage has a decimal in the recipe", () => {
  const scope = (testShare: number): string => {
    const context = contextOf("fr", {model: "knn", testShare});
    return plain(mapFigure(context, decisionMap(context.done.table, {model: "knn", testShare})).scope);
  };
  expect(scope(0.123)).toContain("test 12,3 %");
  expect(scope(0.35)).toContain("test 35 %,");
});

describe("learning curves beside each other", () => {
  const ticks = (view: FigureView): string[] =>
    [...view.draw!({document, locale: "fr", width: 400, id: "x"}).querySelectorAll("text")].map(
      ({textContent}) => plain(textContent)
    );
  const curve = (...means: number[]) =>
    means.map((mean, i) => {
      const score = {mean, deviation: 0.01};
      return {rows: 20 * (i + 1), train: score, test: score};
    });
  const sides = [contextOf("fr", {model: "knn"}), contextOf("fr", {model: "svm"})];

  test("begin near the lowest point, and share their axes", () => {
    const [alone] = learningFigures(sides.slice(0, 1), [curve(0.95, 0.97)]);
    expect(ticks(alone)).toEqual(expect.arrayContaining(["90 %", "100 %"]));
    expect(ticks(alone)).not.toContain("80 %");
    const [a, b] = learningFigures(sides, [curve(0.95, 0.97), curve(0.55, 0.6)]);
    for (const view of [a, b]) expect(ticks(view)).toEqual(expect.arrayContaining(["50 %", "100 %"]));
    expect(ticks(a)).not.toContain("0 %");
  });
});

describe("the decision map", () => {
  const subtitle = (locale: Locale, scale: boolean, features?: readonly [string, string]): string => {
    const given = {model: "svm", scale} as const;
    const context = contextOf(locale, given);
    return plain(mapFigure(context, decisionMap(context.done.table, given, features && {features})).subtitle);
  };

  test("says that its model is another one than that of the summary", () => {
    expect(subtitle("fr", true)).toMatch(
      /^Un second modèle, des mêmes réglages, n’apprend que ces deux nombres .* Celui du résumé voit 2 variables et atteint \d+(,\d)? %\.$/
    );
    expect(subtitle("en", true)).toMatch(/That of the summary sees 2 features and reaches \d+(\.\d)?%\.$/);
  });

  test("says that its components are standardised where the model is not, and of no other axes", () => {
    expect(subtitle("fr", false)).toContain("Les axes viennent de colonnes standardisées, malgré le réglage");
    expect(subtitle("en", false)).toContain("standardised columns, whatever is set");
    expect(subtitle("fr", false, ["x", "y"])).not.toContain("standardisées");
  });
});
