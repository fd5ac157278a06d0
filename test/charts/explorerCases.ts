/** Charts of the explorer of models, with plausible data and French words. */
import {classHistograms} from "../../src/charts/explorer/class-histograms.ts";
import {confusionCounts} from "../../src/charts/explorer/confusion-counts.ts";
import {decisionMap} from "../../src/charts/explorer/decision-map.ts";
import {foldDots} from "../../src/charts/explorer/fold-dots.ts";
import {scoreCurves} from "../../src/charts/explorer/score-curves.ts";
import {trainTestCurve} from "../../src/charts/explorer/train-test-curve.ts";
import type {ChartOptions} from "../../src/charts/options.ts";

const species = ["setosa", "versicolor", "virginica"];
const percent = (share: number): string => `${Math.round(100 * share)} %`;

const counts = [
  [10, 0, 0],
  [0, 8, 2],
  [0, 1, 9]
];
const confusions = counts.flatMap((row, truth) =>
  row.map((count, predicted) => ({
    truth,
    predicted,
    count,
    share: count / 10,
    title: `${species[truth]} → ${species[predicted]}\n${count} lignes`,
    name: `${species[truth]} → ${species[predicted]}`,
    text: String(count)
  }))
);

/** A curve above the diagonal, the higher the larger `bend`. */
const curve = (at: number, bend: number) => ({
  hue: at,
  label: species[at],
  points: Array.from({length: 21}, (_, i) => {
    const x = i / 20;
    const y = x ** (1 / bend);
    return {x, y, title: `${species[at]}\n${percent(x)}\n${percent(y)}`};
  })
});

const bell = (x: number, middle: number): number => Math.round(14 * Math.exp(-(((x - middle) / 2.2) ** 2)));
const edges = Array.from({length: 21}, (_, i) => 0.1 + 0.12 * i);
const histograms = species.map((label, at) => ({
  hue: at,
  label,
  bins: Array.from({length: 20}, (_, i) => ({
    count: bell(i, 2 + 7 * at),
    title: `${label}\n${bell(i, 2 + 7 * at)} lignes`
  })),
  mean: {value: 0.4 + 0.84 * at, text: `moyenne ${[0.4, 1.24, 2.08][at]}`}
}));

const places = Array.from({length: 24}, (_, i) => -3 + i * 0.25);
const sides = places.flatMap((y) => places.map((x) => (x + y < -1 ? 0 : x - y < 1 ? 1 : 2)));
const points = Array.from({length: 60}, (_, i) => {
  const x = -2.6 + (i % 12) * 0.45;
  const y = -2.4 + Math.floor(i / 12) * 1.1;
  const at = x + y < -1 ? 0 : x - y < 1 ? 1 : 2;
  return {x, y, at, test: i % 5 === 0, right: i % 20 !== 0, title: `${species[at]}\nligne ${i}`};
});

/** Seven classes in stripes: four have a colour of their own. */
const many = {
  labels: ["zéro", "un", "deux", "trois", "quatre", "cinq", "six"],
  hues: [0, null, 1, 2, null, 3, null],
  classes: places.flatMap((y) => places.map((x) => Math.min(6, Math.max(0, Math.floor(x + y / 3 + 3.5))))),
  points: points.map((point) => {
    const at = Math.min(6, Math.max(0, Math.floor(point.x + point.y / 3 + 3.5)));
    return {...point, at, title: `classe ${at}`};
  })
};

const sizes = [10, 32, 55, 78, 100];
const learning = [
  {label: "entraînement", means: [1, 0.99, 0.98, 0.98, 0.97]},
  {label: "test", means: [0.82, 0.9, 0.93, 0.945, 0.95]}
].map(({label, means}) => ({
  label,
  points: sizes.map((rows, i) => ({
    rows,
    mean: means[i],
    deviation: 0.05 - 0.008 * i,
    title: `${rows} lignes\n${label} : ${percent(means[i])}`
  }))
}));

const scores = [
  1, 0.9667, 0.9333, 0.9667, 0.9, 1, 0.9333, 0.9667, 0.9667, 0.9333, 0.9, 0.9667, 1, 0.9667, 0.9333
];

export const explorerCases = {
  "explorer-confusion-counts": (options: ChartOptions) =>
    confusionCounts(confusions, {
      ...options,
      classes: species,
      rowLabel: "Vraie classe",
      columnLabel: "Classe prédite"
    }),
  "explorer-roc": (options: ChartOptions) =>
    scoreCurves([curve(2, 3), curve(1, 6), curve(0, 20)], {
      ...options,
      xLabel: "Fausses alertes",
      yLabel: "Rappel",
      chance: {from: 0, to: 1, label: "hasard"},
      corner: "bottom right",
      steps: false
    }),
  "explorer-class-histograms": (options: ChartOptions) =>
    classHistograms(histograms, {...options, edges, xLabel: "largeur du pétale (cm)"}),
  "explorer-decision-map": (options: ChartOptions) =>
    decisionMap(
      {x: places, y: places, classes: sides, confidence: sides.map((_, i) => 0.4 + (i % 24) / 40), points},
      {
        ...options,
        labels: species,
        hues: [0, 1, 2],
        othersLabel: "",
        xLabel: "Composante 1 (73 % de la variance)",
        yLabel: "Composante 2 (23 % de la variance)"
      }
    ),
  "explorer-decision-map-many": (options: ChartOptions) =>
    decisionMap(
      {
        ...{x: places, y: places, classes: many.classes, points: many.points},
        confidence: sides.map((_, i) => 0.4 + (i % 24) / 40)
      },
      {
        ...options,
        ...{labels: many.labels, hues: many.hues, othersLabel: "3 autres classes (hachures)"},
        ...{xLabel: "Composante 1 (41 % de la variance)", yLabel: "Composante 2 (17 % de la variance)"}
      }
    ),
  "explorer-train-test-curve": (options: ChartOptions) =>
    trainTestCurve(learning, {...options, xLabel: "Lignes apprises", yLabel: "Exactitude"}),
  "explorer-fold-dots": (options: ChartOptions) =>
    foldDots(
      scores.map((value) => ({value, title: percent(value)})),
      {
        ...options,
        least: 0.9,
        mean: 0.956,
        deviation: 0.031,
        here: 0.9333,
        meanLabel: "moyenne 95,6 %",
        hereLabel: "ce partage 93,3 %",
        bandLabel: "± un écart type",
        xLabel: "Exactitude"
      }
    )
};
