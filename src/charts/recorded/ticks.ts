/** Ticks of an axis of a cell's chart, and how they are written: as its author asks, in the page's language. */
import type * as Plot from "@observablehq/plot";
import {scaleLinear, scaleLog} from "d3";
import type {Locale} from "../../i18n/locale.ts";
import {widest} from "../text-width.ts";
import {cutText, longestTick} from "./labels.ts";
import {timesWithRoom} from "./times.ts";
import {areYears, formattedTicks, formattedTimes, numberTicks, timeTicks, writing} from "./writing.ts";

type Options = Readonly<Record<string, unknown>>;

export const isContinuous = (type: string | null | undefined): boolean =>
  /^(linear|sqrt|pow|log|symlog|utc|time)$/.test(type ?? "");
const isTime = (type: string | null | undefined): boolean => /^(utc|time)$/.test(type ?? "");

export interface Ticks {
  readonly options: Options;
  readonly labels: readonly string[];
}

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** Ticks of times, as many as have room. */
function times(
  domain: readonly number[],
  own: Options,
  asked: number,
  length: number,
  locale: Locale
): Ticks {
  const listed = Array.isArray(own.ticks) ? (own.ticks as Date[]) : null;
  const asks = textOf(own.tickFormat);
  const ticks = listed ?? timesWithRoom(domain, {step: textOf(own.ticks), asked, length, locale});
  const format = asks === null ? timeTicks(locale, ticks) : formattedTimes(locale, asks);
  const tickFormat = typeof own.tickFormat === "function" ? own.tickFormat : format;
  return {options: {ticks, tickFormat}, labels: ticks.map(format)};
}

/** Ticks of numbers or times, as many as have room. */
export function continuous(
  scale: Plot.Scale,
  own: Options,
  zoomed: Options,
  length: number,
  gap: number,
  locale: Locale
): Ticks {
  const domain = (zoomed.domain ?? scale.domain ?? []) as (number | Date)[];
  const count = Math.max(2, Math.floor(length / gap));
  const asked = typeof own.ticks === "number" ? Math.min(own.ticks, count) : count;
  if (isTime(scale.type)) return times(domain.map(Number), own, asked, length, locale);
  const listed = Array.isArray(own.ticks) ? (own.ticks as number[]) : null;
  const isLog = scale.type === "log";
  const numbers = domain.map(Number);
  const all = (isLog ? scaleLog(numbers, [0, 1]) : scaleLinear(numbers, [0, 1])).ticks(asked);
  const asks = textOf(own.tickFormat);
  // Where labels are whole numbers, a tick between two of them would repeat one.
  const isWhole = (asks?.endsWith("d") || areYears(numbers)) && all.some(Number.isInteger);
  const whole = isWhole ? all.filter(Number.isInteger) : null;
  const ticks = listed ?? whole ?? all;
  const plain = isLog ? writing(locale).value : numberTicks(locale, ticks);
  const format = asks === null ? plain : formattedTicks(locale, asks);
  const ours = asks !== null || own.tickFormat === undefined;
  return {
    options: {ticks: listed ?? whole ?? asked, ...(ours ? {tickFormat: format} : {})},
    labels: ticks.map(format)
  };
}

/** Whether an axis's labels are ours to write: by no format, or by one that is a text. */
export const isPlain = ({tickFormat}: Options): boolean =>
  tickFormat === undefined || typeof tickFormat === "string";

/** How the names along an axis are written: dates by the step between them, whole numbers as they are. */
export function namesOf(
  domain: readonly unknown[],
  own: Options,
  locale: Locale
): (value: unknown) => string {
  const asks = textOf(own.tickFormat);
  const all = (test: (value: unknown) => boolean): boolean => domain.length > 0 && domain.every(test);
  const {value: write} = writing(locale);
  const cut =
    (text: (value: never) => string) =>
    (value: unknown): string =>
      cutText(text(value as never), longestTick);
  if (all((value) => value instanceof Date))
    return cut(asks === null ? timeTicks(locale, domain as Date[]) : formattedTimes(locale, asks));
  if (asks !== null && all((value) => typeof value === "number")) return cut(formattedTicks(locale, asks));
  const isName = (value: unknown): boolean => Number.isInteger(value) && Math.abs(value as number) < 1e4;
  return cut((value: unknown) => (isName(value) ? String(value) : write(value)));
}

/** Ticks of names: all where they have room, else every second, third, … */
export function ordinal(
  scale: Plot.Scale,
  own: Options,
  length: number,
  sideways: boolean,
  locale: Locale
): Ticks {
  const domain = (scale.domain ?? []) as unknown[];
  const text = namesOf(domain, own, locale);
  const labels = domain.map(text);
  const room = length / Math.max(1, domain.length);
  const needed = sideways ? 16 : widest(labels) + 10;
  const every = Math.max(1, Math.ceil(needed / Math.max(room, 0.01)));
  const shown = every > 1 ? domain.filter((_, i) => i % every === 0) : domain;
  return {
    options: {
      ...(isPlain(own) ? {tickFormat: text} : {}),
      ...(every > 1 && own.ticks === undefined ? {ticks: shown} : {})
    },
    labels
  };
}
