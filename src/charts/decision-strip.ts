/** When one unit may fail, as twenty dots on a table's shared axis, and when it is best stopped. */
import type * as Plot from "@observablehq/plot";
import {gridX} from "./axes.ts";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {formatTicks} from "./format.ts";
import {axisTicks, type Domain, type Frame, innerWidth, scaleX} from "./frame.ts";
import {isOver, pitchOf, stackLives} from "./life-stacks.ts";
import type {ChartOptions} from "./options.ts";
import {pixelLines, pixelRects, pixelTexts} from "./pixels.ts";
import {type Place, shapes} from "./shapes.ts";
import {color} from "./theme.ts";

export interface StripDecision {
  /** Equally likely remaining lives, ascending. */
  readonly lives: readonly number[];
  /** Recommended stop, time units from now. */
  readonly stop: number;
}

export interface DecisionStripOptions extends ChartOptions {
  /** `row`: the dots of one unit; `axis`: the axis alone, for the table's head. */
  readonly part: "row" | "axis";
  /** Span of the axis, the same for all rows; lives beyond its end stand at the right of it. */
  readonly domain: Domain;
  /** Length of the first period: what fails within it is marked. */
  readonly period: number;
  /** Name of the first period, above it. */
  readonly periodLabel: string;
}

const heights = {row: 40, axis: 44};
const radius = 3;
/** Room at the right for lives beyond the axis, pixels. */
const apart = 22;

const frameOf = ({width, part}: DecisionStripOptions): Frame => ({
  width,
  height: heights[part],
  marginTop: 0,
  marginBottom: part === "row" ? 2 : 0,
  marginLeft: 6,
  marginRight: apart
});

/** The domain that shows these lives, at least twice the period and no more than six times. */
export function decisionDomain(lives: Iterable<number>, period: number): [number, number] {
  let longest = 2 * period;
  for (const life of lives) longest = Math.max(longest, life);
  return [0, Math.min(6 * period, Math.ceil(longest / (period / 2)) * (period / 2))];
}

/** Places of the dots, and of those beyond the end of the axis. */
function dotsOf(
  {lives}: StripDecision,
  frame: Frame,
  x: (time: number) => number,
  {domain, period}: DecisionStripOptions
) {
  const base = frame.height - frame.marginBottom;
  const height = base - 2;
  const inside = lives.filter((life) => life <= domain[1]);
  const unit = innerWidth(frame) / (domain[1] - domain[0]);
  const {dots, r} = stackLives(inside, {unit, height, r: radius, edge: period});
  const up = (row: number): number => base - pitchOf(r) * (row + 0.5);
  const rows = Math.max(1, Math.floor(height / pitchOf(r)));
  const beyond = lives.slice(inside.length).map((_, i) => ({
    x: frame.width - apart + 8 + Math.floor(i / rows) * pitchOf(r),
    y: up(i % rows)
  }));
  return {r, beyond, placed: dots.map(({life, at, row}) => ({life, x: x(at), y: up(row)}))};
}

function rowMarks(
  decision: StripDecision,
  frame: Frame,
  x: (time: number) => number,
  options: DecisionStripOptions
): Plot.Markish[] {
  const {r, beyond, placed} = dotsOf(decision, frame, x, options);
  const over = placed.filter(({life}) => isOver(life, options.period));
  const later: Place[] = [...placed.filter(({life}) => !isOver(life, options.period)), ...beyond];
  const at = x(decision.stop);
  return [
    shapes(later, "circle", r, {fill: color("healthy")}),
    shapes(over, "diamond2", r + 0.6, {fill: color("critical")}),
    pixelLines([{x1: at, x2: at, y1: 0, y2: frame.height}], {stroke: color("accent"), strokeWidth: 3})
  ];
}

/** Name of the period above the values of the axis. */
function head(
  x: (time: number) => number,
  ticks: readonly number[],
  options: DecisionStripOptions
): Plot.Markish[] {
  const {locale, periodLabel} = options;
  const format = formatTicks(locale, [...ticks]);
  return [
    pixelTexts([{x: x(0), y: 10, text: periodLabel}], {fontWeight: 600}),
    pixelTexts(
      ticks.map((tick) => ({x: x(tick), y: 32, text: format(tick)})),
      {textAnchor: "middle", fill: color("ink2")}
    )
  ];
}

/** One unit's row, or the head of the rows. */
export const decisionStrip: Chart<StripDecision | null, DecisionStripOptions> = (decision, options) => {
  const frame = frameOf(options);
  const {domain, part, period} = options;
  const x = scaleX(frame, domain);
  const ticks = axisTicks(domain, innerWidth(frame), 54);
  const top = part === "axis" ? 22 : 0;
  const zone = {x1: x(0), x2: x(Math.min(period, domain[1])), y1: top, y2: frame.height};
  const marks: Plot.Markish[] = [
    pixelRects([zone], {fill: color("tint")}),
    part === "row" ? gridX(ticks.filter((tick) => tick > 0)) : null,
    ...(part === "axis" ? head(x, ticks, options) : []),
    ...(decision ? rowMarks(decision, frame, x, options) : [])
  ];
  const stop = decision && {
    x: x(decision.stop),
    y: frame.height / 2,
    key: options.id,
    text: options.description
  };
  return draw({...frame, x: {domain}, marks, data: stop ? [stop] : []}, options);
};
