/** How each feature is spread in each class. */
import {classHistograms} from "../../charts/explorer/class-histograms.ts";
import type {Cell, FigureView} from "../view.ts";
import {countCell, type ExplorerContext, figure, shortNumber} from "./context.ts";
import {huesOf} from "./hues.ts";

/** Features by importance: the ones to look at first. */
export const featureOrder = ({done: {run}}: ExplorerContext): string[] =>
  run.importance.features.map(({feature}) => feature);

/** Decimals that tell neighbouring edges apart, the same for all; no more than every browser writes. */
const edgeDigits = ([first, second]: readonly number[]): number =>
  second > first ? Math.min(20, Math.max(0, 1 - Math.floor(Math.log10(second - first)))) : 0;

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
  const digits = edgeDigits(edges);
  const edgeCell = (value: number): Cell => ({text: speech.f.decimal(value, digits), value});
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
    scope: speech.settingText.parameter(speech.dataset.samples, speech.f.integer(rows)),
    table: {
      columns: [
        {head: words.from, numeric: true, key: true},
        {head: words.to, numeric: true},
        ...labels.map((head) => ({head, numeric: true}))
      ],
      rows: edges
        .slice(0, -1)
        .map((edge, i) => [
          edgeCell(edge),
          edgeCell(edges[i + 1]),
          ...counts.map((own) => countCell(own[i], speech))
        ])
    }
  });
}
