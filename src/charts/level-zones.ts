/** Three zones of remaining life, each with its count above and its threshold below the axis. */
import type * as Plot from "@observablehq/plot";
import type {RiskLevel} from "../../pipeline/contract/rul.ts";
import {lineHeight} from "./axes.ts";
import type {Locale} from "./chart.ts";
import {formatNumber, formatTicks, plural} from "./format.ts";
import type {Frame} from "./frame.ts";
import {spread} from "./labels.ts";
import type {Levels, Plural, Thresholds} from "./options.ts";
import {pixelLines, pixelTexts} from "./pixels.ts";
import {textWidth} from "./text-width.ts";

/** Sizes of the figures, pixels: the largest that lets all three counts stand side by side is used. */
const numeralSizes = [34, 24, 18];
const gap = 6;
/** Advance of a figure of the site's serif, em. */
const figureAdvance = 0.6;

export interface ZoneOptions {
  readonly locale: Locale;
  readonly thresholds: Thresholds;
  readonly thresholdLabels: Thresholds<string>;
  readonly levels: Levels<Plural>;
}

interface ZoneCount {
  readonly figure: string;
  readonly word: string;
  /** Pixel where the zone starts. */
  readonly start: number;
  readonly figureWidth: number;
  /** Width of figure and word with the gap after them. */
  readonly width: number;
}

function countsAt(
  size: number,
  counts: ReadonlyMap<RiskLevel, number>,
  x: (value: number) => number,
  {locale, thresholds, levels}: ZoneOptions
): ZoneCount[] {
  const starts: [RiskLevel, number][] = [
    ["critical", 0],
    ["degraded", thresholds.critical],
    ["healthy", thresholds.degraded]
  ];
  return starts.map(([level, start]) => {
    const count = counts.get(level) ?? 0;
    const figure = formatNumber(locale)(count);
    const figureWidth = figure.length * size * figureAdvance;
    const word = plural(locale, count, levels[level]);
    return {
      figure,
      word,
      start: x(start) + gap,
      figureWidth,
      width: figureWidth + 5 + textWidth(word, 14, true) + 12
    };
  });
}

/** Counts in large figures, each at the left of its zone, moved apart where zones are narrow. */
export function zoneCounts(
  counts: ReadonlyMap<RiskLevel, number>,
  frame: Frame,
  x: (value: number) => number,
  options: ZoneOptions
): Plot.Markish[] {
  const sizes = frame.width < 600 ? numeralSizes.slice(1) : numeralSizes;
  const room = frame.width + 12;
  const fits = (size: number): boolean =>
    countsAt(size, counts, x, options).reduce((sum, {width}) => sum + width, 0) <= room;
  const size = sizes.find(fits) ?? sizes[sizes.length - 1];
  const items = countsAt(size, counts, x, options);
  const widths = items.map(({width}) => width);
  const centres = spread(
    items.map(({start, width}) => start + width / 2),
    widths,
    0,
    room
  );
  const lefts = centres.map((centre, i) => centre - widths[i] / 2);
  const line = {y: 26};
  return [
    pixelTexts(
      items.map(({figure}, i) => ({...line, x: lefts[i], text: figure})),
      {fontFamily: "var(--serif)", fontSize: size, fontWeight: 500, lineAnchor: "bottom"}
    ),
    pixelTexts(
      items.map(({word, figureWidth}, i) => ({...line, x: lefts[i] + figureWidth + 5, text: word})),
      {fontSize: 14, fontWeight: 600, lineAnchor: "bottom"}
    )
  ];
}

/** Name and value of a threshold: `seuil critique 30`. */
export const thresholdText = (
  level: "critical" | "degraded",
  {locale, thresholds, thresholdLabels}: Pick<ZoneOptions, "locale" | "thresholds" | "thresholdLabels">
): string => `${thresholdLabels[level]} ${formatTicks(locale, [thresholds[level]])(thresholds[level])}`;

/** A line of ink at each threshold, its value in bold at the axis and its name below. */
export function zoneThresholds(
  frame: Frame,
  x: (value: number) => number,
  top: number,
  {locale, thresholds, thresholdLabels}: ZoneOptions
): Plot.Markish[] {
  const bottom = frame.height - frame.marginBottom;
  const both = (["critical", "degraded"] as const).map((level) => ({
    x: x(thresholds[level]),
    value: formatTicks(locale, [thresholds[level]])(thresholds[level]),
    name: thresholdLabels[level]
  }));
  const centres = (texts: readonly string[], gap: number): number[] =>
    spread(
      both.map((item) => item.x),
      texts.map((text) => textWidth(text, 13, true) + gap),
      0,
      frame.width
    );
  const values = centres(
    both.map(({value}) => value),
    6
  );
  const names = centres(
    both.map(({name}) => name),
    10
  );
  const bold = {textAnchor: "middle", fontWeight: 600} as const;
  return [
    pixelLines(both.map((item) => ({x1: item.x, x2: item.x, y1: top, y2: bottom}))),
    pixelTexts(
      both.map(({value}, i) => ({x: values[i], y: bottom + 12.5, text: value})),
      bold
    ),
    pixelTexts(
      both.map(({name}, i) => ({x: names[i], y: bottom + 12.5 + lineHeight, text: name})),
      bold
    )
  ];
}
