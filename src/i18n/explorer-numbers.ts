/** Numbers as the explorer says them. */
import type {Formats} from "./format.ts";

/** A share with one decimal, none where it is all: `93,3 %`, `100 %`. */
export const shareText = ({percent}: Pick<Formats, "percent">, share: number): string =>
  percent(share, share === 1 ? 0 : 1);

/** A share that is set, mostly a whole percentage: one decimal only where it takes it: `20 %`, `12,3 %`. */
export const roundShare = ({percent}: Pick<Formats, "percent">, share: number): string =>
  percent(share, Math.round(1000 * share) % 10 === 0 ? 0 : 1);

/** A number with three digits that count, however small it is: `0,000000783`. */
export function significantText({decimal}: Pick<Formats, "decimal">, value: number): string {
  if (value === 0 || !Number.isFinite(value)) return decimal(0, 0);
  const rounded = Number(value.toPrecision(3));
  return decimal(rounded, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(rounded)))));
}

/** A number as it is, with no more decimals than it has: `0,01`, `999 999`. */
export function exactText({decimal}: Pick<Formats, "decimal">, value: number): string {
  const digits = Array.from({length: 20}, (_, n) => n).find((n) => Number(value.toFixed(n)) === value);
  return decimal(value, digits ?? 20);
}

/** How long something took, no more exactly than anyone would tell: `291 ms`, `1,3 s`. */
export function durationText(
  {integer, decimal}: Pick<Formats, "integer" | "decimal">,
  milliseconds: number
): string {
  const whole = Math.max(1, Math.round(milliseconds));
  return whole < 1000 ? `${integer(whole)}\u00a0ms` : `${decimal(whole / 1000, 1)}\u00a0s`;
}
