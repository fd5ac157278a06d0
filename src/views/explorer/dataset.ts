/** What the dataset is: samples, features, classes, and what was repaired. */
import type {ExplorerSpeech} from "../../i18n/explorer.ts";
import {shareText} from "../../i18n/explorer-numbers.ts";
import type {FigureView} from "../view.ts";
import {countCell, type Done, type ExplorerContext, figure, shareCell, textCell} from "./context.ts";
import type {Indicator} from "./summary.ts";
import {highest} from "./ties.ts";

export function datasetFigure(context: ExplorerContext): FigureView {
  const {
    done: {run},
    speech
  } = context;
  const {dataset: words} = speech;
  const {rows, train, test, features, classes} = run.counts;
  const most = highest(classes, (one) => one.rows);
  const all = {...shareCell(1, speech), text: shareText(speech.f, 1)};
  return figure(context, "dataset", {
    topic: words.topic,
    title: words.title(
      most.map(({label}) => label),
      classes.length,
      most[0].rows / rows
    ),
    subtitle: words.subtitle(rows, features, classes.length),
    draw: null,
    reading: words.reading,
    table: {
      columns: [
        {head: words.class, key: true},
        {head: words.samples, numeric: true},
        {head: words.share, numeric: true},
        {head: words.train, numeric: true},
        {head: words.test, numeric: true}
      ],
      rows: classes.map((one) => [
        textCell(one.label),
        countCell(one.rows, speech),
        shareCell(one.rows / rows, speech),
        countCell(one.train, speech),
        countCell(one.test, speech)
      ]),
      total: [
        textCell(words.total),
        countCell(rows, speech),
        all,
        countCell(train, speech),
        countCell(test, speech)
      ]
    }
  });
}

export function datasetFacts({run: {counts}}: Done, {dataset: words, f}: ExplorerSpeech): Indicator[] {
  return [
    {label: words.samples, value: f.integer(counts.rows), detail: ""},
    {label: words.features, value: f.integer(counts.features), detail: ""},
    {label: words.classes, value: f.integer(counts.classes.length), detail: ""},
    {label: words.train, value: f.integer(counts.train), detail: ""},
    {label: words.test, value: f.integer(counts.test), detail: ""}
  ];
}

/** What is worth telling of the model's size, in words. */
export const modelFacts = ({run: {facts}}: Done, {dataset: words}: ExplorerSpeech): string[] =>
  Object.entries(facts).flatMap(([name, value]) => (words.facts[name] ? [words.facts[name](value)] : []));
