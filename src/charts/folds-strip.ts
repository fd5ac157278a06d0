/** Error of each model on each fold of the cross-validation: how much luck of the split there is. */
import {mean} from "d3";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {formatNumber, pair} from "./format.ts";
import {type Frame, scaleX, zeroDomain} from "./frame.ts";
import {lines} from "./interaction.ts";
import {type ChartOptions, isNarrow} from "./options.ts";
import {haloTexts, pixelLines, pixelTexts} from "./pixels.ts";
import {rowAxis, rowNames, styledDots, uprights} from "./row-dots.ts";
import {shorten, textWidth, widest} from "./text-width.ts";

export interface FoldsRow {
  readonly model: string;
  /** Error of each fold, in the report's time unit. */
  readonly folds: readonly number[];
}

export interface FoldsStripOptions extends ChartOptions {
  /** One row each, in this order. */
  readonly models: readonly {
    readonly id: string;
    readonly label: string;
    readonly highlight?: boolean | undefined;
  }[];
  readonly xLabel: string;
  /** Name of each fold, in their order. */
  readonly foldLabels: readonly string[];
  /** Word above the printed means. */
  readonly meanLabel: string;
}

const marginTop = 26;
const marginBottom = 46;

/** One open dot a fold, a tick of ink at the mean, the mean printed at the right. */
export const foldsStrip: Chart<readonly FoldsRow[], FoldsStripOptions> = (data, options) => {
  const {width, locale} = options;
  const narrow = isNarrow(options);
  const rowHeight = narrow ? 48 : 34;
  const rows = options.models.flatMap((model) => {
    const folds = data.find((row) => row.model === model.id)?.folds ?? [];
    return folds.length ? [{...model, folds, mean: mean(folds) as number}] : [];
  });
  if (rows.length === 0) return emptyChart(options);
  const format = formatNumber(locale, 1);
  const limit = narrow ? width - 60 : width * 0.3;
  const names = rows.map(({label, highlight}) => shorten(label, limit, 13, highlight));
  const frame: Frame = {
    width,
    height: marginTop + rows.length * rowHeight + marginBottom,
    marginTop,
    marginRight: Math.max(textWidth(options.meanLabel), textWidth(format(88.8), 13, true)) + 14,
    marginBottom,
    marginLeft: narrow ? 8 : Math.ceil(widest(names, 13, true)) + 18
  };
  const domain = zeroDomain(rows.flatMap(({folds}) => folds));
  const x = scaleX(frame, domain);
  const middle = (i: number): number => marginTop + (i + 0.5) * rowHeight + (narrow ? 10 : 0);
  const tops = rows.map((_, i) => marginTop + i * rowHeight);
  const dots = (highlight: boolean) =>
    rows.flatMap((row, i) =>
      (row.highlight ?? false) === highlight ? row.folds.map((fold) => ({x: x(fold), y: middle(i)})) : []
    );
  const labels = (highlight: boolean) =>
    rows.flatMap((row, i) =>
      (row.highlight ?? false) === highlight ? [{y: narrow ? middle(i) - 22 : middle(i), text: names[i]}] : []
    );
  const marks = [
    ...rowAxis(frame, domain, tops, options.xLabel, locale),
    uprights(
      [x(0)],
      tops.map((y) => ({top: y, bottom: y + rowHeight})),
      narrow
    ),
    styledDots(dots(false), {symbol: "circle", fill: "paper", stroke: "ink2", r: 4}),
    styledDots(dots(true), {symbol: "circle", fill: "paper", stroke: "ink", r: 4.5}),
    pixelLines(
      rows.map((row, i) => ({x1: x(row.mean), x2: x(row.mean), y1: middle(i) - 9, y2: middle(i) + 9})),
      {strokeWidth: 2.5}
    ),
    rowNames(labels(false)),
    rowNames(labels(true), {fontWeight: 600}),
    pixelTexts([{x: width, y: 10, text: options.meanLabel}], {textAnchor: "end"}),
    haloTexts(
      rows.map((row, i) => ({x: width, y: middle(i), text: format(row.mean)})),
      {textAnchor: "end", fontWeight: 600}
    )
  ];
  const points = rows.flatMap(({id, label, folds}, i) =>
    folds.map((fold, j) => ({
      x: x(fold),
      y: middle(i),
      key: id,
      text: lines(label, options.foldLabels[j], pair(locale, options.xLabel, format(fold)))
    }))
  );
  return draw({...frame, x: {domain: [...domain]}, marks, data: points}, options);
};
