import {describe, expect, test} from "vitest";
import type {predictionsTable} from "../../../pipeline/contract/rul.ts";
import type {Evaluation, RulSummary, Score} from "../../../pipeline/contract/summary.ts";
import {buildDocument} from "../../../src/components/html.ts";
import type {Table} from "../../../src/data/table.ts";
import {speech} from "../../../src/i18n/messages.ts";
import {type ModelsData, predictionsOf} from "../../../src/views/models/data.ts";
import {modelsView} from "../../../src/views/models/models.ts";
import {pool, stagesOf} from "../../../src/views/models/pool.ts";
import {settingsOf} from "../../../src/views/models/protocol.ts";
import {type ModelsState, overall, parseModelsState} from "../../../src/views/models/state.ts";
import {plain, type Rich} from "../../../src/views/rich.ts";
import {calibrationFacts, engines, propellers} from "../sample.ts";

const space = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const say = (text: Rich): string => space(plain(text));

const score = (errors: readonly number[]): Score => ({
  n: errors.length,
  rmse: Math.sqrt(errors.reduce((sum, e) => sum + e * e, 0) / errors.length),
  mae: errors.reduce((sum, e) => sum + Math.abs(e), 0) / errors.length,
  bias: errors.reduce((sum, e) => sum + e, 0) / errors.length,
  phm08: errors.length
});

const part = (error: number, n: number) => {
  const errors = Array.from({length: n}, (_, i) => (i % 2 ? error : -error));
  return {
    clipped: score(errors),
    raw: score(errors.map((e) => 2 * e)),
    stages: [
      {from: 0, to: 30, score: score([error / 2])},
      {from: 30, to: null, score: null}
    ]
  };
};

const evaluation = (model: string, error: number, n: number, test = true): Evaluation => ({
  model,
  test: test ? part(error, n) : null,
  validation: {...part(error + 1, n), folds: [error, error + 2]},
  cost: {trees: 10, nodes: 100, bytes: 1000 * error, rows: 500, features: 7}
});

const scenario = (id: string, n: number, test = true): ModelsData["scenarios"][number] => ({
  id,
  slug: id.toLowerCase(),
  label: {fr: "1 régime", en: "1 condition"},
  cohort: test ? "test" : "validation",
  truth: true,
  training: {units: n, rows: 500, life: {min: 1, mean: 2, median: 2, max: 3}},
  current: {units: n, rows: 300},
  evaluations: [
    evaluation("boosting", 10, n, test),
    evaluation("forest", 12, n, test),
    evaluation("constant", 40, n, test)
  ],
  importance: [
    {group: "Ps30", gain: 0.5, permutation: 4, permutation_error: 0.5},
    {group: "age", gain: 0.2, permutation: 1, permutation_error: 0.5}
  ],
  calibration: test ? calibrationFacts : {...calibrationFacts, test: null},
  prognostics: null,
  health: null
});

const published: RulSummary["published"] = [
  {method: "STAR", year: 2024, labels: "clipped", results: [{scenario: "FD001", rmse: 10.61, phm08: 169}]},
  {method: "CNN", year: null, labels: "not-stated", results: [{scenario: "FD001", rmse: 18.45, phm08: null}]},
  {method: "SVR", year: null, labels: "raw", results: [{scenario: "FD001", rmse: 18.3, phm08: null}]}
];

const sample = (change: Partial<ModelsData> = {}): ModelsData => ({
  id: "aero",
  title: {fr: "Moteurs d’avion", en: "Aircraft engines"},
  vocabulary: engines,
  thresholds: {critical: 30, degraded: 80},
  cap: 125,
  folds: 2,
  built: "2026-11-20T08:00:00Z",
  published: [],
  origin: {kind: "files", name: {fr: "NASA C-MAPSS", en: "NASA C-MAPSS"}},
  sensors: [{name: "Ps30", symbol: "Ps30", label: {fr: "Pression", en: "Pressure"}, measure: "psia"}],
  models: [
    {id: "constant", family: "constant", options: {}, note: null},
    {id: "forest", family: "forest", options: {trees: 10}, note: null},
    {id: "boosting", family: "boosting", options: {trees: 10, rate: 0.05, odd: "x"}, note: null}
  ],
  production: "boosting",
  scenarios: [scenario("FD001", 4), scenario("FD002", 8)],
  predictions: {
    model: "boosting",
    rows: [
      [0, "1", 20, 25],
      [0, "2", 60, 80],
      [1, "1", 200, 120],
      [1, "2", null, 50]
    ]
  },
  ...change
});

const viewOf = (data = sample(), state: Partial<ModelsState> = {}, locale: "fr" | "en" = "fr") =>
  modelsView({
    data,
    state: {...overall, ...state},
    speech: speech(locale, data.vocabulary),
    predictions: data.predictions,
    all: new Map([[data.production, data.predictions]]),
    unitHref: (slug, id) => `to/${slug}/${id}`
  });

describe("pooled scores", () => {
  test("equal one computation over all units", () => {
    const [a, b] = [
      [1, -4, 7],
      [10, 2, -3, 5, 0.5]
    ];
    const pooled = pool([score(a), score(b)])!;
    const whole = score([...a, ...b]);
    for (const key of ["n", "rmse", "mae", "bias", "phm08"] as const)
      expect(pooled[key]).toBeCloseTo(whole[key]!, 10);
    expect(pool([])).toBeNull();
  });

  test("of stages keep bands apart and in order, empty ones too", () => {
    const stages = stagesOf(sample().scenarios, "boosting", "test");
    expect(stages.map(({from, to}) => [from, to])).toEqual([
      [0, 30],
      [30, null]
    ]);
    expect(stages[0].score?.n).toBe(2);
    expect(stages[1].score).toBeNull();
  });
});

describe("the page that compares models", () => {
  test("says how wrong the model in service is, and against what", () => {
    const {texts} = viewOf();
    expect(say(texts.headline)).toBe(
      "Le boosting d’arbres se trompe de 10,0 cycles, quatre fois moins qu’une prédiction constante"
    );
    expect(say(texts.standfirst)).toBe(
      "Aucun autre modèle ne fait mieux en validation croisée : gardez le boosting d’arbres. Chaque modèle apprend sur des moteurs menés jusqu’à la panne, puis est jugé sur 12 moteurs de test qu’il n’a jamais vus, chacun à son dernier relevé. " +
        "L’erreur est quadratique moyenne (RMSE), les durées de vie étant plafonnées à 125 cycles ; sur les durées brutes, elle est de 20,0 cycles. " +
        "Rien n’a été choisi sur les données de test."
    );
    expect(say(viewOf(sample(), {}, "en").texts.headline)).toBe(
      "Gradient boosting is off by 10.0 cycles, a quarter the error of a constant guess"
    );
  });

  test("names the scenario it is filtered to", () => {
    expect(say(viewOf(sample(), {scenario: "fd002"}).texts.headline)).toMatch(/^Sur FD002, le boosting/);
  });

  test("says that a report without test units is judged by cross-validation, and scores no test", () => {
    const data = sample({
      scenarios: [scenario("FD001", 4, false)],
      predictions: {model: "boosting", rows: [[0, "1", 20, 25]]}
    });
    const {texts, kpis, figures} = viewOf(data);
    expect(say(texts.headline)).toBe(
      "Le boosting d’arbres se trompe de 11,0 cycles en validation croisée, quatre fois moins qu’une prédiction constante"
    );
    expect(kpis.clipped.numeral).toBe("n. d.");
    expect(figures.scoresTest.table.rows).toEqual([]);
    expect(space(figures.scoresTest.title)).toBe("Pas de moteurs de test dont la fin soit connue");
    expect(figures.scoresValidation.table.rows).toHaveLength(3);
  });

  test("keeps a scenario without test units out of the overall error, and says so", () => {
    const data = sample({scenarios: [scenario("FD001", 4), scenario("FD003", 100, false)]});
    const {kpis, figures} = viewOf(data);
    expect(say(kpis.clipped.sentence)).toContain("sur 4 moteurs de test");
    expect(say(figures.comparison.scope)).toContain(
      "FD003 sans moteurs de test : validation croisée seulement"
    );
    const heads = figures.matrix.table.columns.map(({head}) => space(head));
    expect(heads).toEqual([
      "Modèle",
      "FD001, plaf.",
      "FD001, brut",
      "FD003, en validation, plaf.",
      "FD003, en validation, brut",
      "Nature"
    ]);
  });

  test("ranks models by error, naive ones last, whatever their order in the report", () => {
    const names = viewOf().figures.matrix.table.rows.map(([name]) => name.value);
    expect(names).toEqual(["boosting d’arbres", "forêt aléatoire", "constante"]);
  });

  test("admits it when another model does better", () => {
    const {figures} = viewOf(sample({production: "forest"}));
    expect(space(figures.comparison.title)).toBe(
      "Le boosting d’arbres fait mieux ici : 10,0 contre 12,0 cycles, écart non établi"
    );
    expect(space(figures.matrix.title)).toBe("La forêt aléatoire n’arrive en tête dans aucun scénario");
  });

  test("claims no lead that a reader could not see", () => {
    const scenarios = sample().scenarios.map((one) => ({
      ...one,
      evaluations: [evaluation("boosting", 10, 4), evaluation("forest", 10.04, 4)]
    }));
    const {figures} = viewOf(sample({scenarios}));
    expect(space(figures.comparison.title)).toBe(
      "Le boosting d’arbres et la forêt aléatoire font jeu égal, au dixième près : 10,0 cycles"
    );
    expect(space(figures.matrix.title)).toBe(
      "Le boosting d’arbres arrive en tête dans les 2 scénarios, dont 2 à égalité"
    );
    const {matrix} = viewOf(sample({scenarios}), {scenario: "fd001"}).figures;
    expect(space(matrix.title)).toBe(
      "Le boosting d’arbres et la forêt aléatoire partagent l’erreur la plus basse, au dixième près"
    );
  });

  test("puts published results under their own labels only, named as others'", () => {
    const {figures} = viewOf(sample({published}));
    const rows = figures.matrix.table.rows.slice(3).map((row) => row.map(({value}) => value));
    expect(rows).toEqual([
      ["STAR", null, null, 10.61, null, null, null, "publié 2024, durées plafonnées"],
      ["CNN", null, null, null, 18.45, null, null, "publié, plafond non précisé"],
      ["SVR", null, null, null, 18.3, null, null, "publié, durées brutes"]
    ]);
    expect(say(figures.comparison.reading)).toContain("STAR (2024), 10,6");
    expect(say(figures.comparison.scope)).toContain("plafond non précisé par leurs auteurs : CNN");
    const filtered = viewOf(sample({published}), {scenario: "fd002"}).figures;
    expect(filtered.matrix.table.rows).toHaveLength(3);
    expect(filtered.comparison.reading).not.toContain("STAR");
  });

  test("calls a gap established only where every one of enough folds says so", () => {
    const {scenarios, ...rest} = sample();
    const withFolds = (own: number[], theirs: number[]) =>
      viewOf({
        ...rest,
        scenarios: scenarios.map((scenario) => ({
          ...scenario,
          evaluations: scenario.evaluations.map((one) => ({
            ...one,
            validation: {...one.validation, folds: one.model === "boosting" ? own : theirs}
          }))
        }))
      }).figures.comparison.title;
    expect(space(withFolds([9, 9, 10], [11, 12, 13]))).toBe(
      "Le boosting d’arbres devance la forêt aléatoire de 2,0 cycles"
    );
    expect(space(withFolds([9, 9, 14], [11, 12, 13]))).toBe(
      "Le boosting d’arbres et la forêt aléatoire : 2,0 cycles d’écart, non établi"
    );
  });

  test("counts the folds in which the model in service wins", () => {
    expect(space(viewOf().figures.folds.title)).toBe(
      "Le boosting d’arbres a l’erreur la plus basse dans chacun des 4 plis"
    );
  });

  test("speaks of the model that the reader compares", () => {
    const {comparison, folds, actual} = viewOf(sample(), {model: "constant"}).figures;
    expect(space(comparison.title)).toBe(
      "Le boosting d’arbres et une prédiction constante : 30,0 cycles d’écart, non établi"
    );
    expect(space(folds.title)).toBe(
      "Le boosting d’arbres devance une prédiction constante dans chacun des 4 plis"
    );
    expect(folds.table.rows.map(([name]) => name.value)).toContain("constante");
    expect(actual.topic).toBe("RUL réel et RUL prédit, boosting d’arbres");
  });

  test("tells whether to keep the model in service by the folds, whatever models are left out", () => {
    const advice = (data: ModelsData, hidden: string[] | null = null) =>
      say(viewOf(data, {hidden}).texts.standfirst).split(" Chaque modèle")[0];
    expect(advice(sample())).toBe(
      "Aucun autre modèle ne fait mieux en validation croisée : gardez le boosting d’arbres."
    );
    const worse = sample({production: "forest"});
    for (const hidden of [null, ["boosting"]])
      expect(advice(worse, hidden)).toBe(
        "En validation croisée, le boosting d’arbres fait mieux, 11,0 contre 13,0 cycles : un remplacement est à étudier."
      );
  });

  test("says that a stretch leaves no unit, and never that the truth is unknown", () => {
    for (const [locale, none] of [
      ["fr", "Aucun moteur de test dans la plage choisie"],
      ["en", "No test engine in the chosen stretch"]
    ] as const) {
      const state = {actual: [1, 2] as const};
      const {texts, kpis, figures} = viewOf(sample(), state, locale);
      const {comparison, matrix, scoresTest, stages, bias, actual} = figures;
      expect([texts.headline, kpis.clipped.sentence, kpis.raw.sentence, kpis.bias.sentence].map(say)).toEqual(
        Array(4).fill(none)
      );
      for (const figure of [comparison, matrix, scoresTest, stages, bias, actual])
        expect(space(figure.title)).toBe(none);
      expect(say(actual.reading) + say(scoresTest.reading)).toBe("");
      expect(matrix.table.rows).toEqual([]);
      expect(figures.scoresValidation.table.rows).toHaveLength(3);
    }
  });

  test("agrees with one unit", () => {
    const one = sample({scenarios: [scenario("FD001", 1)], predictions: {model: "boosting", rows: []}});
    expect(say(viewOf(one).texts.standfirst)).toContain(
      "jugé sur 1 moteur de test qu’il n’a jamais vu, à son dernier relevé."
    );
    expect(space(viewOf(one).figures.matrix.scope)).toBe("1 moteur de test, à son dernier relevé");
  });

  test("tells whether predictions near failure come late or early", () => {
    const late = sample();
    expect(space(viewOf(late).figures.bias.title)).toBe(
      "À moins de 30 cycles de la panne, la prédiction a 5,0 cycles de retard"
    );
  });

  test("leaves units whose truth is unknown out of the scatter, and clips the others at the cap", () => {
    const {table, title} = viewOf().figures.actual;
    expect(table.rows.map((row) => row.map(({value}) => value))).toEqual([
      ["FD001-2", 60, 80, 20],
      ["FD001-1", 20, 25, 5],
      ["FD002-1", 200, 120, -5]
    ]);
    expect(space(title)).toContain("2 pannes sur 3");
    expect(table.rows[0][0].text).toEqual([{link: "FD001-2", href: "to/fd001/2"}]);
  });

  test("averages importance over scenarios, with errors in quadrature", () => {
    const [first] = viewOf().figures.importance.table.rows;
    expect(first[1].value).toBe(4);
    expect(first[2].value).toBeCloseTo(Math.sqrt(2 * 0.25) / 2);
  });

  test("calls the health index and the age by their names, and a sensor by its own", () => {
    const led = (group: string, locale: "fr" | "en") => {
      const weight = {group, gain: 0.9, permutation: 4, permutation_error: 0.1};
      const scenarios = [{...scenario("S", 4), importance: [weight]}];
      const one = sample({scenarios, predictions: {model: "boosting", rows: [[0, "1", 20, 25]]}});
      const {title, reading, table} = viewOf(one, {}, locale).figures.importance;
      return [title, reading, table.rows[0][0].text].map((text) => space(String(text)));
    };
    expect(led("health", "fr")).toEqual([
      "L’indice de santé pèse le plus : 4,0 cycles d’erreur en plus sans lui",
      "Sans l’information de l’indice de santé, l’erreur monte de 4,0 cycles.",
      "Indice de santé (tous capteurs)"
    ]);
    expect(led("health", "en")[2]).toBe("Health index (all sensors)");
    expect(led("age", "fr")[0]).toMatch(/^L’âge pèse le plus/);
    expect(led("phi", "en")[0]).toMatch(/^phi weighs most/);
  });

  test("names no scenario where there is one only", () => {
    for (const locale of ["fr", "en"] as const)
      for (const test of [true, false]) {
        const one = sample({
          scenarios: [scenario("FD001", 4, test)],
          predictions: {model: "boosting", rows: [[0, "1", 20, 25]]}
        });
        for (const state of [{}, {scenario: "fd001"}]) {
          const {texts, kpis, figures, choosing} = viewOf(one, state, locale);
          // A word of a page, not the name of a file, a link or a parameter.
          const words = JSON.stringify([texts, kpis, figures, choosing.choices.map(({text}) => text)]);
          expect(words.match(/FD001|[Ss]c[eé]nario(?!s")/g)).toBeNull();
        }
      }
  });

  test("sums what one model a scenario costs", () => {
    const {title, table} = viewOf().figures.cost;
    expect(table.rows[0].map(({value}) => value)).toEqual(["boosting d’arbres", 20, 200, 20, 7]);
    expect(space(title)).toBe("Le boosting d’arbres tient en 20 ko");
  });

  test("draws and says something for every state, vocabulary and gap", () => {
    const bare = sample({
      vocabulary: propellers,
      models: sample().models.slice(2),
      scenarios: [{...scenario("S", 1, false), importance: []}],
      predictions: {model: "boosting", rows: []}
    });
    const document = buildDocument();
    for (const locale of ["fr", "en"] as const)
      for (const data of [bare, sample({published}), sample({scenarios: [], predictions: bare.predictions})])
        for (const width of [328, 620]) {
          const {figures, texts} = viewOf(data, {}, locale);
          expect(say(texts.headline)).not.toBe("");
          for (const [name, figure] of Object.entries(figures)) {
            const drawn = figure.draw?.({document, locale, width, id: name}).textContent ?? "";
            const said = [figure.title, plain(figure.subtitle), plain(figure.reading), drawn].join(" ");
            expect(figure.title, name).not.toBe("");
            expect(said, name).not.toMatch(/NaN|undefined|Infinity|null/);
            if (data === bare) expect(said, name).not.toMatch(/moteur|engine|cycle/i);
          }
        }
  });
});

describe("the choice on the models page", () => {
  const parse = (query: string): ModelsState => parseModelsState(new URLSearchParams(query), sample());

  test("is read from the address; what the report does not know is everything", () => {
    expect(parse("scenario=fd002&model=forest")).toEqual({...overall, scenario: "fd002", model: "forest"});
    expect(parse("scenario=x&model=__proto__")).toEqual(overall);
    expect(parse("model=boosting")).toEqual(overall);
  });
});

test("predictions of one model are its own rows", () => {
  const table = {
    rows: 3,
    columns: {
      model: ["a", "b", "a"],
      scenario: ["S1", "S1", "S2"],
      unit_id: ["1", "1", "9"],
      rul: Float64Array.of(10, 10, Number.NaN),
      rul_predicted: Float64Array.of(9.96, 8, 7)
    }
  } as unknown as Table<typeof predictionsTable>;
  expect(predictionsOf(table, "a", [{id: "S1"}, {id: "S2"}])).toEqual({
    model: "a",
    rows: [
      [0, "1", 10, 10],
      [1, "9", null, 7]
    ]
  });
});

test("settings have names; a number of trees that differs between scenarios is told with the costs instead", () => {
  const data = sample();
  const words = speech("fr", engines);
  expect(settingsOf(data.models[2], data, words).map(([name]) => name)).toEqual([
    "Arbres",
    "Taux d’apprentissage",
    "odd"
  ]);
  const [first, second] = data.scenarios;
  const differing = {
    ...data,
    scenarios: [
      first,
      {...second, evaluations: second.evaluations.map((e) => ({...e, cost: {...e.cost, trees: 11}}))}
    ]
  };
  expect(settingsOf(data.models[2], differing, words).map(([name]) => name)).toEqual([
    "Taux d’apprentissage",
    "odd"
  ]);
});
