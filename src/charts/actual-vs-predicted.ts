/** Predicted against true remaining life: above the diagonal the model promises more life than there is. */
import * as Plot from "@observablehq/plot";
import {axisMargin, endMargin, gridX, xAxis, xTitle, yAxis, yTitle, zeroX, zeroY} from "./axes.ts";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {formatSigned, formatTicks, pair, valueDigits} from "./format.ts";
import {axisTicks, type Frame, innerWidth, scaleX, scaleY, zeroDomain} from "./frame.ts";
import {type ChartOptions, isNarrow, type UnitMark} from "./options.ts";
import {haloTexts} from "./pixels.ts";
import {labelPoints} from "./scatter-labels.ts";
import {shorten, textWidth, wrap} from "./text-width.ts";
import {color} from "./theme.ts";
import {tips} from "./tips.ts";
import {unitDots} from "./unit-dots.ts";

export interface PredictedUnit extends UnitMark {
  readonly name: string;
  /** True remaining life; a unit without one is not drawn. */
  readonly rul: number | null;
  readonly predicted: number | null;
}

export interface ActualVsPredictedOptions extends ChartOptions {
  readonly xLabel: string;
  readonly yLabel: string;
  /** What being above and below the diagonal means. */
  readonly lateLabel: string;
  readonly earlyLabel: string;
  /** Half width of the band of errors that do not matter, in the report's time unit; 10 unless said otherwise. */
  readonly band?: number | undefined;
  /** How many of the latest predictions are named; 3 unless said otherwise. */
  readonly worst?: number | undefined;
}

/** Longer names are shortened beside their dot, pixels. */
const longestName = 120;

type Point = PredictedUnit & {readonly rul: number; readonly predicted: number};

const complete = (unit: PredictedUnit): unit is Point =>
  unit.rul !== null &&
  unit.predicted !== null &&
  Number.isFinite(unit.rul) &&
  Number.isFinite(unit.predicted);

/** Corners of the band around the diagonal inside the square from 0 to `end`. */
const bandCorners = (end: number, band: number): [number, number][] => [
  [0, 0],
  [0, band],
  [end - band, end],
  [end, end],
  [end, end - band],
  [band, 0]
];

/** The band, filled. */
const bandMark = (corners: [number, number][]): Plot.Markish =>
  Plot.line(corners, {fill: color("tint"), stroke: "none", curve: "linear-closed"});

function frameOf(options: ChartOptions, end: number, ticks: readonly number[]): Frame {
  const {width, locale} = options;
  const height = isNarrow(options) ? Math.max(330, width + 20) : Math.min(560, Math.max(380, width * 0.64));
  const format = formatTicks(locale, ticks);
  const marginRight = endMargin(end, format, 12);
  return {width, height, marginTop: 34, marginRight, marginBottom: 48, marginLeft: axisMargin(ticks, format)};
}

/** The latest predictions beyond the band, with their error. */
function latest<T extends Point>(
  points: readonly T[],
  band: number,
  end: number,
  options: ActualVsPredictedOptions
) {
  const signed = formatSigned(options.locale, valueDigits(end));
  return points
    .filter(({rul, predicted}) => predicted - rul > band)
    .sort((a, b) => b.predicted - b.rul - (a.predicted - a.rul))
    .slice(0, options.worst ?? 3)
    .map((point) => ({
      ...point,
      text: pair(options.locale, shorten(point.name, longestName), signed(point.predicted - point.rul))
    }));
}

/** Words for the two sides of the diagonal, in the corners farthest from it. */
function sideTexts(frame: Frame, {lateLabel, earlyLabel}: ActualVsPredictedOptions): Plot.Markish[] {
  const limit = innerWidth(frame) * 0.44;
  const late = wrap(lateLabel, limit, 13, true);
  const early = wrap(earlyLabel, limit, 13, true);
  const right = frame.width - frame.marginRight - 4;
  const bottom = frame.height - frame.marginBottom - 14;
  const style = {fontWeight: 600, fill: color("ink2")};
  return [
    haloTexts(
      late.map((text, i) => ({x: frame.marginLeft + 10, y: frame.marginTop + 8 + i * 17, text})),
      style
    ),
    haloTexts(
      early.map((text, i) => ({x: right, y: bottom - (early.length - 1 - i) * 17, text})),
      {...style, textAnchor: "end"}
    )
  ];
}

/** Both axes have the same scale; the latest predictions are named, with their error. */
export const actualVsPredicted: Chart<readonly PredictedUnit[], ActualVsPredictedOptions> = (
  units,
  options
) => {
  const points = units.filter(complete);
  if (points.length === 0) return emptyChart(options);
  const {locale, band = 10} = options;
  const domain = zeroDomain(points.flatMap(({rul, predicted}) => [rul, predicted]));
  const ticks = axisTicks(domain, 400, 70);
  const frame = frameOf(options, domain[1], ticks);
  const x = scaleX(frame, domain);
  const y = scaleY(frame, domain);
  const placed = points.map((point) => ({...point, x: x(point.rul), y: y(point.predicted)}));
  const late = latest(placed, band, domain[1], options);
  const sides = 17 * wrap(options.lateLabel, innerWidth(frame) * 0.44, 13, true).length + 6;
  const box = {
    x0: frame.marginLeft,
    x1: frame.width,
    y0: frame.marginTop + sides,
    y1: frame.height - frame.marginBottom - 44
  };
  const xTicks = axisTicks(domain, innerWidth(frame), 60);
  const radius = points.length > 300 ? 2.6 : 4;
  // A band as wide as the axis would tell nothing, and a phone has no room beside the units.
  const name = band < domain[1] / 2 && !isNarrow(options) ? `± ${formatTicks(locale, [band])(band)}` : "";
  const nameAt = {x: x(domain[1]) - textWidth(name) - 4, y: y(domain[1] - band) + 26};
  const nameBox = {x0: nameAt.x - 4, x1: frame.width, y0: nameAt.y - 11, y1: nameAt.y + 11};
  const marks = [
    name ? bandMark(bandCorners(domain[1], band)) : null,
    gridX(xTicks.filter((tick) => tick > 0)),
    ...yAxis(ticks, formatTicks(locale, ticks)),
    zeroY(),
    zeroX(),
    Plot.line(
      [
        [0, 0],
        [domain[1], domain[1]]
      ],
      {stroke: color("ink2"), strokeWidth: 1.5, strokeDasharray: "2,3"}
    ),
    ...unitDots(placed, radius, options),
    haloTexts(labelPoints(late, placed, box, name ? [nameBox] : []), {fontWeight: 600}),
    ...sideTexts(frame, options),
    haloTexts(name ? [{...nameAt, text: name}] : [], {fill: color("ink2")}),
    xAxis(xTicks, formatTicks(locale, xTicks)),
    xTitle(frame, options.xLabel, frame.marginLeft),
    yTitle(frame, options.yLabel),
    ...tips(placed, {x: "rul", y: "predicted"}, options)
  ];
  return draw({...frame, x: {domain}, y: {domain}, marks}, options);
};
