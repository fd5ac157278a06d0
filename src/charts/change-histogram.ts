/** How many units changed by how much: better at the left of zero, worse at its right. */
import type * as Plot from "@observablehq/plot";
import {awayFrom, axisMargin, gridX, xAxis, xTitle, yAxis, yTitle, zeroY} from "./axes.ts";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {formatNumber, formatTicks} from "./format.ts";
import {axisTicks, type Frame, innerWidth, scaleX, scaleY, zeroDomain} from "./frame.ts";
import type {Datum} from "./interaction.ts";
import type {ChartOptions} from "./options.ts";
import {haloTexts, pixelLines, pixelRects} from "./pixels.ts";
import {shorten, textWidth} from "./text-width.ts";
import {color} from "./theme.ts";

/** Units whose change lies from `from` on and below `to`. */
export interface ChangeBin {
  readonly from: number;
  readonly to: number;
  readonly units: number;
}

export interface ChangeHistogramOptions extends ChartOptions {
  readonly xLabel: string;
  readonly yLabel: string;
  /** What stands on either side of zero, with its count. */
  readonly better: string;
  readonly worse: string;
  /** The greatest change, which is named. */
  readonly worst: {readonly value: number; readonly label: string} | null;
  /** What a bar says when it is pointed at. */
  readonly say: (bin: ChangeBin) => string;
}

const [top, foot, plotHeight] = [52, 46, 220];

/** The name of the worst above its bar. */
function nameMarks(
  frame: Frame,
  x: (value: number) => number,
  y: (units: number) => number,
  bins: readonly ChangeBin[],
  {worst}: ChangeHistogramOptions
): Plot.Markish[] {
  if (!worst) return [];
  const bin = bins.find(({from, to}) => from <= worst.value && worst.value < to) ?? bins[bins.length - 1];
  const [at, top] = [(x(bin.from) + x(bin.to)) / 2, y(bin.units)];
  const wide = textWidth(worst.label, 13, true);
  const label = {x: Math.max(0, Math.min(at - wide / 2, frame.width - wide)), y: top - 18, text: worst.label};
  return [
    pixelLines([{x1: at, x2: at, y1: top - 10, y2: top - 3}], {stroke: color("ink2")}),
    haloTexts([label], {fontWeight: 600})
  ];
}

/** A bar for each bin, the worse ones outlined; both sides named with their counts. */
export const changeHistogram: Chart<readonly ChangeBin[], ChangeHistogramOptions> = (bins, options) => {
  if (!bins.some(({units}) => units > 0)) return emptyChart(options);
  const {width, locale} = options;
  const most = zeroDomain(bins.map(({units}) => units));
  const counts = axisTicks(most, plotHeight, 50).filter(Number.isInteger);
  const format = formatNumber(locale);
  const frame: Frame = {
    width,
    height: top + plotHeight + foot,
    marginTop: top,
    marginBottom: foot,
    marginLeft: axisMargin(counts, format),
    marginRight: 14
  };
  const domain = [bins[0].from, bins[bins.length - 1].to] as const;
  const x = scaleX(frame, domain);
  const y = scaleY(frame, most);
  const ticks = axisTicks(domain, innerWidth(frame), 60);
  const bar = ({from, to, units}: ChangeBin) => ({
    x1: x(from) + 0.75,
    x2: x(to) - 0.75,
    y1: y(units),
    y2: y(0)
  });
  const zero = x(0);
  const side = (text: string, left: boolean) => {
    const shown = shorten(text, Math.max(40, left ? zero - 10 : width - zero - 10), 13, true);
    return {x: left ? Math.max(0, zero - 8 - textWidth(shown, 13, true)) : zero + 8, y: 32, text: shown};
  };
  const own = bins.filter(({units}) => units > 0);
  const marks: Plot.Markish[] = [
    ...yAxis(counts, format),
    gridX(awayFrom(ticks, [0], x, 1), {insetTop: plotHeight}),
    pixelRects(own.filter(({to}) => to <= 0).map(bar), {fill: color("healthy")}),
    pixelRects(own.filter(({to}) => to > 0).map(bar), {
      fill: color("paper"),
      stroke: color("ink"),
      strokeWidth: 1.5
    }),
    zeroY(),
    pixelLines([{x1: zero, x2: zero, y1: 22, y2: frame.height - foot}]),
    haloTexts([side(options.better, true), side(options.worse, false)], {fontWeight: 600}),
    ...nameMarks(frame, x, y, bins, options),
    xAxis(ticks, signedTicks(formatTicks(locale, ticks))),
    xTitle(frame, options.xLabel, frame.marginLeft),
    yTitle({...frame, marginTop: 30}, options.yLabel)
  ];
  const data: Datum[] = own.map((bin) => ({
    x: (x(bin.from) + x(bin.to)) / 2,
    y: (y(bin.units) + y(0)) / 2,
    reach: [(x(bin.to) - x(bin.from)) / 2, (y(0) - y(bin.units)) / 2],
    text: options.say(bin)
  }));
  return draw({...frame, x: {domain: [...domain]}, y: {domain: [...most]}, marks, data}, options);
};

const signedTicks =
  (format: (value: number) => string): ((value: number) => string) =>
  (value) =>
    value > 0 ? `+${format(value)}` : format(value);
