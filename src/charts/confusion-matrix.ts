/** What each class is taken for: a square of shares, or on a phone the largest confusions as bars. */
import type * as Plot from "@observablehq/plot";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import type {Frame} from "./frame.ts";
import type {Datum} from "./interaction.ts";
import {type ChartOptions, isNarrow} from "./options.ts";
import {pixelLines, pixelRects, pixelTexts} from "./pixels.ts";
import {rankedBars} from "./ranked-bars.ts";
import {round} from "./round.ts";
import {svgElement} from "./svg-element.ts";
import {shorten, textWidth, widest} from "./text-width.ts";
import {color, type Token} from "./theme.ts";

/** How often one class was taken for another, or for what it is. */
export interface Confusion {
  /** Places in the list of classes. */
  readonly truth: number;
  readonly predicted: number;
  readonly count: number;
  /** Of all of its true class, 0 to 1. */
  readonly share: number;
  /** What its cell says when it is pointed at. */
  readonly title: string;
  /** What a bar says: true class, arrow, class it was taken for; and how often. */
  readonly name: string;
  readonly text: string;
}

export interface ConfusionMatrixOptions extends ChartOptions {
  /** In the order of rows and columns. */
  readonly classes: readonly {readonly key: string; readonly label: string}[];
  /** Class that the reader has chosen. */
  readonly chosen?: string | null | undefined;
  readonly rowLabel: string;
  readonly columnLabel: string;
  /** Words below the swatches of right answers and of confusions. */
  readonly rightLabel: string;
  readonly wrongLabel: string;
  /** What the bars of a phone measure, and writes their axis. */
  readonly xLabel: string;
  readonly format: (share: number) => string;
  /** Bars drawn on a phone. */
  readonly limit: number;
}

/** Steps of both scales, by the share they begin at. */
const steps: readonly {readonly from: number; readonly right: Token; readonly wrong: Token}[] = [
  {from: 0, right: "tint", wrong: "tint"},
  {from: 0.03, right: "past90", wrong: "forecast90"},
  {from: 0.1, right: "past50", wrong: "forecast50"},
  {from: 0.25, right: "ink2", wrong: "accent"}
];
const stepOf = (share: number): number => steps.findLastIndex(({from}) => share >= from);

interface Box {
  readonly x: number;
  readonly y: number;
}

/** Squares of one size as one path: hundreds of cells are least markup so. */
function squares(boxes: readonly Box[], size: number, fill: string): Plot.Markish {
  if (boxes.length === 0) return null;
  const side = round(Math.max(1, size - 1));
  return (_index, _scales, _values, _dimensions, {document}) =>
    svgElement(document, "path", {
      fill,
      d: boxes.map(({x, y}) => `M${round(x)},${round(y)}h${side}v${side}h${-side}z`).join("")
    });
}

const legendHeight = 52;
const foot = 26;

/** Swatches of both scales with the shares they begin at. */
function legend({rightLabel, wrongLabel, format}: ConfusionMatrixOptions): Plot.Markish[] {
  const size = 44;
  const scale = (left: number, side: "right" | "wrong", label: string): Plot.Markish[] => [
    ...steps.map((step, i) =>
      pixelRects([{x1: left + i * size, x2: left + (i + 1) * size - 1, y1: 20, y2: 32}], {
        fill: color(step[side])
      })
    ),
    pixelTexts([{x: left, y: 9, text: label}], {fill: color("ink2")}),
    pixelTexts(
      steps.map(({from}, i) => ({x: left + i * size, y: 41, text: i === 0 ? format(0) : format(from)})),
      {fill: color("ink2")}
    )
  ];
  const second = Math.max(textWidth(rightLabel), steps.length * size) + 32;
  return [...scale(0, "right", rightLabel), ...scale(second, "wrong", wrongLabel)];
}

/** The largest confusions, one bar each. */
function bars(cells: readonly Confusion[], options: ConfusionMatrixOptions): Element {
  const {classes, chosen, limit} = options;
  const wrong = cells
    .filter(({truth, predicted, count}) => truth !== predicted && count > 0)
    .filter(({truth, predicted}) => !chosen || [truth, predicted].some((at) => classes[at].key === chosen))
    .sort((a, b) => b.count - a.count || b.share - a.share)
    .slice(0, limit);
  const rows = wrong.map(({truth, count, name, text, title}) => ({
    key: classes[truth].key,
    label: name,
    value: count,
    text,
    title
  }));
  return rankedBars(rows, {...options, format: undefined});
}

/** Numbers of the classes over the columns: all where they fit, else every fifth. */
const columnNumbers = (count: number, size: number): number[] =>
  Array.from({length: count}, (_, i) => i).filter((i) => size >= 18 || i === 0 || (i + 1) % 5 === 0);

/** Rows are true classes, columns what they were taken for; columns are named by the numbers of the rows. */
export const confusionMatrix: Chart<readonly Confusion[], ConfusionMatrixOptions> = (cells, options) => {
  const {classes, width, chosen} = options;
  const seen = cells.filter(({count}) => count > 0);
  if (seen.length === 0 || classes.length === 0) return emptyChart(options);
  if (isNarrow(options)) return bars(seen, options);
  const names = classes.map(({label}, i) => `${i + 1}\u2002${label}`);
  const labelWidth = Math.min(widest(names), width * 0.28);
  const left = Math.ceil(labelWidth) + 12;
  const size = Math.min(34, (width - left) / classes.length);
  const top = legendHeight + 42;
  const frame: Frame = {
    width,
    height: top + classes.length * Math.max(size, 15) + foot,
    marginTop: top,
    marginRight: 0,
    marginBottom: foot,
    marginLeft: left
  };
  const pitch = Math.max(size, 15);
  const at = ({truth, predicted}: Confusion): Box => ({x: left + predicted * size, y: top + truth * pitch});
  const cellsOf = (right: boolean, step: number) =>
    seen.filter((cell) => (cell.truth === cell.predicted) === right && stepOf(cell.share) === step);
  const row = classes.findIndex(({key}) => key === chosen);
  const printed = size >= 24 ? seen.filter(({share}) => share >= 0.03) : [];
  const inked = ({share}: Confusion): boolean => stepOf(share) < steps.length - 1;
  const percent = (cell: Confusion) => ({
    x: at(cell).x + size / 2,
    y: at(cell).y + pitch / 2,
    text: String(Math.round(cell.share * 100))
  });
  const band = {fill: color("hair"), fillOpacity: 0.6};
  const marks: Plot.Markish[] = [
    ...legend(options),
    ...(row < 0
      ? []
      : [
          pixelRects(
            [{x1: 0, x2: left + classes.length * size, y1: top + row * pitch, y2: top + (row + 1) * pitch}],
            band
          ),
          pixelRects(
            [
              {
                x1: left + row * size,
                x2: left + (row + 1) * size,
                y1: top - 22,
                y2: top + classes.length * pitch
              }
            ],
            band
          )
        ]),
    ...[true, false].flatMap((right) =>
      steps.map((step, i) => squares(cellsOf(right, i).map(at), size, color(right ? step.right : step.wrong)))
    ),
    pixelLines(
      classes.flatMap((_, i) =>
        i > 0 && i % 5 === 0
          ? [
              {
                x1: left,
                x2: left + classes.length * size,
                y1: top + i * pitch - 0.5,
                y2: top + i * pitch - 0.5
              },
              {
                x1: left + i * size - 0.5,
                x2: left + i * size - 0.5,
                y1: top,
                y2: top + classes.length * pitch
              }
            ]
          : []
      ),
      {stroke: color("hair")}
    ),
    pixelTexts(printed.filter(inked).map(percent), {textAnchor: "middle", fontSize: 12}),
    pixelTexts(printed.filter((cell) => !inked(cell)).map(percent), {
      textAnchor: "middle",
      fontSize: 12,
      fill: color("paper")
    }),
    pixelTexts(names.map((text, i) => ({x: 0, y: top + (i + 0.5) * pitch, text: shorten(text, labelWidth)}))),
    pixelTexts(
      columnNumbers(classes.length, size).map((i) => ({
        x: left + (i + 0.5) * size,
        y: top - 11,
        text: String(i + 1)
      })),
      {textAnchor: "middle", fill: color("ink2")}
    ),
    pixelTexts([{x: 0, y: top - 11, text: shorten(options.rowLabel, left - 8)}], {fill: color("ink2")}),
    pixelTexts([{x: left, y: top - 29, text: shorten(options.columnLabel, width - left)}], {
      fill: color("ink2")
    })
  ];
  const data: Datum[] = seen.map((cell) => ({
    x: at(cell).x + size / 2,
    y: at(cell).y + pitch / 2,
    reach: [size / 2, pitch / 2],
    key: classes[cell.truth].key,
    text: cell.title
  }));
  return draw({...frame, marks, data}, options);
};
