/** Size, scales and stacks of the chart of when to stop one unit: dots above, costs below, one axis of time. */
import {axisMargin, lineHeight} from "./axes.ts";
import {formatTicks} from "./format.ts";
import {axisTicks, type Domain, type Frame, innerWidth, scaleX, scaleY, zeroDomain} from "./frame.ts";
import {pitchOf, type StackedLife, stackLives} from "./life-stacks.ts";
import {isNarrow} from "./options.ts";
import {round as tenth} from "./round.ts";
import type {StopDotsData, StopDotsOptions} from "./stop-dots-options.ts";
import {textWidth, widest} from "./text-width.ts";

/** A dot at a pixel of the drawing. */
export interface LifeDot {
  readonly life: number;
  readonly capped: boolean;
  readonly x: number;
  readonly y: number;
}

export interface StopDotsView {
  /** The frame of the costs; the dots stand above it. */
  readonly frame: Frame;
  readonly x: (time: number) => number;
  readonly y: (cost: number) => number;
  readonly xDomain: Domain;
  readonly yDomain: Domain;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  /** Top of the line, and the line on which the dots stand, pixels. */
  readonly top: number;
  readonly base: number;
  readonly dots: readonly LifeDot[];
  readonly r: number;
  /** Left end and middle of the place of the dots at the cap; null where there is none. */
  readonly apart: {readonly left: number; readonly middle: number} | null;
}

/** Heights of the parts, pixels: words and knob of the line, counts beside it, dots, costs. */
const heights = {
  narrow: {top: 48, counts: 24, dots: 78, costs: 150},
  wide: {top: 50, counts: 26, dots: 138, costs: 150}
};
const radius = {narrow: 5.8, wide: 13};
/** Room between the axis and the dots at the cap, pixels. */
const gap = 18;

/** Width of the place for the dots at the cap, their words included. */
function apartWidth(count: number, r: number, height: number, words: readonly string[]): number {
  if (count === 0) return 0;
  const columns = Math.ceil(count / Math.max(1, Math.floor(height / pitchOf(r))));
  return gap + Math.ceil(Math.max(columns * pitchOf(r), widest(words)));
}

/** Dots at the cap, in rows from the axis up. */
function capDots(
  lives: readonly number[],
  middle: number,
  base: number,
  r: number,
  height: number
): LifeDot[] {
  const pitch = pitchOf(r);
  const rows = Math.max(1, Math.floor(height / pitch));
  const columns = Math.ceil(lives.length / rows);
  const left = middle - ((columns - 1) * pitch) / 2;
  return lives.map((life, i) => ({
    life,
    capped: true,
    x: left + (i % columns) * pitch,
    y: base - pitch * (Math.floor(i / columns) + 0.5)
  }));
}

const dotAt = (
  {life, at, row}: StackedLife,
  x: (time: number) => number,
  base: number,
  r: number
): LifeDot => ({
  life,
  capped: false,
  x: x(at),
  y: base - pitchOf(r) * (row + 0.5)
});

/** Lays the chart out; there is at least one life and one cost. */
export function stopDotsView({lives, costs}: StopDotsData, options: StopDotsOptions): StopDotsView {
  const size = isNarrow(options) ? "narrow" : "wide";
  const part = heights[size];
  const capped = lives.filter((life) => life >= options.cap);
  const yDomain = zeroDomain([...costs, options.failure * 1.04]);
  const yTicks = axisTicks(yDomain, part.costs, 44);
  const own = lives.filter((life) => life < options.cap);
  const xDomain: Domain = [0, Math.max(1, costs.length - 1, ...own.map(Math.ceil))];
  const base = part.top + part.counts + part.dots;
  const room = apartWidth(capped.length, radius[size], part.dots, options.words.beyond);
  const lastAge = textWidth(formatTicks(options.locale, [tenth(options.age)])(options.age + xDomain[1]));
  const end = Math.max(14, Math.ceil(lastAge / 2) + 3);
  const frame: Frame = {
    width: options.width,
    height: base + lineHeight * 2 + 34 + part.costs + lineHeight * 2 + 8,
    marginTop: base + lineHeight * 2 + 34,
    marginRight: room > 0 ? room + end : end,
    marginBottom: lineHeight * 2 + 8,
    marginLeft: Math.max(axisMargin(yTicks, options.money), 24)
  };
  const x = scaleX(frame, xDomain);
  const unit = innerWidth(frame) / xDomain[1];
  const edge = Math.round(options.optimum ?? 0);
  const stacks = stackLives(own, {unit, height: part.dots, r: radius[size], edge});
  const middle = options.width - (room - gap) / 2;
  return {
    frame,
    x,
    y: scaleY(frame, yDomain),
    xDomain,
    yDomain,
    xTicks: axisTicks(xDomain, innerWidth(frame), Math.max(48, lastAge + 18)).filter(Number.isInteger),
    yTicks,
    top: part.top,
    base,
    dots: [
      ...stacks.dots.map((dot) => dotAt(dot, x, base, stacks.r)),
      ...capDots(capped, middle, base, stacks.r, part.dots)
    ],
    r: stacks.r,
    apart: room > 0 ? {left: options.width - room + gap / 2, middle} : null
  };
}
