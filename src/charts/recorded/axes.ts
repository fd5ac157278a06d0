/** Axes of a cell's chart: ticks in the page's language, room for their labels, labels that do not meet. */
import type * as Plot from "@observablehq/plot";
import type {Locale} from "../../i18n/locale.ts";
import {textWidth, widest} from "../text-width.ts";
import {bareLabel} from "./points.ts";
import {continuous, isContinuous, isPlain, namesOf, ordinal, type Ticks} from "./ticks.ts";

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
  /** Options of a mark that is itself an axis, along a scale, with options of its own. */
  readonly ofMark: (scale: "x" | "y" | "fx" | "fy", own: Options) => Options;
}

const optionsOf = (value: unknown): Options =>
  typeof value === "object" && value !== null ? (value as Options) : {};

/** Pixels from one tick to the next. */
const gaps = {x: 76, y: 44};

const numberOr = (value: unknown, other: number): number =>
  typeof value === "number" && Number.isFinite(value) ? Math.min(400, Math.max(0, value)) : other;

const hasAxis = (own: Options, all: Options): boolean => own.axis !== null && all.axis !== null;

/** The axes of a chart whose scales are known. */
export function axesOf(options: Options, scales: Scales, {locale, width, name, zoomed}: Setting): Axes {
  const [x, y] = [optionsOf(options.x), optionsOf(options.y)];
  const [scaleX, scaleY] = [scales.scale("x"), scales.scale("y")];
  const faceted = {x: scales.scale("fx"), y: scales.scale("fy")};
  const rows = facetsOf(faceted.y, options.fy, locale);
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
  const across =
    (width - marginLeft - marginRight) / Math.max(1, facetsOf(faceted.x, options.fx, locale).length);
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
      x: {
        tickSize: 0,
        tickPadding: 7,
        ...typed(scaleX),
        ...labelOf(scaleX, name),
        ...x,
        ...ticksX?.options,
        ...zoomed.x
      },
      y: {
        tickSize: 0,
        tickPadding: 8,
        ...typed(scaleY),
        ...upright(scaleY),
        ...labelOf(scaleY, name),
        ...y,
        ...ticksY?.options,
        ...zoomed.y
      },
      ...(faceted.x ? {fx: facetAxis(faceted.x, options.fx, locale)} : {}),
      ...(faceted.y ? {fy: facetAxis(faceted.y, options.fy, locale)} : {})
    },
    ofMark: (mark, own) => {
      const scale = scales.scale(mark);
      const spacing = numberOr(own.tickSpacing, 0);
      if (!scale) return {};
      if (!isContinuous(scale.type)) return tickFormatOf(ordinal(scale, own, 1, true, locale));
      const [length, gap] = mark === "x" ? [across, spacing || gaps.x] : [down, spacing || gaps.y];
      const ticks = continuous(scale, {...own, ticks: own.ticks ?? own.interval}, {}, length, gap, locale);
      return own.interval === undefined || typeof own.interval === "string"
        ? ticks.options
        : tickFormatOf(ticks);
    }
  };
}

const tickFormatOf = ({options: {tickFormat}}: Ticks): Options =>
  tickFormat === undefined ? {} : {tickFormat};

/** Names of small charts, written as its author asks or as names along any axis are. */
function facetAxis(scale: Plot.Scale, own: unknown, locale: Locale): Options {
  const options = optionsOf(own);
  const domain = Array.from((scale.domain ?? []) as Iterable<unknown>);
  return {
    label: null,
    ...options,
    ...(isPlain(options) ? {tickFormat: namesOf(domain, options, locale)} : {})
  };
}

/** Names of the small charts along an axis, each said beside its own; what they have in common needs no label. */
function facetsOf(scale: Plot.Scale | undefined, own: unknown, locale: Locale): string[] {
  const domain = Array.from((scale?.domain ?? []) as Iterable<unknown>);
  return domain.map(namesOf(domain, optionsOf(own), locale));
}

/** Height of one of several small charts, one upon another: the library gives each 140 pixels unless told otherwise. */
const facetHeight = (height: unknown, rows: number): number =>
  0.9 * (typeof height === "number" ? Math.max(0, height - 60) / rows : 140);

/** The label of an axis of names stands above it: beside it, it would be written upwards. */
const upright = (scale: Plot.Scale | undefined): Options =>
  scale && !isContinuous(scale.type) ? {labelAnchor: "top", labelArrow: "none"} : {};

/** The type of an axis of names, said: unsaid, the library warns of dates among them in the drawing. */
const typed = (scale: Plot.Scale | undefined): Options =>
  /^(band|point)$/.test(scale?.type ?? "") ? {type: scale!.type} : {};

/** The reader's word for what an axis shows, where its author gave none. */
function labelOf(scale: Plot.Scale | undefined, name: Setting["name"]): Options {
  const own = bareLabel(scale?.label ?? "");
  const label = name(own);
  return own !== "" && label !== own ? {label} : {};
}

/** Half of the last label of a continuous axis lies beyond its end. */
const lastLabelRoom = (ticks: Ticks | null, scale: Plot.Scale | undefined): number =>
  ticks && isContinuous(scale?.type) ? Math.ceil(textWidth(ticks.labels.at(-1) ?? "") / 2) : 0;
