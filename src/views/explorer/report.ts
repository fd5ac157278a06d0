/** The classification report and the confusion matrix. */
import type {ClassScore} from "../../../pipeline/core/evaluate/classification/evaluateClasses.ts";
import {type Confusion, confusionMatrix} from "../../charts/confusion-matrix.ts";
import {confusionCounts, mostCounted} from "../../charts/explorer/confusion-counts.ts";
import type {Cell, FigureView} from "../view.ts";
import {countCell, decimalCell, type ExplorerContext, figure, shareCell, textCell} from "./context.ts";
import {highest} from "./ties.ts";

export function reportFigure(context: ExplorerContext): FigureView {
  const {
    done: {run},
    speech
  } = context;
  const {report: words, indicators} = speech;
  const {classes, macro, weighted, accuracy} = run.report;
  const labels = run.counts.classes.map(({label}) => label);
  const tested = classes.map((score, k) => ({...score, label: labels[k]})).filter(({support}) => support > 0);
  const worst = highest(tested, ({recall}) => -recall);
  const three = (value: number): Cell => decimalCell(value, 3, speech);
  const row = (name: string, {precision, recall, f1, support}: ClassScore): Cell[] => [
    textCell(name),
    three(precision),
    three(recall),
    three(f1),
    countCell(support, speech)
  ];
  const empty: Cell = {text: "", value: null};
  const title =
    accuracy === 1 || worst.length === 0
      ? words.perfect
      : worst.length === labels.length
        ? words.equal(labels.length, worst[0].recall)
        : words.title(
            worst.map(({label}) => label),
            worst[0].recall
          );
  return figure(context, "report", {
    topic: speech.tabs.report,
    title,
    subtitle: words.subtitle(run.counts.test),
    draw: null,
    reading: words.reading,
    table: {
      columns: [
        {head: words.class, key: true},
        {head: words.precision, numeric: true},
        {head: words.recall, numeric: true},
        {head: words.f1, numeric: true},
        {head: words.support, numeric: true}
      ],
      rows: [
        ...classes.map((score, k) => row(labels[k], score)),
        [textCell(words.accuracy), empty, empty, three(accuracy), countCell(run.counts.test, speech)],
        row(words.macro, macro),
        row(words.weighted, weighted)
      ].map((cells) =>
        cells.map((cell, i) => ({
          ...cell,
          label: [words.class, words.precision, words.recall, words.f1, words.support][i]
        }))
      )
    },
    scope: `${indicators.test} : ${run.counts.test}`.replace(" :", speech.locale === "fr" ? "\u00a0:" : ":")
  });
}

function pairs({done: {run}, speech: {confusion: words, f}}: ExplorerContext): Confusion[] {
  const labels = run.counts.classes.map(({label}) => label);
  return run.report.confusion.flatMap((row, truth) => {
    const all = row.reduce((sum, count) => sum + count, 0);
    return row.map((count, predicted) => {
      const share = all > 0 ? count / all : 0;
      return {
        truth,
        predicted,
        count,
        share,
        title: words.cell(labels[truth], labels[predicted], count, share),
        name: `${labels[truth]} → ${labels[predicted]}`,
        text: f.integer(count)
      };
    });
  });
}

export function confusionFigure(context: ExplorerContext): FigureView {
  const {
    done: {run},
    speech
  } = context;
  const {confusion: words, f} = speech;
  const labels = run.counts.classes.map(({label}) => label);
  const cells = pairs(context);
  const wrong = highest(
    cells.filter(({truth, predicted, count}) => truth !== predicted && count > 0),
    ({count}) => count
  );
  const title =
    wrong.length === 0
      ? words.perfect
      : words.title(
          wrong.map(({truth, predicted}) => [labels[truth], labels[predicted]] as const),
          wrong[0].count
        );
  const few = labels.length <= mostCounted;
  const shared = {
    description: title,
    empty: words.perfect,
    rowLabel: words.truth,
    columnLabel: words.predicted
  };
  return figure(context, "confusion", {
    topic: speech.tabs.confusion,
    title,
    subtitle: words.subtitle,
    draw: (host) =>
      few
        ? confusionCounts(cells, {...host, ...shared, classes: labels})
        : confusionMatrix(cells, {
            ...host,
            ...shared,
            classes: labels.map((label, k) => ({key: String(k), label})),
            rightLabel: words.right,
            wrongLabel: words.wrong,
            xLabel: words.count,
            format: (share) => f.percent(share),
            limit: 15
          }),
    reading: words.reading,
    table: {
      columns: [
        {head: words.truth, key: true},
        {head: words.predicted},
        {head: words.count, numeric: true},
        {head: words.share, numeric: true}
      ],
      rows: cells
        .filter(({count, truth, predicted}) => few || count > 0 || truth === predicted)
        .map(({truth, predicted, count, share}) => [
          textCell(labels[truth]),
          textCell(labels[predicted]),
          countCell(count, speech),
          shareCell(share, speech)
        ])
    }
  });
}
