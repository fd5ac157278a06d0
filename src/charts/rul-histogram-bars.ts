/** Histogram of predicted remaining life as bars, for fleets too large to name every unit. */
import * as Plot from "@observablehq/plot";
import {awayFrom, axisMargin, endMargin, xAxis, xTitle, yAxis, yTitle, zeroY} from "./axes.ts";
import {draw} from "./draw.ts";
import {counted, formatNumber, formatTicks, pair} from "./format.ts";
import {axisTicks, type Frame, innerWidth, scaleX, scaleY, zeroDomain} from "./frame.ts";
import {type Datum, lines} from "./interaction.ts";
import {zoneCounts, zoneThresholds} from "./level-zones.ts";
import {levelOrder, levelStyles} from "./levels.ts";
import type {LifeBin, LifeBins} from "./life-bins.ts";
import {isNarrow} from "./options.ts";
import {pixelTexts} from "./pixels.ts";
import type {RulHistogramOptions} from "./rul-histogram.ts";
import {color} from "./theme.ts";

const plotHeight = 170;
const marginTop = 70;
const marginBottom = 66;

/** Ends of a class, then its units by level. */
function binText({from, to, units}: LifeBin, {locale, xLabel, levels}: RulHistogramOptions): string {
  const format = formatTicks(locale, [from, to]);
  const counts = levelOrder.map((level) => {
    const count = units.filter((unit) => unit.level === level).length;
    return count > 0 && counted(locale, count, levels[level]);
  });
  return lines(pair(locale, xLabel, `${format(from)}–${format(to)}`), ...counts);
}

/** One datum a class that holds units, in the middle of its bar. */
const barData = (
  bins: readonly LifeBin[],
  x: (life: number) => number,
  y: (count: number) => number,
  options: RulHistogramOptions
): Datum[] =>
  bins
    .filter(({units}) => units.length > 0)
    .map((bin) => {
      const {from, to, units} = bin;
      const reach = [(x(to) - x(from)) / 2, (y(0) - y(units.length)) / 2] as const;
      const at = {x: (x(from) + x(to)) / 2, y: y(units.length / 2)};
      return {...at, reach, key: `${from}..${to}`, text: binText(bin, options)};
    });

/** Draws one bar a class, in the colour of its level. */
export function lifeBars({bins, end, counts, unknown}: LifeBins, options: RulHistogramOptions): Element {
  const {width, locale} = options;
  const format = formatNumber(locale);
  const height = zeroDomain(
    bins.map((bin) => bin.units.length),
    4
  );
  const counted5 = axisTicks(height, plotHeight, 50).filter(Number.isInteger);
  const frame: Frame = {
    width,
    height: marginTop + plotHeight + marginBottom,
    marginTop,
    marginBottom,
    marginRight: endMargin(end, format, 14),
    marginLeft: axisMargin(counted5, format)
  };
  const domain = [0, end] as const;
  const x = scaleX(frame, domain);
  const limits = [options.thresholds.critical, options.thresholds.degraded];
  const ticks = awayFrom(axisTicks(domain, innerWidth(frame), isNarrow(options) ? 48 : 60), limits, x, 28);
  const missing = unknown.length ? counted(locale, unknown.length, options.levels.unknown) : "";
  const marks = [
    ...zoneCounts(counts, frame, x, options),
    ...yAxis(counted5, format),
    ...levelOrder.map((level) =>
      Plot.rectY(
        bins.filter((bin) => bin.level === level && bin.units.length > 0),
        {
          x1: "from",
          x2: "to",
          y1: 0,
          y2: (bin: LifeBin) => bin.units.length,
          inset: 0.5,
          insetBottom: 0,
          fill: levelStyles[level].stroke
        }
      )
    ),
    zeroY(),
    ...zoneThresholds(frame, x, marginTop - 30, options),
    xAxis(ticks, formatTicks(locale, ticks)),
    yTitle(frame, options.yLabel),
    xTitle(frame, options.xLabel, 0, 2),
    pixelTexts([{x: width, y: frame.height - 14, text: missing}], {textAnchor: "end", fill: color("ink2")})
  ];
  const data = barData(bins, x, scaleY(frame, height), options);
  return draw({...frame, x: {domain}, y: {domain: height}, marks, data, brush: "x"}, options);
}
