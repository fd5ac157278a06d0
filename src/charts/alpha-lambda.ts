/** The α-λ cone: predicted against true remaining life as failure draws near, and where predictions should lie. */
import * as Plot from "@observablehq/plot";
import {alphaLambdaData} from "./alpha-lambda-data.ts";
import type {AlphaLambdaOptions, ConePrediction} from "./alpha-lambda-options.ts";
import {axisMargin, endMargin, lineHeight, xAxis, xTitle, yAxis, yTitle, zeroY} from "./axes.ts";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {formatTicks} from "./format.ts";
import {axisTicks, type Frame, innerWidth, scaleX, scaleY} from "./frame.ts";
import {besideLine, betweenLines, type LineLabel, lineLabels} from "./line-labels.ts";
import {isNarrow} from "./options.ts";
import {haloTexts, pixelLines} from "./pixels.ts";
import type {Place} from "./shapes.ts";
import {simplify} from "./simplify.ts";
import {shorten, textWidth} from "./text-width.ts";
import {color} from "./theme.ts";

interface View {
  readonly frame: Frame;
  readonly x: (remaining: number) => number;
  readonly y: (predicted: number) => number;
  /** Highest predicted life drawn. */
  readonly top: number;
}

function viewOf(points: readonly ConePrediction[], options: AlphaLambdaOptions): View {
  const {cap, locale, width, levels = []} = options;
  const lives = [...points.map(({predicted}) => predicted), ...levels.map(({q95}) => q95)];
  const top = Math.max(cap, ...lives) * 1.06;
  const ticks = axisTicks([0, cap], 200, 45);
  const frame: Frame = {
    width,
    height: (isNarrow(options) ? 270 : 300) + lineHeight,
    marginTop: options.horizon ? 58 : 40,
    marginRight: endMargin(0, formatTicks(locale, [0]), 14),
    marginBottom: 26 + lineHeight,
    marginLeft: axisMargin(ticks, formatTicks(locale, ticks)) + 4
  };
  return {frame, x: scaleX(frame, [cap, 0]), y: scaleY(frame, [0, top]), top};
}

/** The inside of the cone, where no bands lie. */
const coneGround = (view: View, options: AlphaLambdaOptions): Plot.Markish =>
  options.levels?.length
    ? null
    : Plot.areaY(coneOf(view, options), {x: "remaining", y1: "low", y2: "high", fill: color("tint")});

/** Both sides of the cone from the cap to failure, the upper one cut at the top of the drawing. */
function coneOf({top}: View, {cap, alpha}: AlphaLambdaOptions) {
  const bend = Math.min(cap, top / (1 + alpha));
  return [cap, bend, 0].map((remaining) => ({
    remaining,
    low: (1 - alpha) * remaining,
    high: Math.min(top, (1 + alpha) * remaining)
  }));
}

function coneMarks(view: View, options: AlphaLambdaOptions): Plot.Markish[] {
  const rows = coneOf(view, options);
  const edge = {x: "remaining", stroke: color("ink2"), strokeWidth: 1, strokeDasharray: "5,3"};
  return [
    Plot.line(rows, {...edge, y: "low"}),
    Plot.line(rows.slice(1), {...edge, y: "high"}),
    Plot.line(
      [
        {remaining: options.cap, life: options.cap},
        {remaining: 0, life: 0}
      ],
      {x: "remaining", y: "life", stroke: color("ink2"), strokeWidth: 1.5, strokeDasharray: "2,3"}
    )
  ];
}

/** What was predicted for many units: nine tenths of them, the half in the middle, and the median. */
function bandMarks({levels = []}: AlphaLambdaOptions): Plot.Markish[] {
  if (levels.length === 0) return [];
  const edge = {stroke: color("ink3"), strokeWidth: 0.75};
  return [
    Plot.areaY(levels, {x: "remaining", y1: "q5", y2: "q95", fill: color("past90")}),
    Plot.areaY(levels, {x: "remaining", y1: "q25", y2: "q75", fill: color("past50")}),
    ...["q5", "q95"].map((y) => Plot.line(levels, {x: "remaining", y, ...edge, strokeDasharray: "1,2"})),
    ...["q25", "q75"].map((y) => Plot.line(levels, {x: "remaining", y, ...edge})),
    Plot.line(levels, {x: "remaining", y: "q50", stroke: color("ink"), strokeWidth: 1.75})
  ];
}

function lineMarks(points: readonly ConePrediction[], {x, y}: View): Plot.Markish[] {
  const kept = simplify(points.map(({remaining, predicted}) => ({x: x(remaining), y: y(predicted)})));
  const at = {x: "remaining", y: "predicted"};
  return [
    Plot.line(
      kept.map((i) => points[i]),
      {...at, stroke: color("ink"), strokeWidth: 2.25}
    ),
    Plot.dot(points.slice(-1), {...at, r: 4.5, fill: color("ink")})
  ];
}

/** From where predictions stay within the tolerance, with its words above the plot. */
function horizonMarks({frame, x}: View, {horizon}: AlphaLambdaOptions): Plot.Markish[] {
  if (!horizon) return [];
  const at = x(horizon.remaining);
  const text = shorten(horizon.label, frame.width, 13, true);
  const width = textWidth(text, 13, true);
  const left = Math.max(0, Math.min(at - 4, frame.width - width));
  const bottom = frame.height - frame.marginBottom;
  return [
    pixelLines([{x1: at, x2: at, y1: frame.marginTop - 12, y2: bottom}], {strokeWidth: 1.5}),
    haloTexts([{x: left, y: frame.marginTop - 20, text}], {fontWeight: 600})
  ];
}

type Quantile = (key: "q5" | "q25" | "q50" | "q75" | "q95") => Place[];

/** Names of the bands: within them and off the median where there is room. */
function bandNames({half, ninety}: {half: string; ninety: string}, at: Quantile): LineLabel[] {
  const between = (text: string, ...bands: (readonly [Place[], Place[]])[]) =>
    bands.flatMap(([upper, lower]) => betweenLines(upper, lower, text));
  return [
    {
      text: half,
      places: between(half, [at("q75"), at("q50")], [at("q50"), at("q25")], [at("q75"), at("q25")])
    },
    {
      text: ninety,
      places: [
        ...between(ninety, [at("q95"), at("q75")], [at("q25"), at("q5")]),
        ...besideLine(at("q5"), ninety)
      ]
    }
  ];
}

/** Names of the cone, the exact prediction, the bands and the line. */
function names(points: readonly ConePrediction[], view: View, options: AlphaLambdaOptions): Plot.Markish[] {
  const {x, y, frame} = view;
  const {cap, levels = [], coneLabel, truthLabel, lineLabel, bandLabels} = options;
  const cone = coneOf(view, options);
  const line = (key: "low" | "high"): Place[] =>
    cone.slice(key === "high" ? 1 : 0).map((row) => ({x: x(row.remaining), y: y(row[key])}));
  const quantile: Quantile = (key) => levels.map((level) => ({x: x(level.remaining), y: y(level[key])}));
  const own = levels.length
    ? quantile("q50")
    : points.map(({remaining, predicted}) => ({x: x(remaining), y: y(predicted)}));
  const truth = [
    {x: x(cap), y: y(cap)},
    {x: x(0), y: y(0)}
  ];
  const upper = line("high");
  const labels: LineLabel[] = [
    {text: coneLabel, places: besideLine(upper, coneLabel), fill: "ink2"},
    {text: lineLabel, places: besideLine(own, lineLabel, true), bold: true},
    ...(bandLabels && levels.length ? bandNames(bandLabels, quantile) : []),
    {text: truthLabel, places: besideLine(truth, truthLabel), fill: "ink2"}
  ];
  return lineLabels(labels, frame, [own, truth, upper, line("low")]);
}

/** Predictions of one unit by true remaining life, falling; or, without any, those of many units as bands. */
export const alphaLambda: Chart<readonly ConePrediction[], AlphaLambdaOptions> = (points, options) => {
  const {locale, cap, levels = []} = options;
  if (points.length === 0 && levels.length === 0) return emptyChart(options);
  const view = viewOf(points, options);
  const {frame, x, y, top} = view;
  const lives = axisTicks([0, cap], frame.height - frame.marginTop - frame.marginBottom, 45);
  const remaining = axisTicks([0, cap], innerWidth(frame), 70);
  const marks = [
    coneGround(view, options),
    ...yAxis(lives, formatTicks(locale, lives)),
    ...bandMarks(options),
    zeroY(),
    ...coneMarks(view, options),
    ...lineMarks(points, view),
    ...horizonMarks(view, options),
    ...names(points, view, options),
    xAxis(remaining, formatTicks(locale, remaining)),
    xTitle(frame, options.xLabel),
    yTitle({...frame, marginTop: 28}, options.yLabel)
  ];
  const scales = {x: {domain: [cap, 0]}, y: {domain: [0, top]}};
  const data = alphaLambdaData(points, {x, y}, options);
  return draw({...frame, ...scales, marks, data, nearest: "x"}, options);
};
