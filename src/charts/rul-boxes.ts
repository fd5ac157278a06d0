/** Remaining life by cluster: a box plot with every unit below it. */
import type * as Plot from "@observablehq/plot";
import {endMargin, gridX, lineHeight, xAxis, xTitle} from "./axes.ts";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {formatNumber, formatTicks, valueDigits} from "./format.ts";
import {axisTicks, type Frame, innerWidth, scaleX, zeroDomain} from "./frame.ts";
import {type ChartOptions, isNarrow, type UnitMark} from "./options.ts";
import {haloTexts, pixelLines} from "./pixels.ts";
import {uprights} from "./row-dots.ts";
import {boxData, boxMarks} from "./rul-boxes-marks.ts";
import {type BoxRow, boxMiddle, boxRows} from "./rul-boxes-rows.ts";
import {specks} from "./shapes.ts";
import {shorten, textWidth, widest} from "./text-width.ts";
import {color} from "./theme.ts";
import {unitData, unitDots} from "./unit-dots.ts";

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
  readonly xLabel: string;
  /** Names of what a box shows. */
  readonly quartileLabels: Readonly<Record<Quartile, string>>;
  /** Units outside the reader's selection: faint, and only there to be compared with. */
  readonly others?: readonly Pick<ClusteredUnit, "key" | "rul" | "cluster">[] | undefined;
}

export type Quartile = "q1" | "median" | "q3";

const top = 8;
const marginBottom = 44;
/** Room for the name of a cluster above its box when the drawing is narrow. */
const narrowHead = 20;

/** Names and notes of the rows: at their left, or above their boxes when narrow. */
function nameMarks(rows: readonly BoxRow[], labelWidth: number, options: RulBoxesOptions): Plot.Markish[] {
  const narrow = isNarrow(options);
  const names = rows.map((row) => ({
    x: 0,
    y: narrow ? row.top + 12 : boxMiddle(row),
    text: shorten(row.label, narrow ? options.width * 0.5 : labelWidth, 13, true)
  }));
  const notes = rows.map(({note}, i) => ({
    x: narrow ? textWidth(names[i].text, 13, true) + 8 : 0,
    y: names[i].y + (narrow ? 0 : lineHeight),
    text: shorten(note, narrow ? options.width * 0.45 : labelWidth)
  }));
  return [haloTexts(names, {fontWeight: 600}), haloTexts(notes, {fill: color("ink2")})];
}

/** Width of the names at the left, at most a third of the drawing; none when narrow. */
function labelWidthOf({clusters, width}: RulBoxesOptions): number {
  if (isNarrow({width})) return 0;
  const labels = clusters.map(({label}) => label);
  const notes = clusters.map(({note}) => note ?? "");
  return Math.min(Math.max(widest(labels, 13, true), widest(notes)), width * 0.3);
}

/** A row for each cluster, its median printed above the box; a cluster without units keeps its empty row. */
export const rulBoxes: Chart<readonly ClusteredUnit[], RulBoxesOptions> = (units, options) => {
  if (!units.some(({rul, cluster}) => rul !== null && cluster !== null)) return emptyChart(options);
  const {locale, width} = options;
  const domain = zeroDomain([...units, ...(options.others ?? [])].map(({rul}) => rul));
  const labelWidth = labelWidthOf(options);
  const margins = {
    marginTop: top,
    marginRight: endMargin(domain[1], formatTicks(locale, domain), 14),
    marginBottom,
    marginLeft: isNarrow(options)
      ? endMargin(domain[0], formatNumber(locale, valueDigits(domain[1])), 8)
      : Math.ceil(labelWidth) + 20
  };
  const x = scaleX({...margins, width, height: 0}, domain);
  const {rows, r} = boxRows(units, x, top, isNarrow(options) ? narrowHead : 0, options);
  const bottom = rows[rows.length - 1]?.bottom ?? top;
  const frame: Frame = {...margins, width, height: bottom + marginBottom};
  const dots = rows.flatMap((row) => row.dots);
  const ticks = axisTicks(domain, innerWidth(frame), 60);
  const format = formatNumber(locale, valueDigits(domain[1]));
  const edges = rows.slice(1).map((row) => ({x1: 0, x2: width, y1: row.top, y2: row.top}));
  const marks = [
    gridX(ticks.filter((tick) => tick > 0)),
    pixelLines(edges, {stroke: color("hair")}),
    uprights([x(0)], rows, isNarrow(options)),
    specks(
      rows.flatMap((row) => row.others),
      r + 1,
      color("past50")
    ),
    ...unitDots(dots, r, options),
    ...boxMarks(rows, x, format),
    ...nameMarks(rows, labelWidth, options),
    xAxis(ticks, formatTicks(locale, ticks)),
    xTitle(frame, options.xLabel, frame.marginLeft - 8)
  ];
  const data = rows.flatMap((row) => [...boxData(row, x, format, options), ...unitData(row.dots)]);
  return draw({...frame, x: {domain}, marks, data, brush: "x"}, options);
};
