/** Numbers on charts, as the reader's language writes them. */
import {numberFormat, pluralRules} from "../i18n/number-format.ts";
import type {Locale} from "./chart.ts";
import type {Plural} from "./options.ts";

const trueMinus = (text: string): string => text.replace("-", "\u2212");

type Format = (value: number) => string;

function formatOf(locale: Locale, digits: number, options: Intl.NumberFormatOptions): Format {
  const format = numberFormat(locale, {
    ...options,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits
  });
  return (value) => trueMinus(format.format(value));
}

/** Writes a number with a fixed count of decimals, grouped thousands and a true minus sign. */
export const formatNumber = (locale: Locale, digits = 0): Format => formatOf(locale, digits, {});

/** The same with a plus sign before positive numbers; what rounds to zero has no sign. */
export const formatSigned = (locale: Locale, digits = 0): Format =>
  formatOf(locale, digits, {signDisplay: "exceptZero"});

/** Writes a share from 0 to 1 as a percentage without decimals. */
export const formatShare = (locale: Locale): Format => formatOf(locale, 0, {style: "percent"});

/** Fewest decimals, at most four, that write all ticks of an axis without rounding. */
export function tickDigits(ticks: readonly number[]): number {
  const exact = (digits: number): boolean =>
    ticks.every((tick) => Math.abs(tick * 10 ** digits - Math.round(tick * 10 ** digits)) < 1e-6);
  return [0, 1, 2, 3].find(exact) ?? 4;
}

/** Writes the ticks of an axis. */
export const formatTicks = (locale: Locale, ticks: readonly number[]): Format =>
  formatNumber(locale, tickDigits(ticks));

/** Decimals worth reading of values on an axis that ends at `end`. */
export const valueDigits = (end: number): number => (end < 2 ? 2 : end < 20 ? 1 : 0);

/** The form of a noun that goes with a count. */
export function plural(locale: Locale, count: number, noun: Plural): string {
  return pluralRules(locale).select(count) === "one" ? noun.one : noun.other;
}

/** A count and its noun: `28 critiques`. */
export function counted(locale: Locale, count: number, noun: Plural): string {
  return `${formatNumber(locale)(count)}\u00a0${plural(locale, count, noun)}`;
}

/** A name and what is said of it, with the colon as the language sets it. */
export const pair = (locale: Locale, name: string, said: string): string =>
  `${name}${locale === "fr" ? "\u00a0" : ""}: ${said}`;
