/** Scores of repeated trainings as dots on one axis, with their mean and the score at hand. */
import type * as Plot from "@observablehq/plot";
import {gridX, lineHeight, xAxis, xTitle} from "../axes.ts";
import type {Chart} from "../chart.ts";
import {draw} from "../draw.ts";
import {emptyChart} from "../empty.ts";
import {formatShare} from "../format.ts";
import {axisTicks, type Domain, type Frame, innerWidth, scaleX} from "../frame.ts";
import {spread} from "../labels.ts";
import {type ChartOptions, isNarrow} from "../options.ts";
import {haloTexts, pixelLines, pixelRects} from "../pixels.ts";
import {styledDots} from "../row-dots.ts";
import {textWidth} from "../text-width.ts";
import {color} from "../theme.ts";

export interface FoldScore {
  readonly value: number;
  readonly title: string;
}

export interface FoldDotsOptions extends ChartOptions {
  /** Least value that the axis has to hold, 0 to 1. */
  readonly least: number;
  readonly mean: number;
  readonly deviation: number;
  /** Score of the run at hand. */
  readonly here: number;
  readonly meanLabel: string;
  readonly hereLabel: string;
  /** Names the tinted band. */
  readonly bandLabel: string;
  readonly xLabel: string;
}

const foot = 28 + lineHeight;
const head = 34;
/** Room above the dots for the name of the band. */
const bandHead = 18;

/** Where the name of a band stands: beside it, where a side has the room and no line, or else within. */
function besideBand(from: number, to: number, size: number, width: number, line: number) {
  const left = {x: from - 6, textAnchor: "end", from: from - 6 - size, to: from - 6} as const;
  const right = {x: to + 6, textAnchor: "start", from: to + 6, to: to + 6 + size} as const;
  const sides = [left, right].filter((side) => side.from >= 0 && side.to <= width);
  const within = {x: Math.max((from + to) / 2, size / 2), textAnchor: "middle"} as const;
  return sides.find((side) => line < side.from || line > side.to) ?? sides[0] ?? within;
}

/** Equal scores stand on one another; the tinted band is one standard deviation around the mean. */
export const foldDots: Chart<readonly FoldScore[], FoldDotsOptions> = (scores, options) => {
  if (scores.length === 0) return emptyChart(options);
  const {width, locale, least, mean, deviation, here} = options;
  const format = formatShare(locale);
  const domain: Domain = [Math.max(0, Math.floor(least * 20 - 0.5) / 20), 1];
  const size = 12;
  const frame: Frame = {
    width,
    height: 0,
    marginTop: head,
    marginRight: Math.ceil(textWidth(format(1)) / 2) + 6,
    marginBottom: foot,
    marginLeft: 24
  };
  const x = scaleX(frame, domain);
  const stacks: {left: number; count: number}[] = [];
  const placed = [...scores]
    .sort((a, b) => a.value - b.value)
    .map((score) => {
      const at = x(score.value);
      const last = stacks.at(-1);
      if (last && at - last.left < size) last.count++;
      else stacks.push({left: at, count: 1});
      return {...score, x: at, level: stacks.at(-1)!.count};
    });
  const tall = Math.max(...stacks.map(({count}) => count));
  const base = head + bandHead + Math.max(tall * size + 10, isNarrow(options) ? 60 : 80);
  const full: Frame = {...frame, height: base + foot};
  const ticks = axisTicks(domain, innerWidth(frame), 56);
  const labels = [
    {at: mean, text: options.meanLabel},
    {at: here, text: options.hereLabel}
  ];
  const apart = spread(
    labels.map(({at}) => x(at)),
    labels.map(({text}) => textWidth(text) + 12),
    0,
    width
  );
  const band = {x1: x(Math.max(domain[0], mean - deviation)), x2: x(Math.min(1, mean + deviation))};
  const {x: bandX, textAnchor} = besideBand(band.x1, band.x2, textWidth(options.bandLabel), width, x(here));
  const dots = placed.map(({x: at, level}) => ({x: at, y: base - level * size + size / 2 - 4}));
  const marks: Plot.Markish[] = [
    pixelRects([{...band, y1: head, y2: base}], {fill: color("tint")}),
    gridX(ticks),
    pixelLines([{x1: x(domain[0]), x2: x(1), y1: base, y2: base}]),
    pixelLines([{x1: x(mean), x2: x(mean), y1: 18, y2: base}], {strokeWidth: 2}),
    pixelLines([{x1: x(here), x2: x(here), y1: 18, y2: base}], {
      stroke: color("accent"),
      strokeWidth: 2,
      strokeDasharray: "4,3"
    }),
    styledDots(dots, {symbol: "circle", fill: "healthy", stroke: "ink2", r: 4.5}),
    haloTexts([{x: bandX, y: head + bandHead / 2, text: options.bandLabel}], {
      textAnchor,
      fill: color("ink2")
    }),
    haloTexts(
      labels.map(({text}, i) => ({x: apart[i], y: 8, text})),
      {textAnchor: "middle"}
    ),
    xAxis(ticks, format),
    xTitle(full, options.xLabel, full.marginLeft)
  ];
  const data = placed.map(({title}, i) => ({...dots[i], text: title}));
  return draw({...full, x: {domain: [...domain]}, marks, data}, options);
};
