/** How a run compares with the one that is kept. */
import type {ExplorerSpeech} from "../../i18n/explorer.ts";
import {shareText} from "../../i18n/explorer-numbers.ts";
import type {Cell, TableView} from "../view.ts";
import {sameTable, sameTest} from "./beside.ts";
import {countCell, type Done, decimalCell, shareCell, textCell} from "./context.ts";
import {usual} from "./summary.ts";

/** Where a run's rows come from, with the column predicted where the reader chose it. */
const dataOf = ({recipe: {data, file, target}}: Done, speech: ExplorerSpeech): string =>
  data === "own" ? [file, target].filter((name) => name !== null).join(", ") : speech.data[data].label;

/** What the comparison comes to; the remark says how far to trust it. */
export interface Verdict {
  readonly finding: string;
  readonly remark: string | null;
}

export function verdict(a: Done, b: Done, speech: ExplorerSpeech): Verdict {
  const {keep} = speech;
  if (!sameTable(a, b))
    return {
      finding: keep.apart(dataOf(a, speech), dataOf(b, speech)),
      remark: keep.ownMarks(usual(a.run).share, usual(b.run).share)
    };
  return {
    finding: keep.sentence(b.run.accuracy - a.run.accuracy),
    remark: sameTest(a, b) ? null : keep.otherData
  };
}

/** One measure of both runs. */
interface Measure {
  readonly name: string;
  readonly values: readonly [a: number, b: number];
  readonly kind: "share" | "count" | "figure";
}

function measures({run: a}: Done, {run: b}: Done, {indicators: words, report}: ExplorerSpeech): Measure[] {
  const figure = (name: string, x: number, y: number): Measure => ({name, values: [x, y], kind: "figure"});
  const count = (name: string, x: number, y: number): Measure => ({name, values: [x, y], kind: "count"});
  const labels = ({counts}: typeof a): string[] => counts.classes.map(({label}) => label);
  const same = labels(a).join("\n") === labels(b).join("\n");
  const scores = same ? b.report.classes : [];
  const classes = scores.flatMap((score, k) => {
    const [other, label] = [a.report.classes[k], labels(b)[k]];
    return [
      figure(`${label} · ${report.precision}`, other.precision, score.precision),
      figure(`${label} · ${report.recall}`, other.recall, score.recall),
      figure(`${label} · ${report.f1}`, other.f1, score.f1)
    ];
  });
  return [
    {name: words.accuracy, values: [a.accuracy, b.accuracy], kind: "share"},
    count(words.train, a.counts.train, b.counts.train),
    count(words.test, a.counts.test, b.counts.test),
    count(words.features, a.counts.features, b.counts.features),
    figure(`${report.macro} · ${report.f1}`, a.report.macro.f1, b.report.macro.f1),
    ...classes
  ];
}

/** A value as its kind is written. */
function valueCell(kind: Measure["kind"], value: number, speech: ExplorerSpeech): Cell {
  if (kind === "count") return countCell(value, speech);
  if (kind === "figure") return decimalCell(value, 3, speech);
  return {...shareCell(value, speech), text: shareText(speech.f, value)};
}

function differenceCell({kind, values: [a, b]}: Measure, {f, keep}: ExplorerSpeech): Cell {
  if (kind === "share") return {text: keep.points(b - a), value: Number((100 * (b - a)).toFixed(2))};
  const digits = kind === "count" ? 0 : 3;
  return {text: f.signed(b - a, digits), value: Number((b - a).toFixed(4))};
}

/** A and B, measure by measure, with the difference where both are of one table. */
export function comparison(a: Done, b: Done, speech: ExplorerSpeech): TableView {
  const {keep} = speech;
  const comparable = sameTable(a, b);
  return {
    caption: keep.title,
    columns: [
      {head: keep.measure, key: true},
      {head: keep.a, numeric: true},
      {head: keep.b, numeric: true},
      ...(comparable ? [{head: keep.difference, numeric: true}] : [])
    ],
    rows: measures(a, b, speech).map((one) => [
      textCell(one.name),
      ...one.values.map((value) => valueCell(one.kind, value, speech)),
      ...(comparable ? [differenceCell(one, speech)] : [])
    ])
  };
}
