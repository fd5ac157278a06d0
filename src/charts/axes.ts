/** Axes of all charts: no ticks, no frame, a hairline grid, 1 px of ink at zero, the unit above the top label. */
import * as Plot from "@observablehq/plot";
import type {Frame} from "./frame.ts";
import {pixelTexts} from "./pixels.ts";
import {shorten, textWidth} from "./text-width.ts";
import {color} from "./theme.ts";

type Format = (value: number) => string;

/** Height of one line of 13 px text. */
export const lineHeight = 18;

/** Grid lines at values of the vertical axis and their labels at its left. */
export function yAxis(values: readonly number[], format: Format): Plot.Markish[] {
  return [
    Plot.ruleY(
      values.filter((value) => value !== 0),
      {stroke: color("hair")}
    ),
    Plot.axisY([...values], {
      tickSize: 0,
      tickPadding: 8,
      tickFormat: format,
      label: null,
      color: color("ink2")
    })
  ];
}

/** Grid lines at values of the horizontal axis. */
export const gridX = (values: readonly number[], options: Plot.RuleXOptions = {}): Plot.Markish =>
  Plot.ruleX(values, {stroke: color("hair"), ...options});

/** The zero line of the vertical axis. */
export const zeroY = (): Plot.Markish => Plot.ruleY([0], {stroke: color("ink")});

/** The zero line of the horizontal axis. */
export const zeroX = (): Plot.Markish => Plot.ruleX([0], {stroke: color("ink")});

/** Labels of values of the horizontal axis, below it. */
export function xAxis(
  values: readonly number[],
  format: Format,
  options: Plot.AxisXOptions = {}
): Plot.Markish {
  return Plot.axisX([...values], {
    tickSize: 0,
    tickPadding: 7,
    tickFormat: format,
    label: null,
    color: color("ink2"),
    ...options
  });
}

/** What the vertical axis measures, above its top label, from the left edge of the drawing. */
export const yTitle = (frame: Frame, text: string): Plot.Markish =>
  pixelTexts([{x: 0, y: frame.marginTop - 20, text: shorten(text, frame.width)}], {fill: color("ink2")});

/** What the horizontal axis measures, `lines` lines below it, from `left` or as far left of it as it needs. */
export function xTitle(frame: Frame, text: string, left = 0, lines = 1): Plot.Markish {
  const shown = shorten(text, frame.width);
  const x = Math.max(0, Math.min(left, frame.width - textWidth(shown)));
  return pixelTexts([{x, y: frame.height - frame.marginBottom + 15 + lineHeight * lines, text: shown}], {
    fill: color("ink2")
  });
}

/** Left margin for the widest label of a vertical axis. */
export const axisMargin = (values: readonly number[], format: Format): number =>
  Math.ceil(Math.max(0, ...values.map((value) => textWidth(format(value)))) + 10);

/** Right margin for half the label at the end of a horizontal axis, at least `least` pixels. */
export const endMargin = (end: number, format: Format, least: number): number =>
  Math.max(least, Math.ceil(textWidth(format(end)) / 2) + 3);

/** Values of an axis without those whose labels would come within `gap` pixels of a value of `kept`. */
export function awayFrom(
  values: readonly number[],
  kept: readonly number[],
  scale: (value: number) => number,
  gap: number
): number[] {
  return values.filter((value) => kept.every((other) => Math.abs(scale(value) - scale(other)) >= gap));
}
