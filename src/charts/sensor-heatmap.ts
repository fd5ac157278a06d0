/** Sensor profile of each cluster: how far each sensor is from its healthy level. */
import type * as Plot from "@observablehq/plot";
import {max} from "d3";
import type {Chart} from "./chart.ts";
import {deviationSteps, type Step, stepOf} from "./deviation-scale.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {formatSigned} from "./format.ts";
import {hatchFill, hatchPattern} from "./hatch.ts";
import type {ChartOptions} from "./options.ts";
import {pixelRects, pixelTexts} from "./pixels.ts";
import {cellData} from "./sensor-heatmap-data.ts";
import {type Cell, heatmapGrid} from "./sensor-heatmap-grid.ts";
import {textWidth} from "./text-width.ts";
import {color} from "./theme.ts";

export interface HeatmapCell {
  readonly cluster: number;
  readonly sensor: string;
  /** Mean deviation from the healthy level, standard deviations; null where unknown. */
  readonly deviation: number | null;
}

export interface SensorHeatmapOptions extends ChartOptions {
  /** `note` stands below the label. */
  readonly clusters: readonly {
    readonly cluster: number;
    readonly label: string;
    readonly note?: string | undefined;
  }[];
  /** In the order of the columns; `symbol` is the short name that is printed, `label` the long one that is said. */
  readonly sensors: readonly {
    readonly name: string;
    readonly symbol: string;
    readonly label?: string | undefined;
  }[];
  /** Ends of the colour scale, in words. */
  readonly belowLabel: string;
  readonly aboveLabel: string;
  /** What a deviation is counted in, and what is said where it is unknown. */
  readonly valueLabel: string;
  readonly unknownLabel: string;
  /** Deviation at the ends of the colour scale; the strongest of the data unless said otherwise. */
  readonly limit?: number | undefined;
  /** False where another drawing on the same scale carries the legend. */
  readonly legend?: boolean | undefined;
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
  const {frame, cells, columns, rows} = heatmapGrid(known, options);
  const unknown = cells.filter(({value}) => value === null);
  const marks = [
    unknown.length ? hatchPattern(options) : null,
    ...(options.legend === false ? [] : legend(limit, options)),
    pixelTexts(columns.names, {textAnchor: "middle", fill: color("ink2")}),
    columns.notes.length ? pixelTexts(columns.notes, {textAnchor: "middle", fill: color("ink2")}) : null,
    pixelTexts(rows.names),
    rows.notes.length ? pixelTexts(rows.notes, {fill: color("ink2")}) : null,
    ...deviationSteps.flatMap((step) => stepMarks(step, cells, limit, options)),
    pixelRects(unknown, {fill: hatchFill(options)})
  ];
  return draw({...frame, marks, data: cellData(cells, options)}, options);
};
