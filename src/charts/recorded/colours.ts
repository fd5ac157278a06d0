/** Colours of a cell's chart: the site's own series and steps, and the legend that lets series be hidden. */
import type * as Plot from "@observablehq/plot";
import {type SymbolType, symbol, symbolsFill, symbolsStroke} from "d3";
import type {Locale} from "../../i18n/locale.ts";
import {color} from "../theme.ts";
import {ChartFault} from "./limits.ts";
import {bareLabel} from "./points.ts";
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

/** Series that a legend can name: each has buttons of its own. */
const mostEntries = 500;

export interface LegendEntry {
  readonly name: string;
  readonly colour: string;
  /** The symbol around (0, 0), where series also differ by one; only its outline is drawn if it is `hollow`. */
  readonly symbol: {readonly path: string; readonly hollow: boolean} | null;
}

export interface Legend {
  readonly label: string;
  readonly entries: readonly LegendEntry[];
  /** Whether entries are steps of a quantity rather than series: they hide nothing. */
  readonly steps: boolean;
}

const optionsOf = (value: unknown): Options =>
  typeof value === "object" && value !== null ? (value as Options) : {};

const isOrdinal = (type: string | null | undefined): boolean =>
  /^(ordinal|categorical|threshold)$/.test(type ?? "");

/** Options of the colour scale: the author's, and the site's colours where there are none. */
export function coloursOf(options: Options, scales: Scales): Plot.ScaleOptions {
  const own = optionsOf(options.color);
  const {legend: _, ...rest} = own;
  const scale = scales.scale("color");
  const chosen = ["range", "scheme", "interpolate"].some((name) => own[name] !== undefined);
  if (!scale || chosen) return rest as Plot.ScaleOptions;
  if (isOrdinal(scale.type)) {
    const domain = (scale.domain ?? []) as unknown[];
    return {
      ...rest,
      domain: [...domain],
      range: domain.map((_, i) => seriesAt(i))
    } as Plot.ScaleOptions;
  }
  if (/^diverging/.test(scale.type ?? "")) return quantized(rest, scale, diverging);
  if (/^(linear|sqrt|pow|log|symlog|quantize)$/.test(scale.type ?? "")) return quantized(rest, scale, steps);
  return rest as Plot.ScaleOptions;
}

/** Steps of equal width: tokens follow the theme, and cannot be mixed. */
function quantized(
  {pivot: _, ...rest}: Options,
  scale: Plot.Scale,
  range: readonly string[]
): Plot.ScaleOptions {
  const ends = ((scale.domain ?? []) as unknown[]).map(Number);
  return {
    ...rest,
    type: "threshold",
    domain: thresholds(Math.min(...ends), Math.max(...ends), range.length),
    range: [...range]
  } as Plot.ScaleOptions;
}

const thresholds = (low: number, high: number, count: number): number[] =>
  Array.from({length: count - 1}, (_, i) => Number((low + ((high - low) * (i + 1)) / count).toPrecision(6)));

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

/** What a reader sees of the colours, where the author asked for a legend. @throws {ChartFault} on too many series. */
export function legendOf(
  options: Options,
  scales: Scales,
  colours: Plot.ScaleOptions,
  {locale, name}: {readonly locale: Locale; readonly name: (label: string) => string}
): Legend | null {
  const own = optionsOf(options.color);
  const scale = scales.scale("color");
  if (!scale || (own.legend !== true && optionsOf(options.symbol).legend !== true)) return null;
  const label = own.label === null ? "" : String(own.label ?? name(bareLabel(scale.label ?? "")));
  const range = ((colours as {range?: readonly unknown[]}).range ?? scale.range ?? []) as readonly unknown[];
  if (!isOrdinal(scale.type)) {
    const domain = ((colours as {domain?: readonly unknown[]}).domain ?? []) as readonly number[];
    // Without a row there is no quantity to cut into steps.
    return domain.length === 0 || !domain.every(Number.isFinite)
      ? null
      : {label, entries: stepEntries(domain, range, locale), steps: true};
  }
  const symbols = symbolsOf(scales);
  const domain = (scale.domain ?? []) as readonly unknown[];
  if (domain.length > mostEntries) throw new ChartFault("option", {name: "legend", found: domain.length});
  const entries = domain.map((one, i) => ({
    name: String(one),
    colour: String(range[i % range.length] ?? seriesAt(i)),
    symbol: symbols.get(String(one)) ?? null
  }));
  return {label, entries, steps: false};
}

function stepEntries(domain: readonly number[], range: readonly unknown[], locale: Locale): LegendEntry[] {
  const {value: write} = writing(locale);
  return range.map((colour, i) => ({
    name:
      i === 0
        ? `< ${write(domain[0])}`
        : i === domain.length
          ? `≥ ${write(domain[i - 1])}`
          : `${write(domain[i - 1])} – ${write(domain[i])}`,
    colour: String(colour),
    symbol: null
  }));
}
