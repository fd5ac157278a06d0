/** What a model leans on, and how each feature is spread. */

import {classHistograms} from "../../charts/explorer/class-histograms.ts";
import {rankedBars} from "../../charts/ranked-bars.ts";
import {shareText} from "../../i18n/explorer-numbers.ts";
import type {FigureView} from "../view.ts";
import {
  countCell,
  decimalCell,
  type ExplorerContext,
  figure,
  nothing,
  shortNumber,
  textCell
} from "./context.ts";
import {huesOf} from "./hues.ts";

/** Bars drawn; the table has them all. */
const mostBars = 15;

/** Importances of one run, or of two on one scale where they are of one kind. */
export function importanceFigures(sides: readonly ExplorerContext[]): FigureView[] {
  const kinds = new Set(sides.map(({done: {run}}) => run.importance.kind));
  const longest = Math.max(...sides.map(({done: {run}}) => run.importance.features[0].value));
  const end = sides.length > 1 && kinds.size === 1 && longest > 0 ? longest : undefined;
  return sides.map((side) => importanceFigure(side, end));
}

function importanceFigure(context: ExplorerContext, end: number | undefined): FigureView {
  const {
    done: {run},
    speech
  } = context;
  const {importance: words, f} = speech;
  const {kind, features} = run.importance;
  const own = kind === "own";
  const written = (value: number): string => (own ? shareText(f, value) : f.signed(100 * value, 1));
  const title = own
    ? words.own(features[0].feature, features[0].value)
    : words.permutation(features[0].feature, features[0].value);
  const bars = features.slice(0, mostBars).map(({feature, value}, i) => ({
    key: feature,
    label: feature,
    value: Math.max(0, value),
    text: written(value),
    title: `${feature}\n${written(value)}`,
    highlight: i === 0 && value > 0
  }));
  return figure(context, "importance", {
    topic: speech.tabs.importance,
    title,
    subtitle: `${own ? words.ownSubtitle : words.permutationSubtitle}. ${words.limits}`,
    draw: (host) =>
      rankedBars(bars, {
        ...host,
        description: title,
        empty: title,
        xLabel: own ? words.ownAxis : words.permutationAxis,
        format: (value) => f.percent(value, value > 0 && (end ?? bars[0].value) < 0.05 ? 1 : 0),
        end
      }),
    reading: own ? words.ownReading : words.permutationReading,
    table: {
      columns: [
        {head: words.feature, key: true},
        {head: words.value, numeric: true},
        ...(own ? [] : [{head: words.deviation, numeric: true}])
      ],
      rows: features.map(({feature, value, deviation}) => [
        textCell(feature),
        decimalCell(value, 3, speech),
        ...(own ? [] : [deviation === null ? nothing : decimalCell(deviation, 3, speech)])
      ])
    }
  });
}

/** Features by importance: the ones to look at first. */
export const featureOrder = ({done: {run}}: ExplorerContext): string[] =>
  run.importance.features.map(({feature}) => feature);

export function distributionFigure(context: ExplorerContext, chosen: string | null): FigureView {
  const {
    done: {run},
    speech
  } = context;
  const {distributions: words} = speech;
  const one =
    run.distributions.find(({feature}) => feature === (chosen ?? featureOrder(context)[0])) ??
    run.distributions[0];
  const {feature, edges, counts, classes} = one;
  const labels = run.counts.classes.map(({label}) => label);
  const hues = huesOf(run.counts.classes.map(({rows}) => rows));
  const number = (value: number): string => shortNumber(value, speech);
  const means = classes
    .map(({mean}, k) => ({mean, label: labels[k]}))
    .filter((known): known is {mean: number; label: string} => known.mean !== null)
    .sort((a, b) => a.mean - b.mean);
  const apart = means.length > 1 && means[0].mean < means[means.length - 1].mean;
  const title = apart
    ? words.title(feature, means[0].label, means[means.length - 1].label)
    : words.same(feature);
  const rows = counts.flat().reduce((sum, count) => sum + count, 0);
  return figure(context, "distribution", {
    topic: words.topic,
    title,
    subtitle: words.subtitle(feature, rows),
    draw: (host) =>
      classHistograms(
        counts.map((own, at) => {
          const {mean} = classes[at];
          return {
            hue: hues[at],
            label: labels[at],
            bins: own.map((count, i) => ({
              count,
              title: words.bin(labels[at], number(edges[i]), number(edges[i + 1]), count)
            })),
            mean: mean === null ? null : {value: mean, text: words.mean(number(mean))}
          };
        }),
        {...host, description: title, empty: title, edges, xLabel: feature}
      ),
    reading: words.reading,
    scope: `${speech.dataset.samples} : ${speech.f.integer(rows)}`.replace(
      " :",
      speech.locale === "fr" ? "\u00a0:" : ":"
    ),
    table: {
      columns: [
        {head: words.from, numeric: true, key: true},
        {head: words.to, numeric: true},
        ...labels.map((head) => ({head, numeric: true}))
      ],
      rows: edges
        .slice(0, -1)
        .map((edge, i) => [
          {text: number(edge), value: edge},
          {text: number(edges[i + 1]), value: edges[i + 1]},
          ...counts.map((own) => countCell(own[i], speech))
        ])
    }
  });
}
