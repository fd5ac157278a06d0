import {describe, expect, test} from "vitest";
import type {Importance} from "../../../../pipeline/core/explorer/figures/importance.ts";
import {buildDocument} from "../../../../src/components/html.ts";
import {explorerSpeech} from "../../../../src/i18n/explorer.ts";
import type {Locale} from "../../../../src/i18n/locale.ts";
import type {Done, ExplorerContext} from "../../../../src/views/explorer/context.ts";
import {importanceFigures} from "../../../../src/views/explorer/importance.ts";
import {initial} from "../../../../src/views/explorer/state.ts";
import type {FigureView} from "../../../../src/views/view.ts";

const plain = (text: unknown): string => String(text).replace(/[\u00a0\u202f]/g, " ");
const document = buildDocument();

function viewOf(kind: Importance["kind"], values: readonly number[], locale: Locale = "fr"): FigureView {
  const deviation = kind === "own" ? null : 0.012;
  const features = values.map((value, i) => ({feature: `f${i}`, value, deviation}));
  const run = {importance: {kind, features}, counts: {train: 40, test: 10}};
  const done = {run, recipe: initial.recipe, source: ""} as unknown as Done;
  return importanceFigures([{done, speech: explorerSpeech(locale)} as ExplorerContext])[0];
}

const drawnTexts = (view: FigureView): string[] =>
  [...view.draw!({document, locale: "fr", width: 828, id: "x"}).querySelectorAll("text")].map(
    ({textContent}) => plain(textContent)
  );

describe("importance by shuffling", () => {
  const falls = [0.374, 0.0126, ...Array(28).fill(0)];

  test("is told as what shuffling costs, in points in the title, the bars, the axis and the table", () => {
    const view = viewOf("permutation", falls);
    expect(plain(view.title)).toBe("Mélanger « f0 » coûte 37,4 points d’exactitude");
    expect(plain(viewOf("permutation", falls, "en").title)).toBe(
      "Shuffling “f0” costs 37.4 points of accuracy"
    );
    const texts = drawnTexts(view);
    expect(texts).toEqual(expect.arrayContaining(["37,4", "1,3", "20", "Exactitude perdue, en points"]));
    expect(texts.join(" ")).not.toContain("%");
    expect(view.table.rows[0].map(({text}) => plain(text))).toEqual(["f0", "37,4", "1,2"]);
    expect(view.table.rows).toHaveLength(30);
  });

  test("draws the features above zero and says how many are not", () => {
    const view = viewOf("permutation", falls);
    expect(drawnTexts(view).filter((text) => /^f\d/.test(text))).toEqual(["f0", "f1"]);
    expect(plain(view.subtitle)).toContain("Les 28 autres variables : 0.");
    expect(plain(viewOf("permutation", [0.2, 0, -0.01]).subtitle)).toContain(
      "Les 2 autres variables : 0 ou moins."
    );
    expect(plain(viewOf("permutation", [0.2, 0], "en").subtitle)).toContain("The other feature: 0.");
    expect(plain(viewOf("permutation", [0.2, 0.1]).subtitle)).not.toContain("autre");
  });

  test("says it where none counts, and draws no bar", () => {
    const view = viewOf("permutation", [0, 0, -0.1]);
    expect(view.title).toBe("Aucune variable n’est indispensable à elle seule");
    expect(drawnTexts(view).filter((text) => /^f\d/.test(text))).toEqual([]);
  });
});

test("the model's own importance is in percent everywhere, and says the most that is not drawn", () => {
  const view = viewOf("own", [0.5, ...Array(20).fill(0.025)]);
  expect(view.table.rows[0].map(({text}) => plain(text))).toEqual(["f0", "50,0 %"]);
  expect(plain(view.subtitle)).toContain("Les 6 autres variables : 2,5 % ou moins.");
});
