/** Colours of a cell's chart: the site's own series and steps, and the legend that lets series be hidden. */
import type * as Plot from "@observablehq/plot";
import {type SymbolType, symbol, symbolsFill, symbolsStroke} from "d3";
import type {Locale} from "../../i18n/locale.ts";
import {color} from "../theme.ts";
import {ChartFault} from "./limits.ts";
import {bareLabel, type Writing} from "./points.ts";
import {cutsOf, isLog, type Quantity, spread, stopsOf} from "./steps.ts";
import {writing} from "./writing.ts";

type Options = Readonly<Record<string, unknown>>;
type Scales = Pick<Plot.Plot, "scale">;

const series = [1, 2, 3, 4, 5, 6].map((i) => color(`series${i as 1}`));
/** Colour of a series at its place: beyond the six that are told apart it is grey, for none may pass for another. */
const seriesAt = (i: number): string => series[i] ?? color("healthy");
const steps = [color("even"), color("below1"), color("below2"), color("below3"), color("below4")];
const diverging = [
  ...[color("below4"), color("below3"), color("below2"), color("below1"), color("even")],
  ...[color("above1"), color("above2"), color("above3"), color("above4")]
];

/** Colour of a symbol that stands for itself. */
const ink = color("ink2");

/** Series that a legend can name: each has buttons of its own. */
const mostEntries = 500;

export interface LegendEntry {
  readonly name: string;
  readonly colour: string;
  /** The symbol around (0, 0), where series also differ by one; only its outline is drawn if it is `hollow`. */
  readonly symbol: {readonly path: string; readonly hollow: boolean} | null;
  /** Whether it is a step of a quantity rather than a series: it hides nothing. */
  readonly still: boolean;
}

export interface Legend {
  readonly label: string;
  readonly entries: readonly LegendEntry[];
}

const optionsOf = (value: unknown): Options =>
  typeof value === "object" && value !== null ? (value as Options) : {};

const isOrdinal = (type: string | null | undefined): boolean => /^(ordinal|categorical)$/.test(type ?? "");

/** Types of scales that are cut into even steps; dates would then be numbers wherever they are read. */
const isEven = /^(diverging(-\w+)?|linear|sqrt|pow|log|symlog)$/;

/** Colours as a chart draws them. */
export interface Colours {
  /** Options of the colour scale. */
  readonly options: Plot.ScaleOptions;
  /** Where a quantity is cut into steps; null for series and gradients. */
  readonly cuts: readonly Quantity[] | null;
  /** Colours of steps or of series, in order. */
  readonly range: readonly unknown[];
}

/** The colour scale: the author's, with the site's colours where there are none. */
export function coloursOf(options: Options, scales: Scales): Colours {
  const own = optionsOf(options.color);
  const {legend: _, ...rest} = own;
  const scale = scales.scale("color");
  const range = (scale?.range ?? []) as readonly unknown[];
  const isCut = scale?.type === "threshold";
  const asked = {options: rest as Plot.ScaleOptions, cuts: isCut ? ascending(scale.domain) : null, range};
  const chosen = ["range", "scheme", "interpolate"].some((name) => own[name] !== undefined);
  if (!scale || chosen) return asked;
  if (isOrdinal(scale.type)) return seriesColours(rest, scale);
  if (isCut) return stepColours(rest, asked.cuts, steps) ?? asked;
  if (!isEven.test(scale.type ?? "")) return asked;
  const even = /^diverging/.test(scale.type ?? "") ? diverging : steps;
  return stepColours(rest, cutsOf(scale, even.length), even) ?? asked;
}

const ascending = (cuts: Plot.Scale["domain"]): readonly Quantity[] =>
  Array.from((cuts ?? []) as Iterable<Quantity>).sort((a, b) => Number(a) - Number(b));

function seriesColours(rest: Options, {domain: own = []}: Plot.Scale): Colours {
  const domain = Array.from(own as Iterable<unknown>);
  const range = domain.map((_, i) => seriesAt(i));
  return {options: {...rest, domain, range} as Plot.ScaleOptions, cuts: null, range};
}

/** Steps in the site's colours: tokens follow the theme, and cannot be mixed. Null where they are too few. */
function stepColours(
  {pivot: _pivot, reverse, n: _n, ...rest}: Options,
  cuts: readonly Quantity[] | null,
  colours: readonly string[]
): Colours | null {
  const own = cuts && spread(colours, cuts.length + 1);
  if (!cuts || !own) return null;
  const range = reverse === true ? own.toReversed() : own;
  return {options: {...rest, type: "threshold", domain: cuts, range} as Plot.ScaleOptions, cuts, range};
}

/** Area of a symbol in a legend, square pixels. */
const symbolArea = 45;

/** Symbols of the chart by the names of its series; the library draws open ones where series differ by stroke. */
function symbolsOf(scales: Scales): ReadonlyMap<string, NonNullable<LegendEntry["symbol"]>> {
  const {domain = [], range = []} = scales.scale("symbol") ?? {};
  const types = Array.from(range as Iterable<SymbolType>);
  const open: readonly SymbolType[] = symbolsStroke.filter((one) => !symbolsFill.includes(one));
  const hollow = types.some((type) => open.includes(type));
  const drawn = types.map((type) => ({path: symbol(type, symbolArea)() ?? "", hollow}));
  return new Map(Array.from(domain as Iterable<unknown>, (one, i) => [String(one), drawn[i % drawn.length]]));
}

/** Where an author asks for a legend that the page does not draw. */
const undrawn = ["opacity", "r"];

const asks = (options: Options, scale: string): boolean => Boolean(optionsOf(options[scale]).legend);

/** What a reader sees of colours and symbols, where the author asked. @throws {ChartFault} on too many series. */
export function legendOf(
  options: Options,
  scales: Scales,
  colours: Colours,
  {locale, name}: {readonly locale: Locale; readonly name: (label: string) => string}
): Legend | null {
  for (const one of undrawn) if (asks(options, one)) throw new ChartFault("unknown", {name: `${one}.legend`});
  if (!asks(options, "color") && !asks(options, "symbol")) return null;
  const [color, symbols] = [scales.scale("color"), symbolsOf(scales)];
  const coloured = color ? colourEntries(color, colours, symbols, locale) : [];
  const named = new Set(coloured.map((entry) => entry.name));
  const others = asks(options, "symbol") ? [...symbols].filter(([one]) => !named.has(one)) : [];
  const entries = [
    ...coloured,
    ...others.map(([one, drawn]) => ({name: one, colour: ink, symbol: drawn, still: false}))
  ];
  if (entries.length === 0) return null;
  if (entries.length > mostEntries) throw new ChartFault("option", {name: "legend", found: entries.length});
  const of = coloured.length > 0 ? "color" : "symbol";
  const {label: own} = optionsOf(options[of]);
  const label = own === null ? "" : String(own ?? name(bareLabel(scales.scale(of)?.label ?? "")));
  return {label, entries};
}

/** Colours by what they stand for: series, steps, or what a gradient is at some values. */
function colourEntries(
  scale: Plot.Scale,
  {cuts, range}: Colours,
  symbols: ReturnType<typeof symbolsOf>,
  locale: Locale
): LegendEntry[] {
  const {column, value} = writing(locale);
  const writeAll = (values: readonly Quantity[]) => (isLog(scale) ? value : column(values));
  if (cuts) return stepEntries(cuts, range, writeAll(cuts));
  if (!isOrdinal(scale.type)) {
    const stops = stopsOf(scale);
    const write = writeAll(stops);
    return stops.map((stop) => stillEntry(write(stop), scale.apply(stop)));
  }
  return Array.from((scale.domain ?? []) as Iterable<unknown>, (one, i) => ({
    name: String(one),
    colour: String(range[i % range.length] ?? seriesAt(i)),
    symbol: symbols.get(String(one)) ?? null,
    still: false
  }));
}

const stillEntry = (name: string, colour: unknown): LegendEntry => ({
  name,
  colour: String(colour),
  symbol: null,
  still: true
});

function stepEntries(
  cuts: readonly Quantity[],
  range: readonly unknown[],
  write: Writing["value"]
): LegendEntry[] {
  const nameOf = (i: number): string => {
    if (i === 0) return `< ${write(cuts[0])}`;
    return i === cuts.length ? `≥ ${write(cuts[i - 1])}` : `${write(cuts[i - 1])} – ${write(cuts[i])}`;
  };
  return range.slice(0, cuts.length + 1).map((colour, i) => stillEntry(nameOf(i), colour));
}
