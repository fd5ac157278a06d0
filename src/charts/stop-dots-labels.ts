/** Every text on the chart of when to stop one unit but its axes', placed so that none lies on another. */
import type * as Plot from "@observablehq/plot";
import {lineHeight} from "./axes.ts";
import {along, type Box, type Placed, place, type Wanted} from "./labels.ts";
import {isOver} from "./life-stacks.ts";
import {haloTexts, pixelTexts} from "./pixels.ts";
import type {StopDotsData, StopDotsOptions} from "./stop-dots-options.ts";
import type {StopDotsView} from "./stop-dots-view.ts";
import {shorten, textWidth} from "./text-width.ts";
import {color} from "./theme.ts";

interface Label extends Wanted {
  readonly text: string;
  readonly fill: string;
  readonly bold: boolean;
}

const height = 17;

/** The stop in words above its line, within the drawing. */
function stopLabel({x}: StopDotsView, {stop, width, words}: StopDotsOptions): Plot.Markish {
  const text = shorten(words.stop, width, 14, true);
  const half = textWidth(text, 14, true) / 2;
  const middle = Math.min(width - half, Math.max(half, x(stop)));
  return pixelTexts([{x: middle, y: 10, text}], {
    fill: color("accent"),
    fontSize: 14,
    fontWeight: 600,
    textAnchor: "middle"
  });
}

/** How many dots stand on either side of the line, beside it; left out where there is no room. */
function countLabels(view: StopDotsView, {stop, width, words}: StopDotsOptions): Plot.Markish[] {
  const at = view.x(stop);
  const y = view.top + 8;
  const failed = view.dots.filter(({life}) => isOver(life, stop)).length;
  const sides = [
    {text: words.before(failed), x: at - 10, anchor: "end", fill: color(failed ? "critical" : "ink2")},
    {text: words.after(view.dots.length - failed), x: at + 10, anchor: "start", fill: color("ink2")}
  ] as const;
  return sides.map(({text, x, anchor, fill}) => {
    const wide = textWidth(text);
    const fits = anchor === "end" ? x - wide >= 0 : x + wide <= width;
    return fits ? pixelTexts([{x, y, text}], {fill, textAnchor: anchor}) : null;
  });
}

/** Places along the level of a failure's cost, below and above it. */
function levelPlaces({frame, y}: StopDotsView, cost: number, width: number): Placed[] {
  const [left, right] = [frame.marginLeft + 6, frame.width - frame.marginRight - width];
  return [0, 0.33, 0.66, 1].flatMap((share) =>
    [-10, 11].map((side) => ({x: left + share * (right - left), y: y(cost) + side}))
  );
}

/** Costs of the two stops and of a failure, in words. */
function costLabels(view: StopDotsView, {costs}: StopDotsData, options: StopDotsOptions): Label[] {
  const {x, y} = view;
  const {stop, optimum, failure, money, words} = options;
  const label = (text: string, fill: string, bold: boolean, at: Placed, places?: Placed[]): Label => ({
    ...at,
    text,
    fill,
    bold,
    height,
    width: textWidth(text, 13, bold),
    places
  });
  const at = (time: number): Placed => ({x: x(time), y: y(costs[time])});
  const said = words.failure(money(failure));
  const apart = optimum !== null && optimum !== stop;
  return [
    label(money(costs[stop]), color("accent"), true, at(stop)),
    ...(apart ? [label(words.optimum(money(costs[optimum])), color("accent"), false, at(optimum))] : []),
    label(said, color("ink2"), false, {x: 0, y: 0}, levelPlaces(view, failure, textWidth(said)))
  ];
}

/** Boxes along the curve and the lines, which texts should not cover. */
function obstacles(
  {x, y, frame, base}: StopDotsView,
  {costs}: StopDotsData,
  stops: readonly number[]
): Box[] {
  const bottom = frame.height - frame.marginBottom;
  const curve = costs.map((cost, time) => ({x: x(time), y: y(cost)}));
  return [
    ...along(curve, 4),
    ...stops.map((time) => ({x0: x(time) - 4, x1: x(time) + 4, y0: base, y1: bottom}))
  ];
}

/** All texts; those of the costs stand within their panel. */
export function stopDotsLabels(
  view: StopDotsView,
  data: StopDotsData,
  options: StopDotsOptions
): Plot.Markish[] {
  const {frame} = view;
  const labels = costLabels(view, data, options);
  const stops = [options.stop, ...(options.optimum === null ? [] : [options.optimum])];
  const panel: Box = {
    x0: frame.marginLeft,
    x1: frame.width,
    y0: frame.marginTop - 14,
    y1: frame.height - frame.marginBottom
  };
  const places = place(labels, panel, obstacles(view, data, stops), 9);
  const texts = labels.flatMap(({text, fill, bold}, i) => {
    const at = places[i];
    return at ? [haloTexts([{...at, text}], bold ? {fill, fontWeight: 600} : {fill})] : [];
  });
  return [stopLabel(view, options), ...countLabels(view, options), ...texts, ...beyondLabel(view, options)];
}

/** What the dots apart stand for, on two lines below them. */
function beyondLabel({apart, base}: StopDotsView, {words}: StopDotsOptions): Plot.Markish[] {
  if (!apart) return [];
  const lines = words.beyond.map((text, i) => ({x: apart.middle, y: base + 13 + lineHeight * i, text}));
  return [pixelTexts(lines, {fill: color("ink2"), textAnchor: "middle"})];
}
