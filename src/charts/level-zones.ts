/** Three zones of remaining life, each with its count above and its threshold below the axis. */
import type * as Plot from "@observablehq/plot";
import type {RiskLevel} from "../../pipeline/contract/rul.ts";
import {lineHeight} from "./axes.ts";
import type {Locale} from "./chart.ts";
import {formatNumber, plural} from "./format.ts";
import type {Frame} from "./frame.ts";
import {spread} from "./labels.ts";
import type {Levels, Plural, Thresholds} from "./options.ts";
import {pixelLines, pixelTexts} from "./pixels.ts";
import {textWidth} from "./text-width.ts";

const numeralSize = {wide: 34, narrow: 24};
const gap = 6;
/** Advance of a figure of the site's serif, em. */
const figureAdvance = 0.6;

export interface ZoneOptions {
  readonly locale: Locale;
  readonly thresholds: Thresholds;
  readonly thresholdLabels: Thresholds<string>;
  readonly levels: Levels<Plural>;
}

/** Counts in large figures, each at the left of its zone, moved apart where zones are narrow. */
export function zoneCounts(
  counts: ReadonlyMap<RiskLevel, number>,
  frame: Frame,
  x: (value: number) => number,
  {locale, thresholds, levels}: ZoneOptions
): Plot.Markish[] {
  const size = frame.width < 600 ? numeralSize.narrow : numeralSize.wide;
  const starts: [RiskLevel, number][] = [
    ["critical", 0],
    ["degraded", thresholds.critical],
    ["healthy", thresholds.degraded]
  ];
  const items = starts.map(([level, start]) => {
    const count = counts.get(level) ?? 0;
    const figure = formatNumber(locale)(count);
    const figureWidth = figure.length * size * figureAdvance;
    const word = plural(locale, count, levels[level]);
    return {
      figure,
      figureWidth,
      word,
      start: x(start) + gap,
      size: figureWidth + 5 + textWidth(word, 14, true) + 12
    };
  });
  const centres = spread(
    items.map((item) => item.start + item.size / 2),
    items.map((item) => item.size),
    frame.marginLeft,
    frame.width + 12
  );
  const lefts = items.map((item, i) => centres[i] - item.size / 2);
  const baseline = 26;
  return [
    pixelTexts(
      items.map(({figure}, i) => ({x: lefts[i], y: baseline, text: figure})),
      {fontFamily: "var(--serif)", fontSize: size, fontWeight: 500, lineAnchor: "bottom"}
    ),
    pixelTexts(
      items.map(({word, figureWidth}, i) => ({x: lefts[i] + figureWidth + 5, y: baseline, text: word})),
      {fontSize: 14, fontWeight: 600, lineAnchor: "bottom"}
    )
  ];
}

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
    value: formatNumber(locale)(thresholds[level]),
    name: thresholdLabels[level]
  }));
  const widths = both.map(({name}) => textWidth(name, 13, true) + 10);
  const centres = spread(
    both.map((item) => item.x),
    widths,
    0,
    frame.width
  );
  const bold = {textAnchor: "middle", fontWeight: 600} as const;
  return [
    pixelLines(both.map((item) => ({x1: item.x, x2: item.x, y1: top, y2: bottom}))),
    pixelTexts(
      both.map((item) => ({x: item.x, y: bottom + 12.5, text: item.value})),
      bold
    ),
    pixelTexts(
      both.map((item, i) => ({x: centres[i], y: bottom + 12.5 + lineHeight, text: item.name})),
      bold
    )
  ];
}
