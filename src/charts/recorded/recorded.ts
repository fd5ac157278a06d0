/**
 * Draws what a cell wrote down of Plot, with the library itself: the build's picture and the page's, interactive like
 * every other chart. Twice: once to learn the scales, then with axes and colours of ours.
 */
import * as Plot from "@observablehq/plot";
import type {Recorded} from "../../cells/plot/recorder.ts";
import {tidy} from "../draw.ts";
import {type Interaction, interact} from "../interaction.ts";
import {type ChartOptions, isNarrow} from "../options.ts";
import {markOptions} from "./adding.ts";
import {axesOf, type Margins} from "./axes.ts";
import {cleanse, coarsen} from "./cleanse.ts";
import {coloursOf, type Legend, legendOf} from "./colours.ts";
import {type DecodedChart, type DecodedMark, decodeChart, isAxis} from "./decode.ts";
import {type Point, Points} from "./points.ts";
import {heightWithin} from "./sizes.ts";
import {writing} from "./writing.ts";

/** A stretch of an axis of numbers or times, in its own units or milliseconds. */
export type Stretch = readonly [low: number, high: number];

export interface RecordedOptions extends ChartOptions {
  /** The reader's word for a column of data, or for what the library calls a quantity. */
  readonly name?: (label: string) => string;
  /** Series that the reader has hidden. */
  readonly hidden?: ReadonlySet<string>;
  /** What the reader has zoomed to. */
  readonly zoom?: {readonly x?: Stretch; readonly y?: Stretch};
}

/** An axis that can be zoomed: its whole stretch, the one shown, and the pixels of its ends. */
export interface ZoomAxis {
  readonly whole: Stretch;
  readonly shown: Stretch;
  readonly pixels: Stretch;
}

export interface DrawnChart {
  readonly svg: Element;
  readonly points: readonly Point[];
  readonly legend: Legend | null;
  readonly zoom: {readonly x: ZoomAxis | null; readonly y: ZoomAxis | null};
}

type Options = Readonly<Record<string, unknown>>;
type Scales = Pick<Plot.Plot, "scale">;

const optionsOf = (value: unknown): Options =>
  typeof value === "object" && value !== null ? (value as Options) : {};

/** Height that Plot would choose for a desk is too low for a phone's narrow column, and too high for few bands. */
function heightOf({options}: DecodedChart, narrow: boolean): unknown {
  const own = options.height;
  return typeof own === "number" && narrow ? Math.max(own, 220) : own;
}

const labelled = ["title", "subtitle", "caption"];

/** What both drawings have in common. */
function common({options}: DecodedChart, {document, width}: RecordedOptions): Plot.PlotOptions {
  const own = Object.fromEntries(Object.entries(options).filter(([name]) => !labelled.includes(name)));
  return {...own, document, width, className: "chart", figure: false} as Plot.PlotOptions;
}

const bare = {axis: null, grid: false, legend: false} as const;

/** The scales of the chart with everything shown. */
function scalesOf(chart: DecodedChart, options: RecordedOptions): Scales {
  const shared = common(chart, options);
  const whole = (name: string): object => ({...optionsOf(chart.options[name]), ...bare});
  return Plot.plot({
    ...shared,
    ...Object.fromEntries(
      ["x", "y", "fx", "fy", "color", "symbol", "r", "opacity"].map((name) => [name, whole(name)])
    ),
    grid: false,
    axis: null,
    marks: chart.marks.filter(({name}) => !isAxis(name)).map(({make}) => make({}))
  } as Plot.PlotOptions) as unknown as Scales;
}

/** The domain of a continuous axis that can be zoomed; null for others. */
function wholeOf(scales: Scales, name: "x" | "y", faceted: boolean): Stretch | null {
  const scale = scales.scale(name);
  if (!scale || faceted || !/^(linear|utc|time)$/.test(scale.type ?? "")) return null;
  const [low, high] = (scale.domain ?? []) as unknown[];
  const ends = [low, high].map((end) => (end instanceof Date ? end.getTime() : Number(end)));
  return ends.every(Number.isFinite) && ends[0] !== ends[1] ? [Math.min(...ends), Math.max(...ends)] : null;
}

function zoomAxis(svg: Scales, name: "x" | "y", whole: Stretch | null): ZoomAxis | null {
  if (!whole) return null;
  const {domain = [], range = []} = svg.scale(name) ?? {};
  const shown = Array.from(domain as Iterable<unknown>, Number);
  const pixels = Array.from(range as Iterable<unknown>, Number);
  return {whole, shown: [shown[0], shown[1]], pixels: [pixels[0], pixels[1]]};
}

/** Domain that a zoom sets, dates where the axis is of time. */
function zoomed(scales: Scales, name: "x" | "y", stretch: Stretch | undefined): Options {
  if (!stretch) return {};
  const {type, domain = []} = scales.scale(name) ?? {};
  const turned = Number((domain as unknown[])[0]) > Number((domain as unknown[])[1]);
  const ends = turned ? [stretch[1], stretch[0]] : [...stretch];
  return {domain: /^(utc|time)$/.test(type ?? "") ? ends.map((end) => new Date(end)) : ends, nice: false};
}

function interactionOf(
  points: readonly Point[],
  width: number,
  height: number,
  margins: Margins
): Interaction {
  return {data: points, nearest: "xy", frame: {width, height, ...margins}, x: null, y: null, line: null};
}

/** Points in the order in which the keyboard goes along them: one series after the other. */
function bySeries(points: readonly Point[]): readonly Point[] {
  const groups = new Map<string, Point[]>();
  for (const point of points) {
    const group = groups.get(point.series);
    if (group) group.push(point);
    else groups.set(point.series, [point]);
  }
  return [...groups.values()].flat();
}

/** Symbols stay those of their series, whichever are hidden. */
function keptSymbols({options}: DecodedChart, scales: Scales): Plot.PlotOptions {
  const {domain, range} = scales.scale("symbol") ?? {};
  if (!domain || !range) return {};
  const kept = {...optionsOf(options.symbol), domain: [...domain], range: [...range]};
  return {symbol: kept} as Plot.PlotOptions;
}

/** Draws a chart of a cell. @throws {ChartFault} where it asks for what a page does not draw. */
export function recordedChart(recorded: Recorded, options: RecordedOptions): DrawnChart {
  const {hidden = new Set(), zoom = {}, locale, width, name = (label: string) => label} = options;
  const nothing = {hidden: new Set<string>(), series: new Set<string>()};
  const whole = decodeChart(recorded, nothing);
  const scales = scalesOf(whole, options);
  const autoHeight = Number((scales as unknown as Element).getAttribute("height"));
  const colours = coloursOf(whole.options, scales);
  const legend = legendOf(whole.options, scales, colours, {locale, name});
  const series = new Set(legend?.entries.flatMap(({name, still}) => (still ? [] : [name])) ?? []);
  const chart = hidden.size > 0 && series.size > 0 ? decodeChart(recorded, {hidden, series}) : whole;
  const faceted = {x: scales.scale("fx") !== undefined, y: scales.scale("fy") !== undefined};
  const wholes = {x: wholeOf(scales, "x", faceted.x), y: wholeOf(scales, "y", faceted.y)};
  const zooms = {x: wholes.x ? zoom.x : undefined, y: wholes.y ? zoom.y : undefined};
  const isZoomed = Boolean(zooms.x || zooms.y);
  const axes = axesOf(whole.options, scales, {
    locale,
    width,
    name,
    zoomed: {x: zoomed(scales, "x", zooms.x), y: zoomed(scales, "y", zooms.y)}
  });
  const written = writing(locale);
  const points = new Points(written, name);
  const read = new Set(pointable(chart.marks));
  const svg = Plot.plot({
    ...common(chart, options),
    ...keptSymbols(chart, scales),
    height: heightWithin(heightOf(chart, isNarrow(options)), autoHeight, axes.margins),
    ariaLabel: options.description,
    ...axes.options,
    color: colours.options,
    marks: chart.marks.map((mark) => mark.make(markOptions(mark, {points, written, axes, isZoomed, read})))
  } as Plot.PlotOptions) as unknown as Element & Scales;
  const height = Number(svg.getAttribute("height"));
  const zoomable = {x: zoomAxis(svg, "x", wholes.x), y: zoomAxis(svg, "y", wholes.y)};
  withoutWarnings(svg);
  tidy(svg);
  coarsen(svg);
  cleanse(svg);
  svg.setAttribute("role", "img");
  svg.setAttribute("font-size", "13");
  svg.removeAttribute("font-family");
  if (points.all.length === 0 && read.size > 0) svg.appendChild(nothingDrawn(options, width, height));
  const inside = isZoomed
    ? points.all.filter((point) => within(point, width, height, axes.margins))
    : points.all;
  interact(svg, interactionOf(bySeries(inside), width, height, axes.margins));
  return {svg, points: inside, legend, zoom: zoomable};
}

/** Takes out the sign by which the library sends whoever reads a drawing to a console. */
function withoutWarnings(svg: Element): void {
  for (const child of [...svg.children])
    if (child.localName === "text" && child.textContent?.startsWith("⚠")) child.remove();
}

const svgSpace = "http://www.w3.org/2000/svg";

/** Says in the middle of a chart that none of its rows is drawn, on a new line after a colon: phones are narrow. */
function nothingDrawn({document, empty}: RecordedOptions, width: number, height: number): Element {
  const text = document.createElementNS(svgSpace, "text");
  text.setAttribute("text-anchor", "middle");
  empty.split(/(?<=:)\s/).forEach((line, i) => {
    const part = document.createElementNS(svgSpace, "tspan");
    part.setAttribute("x", String(width / 2));
    part.setAttribute("y", String(height / 2 + 18 * i));
    part.textContent = line;
    text.appendChild(part);
  });
  return text;
}

/** Points that a zoom has left in the frame. */
const within = ({x, y}: Point, width: number, height: number, margins: Margins): boolean =>
  x >= margins.marginLeft - 1 &&
  x <= width - margins.marginRight + 1 &&
  y >= margins.marginTop - 1 &&
  y <= height - margins.marginBottom + 1;

/** Marks that comment on others are read only where there is nothing else to read. */
function pointable(marks: readonly DecodedMark[]): readonly DecodedMark[] {
  const own = marks.filter(({hasRows, name}) => hasRows && !isAxis(name));
  const main = own.filter(({name}) => !/^(text|rule|tick|linearRegression)/.test(name));
  return main.length > 0 ? main : own;
}
