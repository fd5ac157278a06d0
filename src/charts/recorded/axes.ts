/** Axes of a cell's chart: ticks in the page's language, room for their labels, labels that do not meet. */
import type * as Plot from "@observablehq/plot";
import {type ScaleLinear, scaleLinear} from "d3";
import type {Locale} from "../../i18n/locale.ts";
import {textWidth, widest} from "../text-width.ts";
import {cutText, longestTick} from "./labels.ts";
import {bareLabel} from "./points.ts";
import {timesWithRoom} from "./times.ts";
import {formattedTicks, numberTicks, timeTicks, writing} from "./writing.ts";

type Options = Readonly<Record<string, unknown>>;
type Scales = Pick<Plot.Plot, "scale">;

export interface Margins {
  readonly marginTop: number;
  readonly marginRight: number;
  readonly marginBottom: number;
  readonly marginLeft: number;
}

interface Setting {
  readonly locale: Locale;
  readonly width: number;
  /** The reader's word for a column. */
  readonly name: (label: string) => string;
  /** Domains that a zoom sets, as options of the scale. */
  readonly zoomed: {readonly x: Options; readonly y: Options};
}

export interface Axes {
  /** Options of the axes and margins, for the library. */
  readonly options: Options;
  readonly margins: Margins;
}

const optionsOf = (value: unknown): Options =>
  typeof value === "object" && value !== null ? (value as Options) : {};

const isContinuous = (type: string | null | undefined): boolean =>
  /^(linear|sqrt|pow|log|symlog|utc|time)$/.test(type ?? "");
const isTime = (type: string | null | undefined): boolean => /^(utc|time)$/.test(type ?? "");

/** Pixels from one tick to the next. */
const gaps = {x: 76, y: 44};

interface Ticks {
  readonly options: Options;
  readonly labels: readonly string[];
}

/** Ticks of numbers or times, as many as have room. */
function continuous(
  scale: Plot.Scale,
  own: Options,
  zoomed: Options,
  length: number,
  gap: number,
  locale: Locale
): Ticks {
  const domain = (zoomed.domain ?? scale.domain ?? []) as (number | Date)[];
  const count = Math.max(2, Math.floor(length / gap));
  const listed = Array.isArray(own.ticks) ? (own.ticks as (number | Date)[]) : null;
  const asked = typeof own.ticks === "number" ? Math.min(own.ticks, count) : count;
  if (isTime(scale.type)) {
    const step = typeof own.ticks === "string" ? own.ticks : null;
    const ticks = (listed as Date[]) ?? timesWithRoom(domain.map(Number), {step, asked, length, locale});
    const format = timeTicks(locale, ticks);
    return {options: {ticks, tickFormat: own.tickFormat ?? format}, labels: ticks.map(format)};
  }
  const linear: ScaleLinear<number, number> = scaleLinear(domain.map(Number), [0, 1]);
  const asks = typeof own.tickFormat === "string" ? own.tickFormat : null;
  // Where labels are whole numbers, a tick between two of them would repeat one.
  const all = linear.ticks(asked);
  const whole = asks?.endsWith("d") && all.some(Number.isInteger) ? all.filter(Number.isInteger) : null;
  const ticks = (listed ?? whole ?? all) as number[];
  const format = asks === null ? numberTicks(locale, ticks) : formattedTicks(locale, asks);
  const ours = asks !== null || (own.tickFormat === undefined && scale.type === "linear");
  return {
    options: {ticks: listed ?? whole ?? asked, ...(ours ? {tickFormat: format} : {})},
    labels: ticks.map(format)
  };
}

/** Ticks of names: all where they have room, else every second, third, … */
function ordinal(scale: Plot.Scale, own: Options, length: number, sideways: boolean, locale: Locale): Ticks {
  const domain = (scale.domain ?? []) as unknown[];
  const {value: write} = writing(locale);
  const allDates = domain.length > 0 && domain.every((value) => value instanceof Date);
  const formatDate = allDates ? timeTicks(locale, domain as Date[]) : null;
  const text = (value: unknown): string =>
    formatDate ? formatDate(value as Date) : typeof value === "number" ? String(value) : write(value);
  const labels = domain.map((value) => cutText(text(value), longestTick));
  const room = length / Math.max(1, domain.length);
  const needed = sideways ? 16 : widest(labels) + 10;
  const every = Math.max(1, Math.ceil(needed / Math.max(room, 0.01)));
  const shown = every > 1 ? domain.filter((_, i) => i % every === 0) : domain;
  return {
    options: {
      ...(own.tickFormat === undefined
        ? {tickFormat: (value: unknown) => cutText(text(value), longestTick)}
        : {}),
      ...(every > 1 && own.ticks === undefined ? {ticks: shown} : {})
    },
    labels
  };
}

const numberOr = (value: unknown, other: number): number =>
  typeof value === "number" && Number.isFinite(value) ? Math.min(400, Math.max(0, value)) : other;

const hasAxis = (own: Options, all: Options): boolean => own.axis !== null && all.axis !== null;

/** The axes of a chart whose scales are known. */
export function axesOf(options: Options, scales: Scales, {locale, width, name, zoomed}: Setting): Axes {
  const [x, y] = [optionsOf(options.x), optionsOf(options.y)];
  const [scaleX, scaleY] = [scales.scale("x"), scales.scale("y")];
  const faceted = {x: scales.scale("fx"), y: scales.scale("fy")};
  const rows = facetsOf(faceted.y);
  const height = numberOr(options.height, width < 480 ? 280 : 400);
  const down = rows.length > 1 ? facetHeight(options.height, rows.length) : height - 60;
  const ticksY =
    scaleY && hasAxis(y, options)
      ? isContinuous(scaleY.type)
        ? continuous(scaleY, y, zoomed.y, down, gaps.y, locale)
        : ordinal(scaleY, y, height - 50, true, locale)
      : null;
  const marginLeft = ticksY
    ? Math.max(numberOr(options.marginLeft, 0), Math.min(width * 0.4, Math.ceil(widest(ticksY.labels) + 16)))
    : numberOr(options.marginLeft, 12);
  const rowNames = rows.length > 0 ? Math.min(width * 0.4, Math.ceil(widest(rows) + 16)) : 0;
  const marginRight = Math.max(numberOr(options.marginRight, 16), rowNames);
  const across = (width - marginLeft - marginRight) / Math.max(1, facetsOf(faceted.x).length);
  const ticksX =
    scaleX && hasAxis(x, options)
      ? isContinuous(scaleX.type)
        ? continuous(scaleX, x, zoomed.x, across, gaps.x, locale)
        : ordinal(scaleX, x, across, false, locale)
      : null;
  const margins = {
    marginTop: Math.max(numberOr(options.marginTop, 28), faceted.x ? 44 : 0),
    marginRight: Math.max(marginRight, lastLabelRoom(ticksX, scaleX)),
    marginBottom: Math.max(numberOr(options.marginBottom, 44), 30),
    marginLeft
  };
  return {
    margins,
    options: {
      ...margins,
      x: {tickSize: 0, tickPadding: 7, ...labelOf(scaleX, name), ...x, ...ticksX?.options, ...zoomed.x},
      y: {
        tickSize: 0,
        tickPadding: 8,
        ...upright(scaleY),
        ...labelOf(scaleY, name),
        ...y,
        ...ticksY?.options,
        ...zoomed.y
      },
      ...(faceted.x ? {fx: {label: null, ...optionsOf(options.fx)}} : {}),
      ...(faceted.y ? {fy: {label: null, ...optionsOf(options.fy)}} : {})
    }
  };
}

/** Names of the small charts along an axis, each said beside its own; what they have in common needs no label. */
const facetsOf = (scale: Plot.Scale | undefined): string[] =>
  Array.from((scale?.domain ?? []) as Iterable<unknown>, String);

/** Height of one of several small charts, one upon another: the library gives each 140 pixels unless told otherwise. */
const facetHeight = (height: unknown, rows: number): number =>
  0.9 * (typeof height === "number" ? Math.max(0, height - 60) / rows : 140);

/** The label of an axis of names stands above it: beside it, it would be written upwards. */
const upright = (scale: Plot.Scale | undefined): Options =>
  scale && !isContinuous(scale.type) ? {labelAnchor: "top", labelArrow: "none"} : {};

/** The reader's word for what an axis shows, where its author gave none. */
function labelOf(scale: Plot.Scale | undefined, name: Setting["name"]): Options {
  const own = bareLabel(scale?.label ?? "");
  const label = name(own);
  return own !== "" && label !== own ? {label} : {};
}

/** Half of the last label of a continuous axis lies beyond its end. */
const lastLabelRoom = (ticks: Ticks | null, scale: Plot.Scale | undefined): number =>
  ticks && isContinuous(scale?.type) ? Math.ceil(textWidth(ticks.labels.at(-1) ?? "") / 2) : 0;
