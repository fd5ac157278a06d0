/** Figures with their intervals on one shared axis, one row each, against the value they are held to. */
import * as Plot from "@observablehq/plot";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {type Domain, type Frame, scaleX} from "./frame.ts";
import {lines} from "./interaction.ts";
import {type ChartOptions, isNarrow} from "./options.ts";
import {haloTexts, pixelLines, pixelTexts} from "./pixels.ts";
import {rowAxis, rowNames, styledDots} from "./row-dots.ts";
import {shorten, textWidth, widest} from "./text-width.ts";
import {color} from "./theme.ts";

export interface EstimateRow {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** Ends of its interval. */
  readonly low: number;
  readonly high: number;
  /** What is printed at the right of the row. */
  readonly note: string;
  /** What pointing at the row says under its name. */
  readonly tip: string;
  /** Set apart from the others: what they add up to. */
  readonly strong?: boolean;
}

export interface EstimateRowsOptions extends ChartOptions {
  readonly xLabel: string;
  /** The value that figures are held to. */
  readonly reference: {readonly value: number; readonly label: string};
  /** Values that the axis shows at least. */
  readonly domain: Domain;
  readonly noteLabel: string;
}

const marginTop = 26;
const marginBottom = 46;

/** A dot at the figure, open where its interval holds the reference, on a line from end to end. */
export const estimateRows: Chart<readonly EstimateRow[], EstimateRowsOptions> = (rows, options) => {
  if (rows.length === 0) return emptyChart(options);
  const {width, reference, locale} = options;
  const narrow = isNarrow(options);
  const rowHeight = narrow ? 48 : 34;
  const names = rows.map(({label, strong}) => shorten(label, narrow ? width - 90 : width * 0.34, 13, strong));
  const frame: Frame = {
    width,
    height: marginTop + rows.length * rowHeight + marginBottom,
    marginTop,
    marginRight:
      Math.ceil(Math.max(textWidth(options.noteLabel), ...rows.map(({note}) => textWidth(note, 13, true)))) +
      16,
    marginBottom,
    marginLeft: narrow ? 8 : Math.ceil(widest(names, 13, true)) + 18
  };
  const domain: Domain = [
    Math.min(options.domain[0], ...rows.map(({low}) => low)),
    Math.max(options.domain[1], ...rows.map(({high}) => high))
  ];
  const x = scaleX(frame, domain);
  const middle = (i: number): number => marginTop + (i + 0.5) * rowHeight + (narrow ? 10 : 0);
  const tops = rows.map((_, i) => marginTop + i * rowHeight);
  const missed = ({low, high}: EstimateRow): boolean => low > reference.value || high < reference.value;
  const points = (full: boolean) =>
    rows.flatMap((row, i) => (missed(row) === full ? [{x: x(row.value), y: middle(i)}] : []));
  const labels = (strong: boolean) =>
    rows.flatMap((row, i) =>
      (row.strong ?? false) === strong ? [{y: narrow ? middle(i) - 22 : middle(i), text: names[i]}] : []
    );
  const marks: Plot.Markish[] = [
    ...rowAxis(frame, domain, tops, options.xLabel, locale),
    Plot.ruleX([reference.value], {stroke: color("accent"), strokeWidth: 1.5}),
    pixelLines(
      rows.map((row, i) => ({x1: x(row.low), x2: x(row.high), y1: middle(i), y2: middle(i)})),
      {strokeWidth: 2}
    ),
    styledDots(points(false), {symbol: "circle", fill: "paper", stroke: "ink", r: 5.5}),
    styledDots(points(true), {symbol: "circle", fill: "ink", stroke: "ink", r: 5.5}),
    rowNames(labels(false)),
    rowNames(labels(true), {fontWeight: 600}),
    referenceName(frame, x(reference.value), reference.label, options.noteLabel),
    pixelTexts([{x: width, y: 10, text: options.noteLabel}], {textAnchor: "end"}),
    haloTexts(
      rows.map((row, i) => ({x: width, y: middle(i), text: row.note})),
      {textAnchor: "end", fontWeight: 600}
    )
  ];
  const data = rows.map((row, i) => ({
    x: x(row.value),
    y: middle(i),
    key: row.key,
    text: lines(row.label, row.tip)
  }));
  return draw({...frame, x: {domain: [...domain]}, marks, data}, options);
};

/** The reference's name above its line, where the heading at the right leaves room for it. */
function referenceName({width}: Frame, at: number, label: string, heading: string): Plot.Markish {
  const room = width - textWidth(heading) - 12;
  const x = Math.max(0, Math.min(at - textWidth(label, 13, true) / 2, room - textWidth(label, 13, true)));
  return pixelTexts([{x, y: 10, text: label}], {fill: color("accent"), fontWeight: 600});
}
