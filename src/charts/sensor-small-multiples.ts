/** One small chart a sensor, all on the same scales: how far each has left its healthy band. */
import * as Plot from "@observablehq/plot";
import {extent} from "d3";
import type {Chart, ChartHost} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {formatNumber, formatSigned} from "./format.ts";
import {bareFrame, type Domain} from "./frame.ts";
import type {ChartOptions} from "./options.ts";
import {haloTexts, pixelLines, pixelRects, pixelTexts} from "./pixels.ts";
import {type PlacedSeries, seriesData} from "./sensor-small-multiples-data.ts";
import {simplify} from "./simplify.ts";
import {shorten, textWidth, wrap} from "./text-width.ts";
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
  /** What an age and a deviation are counted in. */
  readonly ageLabel: string;
  readonly valueLabel: string;
  /** Healthy range of deviations, drawn as a band. */
  readonly band?: Domain | undefined;
  /** Ages at the two ends of every axis; those of the readings unless said otherwise. */
  readonly ages?: Domain | undefined;
  /** Columns; as many as fit at about 140 pixels each unless said otherwise. */
  readonly columns?: number | undefined;
}

interface Panel {
  readonly series: SensorSeries;
  readonly left: number;
  readonly width: number;
  readonly top: number;
  /** Top of the plot, below title and note. */
  readonly head: number;
  readonly title: readonly string[];
  readonly note: readonly string[];
}

const plotHeight = 64;
const titleHeight = 18;
const noteHeight = 20;
const footHeight = 36;
const columnGap = 28;
/** Narrowest panel that reads well, pixels; a phone has two columns. */
const panelRoom = 182;

const numberOf = (value: number | null): number => (value === null ? Number.NaN : value);

/** Same span of deviations for every panel, healthy band and zero included. */
function valueDomain(series: readonly SensorSeries[], band: Domain | undefined): Domain {
  const values = series.flatMap(({values}) => Array.from(values, numberOf).filter(Number.isFinite));
  const [low = -1, high = 1] = extent([...values, 0, ...(band ?? [])]);
  return low === high ? [low - 1, high + 1] : [low, high];
}

/** A note on at most two lines, the second cut short where it must be. */
function noteLines(note: string, width: number): string[] {
  const [first, ...rest] = wrap(note, width);
  return rest.length ? [shorten(first, width), shorten(rest.join(" "), width)] : [shorten(first, width)];
}

/** Panels row by row; a title or a note that does not fit takes a second line, and so does its row. */
function panelsOf(
  series: readonly SensorSeries[],
  options: SensorSmallMultiplesOptions
): {panels: Panel[]; height: number} {
  const fitting = Math.max(2, Math.floor((options.width + columnGap) / (panelRoom + columnGap)));
  const columns = Math.max(1, options.columns ?? fitting);
  const width = (options.width - (columns - 1) * columnGap) / columns;
  const any = series.some((one) => one.note) ? 1 : 0;
  const panels: Panel[] = [];
  let top = 0;
  for (let row = 0; row < series.length; row += columns) {
    const own = series.slice(row, row + columns);
    const titles = own.map(({label}) => wrap(label, width, 14, true).slice(0, 2));
    const notes = own.map(({note}) => (note ? noteLines(note, width) : []));
    const noteRows = Math.max(any, ...notes.map((lines) => lines.length));
    const head =
      top + titleHeight * Math.max(...titles.map((lines) => lines.length)) + noteHeight * noteRows + 8;
    own.forEach((one, i) => {
      const left = i * (width + columnGap);
      panels.push({series: one, left, width, top, head, title: titles[i], note: notes[i]});
    });
    top = head + plotHeight + footHeight;
  }
  return {panels, height: top - 8};
}

/** Broken line of a series, and its last known point. */
function lineOf({ages, values}: SensorSeries, x: (age: number) => number, y: (value: number) => number) {
  const runs: {x: number; y: number; value: number}[][] = [[]];
  for (let i = 0; i < ages.length; i++) {
    const value = numberOf(values[i]);
    if (!Number.isFinite(value)) runs.push([]);
    else runs[runs.length - 1].push({x: x(ages[i]), y: y(value), value});
  }
  const rows = runs.flatMap((run, z) => simplify(run, 0.3).map((i) => ({...run[i], z})));
  return {rows, last: runs.flat().at(-1)};
}

/** A panel with its scales; its plot ends where the last value is written. */
interface PlacedPanel extends Panel, PlacedSeries {
  readonly right: number;
}

function placePanel(panel: Panel, ages: Domain, values: Domain, {locale}: ChartHost): PlacedPanel {
  const {left, head, width} = panel;
  const right = left + width - textWidth(formatSigned(locale, 1)(-88.8), 13, true) - 8;
  return {
    ...panel,
    right,
    x: (age) => left + ((age - ages[0]) / (ages[1] - ages[0] || 1)) * (right - left),
    y: (value) => head + plotHeight * (1 - (value - values[0]) / (values[1] - values[0]))
  };
}

/** Title, note and the ages at the two ends. */
function panelTexts(
  {left, right, top, head, title, note}: PlacedPanel,
  ages: Domain,
  options: SensorSmallMultiplesOptions
): Plot.Markish[] {
  const format = formatNumber(options.locale);
  const foot = {y: head + plotHeight + 14};
  const ink2 = {fill: color("ink2")};
  const lines = title.map((text, i) => ({x: left, y: top + 9 + i * titleHeight, text}));
  const under = top + 9 + title.length * titleHeight;
  const notes = note.map((text, i) => ({x: left, y: under + i * (noteHeight - 3), text}));
  return [
    pixelTexts(lines, {fontSize: 14, fontWeight: 600}),
    pixelTexts(notes, ink2),
    pixelTexts([{...foot, x: left, text: format(ages[0])}], ink2),
    pixelTexts(ages[1] > ages[0] ? [{...foot, x: right, text: format(ages[1])}] : [], {
      ...ink2,
      textAnchor: "end"
    })
  ];
}

function panelMarks(panel: PlacedPanel, ages: Domain, options: SensorSmallMultiplesOptions): Plot.Markish[] {
  const {series, left, right, x, y} = panel;
  const {band} = options;
  const signed = formatSigned(options.locale, 1);
  const {rows, last} = lineOf(series, x, y);
  const stroke = color(series.highlight ? "accent" : "ink");
  const pixel = {x: {value: "x", scale: null}, y: {value: "y", scale: null}};
  return [
    band
      ? pixelRects([{x1: left, x2: right, y1: y(band[1]), y2: y(band[0])}], {fill: color("past90")})
      : null,
    pixelLines([{x1: left, x2: right, y1: y(0), y2: y(0)}], {stroke: color("ink3")}),
    Plot.line(rows, {...pixel, z: "z", stroke, strokeWidth: 1.75} as Plot.LineOptions),
    Plot.dot(last ? [last] : [], {...pixel, r: 3.5, fill: stroke} as Plot.DotOptions),
    last
      ? haloTexts([{x: last.x + 7, y: last.y, text: signed(last.value)}], {fontWeight: 600, fill: stroke})
      : haloTexts([{x: left + 4, y: y(0) - 12, text: "–"}], {fill: color("ink2")}),
    ...panelTexts(panel, ages, options)
  ];
}

/** Panels in the order given, row by row; the last value is written at the end of each line. */
export const sensorSmallMultiples: Chart<readonly SensorSeries[], SensorSmallMultiplesOptions> = (
  series,
  options
) => {
  const read = extent(series.flatMap((one) => Array.from(one.ages)));
  if (read[0] === undefined) return emptyChart(options);
  const ages = extent([...read, ...(options.ages ?? [])]) as [number, number];
  const values = valueDomain(series, options.band);
  const {panels, height} = panelsOf(series, options);
  const frame = bareFrame(options.width, height);
  const placed = panels.map((panel) => placePanel(panel, ages, values, options));
  const marks = placed.flatMap((panel) => panelMarks(panel, ages, options));
  return draw({...frame, marks, data: seriesData(placed, options)}, options);
};
