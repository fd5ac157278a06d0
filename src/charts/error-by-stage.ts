/** Errors of each model by stage of life: where it matters, near the end, and where it does not. */
import type * as Plot from "@observablehq/plot";
import {extent} from "d3";
import {lineHeight} from "./axes.ts";
import type {Chart} from "./chart.ts";
import {dotLegend} from "./dot-legend.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {counted, formatNumber, formatSigned, pair} from "./format.ts";
import {type Domain, type Frame, scaleX, zeroDomain} from "./frame.ts";
import {type Datum, lines} from "./interaction.ts";
import {type ChartOptions, isNarrow, type Plural} from "./options.ts";
import {haloTexts, pixelLines} from "./pixels.ts";
import {dotStyles, rowAxis, rowNames, styledDots, uprights} from "./row-dots.ts";
import {textWidth, widest} from "./text-width.ts";
import {color} from "./theme.ts";

export interface StageError {
  readonly model: string;
  readonly stage: string;
  /** Error in the report's time unit; null where no unit is at that stage. */
  readonly value: number | null;
  /** Units the error is of. */
  readonly n: number;
}

export interface ErrorByStageOptions extends ChartOptions {
  /** At most four; the singled-out one has its values printed. */
  readonly models: readonly {
    readonly id: string;
    readonly label: string;
    readonly highlight?: boolean | undefined;
  }[];
  readonly stages: readonly {readonly id: string; readonly label: string}[];
  readonly xLabel: string;
  /** Noun for the units of a stage, after their count. */
  readonly units: Plural;
  /** True for errors with a sign: they have a line of ink at zero and print their sign. */
  readonly signed?: boolean | undefined;
}

const footHeight = 44;

interface Row {
  readonly y: number;
  readonly label: string;
  readonly note: string;
  /** Value of each model, in the order of the models. */
  readonly values: readonly (number | null)[];
}

function rowsOf(
  data: readonly StageError[],
  top: number,
  rowHeight: number,
  options: ErrorByStageOptions
): Row[] {
  return options.stages.map(({id, label}, i) => {
    const own = data.filter(({stage}) => stage === id);
    const n = Math.max(0, ...own.map((error) => error.n));
    return {
      y: top + (i + 0.5) * rowHeight,
      label,
      note: counted(options.locale, n, options.units),
      values: options.models.map((model) => own.find((error) => error.model === model.id)?.value ?? null)
    };
  });
}

/** Zero included; both sides of it for errors with a sign. */
function domainOf(data: readonly StageError[], signed: boolean): Domain {
  const values = data.map(({value}) => value);
  if (!signed) return zeroDomain(values);
  const [low = 0, high = 0] = extent(values.filter((value) => value !== null));
  const reach = zeroDomain([Math.abs(low), Math.abs(high)])[1];
  return [low < 0 ? -reach : 0, high > 0 || low >= 0 ? reach : 0];
}

/** The line between the smallest and the largest error of a row, and its dots, the singled-out one on top. */
function rowMarks(
  rows: readonly Row[],
  x: (value: number) => number,
  options: ErrorByStageOptions
): Plot.Markish[] {
  const styles = dotStyles(options.models);
  const order = options.models.map((_, i) => i).sort((a, b) => styles[a].r - styles[b].r);
  const spans = rows.flatMap(({y, values}) => {
    const [low, high] = extent(values.filter((value) => value !== null));
    return low === undefined || high === undefined ? [] : [{x1: x(low), x2: x(high), y1: y, y2: y}];
  });
  return [
    pixelLines(spans, {stroke: color("ink3")}),
    ...order.map((i) =>
      styledDots(
        rows.flatMap(({y, values}) => (values[i] === null ? [] : [{x: x(values[i]), y}])),
        styles[i]
      )
    )
  ];
}

/** Names of the stages and their counts of units: at the left, or above the dots when narrow. */
function nameMarks(rows: readonly Row[], narrow: boolean): Plot.Markish[] {
  const y = (row: Row): number => row.y - (narrow ? 14 : 8);
  const notes = rows.map((row) => ({
    x: narrow ? textWidth(row.label, 13, true) + 8 : 0,
    y: y(row) + (narrow ? 0 : lineHeight),
    text: row.note
  }));
  return [
    rowNames(
      rows.map((row) => ({y: y(row), text: row.label})),
      {fontWeight: 600}
    ),
    haloTexts(notes, {fill: color("ink2")})
  ];
}

/** One datum a dot, row by row in the order of the models; found by the model. */
function dotData(
  rows: readonly Row[],
  x: (value: number) => number,
  format: (value: number) => string,
  {locale, models, xLabel}: ErrorByStageOptions
): Datum[] {
  return rows.flatMap(({y, label, note, values}) =>
    values.flatMap((value, i) => {
      if (value === null) return [];
      const said = pair(locale, xLabel, format(value));
      return [{x: x(value), y, key: models[i].id, text: lines(models[i].label, `${label}, ${note}`, said)}];
    })
  );
}

/** Left margin on a phone, pixels: half the label of a negative bias. */
const narrowMargin = 14;

function frameOf(
  rows: readonly Row[],
  top: number,
  rowHeight: number,
  valueWidth: number,
  options: ErrorByStageOptions
): Frame {
  const names = widest(
    rows.map(({label}) => label),
    13,
    true
  );
  const notes = widest(rows.map(({note}) => note));
  return {
    width: options.width,
    height: top + rows.length * rowHeight + footHeight,
    marginTop: top,
    marginRight: valueWidth + 14,
    marginBottom: footHeight,
    marginLeft: isNarrow(options) ? narrowMargin : Math.ceil(Math.max(names, notes)) + 20
  };
}

/** One row a stage; the value of the singled-out model is printed at the right end of the row. */
export const errorByStage: Chart<readonly StageError[], ErrorByStageOptions> = (data, options) => {
  if (data.every(({value}) => value === null)) return emptyChart(options);
  const narrow = isNarrow(options);
  const {locale, models, signed = false, width} = options;
  const styles = dotStyles(models);
  const entries = models.map(({label, highlight}, i) => ({label, style: styles[i], bold: highlight}));
  const legend = dotLegend(entries, width);
  const format = signed ? formatSigned(locale, 1) : formatNumber(locale, 1);
  const rowHeight = narrow ? 52 : 40;
  const top = legend.height + 6;
  const rows = rowsOf(data, top, rowHeight, options);
  const frame = frameOf(rows, top, rowHeight, textWidth(format(-88.8), 13, true), options);
  const domain = domainOf(data, signed);
  const x = scaleX(frame, domain);
  const chosen = models.findIndex(({highlight}) => highlight);
  const dotted = rows.map((row) => ({...row, y: row.y + (narrow ? 10 : 0)}));
  const printed = dotted.flatMap(({y, values: {[chosen]: value}}) =>
    value == null ? [] : [{x: width, y, text: format(value)}]
  );
  const tops = rows.map(({y}) => y - rowHeight / 2);
  const marks = [
    ...rowAxis(frame, domain, tops, options.xLabel, locale),
    uprights(
      [x(0)],
      tops.map((y) => ({top: y, bottom: y + rowHeight})),
      narrow
    ),
    ...legend.marks,
    ...rowMarks(dotted, x, options),
    ...nameMarks(rows, narrow),
    haloTexts(printed, {fontWeight: 600, textAnchor: "end"})
  ];
  return draw(
    {...frame, x: {domain: [...domain]}, marks, data: dotData(dotted, x, format, options)},
    options
  );
};
