/** Histogram whose marks are the numbers of the units, in columns. */
import {awayFrom, xAxis, xTitle, zeroY} from "./axes.ts";
import {draw} from "./draw.ts";
import {counted, formatTicks} from "./format.ts";
import {axisTicks, type Frame, innerWidth, scaleX} from "./frame.ts";
import {zoneCounts, zoneThresholds} from "./level-zones.ts";
import {levelOrder, levelStyles} from "./levels.ts";
import {binLives, type LifeBins, type LifeUnit} from "./life-bins.ts";
import {pixelTexts} from "./pixels.ts";
import type {RulHistogramOptions} from "./rul-histogram.ts";
import {widest} from "./text-width.ts";
import {color} from "./theme.ts";
import {unitData} from "./unit-dots.ts";

const rowHeight = 19;
const margins = {marginRight: 14, marginLeft: 8, marginBottom: 66};
const countsHeight = 56;

/** Wider columns where the widest number would touch its neighbour. */
function fitting(units: readonly LifeUnit[], bins: LifeBins, options: RulHistogramOptions): LifeBins {
  const need = widest(units.map(({name}) => name)) + 5;
  const pitch = (options.width - margins.marginLeft - margins.marginRight) / bins.bins.length;
  return pitch >= need || bins.bins.length < 3
    ? bins
    : fitting(units, binLives(units, {...options, binWidth: bins.width * 2}), options);
}

/** Draws the columns; units without a prediction are counted at the right of the axis title. */
export function lifeColumns(
  units: readonly LifeUnit[],
  given: LifeBins,
  options: RulHistogramOptions
): Element {
  const bins = fitting(units, given, options);
  const {locale, width} = options;
  const tallest = Math.max(3, ...bins.bins.map((bin) => bin.units.length));
  const frame: Frame = {
    width,
    ...margins,
    marginTop: countsHeight,
    height: countsHeight + tallest * rowHeight + 8 + margins.marginBottom
  };
  const domain = [0, bins.end] as const;
  const x = scaleX(frame, domain);
  const bottom = frame.height - frame.marginBottom;
  const numbers = bins.bins.flatMap((bin) =>
    bin.units.map((unit, row) => ({
      ...unit,
      x: (x(bin.from) + x(bin.to)) / 2,
      y: bottom - 12 - row * rowHeight,
      text: unit.name
    }))
  );
  const thresholds = [options.thresholds.critical, options.thresholds.degraded];
  const ticks = awayFrom(axisTicks(domain, innerWidth(frame), 60), thresholds, x, 26);
  const missing = bins.unknown.length ? counted(locale, bins.unknown.length, options.levels.unknown) : "";
  const marks = [
    ...zoneCounts(bins.counts, frame, x, options),
    ...zoneThresholds(frame, x, countsHeight - 16, options),
    zeroY(),
    xAxis(ticks, formatTicks(locale, ticks)),
    ...levelOrder.map((level) => {
      const own = numbers.filter((unit) => unit.level === level);
      return pixelTexts(own, {textAnchor: "middle", fill: levelStyles[level].text});
    }),
    xTitle(frame, options.xLabel, 0, 2),
    pixelTexts([{x: width, y: frame.height - 14, text: missing}], {textAnchor: "end", fill: color("ink2")})
  ];
  return draw({...frame, x: {domain}, marks, data: unitData(numbers), brush: "x"}, options);
}
