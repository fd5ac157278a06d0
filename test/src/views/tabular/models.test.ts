import {describe, expect, test} from "vitest";
import {proportion} from "../../../../pipeline/core/stats/estimate.ts";
import {plain} from "../../../../src/views/rich.ts";
import {tabularModelsView} from "../../../../src/views/tabular/models.ts";
import {seriate} from "../../../../src/views/tabular/seriate.ts";
import {parseTabularState} from "../../../../src/views/tabular/state.ts";
import {answers, at, models, summary} from "./setting.ts";

const view = (...own: Parameters<typeof models>) => tabularModelsView(models(...own));
const words = (rich: Parameters<typeof plain>[0]): string => plain(rich).replaceAll(/[\u00a0\u202f]/g, " ");
const values = (figure: {table: {rows: readonly (readonly {value: unknown}[])[]}}): unknown[][] =>
  figure.table.rows.map((row) => row.map(({value}) => value));
const hits = answers.filter(({truth, order}) => truth === order[0]).length;
const label = (place: number): string => summary.classes[place].label.fr;

describe("the page that compares classifiers", () => {
  test("says how many are right in 100, and how many times as many as without a model", () => {
    const most = Math.max(...summary.classes.map(({rows}) => rows));
    const ratio = (hits / most).toFixed(1).replace(".", ",");
    expect(words(view().texts.headline)).toBe(
      `La régression logistique classe juste ${Math.round((100 * hits) / answers.length)} applications sur 100, ${ratio} fois plus que sans modèle`
    );
  });

  test("keeps the model in service while no other has a lower loss", () => {
    expect(words(view().texts.standfirst)).toMatch(/gardez la régression logistique/);
    const {data, ...rest} = models();
    const evaluations = data.evaluations.map((one) =>
      one.model === "forest" ? {...one, logLoss: {value: 0.01, low: 0, high: 1}} : one
    );
    expect(words(tabularModelsView({...rest, data: {...data, evaluations}}).texts.standfirst)).toMatch(
      /^La forêt aléatoire a une perte plus basse/
    );
  });

  test("has a row for each model and measure, the best loss first and the naive one last", () => {
    const rows = values(view().figures.comparison);
    expect(rows).toHaveLength(summary.models.length * 9);
    expect(rows[0][0]).toBe("régression logistique");
    expect(rows.at(-1)![0]).toBe("catégorie la plus fréquente");
    expect(rows[0][2]).toBeCloseTo(hits / answers.length, 4);
  });

  test("calls no lead established while intervals overlap", () => {
    const {data, ...rest} = models();
    const title = (value: number): string => {
      const evaluations = data.evaluations.map((one) =>
        one.model === "boosting" ? {...one, accuracy: {value, low: value - 0.02, high: value + 0.02}} : one
      );
      return words(tabularModelsView({...rest, data: {...data, evaluations}}).figures.comparison.title);
    };
    expect(title(0.3)).toMatch(/^La régression logistique devance le boosting d’arbres de \d\d,\d points$/);
    expect(title(0.9)).toMatch(/^Le boosting d’arbres devance la régression logistique/);
    expect(title(data.evaluations[0].accuracy.value)).toMatch(/non établi$/);
  });
});

describe("the table by class", () => {
  test("has each class once, with precision, recall and F1 as counted from the answers", () => {
    const rows = values(view().figures.classes);
    expect(rows).toHaveLength(summary.classes.length);
    for (const [name, precision, recall, f1, support, taken, times] of rows) {
      const place = summary.classes.findIndex(({label: own}) => own.fr === name);
      const own = answers.filter(({truth}) => truth === place);
      const filed = answers.filter(({order}) => order[0] === place);
      const both = own.filter(({order}) => order[0] === place).length;
      expect(support).toBe(own.length);
      expect(recall).toBeCloseTo((100 * both) / own.length, 2);
      expect(precision).toBeCloseTo(filed.length ? (100 * both) / filed.length : 0, 2);
      expect(f1).toBeCloseTo(both ? (200 * both) / (own.length + filed.length) : 0, 2);
      if (taken) expect(times).toBe(own.filter(({order}) => label(order[0]) === taken).length);
    }
  });

  test("of another model says nothing of confusions, which are known of the one in service", () => {
    const {columns} = view({model: "forest"}).figures.classes.table;
    expect(columns).toHaveLength(5);
    expect(words(view({model: "forest"}).figures.classes.subtitle)).toMatch(/la forêt aléatoire$/);
  });
});

describe("confusions", () => {
  test("are all the wrong answers, the most frequent first", () => {
    const rows = values(view().figures.confusion);
    const counts = rows.map(([, , count]) => count as number);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(answers.length - hits);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(rows.every(([truth, predicted]) => truth !== predicted)).toBe(true);
  });

  test("of a chosen class are those that it is in, on either side", () => {
    const rows = values(view({class: "WEATHER"}).figures.confusion);
    expect(rows.length).toBeGreaterThan(0);
    for (const [truth, predicted] of rows) expect([truth, predicted]).toContain("Météo");
    const own = answers.filter(
      ({truth, order}) => truth !== order[0] && [truth, order[0]].includes(at("WEATHER"))
    );
    expect(rows.reduce((sum, [, , count]) => sum + (count as number), 0)).toBe(own.length);
  });
});

describe("the order of the square", () => {
  test("holds every class once, whatever the matrix", () => {
    for (const matrix of [
      summary.confusion,
      [[0]],
      [
        [0, 0],
        [0, 0]
      ],
      []
    ]) {
      const order = seriate(matrix);
      expect([...order].sort((a, b) => a - b)).toEqual(matrix.map((_, i) => i));
    }
  });

  test("keeps together the classes that are confused with one another only", () => {
    // Two groups, even and odd, each confused within itself alone.
    const matrix = Array.from({length: 8}, (_, i) =>
      Array.from({length: 8}, (__, j) => (i === j ? 40 : i % 2 === j % 2 ? 10 + i + j : 0))
    );
    const parities = seriate(matrix).map((place) => place % 2);
    expect(parities.filter((one, i) => i > 0 && one !== parities[i - 1])).toHaveLength(1);
  });

  test("is the same for the same matrix", () => {
    expect(seriate(summary.confusion)).toEqual(seriate(summary.confusion));
  });
});

describe("confident mistakes", () => {
  test("are mistakes, the most confident first, and begin with the most confident of all", () => {
    const rows = values(view().figures.mistakes);
    const stated = rows.map((row) => row[3] as number);
    expect(stated).toEqual([...stated].sort((a, b) => b - a));
    const wrong = answers
      .filter(({truth, order}) => truth !== order[0])
      .sort((a, b) => b.stated - a.stated)
      .map(({name}) => name);
    expect(rows.slice(0, 60).map(([name]) => name)).toEqual(wrong.slice(0, 60));
  });

  test("of a chosen class are those that it is in", () => {
    const rows = values(view({class: "BEAUTY"}).figures.mistakes);
    expect(rows.length).toBeGreaterThan(0);
    for (const [, truth, predicted] of rows) expect([truth, predicted]).toContain("Beauté");
  });
});

describe("calibration", () => {
  test("counts in each band what was right, with its interval", () => {
    const rows = values(view().figures.calibration);
    for (const [from, to, , right, low, high, n] of rows as number[][]) {
      const own = answers.filter(
        ({stated}) => 100 * stated >= from - 1e-9 && (100 * stated < to - 1e-9 || to === 100)
      );
      const hit = own.filter(({truth, order}) => truth === order[0]).length;
      const {value, low: least, high: most} = proportion(hit, own.length);
      expect(n).toBe(own.length);
      expect([right, low, high].map((share) => share / 100)).toEqual(
        [value, least, most].map((share) => expect.closeTo(share, 4))
      );
    }
    expect(rows.reduce((sum, row) => sum + (row[6] as number), 0)).toBe(answers.length);
  });

  test("calls a model that states too much too sure", () => {
    const {data, ...rest} = models();
    const evaluations = data.evaluations.map((one) => ({
      ...one,
      calibrationError: {value: 0.2, low: 0.1, high: 0.3},
      calibration: [{from: 0.9, to: 1, n: 100, stated: 0.95, right: 0.75}]
    }));
    expect(words(tabularModelsView({...rest, data: {...data, evaluations}}).figures.calibration.title)).toBe(
      "Il s’annonce trop sûr : 20,0 points d’écart en moyenne"
    );
  });
});

test("the learning curve says more data would help only while it rises, by a gain that is beyond chance", () => {
  const {data, ...rest} = models();
  const title = (...values: readonly number[]): string => {
    const learning = values.map((value, i) => ({
      rows: 100 * 2 ** i,
      accuracy: {value, low: value - 0.02, high: value + 0.02}
    }));
    return words(tabularModelsView({...rest, data: {...data, learning}}).figures.learning.title);
  };
  expect(title(0.5, 0.55)).toBe("Plus de données aideraient : 5,0 points gagnés depuis 100 applications");
  // The last step alone is within chance; since the first point it is not.
  expect(title(0.4, 0.5, 0.53)).toBe(
    "Plus de données aideraient : 13,0 points gagnés depuis 100 applications"
  );
  expect(title(0.4, 0.53, 0.531)).toBe(
    "Plus de données changeraient peu : rien d’établi depuis 200 applications"
  );
  expect(title(0.5, 0.51)).toMatch(/changeraient peu/);
  expect(title(0.5)).toBe("Aucune courbe mesurée");
});

test("a fold is led by the model with the highest accuracy in it", () => {
  const [own, ...others] = summary.evaluations;
  const wins = own.folds.filter((share, i) =>
    others.filter(({model}) => model !== "majority").every(({folds}) => share >= folds[i])
  ).length;
  expect(words(view().figures.folds.title)).toBe(
    `La régression logistique est en tête dans ${wins} des 5 plis`
  );
});

describe("the choice in the address", () => {
  const {data} = models();
  const parse = (query: string) => parseTabularState(new URLSearchParams(query), data);

  test("knows classes and models of the report and nothing else", () => {
    expect(parse("class=TOOLS&model=forest")).toEqual({class: "TOOLS", model: "forest"});
    expect(parse("class=<script>&model=logistic")).toEqual({class: null, model: null});
    expect(parse("class=__proto__&model=constructor")).toEqual({class: null, model: null});
  });

  test("is told in words, and each part of it can be taken back", () => {
    const {choosing, texts} = view({class: "TOOLS", model: "forest"});
    expect(words(texts.filters)).toBe("Filtres : catégorie Outils et comparaison avec forêt aléatoire");
    expect(choosing.choices.map(({clear}) => clear)).toEqual([{class: null}, {model: null}]);
    expect(words(texts.standfirst)).toMatch(/Outils : \d+ % de ses/);
  });
});
