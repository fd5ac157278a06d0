/** Sensor profile of each cluster: how far each sensor is from its healthy level. */
import type * as Plot from "@observablehq/plot";
import {max} from "d3";
import type {Chart} from "./chart.ts";
import {deviationSteps, type Step, stepOf} from "./deviation-scale.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {formatSigned} from "./format.ts";
import type {Frame} from "./frame.ts";
import {hatchFill, hatchPattern} from "./hatch.ts";
import {type ChartOptions, isNarrow} from "./options.ts";
import {pixelRects, pixelTexts} from "./pixels.ts";
import {shorten, textWidth, widest} from "./text-width.ts";
import {color} from "./theme.ts";

export interface HeatmapCell {
  readonly cluster: number;
  readonly sensor: string;
  /** Mean deviation from the healthy level, standard deviations; null where unknown. */
  readonly deviation: number | null;
}

export interface SensorHeatmapOptions extends ChartOptions {
  readonly clusters: readonly {readonly cluster: number; readonly label: string}[];
  /** In the order of the columns; `symbol` is the short name that is printed. */
  readonly sensors: readonly {readonly name: string; readonly symbol: string}[];
  /** Ends of the colour scale, in words. */
  readonly belowLabel: string;
  readonly aboveLabel: string;
  /** Deviation at the ends of the colour scale; the strongest of the data unless said otherwise. */
  readonly limit?: number | undefined;
  /** False where another drawing on the same scale carries the legend. */
  readonly legend?: boolean | undefined;
}

interface Cell {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  readonly value: number | null;
}

interface Grid {
  readonly frame: Frame;
  readonly cells: readonly Cell[];
  readonly columns: readonly {x: number; y: number; text: string}[];
  readonly rows: readonly {x: number; y: number; text: string}[];
}

const legendRoom = 58;
const headHeight = 22;
const cellHeight = 30;

/** Sensors are columns, or rows when narrow, so that names stay horizontal. */
function layout(data: readonly HeatmapCell[], options: SensorHeatmapOptions): Grid {
  const values = new Map(data.map((cell) => [`${cell.cluster}\u0000${cell.sensor}`, cell.deviation]));
  const clusters = options.clusters.map(({cluster, label}) => ({id: String(cluster), label}));
  const sensors = options.sensors.map(({name, symbol}) => ({id: name, label: symbol}));
  const least = widest(sensors.map(({label}) => label)) + 6;
  const labelWidth = Math.min(widest(clusters.map(({label}) => label)), options.width * 0.3) + 12;
  const tall = isNarrow(options) || (options.width - labelWidth) / sensors.length < least;
  const [across, down] = tall ? [clusters, sensors] : [sensors, clusters];
  const rowLabels = Math.min(widest(down.map(({label}) => label)), options.width * 0.3);
  const marginLeft = Math.ceil(rowLabels) + 12;
  const step = (options.width - marginLeft) / Math.max(1, across.length);
  const legendHeight = options.legend === false ? 0 : legendRoom;
  const top = legendHeight + headHeight;
  const frame: Frame = {
    width: options.width,
    height: top + down.length * cellHeight,
    marginTop: top,
    marginRight: 0,
    marginBottom: 0,
    marginLeft
  };
  const cells = down.flatMap((row, j) =>
    across.map((column, i) => ({
      x1: marginLeft + i * step,
      x2: marginLeft + (i + 1) * step - 1,
      y1: top + j * cellHeight,
      y2: top + (j + 1) * cellHeight - 1,
      value: values.get(tall ? `${column.id}\u0000${row.id}` : `${row.id}\u0000${column.id}`) ?? null
    }))
  );
  return {
    frame,
    cells,
    columns: across.map(({label}, i) => ({
      x: marginLeft + (i + 0.5) * step,
      y: legendHeight + headHeight / 2,
      text: shorten(label, step - 6)
    })),
    rows: down.map(({label}, j) => ({
      x: 0,
      y: top + (j + 0.5) * cellHeight,
      text: shorten(label, rowLabels + 1)
    }))
  };
}

/** Swatches of the scale with its limits below, in numbers and words; one above the other when too wide. */
function legend(
  limit: number,
  {locale, width, belowLabel, aboveLabel}: SensorHeatmapOptions
): Plot.Markish[] {
  const format = formatSigned(locale, limit < 10 ? 1 : 0);
  const low = `${format(-limit)} ${belowLabel}`;
  const high = `${format(limit)} ${aboveLabel}`;
  const both = textWidth(low) + textWidth(high) + 24;
  const stacked = both > width;
  const total = stacked ? Math.min(width, 260) : Math.max(260, both);
  const size = total / deviationSteps.length;
  const steps = deviationSteps.map(({fill}, i) => ({
    fill,
    x1: i * size,
    x2: (i + 1) * size - 1,
    y1: 0,
    y2: 12
  }));
  return [
    ...steps.map((step) => pixelRects([step], {fill: color(step.fill)})),
    pixelTexts([{x: 0, y: 24, text: low}], {fill: color("ink2")}),
    stacked
      ? pixelTexts([{x: 0, y: 41, text: high}], {fill: color("ink2")})
      : pixelTexts([{x: total, y: 24, text: high}], {fill: color("ink2"), textAnchor: "end"})
  ];
}

/** Cells of one step of the scale and the numbers in them. */
function stepMarks(
  step: Step,
  cells: readonly Cell[],
  limit: number,
  options: SensorHeatmapOptions
): Plot.Markish[] {
  const own = cells.filter(({value}) => value !== null && stepOf(value, limit) === step);
  const format = formatSigned(options.locale, 1);
  const texts = own.map(({x1, x2, y1, y2, value}) => ({
    x: (x1 + x2) / 2,
    y: (y1 + y2) / 2,
    text: format(value as number),
    room: x2 - x1
  }));
  const fits = texts.every(({text, room}) => textWidth(text) <= room - 2);
  return [
    pixelRects(own, {fill: color(step.fill)}),
    fits ? pixelTexts(texts, {textAnchor: "middle", fill: color(step.text)}) : null
  ];
}

/** A cell for each cluster and sensor; an unknown deviation is hatched. */
export const sensorHeatmap: Chart<readonly HeatmapCell[], SensorHeatmapOptions> = (data, options) => {
  const known = data.filter(({deviation}) => deviation !== null && Number.isFinite(deviation));
  if (known.length === 0 || options.clusters.length === 0 || options.sensors.length === 0)
    return emptyChart(options);
  const limit = options.limit || max(known, ({deviation}) => Math.abs(deviation as number)) || 1;
  const {frame, cells, columns, rows} = layout(known, options);
  const unknown = cells.filter(({value}) => value === null);
  const marks = [
    unknown.length ? hatchPattern(options) : null,
    ...(options.legend === false ? [] : legend(limit, options)),
    pixelTexts(columns, {textAnchor: "middle", fill: color("ink2")}),
    pixelTexts(rows),
    ...deviationSteps.flatMap((step) => stepMarks(step, cells, limit, options)),
    pixelRects(unknown, {fill: hatchFill(options)})
  ];
  return draw({...frame, marks}, options);
};
