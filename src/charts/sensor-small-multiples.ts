/** One small chart a sensor, all on the same scales: how far each has left its healthy band. */
import * as Plot from "@observablehq/plot";
import {extent} from "d3";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {formatNumber, formatSigned} from "./format.ts";
import type {Domain, Frame} from "./frame.ts";
import type {ChartOptions} from "./options.ts";
import {haloTexts, pixelLines, pixelRects, pixelTexts} from "./pixels.ts";
import {simplify} from "./simplify.ts";
import {shorten, textWidth} from "./text-width.ts";
import {color} from "./theme.ts";

export interface SensorSeries {
  readonly name: string;
  /** Title of the small chart. */
  readonly label: string;
  /** Second line, such as the range of readings with their unit. */
  readonly note?: string | undefined;
  readonly ages: ArrayLike<number>;
  /** Deviation at each age; null or NaN where the reading is missing: the line breaks. */
  readonly values: ArrayLike<number | null>;
  /** Drawn in accent: the sensor a sentence beside the chart is about. */
  readonly highlight?: boolean | undefined;
}

export interface SensorSmallMultiplesOptions extends ChartOptions {
  /** Healthy range of deviations, drawn as a band. */
  readonly band?: Domain | undefined;
  /** Columns; as many as fit at about 140 pixels each unless said otherwise. */
  readonly columns?: number | undefined;
}

interface Panel {
  readonly series: SensorSeries;
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

const plotHeight = 64;
const titleHeight = 20;
const noteHeight = 18;
const footHeight = 34;
const columnGap = 28;

const numberOf = (value: number | null): number => (value === null ? Number.NaN : value);

/** Same span of deviations for every panel, healthy band and zero included. */
function valueDomain(series: readonly SensorSeries[], band: Domain | undefined): Domain {
  const values = series.flatMap(({values}) => Array.from(values, numberOf).filter(Number.isFinite));
  const [low = -1, high = 1] = extent([...values, 0, ...(band ?? [])]);
  return low === high ? [low - 1, high + 1] : [low, high];
}

/** Broken line of a series in pixels of the drawing, and its last known point. */
function lineOf({series, left, width}: Panel, x: (age: number) => number, y: (value: number) => number) {
  const runs: {x: number; y: number; value: number}[][] = [[]];
  for (let i = 0; i < series.ages.length; i++) {
    const value = numberOf(series.values[i]);
    if (!Number.isFinite(value)) runs.push([]);
    else runs[runs.length - 1].push({x: left + x(series.ages[i]) * width, y: y(value), value});
  }
  const rows = runs.flatMap((run, z) => simplify(run, 0.3).map((i) => ({...run[i], z})));
  return {rows, last: runs.flat().at(-1)};
}

function panelMarks(
  panel: Panel,
  ages: Domain,
  values: Domain,
  options: SensorSmallMultiplesOptions
): Plot.Markish[] {
  const {series, left, top, width} = panel;
  const signed = formatSigned(options.locale, 1);
  const room = textWidth(signed(-88.8), 13, true) + 8;
  const inner = width - room;
  const head = top + titleHeight + (series.note ? noteHeight : 0) + 6;
  const x = (age: number): number => (age - ages[0]) / (ages[1] - ages[0] || 1);
  const y = (value: number): number =>
    head + plotHeight * (1 - (value - values[0]) / (values[1] - values[0]));
  const {rows, last} = lineOf({...panel, width: inner}, x, y);
  const stroke = color(series.highlight ? "accent" : "ink");
  const format = formatNumber(options.locale);
  const foot = head + plotHeight + 14;
  const pixel = {x: {value: "x", scale: null}, y: {value: "y", scale: null}};
  const {band} = options;
  return [
    pixelTexts([{x: left, y: top + 9, text: shorten(series.label, width, 14, true)}], {
      fontSize: 14,
      fontWeight: 600
    }),
    pixelTexts(
      [{x: left, y: top + titleHeight + 8, text: shorten(series.note ?? "", width)}].filter(
        ({text}) => text !== "…"
      ),
      {fill: color("ink2")}
    ),
    band
      ? pixelRects([{x1: left, x2: left + inner, y1: y(band[1]), y2: y(band[0])}], {fill: color("past90")})
      : null,
    pixelLines([{x1: left, x2: left + inner, y1: y(0), y2: y(0)}], {stroke: color("ink3")}),
    Plot.line(rows, {...pixel, z: "z", stroke, strokeWidth: 1.75} as Plot.LineOptions),
    last ? Plot.dot([last], {...pixel, r: 3.5, fill: stroke} as Plot.DotOptions) : null,
    last
      ? haloTexts([{x: last.x + 7, y: last.y, text: signed(last.value)}], {fontWeight: 600, fill: stroke})
      : haloTexts([{x: left + 4, y: y(0) - 12, text: "–"}], {fill: color("ink2")}),
    pixelTexts([{x: left, y: foot, text: format(ages[0])}], {fill: color("ink2")}),
    pixelTexts([{x: left + inner, y: foot, text: format(ages[1])}], {fill: color("ink2"), textAnchor: "end"})
  ];
}

/** Panels in the order given, row by row; the last value is written at the end of each line. */
export const sensorSmallMultiples: Chart<readonly SensorSeries[], SensorSmallMultiplesOptions> = (
  series,
  options
) => {
  const ages = extent(series.flatMap((one) => Array.from(one.ages)));
  if (ages[0] === undefined) return emptyChart(options);
  const {width} = options;
  const columns = Math.max(
    1,
    Math.min(options.columns ?? Math.floor((width + columnGap) / 170), series.length)
  );
  const panelWidth = (width - (columns - 1) * columnGap) / columns;
  const notes = series.some(({note}) => note) ? noteHeight : 0;
  const panelHeight = titleHeight + notes + 6 + plotHeight + footHeight;
  const values = valueDomain(series, options.band);
  const panels = series.map((one, i) => ({
    series: one,
    left: (i % columns) * (panelWidth + columnGap),
    top: Math.floor(i / columns) * panelHeight,
    width: panelWidth
  }));
  const frame: Frame = {
    width,
    height: Math.ceil(series.length / columns) * panelHeight - 6,
    marginTop: 0,
    marginRight: 0,
    marginBottom: 0,
    marginLeft: 0
  };
  const marks = panels.flatMap((panel) => panelMarks(panel, ages as [number, number], values, options));
  return draw({...frame, marks}, options);
};
