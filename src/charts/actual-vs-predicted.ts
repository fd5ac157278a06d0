/** Predicted against true remaining life: above the diagonal the model promises more life than there is. */
import {axisMargin, endMargin, gridX, xAxis, xTitle, yAxis, yTitle, zeroX, zeroY} from "./axes.ts";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {formatSigned, formatTicks, pair, valueDigits} from "./format.ts";
import {axisTicks, type Frame, innerWidth, scaleX, scaleY, zeroDomain} from "./frame.ts";
import {type ChartOptions, isNarrow, type UnitMark} from "./options.ts";
import {haloTexts} from "./pixels.ts";
import {bandMark, diagonal, sideTexts} from "./scatter-ground.ts";
import {labelPoints} from "./scatter-labels.ts";
import {specks} from "./shapes.ts";
import {shorten, textWidth, wrap} from "./text-width.ts";
import {color} from "./theme.ts";
import {unitData, unitDots} from "./unit-dots.ts";

/** True and predicted remaining life; a unit without one of them is not drawn. */
export interface Lives {
  readonly rul: number | null;
  readonly predicted: number | null;
}

export interface PredictedUnit extends UnitMark, Lives {
  readonly name: string;
}

export interface ActualVsPredictedOptions extends ChartOptions {
  readonly xLabel: string;
  readonly yLabel: string;
  /** What being above and below the diagonal means. */
  readonly lateLabel: string;
  readonly earlyLabel: string;
  /** Half width of the band of errors that do not matter, in the report's time unit; 10 unless said otherwise. */
  readonly band?: number | undefined;
  /** Units outside the reader's selection: faint, and only there to be compared with. */
  readonly others?: readonly Lives[] | undefined;
  /** How many of the latest predictions are named; 3 unless said otherwise. */
  readonly worst?: number | undefined;
}

/** Longer names are shortened beside their dot, pixels. */
const longestName = 120;

type Known<T extends Lives> = T & {readonly rul: number; readonly predicted: number};
type Point = Known<PredictedUnit>;

const complete = <T extends Lives>(unit: T): unit is Known<T> =>
  unit.rul !== null &&
  unit.predicted !== null &&
  Number.isFinite(unit.rul) &&
  Number.isFinite(unit.predicted);

function frameOf(options: ChartOptions, end: number, ticks: readonly number[]): Frame {
  const {width, locale} = options;
  const height = isNarrow(options)
    ? Math.max(330, width + 20)
    : Math.min(560, Math.max(380, Math.round(width * 0.64)));
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

/** Both axes have the same scale; the latest predictions are named, with their error. */
export const actualVsPredicted: Chart<readonly PredictedUnit[], ActualVsPredictedOptions> = (
  units,
  options
) => {
  const points = units.filter(complete);
  if (points.length === 0) return emptyChart(options);
  const {locale, band = 10} = options;
  const others = (options.others ?? []).filter(complete);
  const domain = zeroDomain([...points, ...others].flatMap(({rul, predicted}) => [rul, predicted]));
  const ticks = axisTicks(domain, 400, 70);
  const frame = frameOf(options, domain[1], ticks);
  const x = scaleX(frame, domain);
  const y = scaleY(frame, domain);
  const pixel = ({rul, predicted}: Known<Lives>) => ({x: x(rul), y: y(predicted)});
  const placed = points.map((point) => ({...point, ...pixel(point)}));
  const late = latest(placed, band, domain[1], options);
  const sides = 17 * wrap(options.lateLabel, innerWidth(frame) * 0.44, 13, true).length + 6;
  const box = {
    x0: frame.marginLeft,
    x1: frame.width,
    y0: frame.marginTop + sides,
    y1: frame.height - frame.marginBottom - 44
  };
  const xTicks = axisTicks(domain, innerWidth(frame), 60);
  const radius = points.length + others.length > 300 ? 2.6 : 4;
  // A band as wide as the axis would tell nothing, and a phone has no room beside the units.
  const name = band < domain[1] / 2 && !isNarrow(options) ? `± ${formatTicks(locale, [band])(band)}` : "";
  const nameAt = {x: x(domain[1]) - textWidth(name) - 4, y: y(domain[1] - band) + 26};
  const nameBox = {x0: nameAt.x - 4, x1: frame.width, y0: nameAt.y - 11, y1: nameAt.y + 11};
  const marks = [
    name ? bandMark(domain[1], band) : null,
    gridX(xTicks.filter((tick) => tick > 0)),
    ...yAxis(ticks, formatTicks(locale, ticks)),
    zeroY(),
    zeroX(),
    diagonal(domain[1]),
    specks(others.map(pixel), 3, color("past50")),
    ...unitDots(placed, radius, options),
    haloTexts(labelPoints(late, placed, box, name ? [nameBox] : []), {fontWeight: 600}),
    ...sideTexts(frame, options),
    haloTexts(name ? [{...nameAt, text: name}] : [], {fill: color("ink2")}),
    xAxis(xTicks, formatTicks(locale, xTicks)),
    xTitle(frame, options.xLabel, frame.marginLeft),
    yTitle(frame, options.yLabel)
  ];
  const data = unitData([...placed].sort((a, b) => a.rul - b.rul || a.predicted - b.predicted));
  return draw({...frame, x: {domain}, y: {domain}, marks, data, brush: "xy"}, options);
};
