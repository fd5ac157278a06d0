/** Rows of dots on one shared horizontal axis: the frame of all charts that compare models. */
import * as Plot from "@observablehq/plot";
import {gridX, xAxis, xTitle} from "./axes.ts";
import type {Locale} from "./chart.ts";
import {formatTicks} from "./format.ts";
import {axisTicks, type Domain, type Frame, innerWidth} from "./frame.ts";
import {haloTexts, pixelLines} from "./pixels.ts";
import {color, type Token} from "./theme.ts";

/** How the dots of a model are drawn: at most four styles are told apart on one chart. */
export interface DotStyle {
  readonly symbol: Plot.SymbolType;
  readonly fill: Token;
  readonly stroke: Token;
  readonly r: number;
}

const styles: readonly DotStyle[] = [
  {symbol: "circle", fill: "paper", stroke: "ink2", r: 5},
  {symbol: "square2", fill: "paper", stroke: "ink2", r: 5},
  {symbol: "diamond2", fill: "healthy", stroke: "healthy", r: 4.5},
  {symbol: "times", fill: "paper", stroke: "ink3", r: 4.5}
];
const strong: DotStyle = {symbol: "circle", fill: "ink", stroke: "ink", r: 5.5};

/** A style for each model: the singled-out one is full and dark, the others differ in shape. */
export function dotStyles(models: readonly {readonly highlight?: boolean | undefined}[]): DotStyle[] {
  let next = 0;
  return models.map(({highlight}) => (highlight ? strong : styles[next++ % styles.length]));
}

/** Dots of one style at pixels. */
export function styledDots(
  points: readonly {readonly x: number; readonly y: number}[],
  style: DotStyle
): Plot.Markish {
  return Plot.dot(points, {
    x: {value: "x", scale: null},
    y: {value: "y", scale: null},
    symbol: style.symbol,
    r: style.r,
    fill: style.symbol === "times" ? "none" : color(style.fill),
    stroke: color(style.stroke),
    strokeWidth: 1.75
  } as Plot.DotOptions);
}

/** Horizontal axis with its title and grid, and a hairline between rows of the given tops. */
export function rowAxis(
  frame: Frame,
  domain: Domain,
  tops: readonly number[],
  title: string,
  locale: Locale
): Plot.Markish[] {
  const ticks = axisTicks(domain, innerWidth(frame), 56);
  return [
    gridX(ticks),
    pixelLines(
      tops.map((y) => ({x1: 0, x2: frame.width, y1: y, y2: y})),
      {stroke: color("hair")}
    ),
    xAxis(ticks, formatTicks(locale, ticks)),
    xTitle(frame, title, frame.marginLeft - 6)
  ];
}

/** Room that a name above its row's marks takes, pixels. */
const nameRoom = 23;

/** Upright lines through rows; broken behind the names that stand above the marks when narrow. */
export const uprights = (
  xs: readonly number[],
  rows: readonly {readonly top: number; readonly bottom: number}[],
  narrow: boolean
): Plot.Markish =>
  pixelLines(
    xs.flatMap((x) =>
      narrow
        ? rows.map(({top, bottom}) => ({x1: x, x2: x, y1: top + nameRoom, y2: bottom}))
        : rows.length
          ? [{x1: x, x2: x, y1: rows[0].top, y2: rows[rows.length - 1].bottom}]
          : []
    )
  );

/** Names of rows at the left edge, in the middle of their rows. */
export const rowNames = (
  names: readonly {readonly y: number; readonly text: string}[],
  options: Plot.TextOptions = {}
): Plot.Markish =>
  haloTexts(
    names.map((name) => ({...name, x: 0})),
    options
  );
