/** What a run comes to: a sentence, four indicators, and how it compares with the one that is kept. */
import {surelyHigher} from "../../../pipeline/core/explorer/gap.ts";
import type {ExplorerRun} from "../../../pipeline/core/explorer/run.ts";
import type {ExplorerSpeech} from "../../i18n/explorer.ts";
import {shareText} from "../../i18n/explorer-numbers.ts";
import type {Cell, TableView} from "../view.ts";
import {countCell, type Done, decimalCell, recipeText, rightOf, shareCell, textCell} from "./context.ts";
import {highest} from "./ties.ts";

export interface Indicator {
  readonly label: string;
  readonly value: string;
  readonly detail: string;
}

export const headline = ({run, recipe}: Done, speech: ExplorerSpeech): string =>
  speech.headline(rightOf(run), run.counts.test, recipe.data);

/** The class that most rows have, or those that are equal in rows and in test rows; their share of the test rows. */
function usual({counts: {classes, test}}: ExplorerRun): {labels: string[]; share: number} {
  const most = highest(
    highest(classes, ({rows}) => rows),
    (one) => one.test
  );
  return {labels: most.map(({label}) => label), share: test > 0 ? most[0].test / test : 0};
}

/** A gap that nobody would notice is none, however many rows make it sure. */
const noticed = 0.05;

/** What the score on the rows learned from says beside that of the test. */
export type Gap = "small" | "lucky" | "chance" | "recites";

function gapOf({accuracy, trainAccuracy, counts: {train, test}}: ExplorerRun): Gap {
  const gap = trainAccuracy - accuracy;
  if (Math.abs(gap) <= noticed) return "small";
  if (gap < 0) return "lucky";
  const sure = surelyHigher(
    {right: trainAccuracy * train, rows: train},
    {right: accuracy * test, rows: test}
  );
  return sure ? "recites" : "chance";
}

/** Sentences below the headline: the score to beat and whether it is beaten, then whether the model recites. */
export function remarks({run}: Done, {against, learnt}: ExplorerSpeech): string[] {
  const {labels, share} = usual(run);
  const {
    accuracy,
    trainAccuracy,
    counts: {classes, test}
  } = run;
  return [
    against(labels, classes.length, share, Math.sign(rightOf(run) - Math.round(share * test))),
    learnt(gapOf(run), trainAccuracy, trainAccuracy - accuracy, test)
  ];
}

export function indicators({run}: Done, {f, indicators: words}: ExplorerSpeech): Indicator[] {
  const {counts, accuracy} = run;
  return [
    {
      label: words.accuracy,
      value: shareText(f, accuracy),
      detail: words.accuracyHelp(rightOf(run), counts.test)
    },
    {label: words.train, value: f.integer(counts.train), detail: words.trainHelp},
    {label: words.test, value: f.integer(counts.test), detail: words.testHelp},
    {
      label: words.features,
      value: f.integer(counts.features),
      detail: words.featuresHelp(counts.classes.length)
    }
  ];
}

/** A and B, measure by measure, with the difference. */
export function comparison(a: Done, b: Done, speech: ExplorerSpeech): TableView {
  const {f, keep, indicators: words, report} = speech;
  const same =
    a.run.counts.classes.map(({label}) => label).join("\n") ===
    b.run.counts.classes.map(({label}) => label).join("\n");
  const difference = (x: number, y: number): Cell => ({
    text: keep.points(y - x),
    value: Number((100 * (y - x)).toFixed(2))
  });
  const line = (name: string, x: number, y: number, cell: (value: number) => Cell, apart: Cell): Cell[] => [
    textCell(name),
    cell(x),
    cell(y),
    apart
  ];
  const share = (name: string, x: number, y: number): Cell[] =>
    line(name, x, y, (value) => ({...shareCell(value, speech), text: shareText(f, value)}), difference(x, y));
  const count = (name: string, x: number, y: number): Cell[] =>
    line(name, x, y, (value) => countCell(value, speech), {text: f.signed(y - x, 0), value: y - x});
  const figure = (name: string, x: number, y: number): Cell[] =>
    line(name, x, y, (value) => decimalCell(value, 3, speech), {
      text: f.signed(y - x, 3),
      value: Number((y - x).toFixed(4))
    });
  const classes = same
    ? b.run.report.classes.flatMap((score, k) => {
        const other = a.run.report.classes[k];
        const {label} = b.run.counts.classes[k];
        return [
          figure(`${label} · ${report.precision}`, other.precision, score.precision),
          figure(`${label} · ${report.recall}`, other.recall, score.recall),
          figure(`${label} · ${report.f1}`, other.f1, score.f1)
        ];
      })
    : [];
  return {
    caption: keep.title,
    columns: [
      {head: keep.measure, key: true},
      {head: keep.a, numeric: true},
      {head: keep.b, numeric: true},
      {head: keep.difference, numeric: true}
    ],
    rows: [
      share(words.accuracy, a.run.accuracy, b.run.accuracy),
      count(words.train, a.run.counts.train, b.run.counts.train),
      count(words.test, a.run.counts.test, b.run.counts.test),
      count(words.features, a.run.counts.features, b.run.counts.features),
      figure(`${report.macro} · ${report.f1}`, a.run.report.macro.f1, b.run.report.macro.f1),
      ...classes
    ]
  };
}

export const recipeOf = ({recipe}: Done, speech: ExplorerSpeech): string => recipeText(recipe, speech);
