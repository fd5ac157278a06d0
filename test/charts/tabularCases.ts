/** Charts of a report on a classifier, with plausible data and French words. */

import {CATEGORY_LABELS} from "../../pipeline/core/parse/googlePlay/labels.ts";
import {bulletBar} from "../../src/charts/bullet-bar.ts";
import {calibrationCurve} from "../../src/charts/calibration-curve.ts";
import {type Confusion, confusionMatrix} from "../../src/charts/confusion-matrix.ts";
import {type DotKind, intervalDots} from "../../src/charts/interval-dots.ts";
import {learningCurve} from "../../src/charts/learning-curve.ts";
import type {ChartOptions} from "../../src/charts/options.ts";
import {rankedBars} from "../../src/charts/ranked-bars.ts";
import {numbers} from "./sample.ts";

export const categories = [...CATEGORY_LABELS].map(([key, {fr}]) => ({key, label: fr}));
const percent = (share: number): string => `${Math.round(100 * share)} %`;

const limits = [
  {value: 0.85, label: "excellente dès 85 %"},
  {value: 0.75, label: "bonne dès 75 %"}
];
const kindOf = (share: number): DotKind =>
  share >= 0.85 ? "healthy" : share >= 0.75 ? "degraded" : "critical";

const measures = [
  ["Exactitude", 0.873, 0.02],
  ["Précision, moyenne par catégorie", 0.781, 0.03],
  ["Rappel, moyen par catégorie", 0.56, 0.04],
  ["F1, moyen par catégorie", 0.62, 0.05]
] as const;

/** A dot for each of some shares. */
export const dots = (shares: readonly (readonly [string, number, number])[]) =>
  shares.map(([label, value, half]) => ({
    key: label,
    label,
    value,
    low: Math.max(0, value - half),
    high: Math.min(1, value + half),
    kind: kindOf(value),
    note: percent(value),
    title: `${label}\n${percent(value)}`
  }));

const next = numbers(9);
const recalls = categories
  .map(
    ({label}, i) => [label, (0.2 + 0.75 * next()) * (i % 7 === 3 ? 0.4 : 1), 0.02 + 0.12 * next()] as const
  )
  .sort((a, b) => b[1] - a[1]);

/** What each class is taken for: most often itself, else its neighbours; one class has no row. */
export function confusions(count = categories.length, seed = 4): Confusion[] {
  const draw = numbers(seed);
  return Array.from({length: count}, (_, truth) => truth)
    .filter((truth) => truth !== 5)
    .flatMap((truth) => {
      const row = Array.from({length: count}, (__, predicted) => {
        const far = Math.abs(truth - predicted);
        return far === 0
          ? 30 + Math.floor(draw() * 80)
          : far < 4
            ? Math.floor(draw() * 16)
            : Math.floor(draw() * 1.2);
      });
      const all = row.reduce((sum, n) => sum + n, 0);
      return row.map((n, predicted) => ({
        truth,
        predicted,
        count: n,
        share: n / all,
        title: `${truth} pris pour ${predicted}`,
        name: `${categories[truth % 33].label} → ${categories[predicted % 33].label}`,
        text: `${n}, ${percent(n / all)}`
      }));
    });
}

export const matrixWords = {
  rowLabel: "Catégorie vraie",
  columnLabel: "Catégorie prédite, au numéro de sa ligne",
  rightLabel: "bien rangées",
  wrongLabel: "prises pour une autre",
  xLabel: "applications par confusion",
  format: percent,
  limit: 15
};

export const curveWords = {
  xLabel: "probabilité annoncée",
  yLabel: "part juste",
  idealLabel: "assurance exacte"
};
const bands = [
  [0.08, 0.12, 0.03],
  [0.26, 0.31, 0.04],
  [0.45, 0.46, 0.05],
  [0.66, 0.58, 0.04],
  [0.93, 0.81, 0.03]
] as const;

export const learningWords = {
  xLabel: "applications d’apprentissage",
  yLabel: "exactitude",
  reference: {value: 0.19, label: "sans modèle (Famille)"},
  lastLabel: "57,2 %"
};

export const tabularCases = {
  "interval-dots": (options: ChartOptions) =>
    intervalDots(dots(measures), {...options, domain: [0, 1], xLabel: "part", noteLabel: "valeur", limits}),
  "interval-dots-classes": (options: ChartOptions) =>
    intervalDots(
      dots(recalls).map((row, i) => ({...row, chosen: i === 3})),
      {...options, domain: [0, 1], xLabel: "rappel", noteLabel: "rappel, effectif", limits}
    ),
  "interval-dots-models": (options: ChartOptions) =>
    intervalDots(
      dots([
        ["régression logistique", 0.57, 0.01],
        ["boosting d’arbres", 0.55, 0.012],
        ["catégorie la plus fréquente", 0.19, 0.008]
      ]).map((row, i) => ({...row, kind: (["production", "model", "baseline"] as const)[i]})),
      {...options, domain: [0, 1], xLabel: "exactitude", noteLabel: "exactitude"}
    ),
  "ranked-bars": (options: ChartOptions) =>
    rankedBars(
      categories.slice(0, 12).map(({key, label}, i) => ({
        key,
        label,
        value: 1994 - 160 * i,
        text: String(1994 - 160 * i),
        title: label,
        highlight: i === 2
      })),
      {...options, xLabel: "applications"}
    ),
  "confusion-matrix": (options: ChartOptions) =>
    confusionMatrix(confusions(), {...options, ...matrixWords, classes: categories, chosen: "COMICS"}),
  "calibration-curve": (options: ChartOptions) =>
    calibrationCurve(
      bands.map(([stated, right, half]) => ({
        key: `band:${stated}`,
        stated,
        right,
        low: right - half,
        high: right + half,
        title: percent(right)
      })),
      {...options, ...curveWords}
    ),
  "learning-curve": (options: ChartOptions) =>
    learningCurve(
      [1545, 3091, 4636, 6182, 7727].map((rows, i) => ({
        rows,
        value: 0.42 + 0.04 * i,
        low: 0.4 + 0.04 * i,
        high: 0.44 + 0.04 * i,
        title: String(rows)
      })),
      {...options, ...learningWords}
    ),
  "bullet-bar": (options: ChartOptions) =>
    bulletBar({value: 37, target: 100}, {...options, targetLabel: "seuil : 100", title: "37 sur 100"})
};
