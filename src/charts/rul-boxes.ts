/** Remaining life by cluster: a box plot with every unit below it. */
import type * as Plot from "@observablehq/plot";
import {quantileSorted} from "d3";
import {endMargin, gridX, lineHeight, xAxis, xTitle} from "./axes.ts";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {formatNumber, formatTicks, valueDigits} from "./format.ts";
import {axisTicks, type Frame, innerWidth, scaleX, zeroDomain} from "./frame.ts";
import {spread} from "./labels.ts";
import {type ChartOptions, isNarrow, type Thresholds, type UnitMark} from "./options.ts";
import {haloTexts, type PixelLine, pixelLines, pixelRects, pixelTexts} from "./pixels.ts";
import {stackDots} from "./stack-dots.ts";
import {shorten, textWidth, widest} from "./text-width.ts";
import {color} from "./theme.ts";
import {tips} from "./tips.ts";
import {unitDots} from "./unit-dots.ts";

export interface ClusteredUnit extends UnitMark {
  readonly rul: number | null;
  /** Null for a unit that belongs to no cluster: it is not drawn. */
  readonly cluster: number | null;
}

export interface RulBoxesOptions extends ChartOptions {
  /** One row each, in this order; `note` is a second line, such as the count of units. */
  readonly clusters: readonly {
    readonly cluster: number;
    readonly label: string;
    readonly note?: string | undefined;
  }[];
  readonly thresholds: Thresholds;
  readonly thresholdLabels: Thresholds<string>;
  readonly xLabel: string;
}

const boxHeight = 18;
const dotsHeight = 40;
const labelRoom = 40;

interface Row {
  readonly top: number;
  readonly label: string;
  readonly note: string;
  /** Known lives, ascending. */
  readonly units: readonly (ClusteredUnit & {readonly rul: number})[];
}

function rowsOf(units: readonly ClusteredUnit[], rowHeight: number, options: RulBoxesOptions): Row[] {
  const known = units
    .filter((unit): unit is ClusteredUnit & {rul: number} => unit.rul !== null && Number.isFinite(unit.rul))
    .sort((a, b) => a.rul - b.rul);
  return options.clusters.map(({cluster, label, note}, i) => ({
    top: 30 + i * rowHeight,
    label,
    note: note ?? "",
    units: known.filter((unit) => unit.cluster === cluster)
  }));
}

/** Box from the first to the third quartile; whiskers to the last unit within 1.5 box widths (Tukey). */
function boxMarks(
  {units}: Row,
  y: number,
  x: (value: number) => number,
  format: (value: number) => string
): Plot.Markish[] {
  if (units.length === 0) return [];
  const lives = units.map(({rul}) => rul);
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((p) => quantileSorted(lives, p) as number);
  const reach = 1.5 * (q3 - q1);
  const low = lives.find((life) => life >= q1 - reach) as number;
  const high = lives.findLast((life) => life <= q3 + reach) as number;
  const middle = y + boxHeight / 2;
  const line = (from: number, to: number): PixelLine => ({x1: x(from), x2: x(to), y1: middle, y2: middle});
  const text = format(median);
  return [
    pixelLines([line(low, q1), line(q3, high)], {stroke: color("ink2"), strokeWidth: 1.5}),
    pixelRects([{x1: x(q1), x2: x(q3), y1: y, y2: y + boxHeight}], {
      fill: color("past90"),
      stroke: color("ink3")
    }),
    pixelLines([{x1: x(median), x2: x(median), y1: y - 2, y2: y + boxHeight + 2}], {strokeWidth: 2.5}),
    haloTexts([{x: x(median), y: y - 10, text}], {fontWeight: 600, textAnchor: "middle"})
  ];
}

/** Thresholds as lines of ink through all rows, named at the top. */
function thresholdMarks(
  frame: Frame,
  x: (value: number) => number,
  options: RulBoxesOptions
): Plot.Markish[] {
  const both = (["critical", "degraded"] as const).map((level) => ({
    x: x(options.thresholds[level]),
    text: `${options.thresholdLabels[level]} ${formatTicks(options.locale, [options.thresholds[level]])(options.thresholds[level])}`
  }));
  const sizes = both.map(({text}) => textWidth(text, 13, true) + 10);
  const centres = spread(
    both.map((item) => item.x),
    sizes,
    0,
    frame.width + 4
  );
  const bottom = frame.height - frame.marginBottom;
  return [
    pixelLines(both.map((item) => ({x1: item.x, x2: item.x, y1: 18, y2: bottom}))),
    pixelTexts(
      both.map(({text}, i) => ({x: centres[i], y: 8, text})),
      {fontWeight: 600, textAnchor: "middle"}
    )
  ];
}

/** A row for each cluster, its median printed above the box; a cluster without units keeps its empty row. */
export const rulBoxes: Chart<readonly ClusteredUnit[], RulBoxesOptions> = (units, options) => {
  if (!units.some(({rul, cluster}) => rul !== null && cluster !== null)) return emptyChart(options);
  const narrow = isNarrow(options);
  const labels = options.clusters.map(({label}) => label);
  const notes = options.clusters.map(({note}) => note ?? "");
  const labelWidth = narrow
    ? 0
    : Math.min(Math.max(widest(labels, 13, true), widest(notes)), options.width * 0.3);
  const above = narrow ? labelRoom / 2 : 0;
  const rowHeight = above + 22 + boxHeight + 6 + dotsHeight + 10;
  const rows = rowsOf(units, rowHeight, options);
  const domain = zeroDomain(
    units.map(({rul}) => rul),
    options.thresholds.degraded
  );
  const frame: Frame = {
    width: options.width,
    height: 30 + rows.length * rowHeight + 44,
    marginTop: 30,
    marginRight: endMargin(domain[1], formatTicks(options.locale, domain), 14),
    marginBottom: 44,
    marginLeft: narrow ? 8 : Math.ceil(labelWidth) + 20
  };
  const x = scaleX(frame, domain);
  const r = units.length > 300 ? 2 : 3;
  const dots = rows.flatMap((row) => {
    const lifts = stackDots(
      row.units.map(({rul}) => x(rul)),
      r,
      dotsHeight
    );
    const first = row.top + above + 22 + boxHeight + 8 + r;
    return row.units.map((unit, i) => ({...unit, x: x(unit.rul), y: first + lifts[i]}));
  });
  const ticks = axisTicks(domain, innerWidth(frame), 60);
  const names = rows.map(({top, label}) => ({
    x: 0,
    y: narrow ? top + 10 : top + 22 + boxHeight / 2,
    text: shorten(label, narrow ? options.width * 0.5 : labelWidth, 13, true)
  }));
  const marks = [
    gridX(ticks.filter((tick) => tick > 0)),
    pixelLines(
      rows.slice(1).map(({top}) => ({x1: 0, x2: frame.width, y1: top - 2, y2: top - 2})),
      {stroke: color("hair")}
    ),
    pixelLines([{x1: x(0), x2: x(0), y1: 18, y2: frame.height - frame.marginBottom}]),
    ...thresholdMarks(frame, x, options),
    ...unitDots(dots, r, options),
    ...rows.flatMap((row) =>
      boxMarks(row, row.top + above + 22, x, formatNumber(options.locale, valueDigits(domain[1])))
    ),
    haloTexts(names, {fontWeight: 600}),
    haloTexts(
      rows.map(({note}, i) => ({
        x: narrow ? textWidth(names[i].text, 13, true) + 8 : 0,
        y: names[i].y + (narrow ? 0 : lineHeight),
        text: shorten(note, narrow ? options.width * 0.45 : labelWidth)
      })),
      {fill: color("ink2")}
    ),
    xAxis(ticks, formatTicks(options.locale, ticks)),
    xTitle(frame, options.xLabel, frame.marginLeft - 8),
    ...tips(dots, {x: {value: "x", scale: null}, y: {value: "y", scale: null}}, options)
  ];
  return draw({...frame, x: {domain}, marks}, options);
};
