/** Numbers, dates and names of a cell's chart as the page's language writes them. */
import {formatLocale, formatSpecifier, timeFormatLocale} from "d3";
import {formats, saidDate} from "../../i18n/format.ts";
import type {Locale} from "../../i18n/locale.ts";
import type {Writing} from "./points.ts";

const tags: Readonly<Record<Locale, string>> = {fr: "fr-FR", en: "en-GB"};

/** Digits after the point that are worth reading in numbers of a size. */
const mostDigits = (size: number): number => (size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 4);

/** Digits after the point that tell a number from its neighbours: as many as it has, at most so many. */
function digitsOf(value: number, most = mostDigits(Math.abs(value))): number {
  const text = String(Number(value.toFixed(most)));
  return /e/.test(text) ? most : (text.split(".")[1]?.length ?? 0);
}

/** Digits of all numbers of a column: as many as its largest is worth, and as its smallest needs not to be nothing. */
function digitsIn(values: ArrayLike<unknown>): number {
  const sizes = Array.from(values).flatMap((value) =>
    typeof value === "number" && Number.isFinite(value) && value !== 0 ? [Math.abs(value)] : []
  );
  const [least, most] = sizes.reduce(
    ([low, high], size) => [Math.min(low, size), Math.max(high, size)],
    [Number.POSITIVE_INFINITY, 0]
  );
  const enough = [0, 1, 2, 3, 4].find((digits) => Number(least.toFixed(digits)) !== 0) ?? 4;
  const digits = Math.max(mostDigits(most), enough);
  return sizes.reduce((found, size) => Math.max(found, digitsOf(size, digits)), 0);
}

const isMidnight = (date: Date): boolean => date.getTime() % 864e5 === 0;

/** Whether every date of a column opens a month: together they name months, alone one of them is a day. */
function isMonths(values: ArrayLike<unknown>): boolean {
  const dates = Array.from(values).filter((value) => value instanceof Date);
  return dates.length > 0 && dates.every((date) => isMidnight(date) && date.getUTCDate() === 1);
}

/** Whether all numbers are years of our times, which nobody groups by thousands. */
export function areYears(values: ArrayLike<unknown>): boolean {
  const numbers = Array.from(values).filter((value) => typeof value === "number");
  return (
    numbers.length > 0 && numbers.every((value) => Number.isInteger(value) && value >= 1900 && value <= 2100)
  );
}

export function writing(locale: Locale): Writing {
  const f = formats(locale);
  const day = new Intl.DateTimeFormat(tags[locale], {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC"
  });
  const month = new Intl.DateTimeFormat(tags[locale], {month: "long", year: "numeric", timeZone: "UTC"});
  const moment = new Intl.DateTimeFormat(tags[locale], {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "UTC"
  });
  const dated = (date: Date, whole: Intl.DateTimeFormat): string =>
    Number.isNaN(date.getTime()) ? "–" : saidDate((isMidnight(date) ? whole : moment).format(date), locale);
  const written = (value: unknown, whole: Intl.DateTimeFormat, digits?: number): string => {
    if (value === null || value === undefined) return "–";
    if (value instanceof Date) return dated(value, whole);
    if (typeof value !== "number") return String(value);
    return Number.isFinite(value) ? f.decimal(value, digits ?? digitsOf(value)) : "–";
  };
  return {
    value: (value) => written(value, day),
    column(values) {
      const whole = isMonths(values) ? month : day;
      const digits = digitsIn(values);
      const years = areYears(values);
      return (value) => (years && typeof value === "number" ? String(value) : written(value, whole, digits));
    },
    pair: (label, value) => (locale === "fr" ? `${label}\u00a0: ${value}` : `${label}: ${value}`)
  };
}

/** Labels of the ticks of an axis of numbers, with the same digits. */
export function numberTicks(locale: Locale, ticks: readonly number[]): (value: number) => string {
  if (areYears(ticks)) return String;
  const f = formats(locale);
  const steps = ticks.slice(1).map((value, i) => Math.abs(value - ticks[i]));
  const step = Math.min(...steps, Number.POSITIVE_INFINITY);
  const digits =
    Number.isFinite(step) && step > 0 ? Math.max(0, Math.min(6, -Math.floor(Math.log10(step) + 1e-9))) : 0;
  return (value) => f.decimal(value, digits);
}

/** Signs of the library's number formats, by language. */
const signs = {
  fr: formatLocale({
    decimal: ",",
    thousands: "\u202f",
    grouping: [3],
    currency: ["", "\u00a0€"],
    percent: "\u00a0%",
    minus: "−"
  }),
  en: formatLocale({decimal: ".", thousands: ",", grouping: [3], currency: ["€", ""], minus: "−"})
} as const satisfies Record<Locale, unknown>;

/** Labels of ticks as an author's format asks (`.0%`, `,.1f`), with the language's own signs. @throws {Error} on another. */
export function formattedTicks(locale: Locale, format: string): (value: number) => string {
  const own = formatSpecifier(format);
  // Without a precision a format would write zeros to the sixth digit.
  if (own.precision === undefined && own.type !== "d") own.trim = true;
  return signs[locale].format(String(own));
}

/** The language's names of months and days, as the library's formats of time need them. */
function timesOf(locale: Locale): ReturnType<typeof timeFormatLocale> {
  const named = (
    count: number,
    part: "month" | "weekday",
    style: "long" | "short",
    at: (i: number) => number
  ) => {
    const format = new Intl.DateTimeFormat(tags[locale], {[part]: style, timeZone: "UTC"});
    return Array.from({length: count}, (_, i) => format.format(at(i)));
  };
  const months = (style: "long" | "short") => named(12, "month", style, (i) => Date.UTC(2000, i));
  const days = (style: "long" | "short") => named(7, "weekday", style, (i) => Date.UTC(2001, 3, 1 + i));
  return timeFormatLocale({
    dateTime: "%A %-d %B %Y, %X",
    date: "%d/%m/%Y",
    time: "%H:%M:%S",
    periods: ["AM", "PM"],
    days: days("long"),
    shortDays: days("short"),
    months: months("long"),
    shortMonths: months("short")
  } as Parameters<typeof timeFormatLocale>[0]);
}

/** Labels of times as an author's format asks (`%B %Y`), in the language's own words. */
export const formattedTimes = (locale: Locale, format: string): ((value: Date) => string) =>
  timesOf(locale).utcFormat(format);

type Part = "year" | "month" | "day" | "hour";

const parts: Readonly<Record<Part, Intl.DateTimeFormatOptions>> = {
  year: {year: "numeric"},
  month: {month: "short"},
  day: {day: "numeric", month: "short"},
  hour: {hour: "2-digit", minute: "2-digit"}
};

/** Labels of the ticks of an axis of time, by the step between them; a January also names its year. */
export function timeTicks(locale: Locale, ticks: readonly Date[]): (value: Date) => string {
  const step = ticks.length > 1 ? ticks[1].getTime() - ticks[0].getTime() : 864e5;
  const part: Part = step < 864e5 ? "hour" : step < 24e8 ? "day" : step < 31e9 ? "month" : "year";
  const format = new Intl.DateTimeFormat(tags[locale], {...parts[part], timeZone: "UTC"});
  const year = new Intl.DateTimeFormat(tags[locale], {month: "short", year: "numeric", timeZone: "UTC"});
  return (value) => {
    const first = value.getTime() === ticks[0]?.getTime();
    return part === "month" && (first || value.getUTCMonth() === 0)
      ? year.format(value)
      : saidDate(format.format(value), locale);
  };
}
