/**
 * When to stop one unit: the ages at which it may fail as twenty dots, and what stopping at each age is expected to
 * cost, on one axis of time that a line can be dragged along.
 */
import * as Plot from "@observablehq/plot";
import {lineHeight, xAxis, xTitle, yAxis, zeroY} from "./axes.ts";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {formatTicks} from "./format.ts";
import type {Datum} from "./interaction.ts";
import {isOver} from "./life-stacks.ts";
import {haloTexts, pixelLines, pixelRects} from "./pixels.ts";
import {shapes} from "./shapes.ts";
import {simplify} from "./simplify.ts";
import {stopDotsLabels} from "./stop-dots-labels.ts";
import type {StopDotsData, StopDotsOptions} from "./stop-dots-options.ts";
import {type StopDotsView, stopDotsView} from "./stop-dots-view.ts";
import {color} from "./theme.ts";

/** The time until the stop, tinted, and the line the dots stand on. */
function ground(view: StopDotsView, {stop}: StopDotsOptions): Plot.Markish[] {
  const {frame, x, top, base, apart} = view;
  const bottom = frame.height - frame.marginBottom;
  const served = [
    [top, base],
    [frame.marginTop, bottom]
  ].map(([y1, y2]) => ({x1: x(0), x2: x(stop), y1, y2}));
  const line = (x1: number, x2: number) => ({x1, x2, y1: base + 0.5, y2: base + 0.5});
  const axis = [
    line(x(0), frame.width - frame.marginRight),
    ...(apart ? [line(apart.left, frame.width)] : [])
  ];
  return [stop > 0 ? pixelRects(served, {fill: color("tint")}) : null, pixelLines(axis)];
}

/** Dots before the line are failures, in the shape and the colour of the critical level. */
function dots({dots: all, r}: StopDotsView, {stop}: StopDotsOptions): Plot.Markish[] {
  const failed = all.filter(({life}) => isOver(life, stop));
  const left = all.filter(({life}) => !isOver(life, stop));
  return [
    shapes(left, "circle", r, {fill: color("healthy")}),
    shapes(failed, "diamond2", r * 0.9, {fill: color("critical")})
  ];
}

/** Ages below the dots, and what they are. */
function ages({x, xTicks, base, frame}: StopDotsView, {age, locale, words}: StopDotsOptions): Plot.Markish[] {
  const format = formatTicks(locale, [Math.round(age * 10) / 10]);
  const texts = xTicks.map((time) => ({x: x(time), y: base + 13, text: format(age + time)}));
  return [
    haloTexts(texts, {fill: color("ink2"), textAnchor: "middle"}),
    haloTexts([{x: frame.width - frame.marginRight, y: base + 13 + lineHeight, text: words.age}], {
      fill: color("ink2"),
      textAnchor: "end"
    })
  ];
}

/** The cost of stopping at each time, up to the level of a failure's. */
function costs(view: StopDotsView, {costs: all}: StopDotsData, options: StopDotsOptions): Plot.Markish[] {
  const {x, y, xTicks, yTicks, frame, yDomain} = view;
  const points = all.map((cost, time) => ({x: x(time), y: y(cost)}));
  const rows = simplify(points).map((time) => ({time, cost: all[time]}));
  const level = y(options.failure);
  const right = frame.width - frame.marginRight;
  return [
    ...yAxis(yTicks, options.money),
    options.failure <= yDomain[1]
      ? pixelLines([{x1: frame.marginLeft, x2: right, y1: level, y2: level}], {
          stroke: color("ink3"),
          strokeDasharray: "5,4"
        })
      : null,
    zeroY(),
    Plot.line(rows, {x: "time", y: "cost", stroke: color("ink"), strokeWidth: 2.25}),
    xAxis([...xTicks], (time) => (time === 0 ? "0" : `+${formatTicks(options.locale, xTicks)(time)}`)),
    xTitle(frame, options.words.time, frame.marginLeft - 10),
    haloTexts([{x: 0, y: frame.marginTop - 22, text: options.words.cost}], {fontWeight: 600})
  ];
}

/** The cheapest stop dotted, the stop in force as a line, and both on the curve. */
function stops(
  {x, y, top, base, frame}: StopDotsView,
  {costs: all}: StopDotsData,
  {stop, optimum}: StopDotsOptions
) {
  const bottom = frame.height - frame.marginBottom;
  const line = (time: number, from: number) =>
    [
      [from, base],
      [frame.marginTop - 8, bottom]
    ].map(([y1, y2]) => ({x1: x(time), x2: x(time), y1, y2}));
  const accent = {stroke: color("accent")};
  const ring = {fill: color("paper"), "stroke-width": 2, stroke: color("accent")};
  const at = (time: number) => ({x: x(time), y: y(all[time])});
  const other = optimum === null || optimum === stop ? [] : [optimum];
  return [
    ...other.map((time) =>
      pixelLines(line(time, top + 26), {...accent, strokeWidth: 1.5, strokeDasharray: "2,3"})
    ),
    pixelLines(line(stop, top - 12), {...accent, strokeWidth: 3}),
    shapes([{x: x(stop), y: top - 12}], "circle", 4, {fill: color("accent")}),
    shapes([...other, stop].map(at), "circle", 5.5, ring)
  ];
}

/** Each dot in the order of lives, then each time on the curve. */
function dataOf(view: StopDotsView, {lives, costs: all}: StopDotsData, options: StopDotsOptions): Datum[] {
  const {age, money, words} = options;
  const {r} = view;
  const dotData = view.dots.map(
    ({life, capped, x, y}): Datum => ({
      x,
      y,
      reach: [r, r],
      text: words.dot(age + life, life, capped)
    })
  );
  const failed = (time: number): number => lives.filter((life) => isOver(life, time)).length;
  const points = all.map(
    (cost, time): Datum => ({
      x: view.x(time),
      y: view.y(cost),
      text: words.point(time, failed(time), money(cost))
    })
  );
  return [...dotData, ...points];
}

/** Lives ascending, costs from now on; the stop is a whole time within the costs. */
export const stopDots: Chart<StopDotsData, StopDotsOptions> = (data, options) => {
  if (data.lives.length === 0 || data.costs.length === 0) return emptyChart(options);
  const view = stopDotsView(data, options);
  const {frame, xDomain, yDomain, top} = view;
  const marks = [
    ...ground(view, options),
    ...costs(view, data, options),
    ...stops(view, data, options),
    ...ages(view, options),
    ...dots(view, options),
    ...stopDotsLabels(view, data, options)
  ];
  const line = {at: options.stop, top: top - 12, bottom: frame.height - frame.marginBottom};
  const scales = {x: {domain: [...xDomain]}, y: {domain: [...yDomain]}};
  return draw({...frame, ...scales, marks, data: dataOf(view, data, options), line}, options);
};
