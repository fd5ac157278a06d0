/** Numbers, dates and lists as each language writes them. */
import type {Locale} from "./locale.ts";
import {numberFormat, pluralRules} from "./number-format.ts";

const tags: Record<Locale, string> = {fr: "fr-FR", en: "en-GB"};
const noBreak = "\u00a0";

export interface Formats {
  /** A count: `1 234` (narrow no-break space), `1,234`; from a million millions on, `4,8E21`, `4.8E21`. */
  integer(value: number): string;
  /** A measure with a fixed number of decimals: `7,10`, `7.10`. */
  decimal(value: number, digits: number): string;
  /** A share between 0 and 1 as a percentage: `28 %`, `28%`. */
  percent(share: number, digits?: number): string;
  /** A number with its sign, true minus included; zero has none. */
  signed(value: number, digits: number): string;
  /**
   * A sum of money in at most three digits, currency a code of ISO 4217: `344 k€`, `3,1 M€`, `1,2 Md€`; `€344k`,
   * `€3.1m`, `€1.2bn`.
   */
  money(value: number, currency: string): string;
  /** The same in exactly three digits, as a column takes them: `1,20 M€` under `1,19 M€`. */
  columnMoney(value: number, currency: string): string;
  /** The same with its sign, true minus included; zero has none. */
  signedMoney(value: number, currency: string): string;
  /** A sum of money in whole units: `6 000 €`, `€6,000`. */
  wholeMoney(value: number, currency: string): string;
  /** The sign of a currency: `€`. */
  currency(code: string): string;
  /** A size in bytes, in units of 1000. */
  bytes(value: number): string;
  /** A day from an ISO 8601 time, in UTC: `20 novembre 2026` (`1ᵉʳ novembre 2026`), `20 November 2026`. */
  day(iso: string): string;
  /** A day with its week day, capitalised to open a line. */
  longDay(iso: string): string;
  /** `a, b et c`, `a, b and c`. */
  list(items: readonly string[]): string;
  /** `one` or `other`, by the language's rules (French: 0 and 1 are singular). */
  plural(count: number): "one" | "other";
}

/** True minus for the screen, and the same no-break space before every percent sign. */
const polish = (text: string): string => text.replace("-", "−").replace(/[\s\u202f]%/u, `${noBreak}%`);

/** A date as its language says it: in French the first day of a month is an ordinal, all others are not. */
export const saidDate = (date: string, locale: Locale): string =>
  locale === "fr" ? date.replace(/(?<!\d)1(?=\s\p{L})/u, "1ᵉʳ") : date;

/** The day of the month stays on the line of its month. */
const held = (day: string): string => day.replace(/(\d(?:ᵉʳ)?) (?=\p{L})/u, `$1${noBreak}`);

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Formats of one language. */
export function formats(locale: Locale): Formats {
  const tag = tags[locale];
  const number = (value: number, options: Intl.NumberFormatOptions): string =>
    polish(numberFormat(tag, options).format(value));
  const huge = {notation: "scientific", maximumFractionDigits: 1} as const;
  const fixed = (digits: number) => ({minimumFractionDigits: digits, maximumFractionDigits: digits});
  const date = (iso: string, options: Intl.DateTimeFormatOptions): string =>
    saidDate(
      new Intl.DateTimeFormat(tag, {timeZone: "UTC", ...options}).format(new Date(iso)).replaceAll(",", ""),
      locale
    );
  const list = new Intl.ListFormat(tag, {type: "conjunction"});
  const rules = pluralRules(tag);
  return {
    integer: (value) => number(value, Math.abs(value) < 1e12 ? fixed(0) : huge),
    decimal: (value, digits) => number(value, fixed(digits)),
    percent: (share, digits = 0) => number(share, {style: "percent", ...fixed(digits)}),
    signed: (value, digits) => number(value, {signDisplay: "exceptZero", ...fixed(digits)}),
    money: (value, currency) => compactMoney(value, currency, tag),
    columnMoney: (value, currency) => compactMoney(value, currency, tag, "auto", value === 0 ? undefined : 3),
    signedMoney: (value, currency) => compactMoney(value, currency, tag, "exceptZero"),
    wholeMoney: (value, currency) => number(value, {...moneyIn(currency), maximumFractionDigits: 0}),
    currency: (code) =>
      numberFormat(tag, moneyIn(code))
        .formatToParts(0)
        .find(({type}) => type === "currency")?.value ?? code,
    bytes: (value) => bytes(value, number),
    day: (iso) => held(date(iso, {day: "numeric", month: "long", year: "numeric"})),
    longDay: (iso) =>
      capitalise(held(date(iso, {weekday: "long", day: "numeric", month: "long", year: "numeric"}))),
    list: (items) => list.format(items),
    plural: (count) => (rules.select(Math.abs(count)) === "one" ? "one" : "other")
  };
}

const moneyIn = (currency: string) =>
  ({style: "currency", currency, currencyDisplay: "narrowSymbol"}) as const;

/** Multiples as English newspapers write them. */
const multiples: Readonly<Record<string, string>> = {K: "k", M: "m", B: "bn", T: "tn"};

/** A French multiple holds to its currency, « k€ »; an English one to its number and is in small letters. */
function compactMoney(
  value: number,
  currency: string,
  tag: string,
  signDisplay: "auto" | "exceptZero" = "auto",
  least?: number
): string {
  const parts = numberFormat(tag, {
    ...moneyIn(currency),
    signDisplay,
    notation: "compact",
    ...(least === undefined ? {} : {minimumSignificantDigits: least}),
    maximumSignificantDigits: 3
  }).formatToParts(value);
  const shown = parts.filter(({value: text}, i) => {
    const [before, after] = [parts[i - 1]?.type, parts[i + 1]?.type];
    return !(before === "compact" && after === "currency" && text.trim() === "");
  });
  return polish(
    shown
      .map(({type, value: text}) =>
        type === "compact" ? (tag === "en-GB" ? (multiples[text] ?? text) : text) : text
      )
      .join("")
  );
}

function bytes(value: number, number: (value: number, options: Intl.NumberFormatOptions) => string): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  const power = value < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(value) / 3));
  return number(value / 1000 ** power, {
    style: "unit",
    unit: units[power],
    unitDisplay: "short",
    maximumFractionDigits: power === 0 || value / 1000 ** power >= 100 ? 0 : 1
    // English spells bytes out where it has symbols for all their multiples.
  }).replace(/byte$/, "B");
}
