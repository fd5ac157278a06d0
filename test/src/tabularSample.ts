/**
 * A made-up catalogue in the store's 33 categories, and a classifier's answers to it: the same at every run for the same
 * seed. Every figure of the summary is computed from the answers, so that tests can compute it again.
 */
import type {TabularEvaluation, TabularSummary, TabularVocabulary} from "../../pipeline/contract/tabular.ts";
import {CATEGORY_LABELS} from "../../pipeline/core/parse/googlePlay/labels.ts";
import {proportion} from "../../pipeline/core/stats/estimate.ts";
import {random} from "../../pipeline/core/stats/random.ts";

export const applications: TabularVocabulary = {
  unit: {
    fr: {one: "application", other: "applications", gender: "f"},
    en: {one: "application", other: "applications"}
  },
  class: {
    fr: {one: "catégorie", other: "catégories", gender: "f"},
    en: {one: "category", other: "categories"}
  }
};

/** A masculine noun that does not elide, for classes and rows alike: what another table may bring. */
export const tickets: TabularVocabulary = {
  unit: {fr: {one: "billet", other: "billets", gender: "m"}, en: {one: "ticket", other: "tickets"}},
  class: {fr: {one: "service", other: "services", gender: "m"}, en: {one: "service", other: "services"}}
};

/** Answer to one row: places of the classes from the most probable on, and what is stated of the first and the truth. */
export interface Answer {
  readonly name: string;
  readonly truth: number;
  readonly order: readonly [number, number, number];
  readonly stated: number;
  readonly ofTruth: number;
  readonly fold: number;
}

export interface TabularSample {
  readonly summary: TabularSummary;
  /** Answers of the model in service. */
  readonly answers: readonly Answer[];
}

const classes = [...CATEGORY_LABELS].map(([name, label]) => ({name, label}));
const folds = 5;
/** Families with many rows, as in the store. */
const weights = new Map([
  ["FAMILY", 18],
  ["GAME", 10],
  ["TOOLS", 8],
  ["MEDICAL", 4],
  ["BUSINESS", 4]
]);
const words = ["photo", "pro", "world", "easy", "go", "smart", "my", "plus", "live", "free"];

const capital = (text: string): string => text.charAt(0) + text.slice(1).toLowerCase();

const weightOf = ({name}: {readonly name: string}): number => weights.get(name) ?? 1.6;
/** Each class by its place, as often as its weight says, in tenths. */
const urn = classes.flatMap((one, at) => Array.from({length: Math.round(10 * weightOf(one))}, () => at));

/** How easily each class is told, about 1. */
const ease = classes.map((_, at) => 0.7 + 0.6 * random(11).fork(at).next());

/** Answers of a model that is right with about this share; its confusions lie near the truth. */
function answersOf(rows: number, skill: number, seed: number): Answer[] {
  const draw = random(seed);
  return Array.from({length: rows}, (_, i) => {
    const truth = i < classes.length ? i : urn[draw.int(urn.length)];
    const stated = 0.2 + 0.8 * draw.next() ** 1.4;
    const right = draw.next() < Math.min(0.97, skill * ease[truth] * (0.25 + 1.25 * stated));
    const near = (truth + 1 + draw.int(3)) % classes.length;
    const far = (truth + 5 + draw.int(20)) % classes.length;
    const predicted = right ? truth : near;
    const second = right ? near : draw.next() < 0.5 ? truth : far;
    const third = [far, (far + 1) % classes.length, (far + 2) % classes.length].find(
      (one) => one !== predicted && one !== second
    )!;
    const name = `${capital(classes[truth].name.split("_")[0])} ${words[i % words.length]} ${i + 1}`;
    return {
      name,
      truth,
      order: [predicted, second, third],
      stated,
      ofTruth: right ? stated : (1 - stated) * (second === truth ? 0.7 : 0.1),
      fold: i % folds
    };
  });
}

/** Answers of who says the most frequent class each time. */
function naiveAnswers(answers: readonly Answer[]): Answer[] {
  const [most, second, third] = countsOf(answers)
    .map((count, at) => ({count, at}))
    .sort((a, b) => b.count - a.count)
    .map(({at}) => at);
  const share = countsOf(answers)[most] / answers.length;
  return answers.map((one) => ({
    ...one,
    order: [most, second, third],
    stated: share,
    ofTruth: 1 / classes.length
  }));
}

const countsOf = (answers: readonly Answer[]): number[] =>
  classes.map((_, at) => answers.filter(({truth}) => truth === at).length);

const around = (value: number, half: number) => ({
  value,
  low: Math.max(0, value - half),
  high: Math.min(1, value + half)
});
const share = (answers: readonly Answer[], holds: (one: Answer) => boolean) => {
  const {value, low, high} = proportion(answers.filter(holds).length, answers.length);
  return {value, low, high};
};
const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

function evaluate(
  model: string,
  answers: readonly Answer[],
  cost: Partial<TabularEvaluation["cost"]>
): TabularEvaluation {
  const right = ({truth, order}: Answer): boolean => order[0] === truth;
  const scores = classes.map((_, at) => {
    const own = answers.filter(({truth}) => truth === at);
    const filed = answers.filter(({order}) => order[0] === at);
    const hits = own.filter(right).length;
    const [precision, recall] = [filed.length ? hits / filed.length : 0, own.length ? hits / own.length : 0];
    return {
      precision,
      recall,
      f1: hits ? (2 * precision * recall) / (precision + recall) : 0,
      support: own.length
    };
  });
  const calibration = Array.from({length: 10}, (_, bin) => {
    const [from, to] = [bin / 10, (bin + 1) / 10];
    const own = answers.filter(({stated}) => stated >= from && (stated < to || (bin === 9 && stated <= 1)));
    return {
      from,
      to,
      n: own.length,
      stated: own.length ? mean(own.map(({stated}) => stated)) : null,
      right: own.length ? own.filter(right).length / own.length : null
    };
  });
  const gap = calibration.reduce(
    (sum, {n, stated, right: share}) => sum + (n / answers.length) * Math.abs((stated ?? 0) - (share ?? 0)),
    0
  );
  const weighted = (of: (score: (typeof scores)[number]) => number): number =>
    scores.reduce((sum, score) => sum + (of(score) * score.support) / answers.length, 0);
  return {
    model,
    n: answers.length,
    accuracy: share(answers, right),
    top3: share(answers, ({truth, order}) => order.includes(truth)),
    precisionMacro: around(mean(scores.map(({precision}) => precision)), 0.02),
    recallMacro: around(mean(scores.map(({recall}) => recall)), 0.02),
    f1Macro: around(mean(scores.map(({f1}) => f1)), 0.02),
    precisionWeighted: around(
      weighted(({precision}) => precision),
      0.01
    ),
    f1Weighted: around(
      weighted(({f1}) => f1),
      0.01
    ),
    logLoss: {
      value: mean(answers.map(({ofTruth}) => -Math.log(Math.max(ofTruth, 1e-3)))),
      low: 0.5,
      high: 4
    },
    calibrationError: around(gap, 0.01),
    folds: Array.from(
      {length: folds},
      (_, fold) =>
        share(
          answers.filter((one) => one.fold === fold),
          right
        ).value
    ),
    classes: scores,
    calibration,
    cost: {trees: 0, nodes: 0, bytes: 0, rows: answers.length, features: 12_000, visited: 0, ...cost}
  };
}

/** A report with so many rows, at least one a class. */
export function tabularSample(rows = 990, seed = 5): TabularSample {
  const answers = answersOf(rows, 0.72, seed);
  const counts = countsOf(answers);
  const evaluations = [
    evaluate("logistic", answers, {nodes: 396_000, bytes: 812_345, visited: 41}),
    evaluate("boosting", answersOf(rows, 0.66, seed + 1), {
      trees: 3300,
      nodes: 95_000,
      bytes: 1_900_000,
      visited: 9000
    }),
    evaluate("forest", answersOf(rows, 0.58, seed + 2), {
      trees: 100,
      nodes: 410_000,
      bytes: 7_100_000,
      visited: 2100
    }),
    evaluate("majority", naiveAnswers(answers), {bytes: 120})
  ];
  const [own] = evaluations;
  const learned = [0.2, 0.4, 0.6, 0.8, 1];
  const summary: TabularSummary = {
    version: 1,
    kind: "tabular",
    id: "apps",
    title: {fr: "Applications mobiles", en: "Mobile applications"},
    vocabulary: applications,
    origin: {
      kind: "simulated",
      name: {fr: "Catalogue de démonstration", en: "Demo catalogue"},
      citation: {fr: "", en: ""},
      licence: {fr: "CC0", en: "CC0"},
      files: [],
      tried: [
        {
          source: "googleplay",
          reason: {
            fr: "le fichier googleplaystore.csv n’existe pas",
            en: "there is no file googleplaystore.csv"
          }
        }
      ],
      problems: []
    },
    seed: 7,
    built: "2026-11-20T08:00:00.000Z",
    build: "0a1b2c3d",
    target: "Category",
    columns: [
      {name: "App", kind: "text", known: rows},
      {name: "Rating", kind: "number", known: Math.round(rows * 0.85)},
      {name: "Size", kind: "number", known: Math.round(rows * 0.83)},
      {name: "Type", kind: "category", known: rows}
    ],
    refused: [{name: "Genres", accuracy: 0.968}],
    classes: classes.map((one, at) => ({...one, rows: counts[at]})),
    cleaning: {
      read: rows + 48,
      kept: rows,
      repairs: [
        {
          id: "shifted-row",
          count: 1,
          examples: [
            {line: 10_474, found: "12 cells, Category being 1.9", became: "13 cells, Category being empty"}
          ]
        },
        {
          id: "varies-with-device",
          count: 169,
          examples: [{line: 44, found: "Varies with device", became: "not known"}]
        },
        {id: "size-unit", count: 812, examples: [{line: 2, found: "19M", became: "19 MB"}]},
        {id: "installs-floor", count: 990, examples: [{line: 2, found: "10,000+", became: "10000"}]},
        {
          id: "exact-duplicate",
          count: 48,
          examples: [{line: 231, found: "Photo Editor <b>, as on line 2", became: "set aside"}]
        }
      ]
    },
    folds,
    bands: {good: 0.75, excellent: 0.85},
    models: [
      {id: "logistic", family: "logistic", options: {l2: 0.0001, iterations: 60}, note: null},
      {id: "boosting", family: "boosting", options: {rounds: 100, leaves: 31, learningRate: 0.1}, note: null},
      {id: "forest", family: "forest", options: {trees: 100}, note: null},
      {id: "majority", family: "majority", options: {}, note: null}
    ],
    production: "logistic",
    evaluations,
    confusion: classes.map((_, truth) =>
      classes.map(
        (_, predicted) => answers.filter((one) => one.truth === truth && one.order[0] === predicted).length
      )
    ),
    importance: [
      {column: "App", permutation: 0.41, permutation_error: 0.008},
      {column: "Size", permutation: 0.021, permutation_error: 0.004},
      {column: "Rating", permutation: 0.004, permutation_error: 0.003},
      {column: "Type", permutation: -0.001, permutation_error: 0.002}
    ],
    learning: learned.map((part) => ({
      rows: Math.round(rows * 0.8 * part),
      accuracy: around(own.accuracy.value * (0.72 + 0.28 * part ** 0.5), 0.02)
    })),
    data: {rows, classes: classes.length, lastUpdate: "2018-08-08", added: 37, retrainAt: 100}
  };
  return {summary, answers};
}

/** The answers as columns of `predictions.arrow`. */
export const predictionColumns = ({summary, answers}: TabularSample) => {
  const name = (at: number): string => summary.classes[at].name;
  return {
    unit_id: answers.map((one) => one.name),
    truth: answers.map(({truth}) => name(truth)),
    predicted: answers.map(({order}) => name(order[0])),
    probability: Float64Array.from(answers, ({stated}) => stated),
    truth_probability: Float64Array.from(answers, ({ofTruth}) => ofTruth),
    second: answers.map(({order}) => name(order[1])),
    third: answers.map(({order}) => name(order[2])),
    fold: Uint8Array.from(answers, ({fold}) => fold)
  };
};
