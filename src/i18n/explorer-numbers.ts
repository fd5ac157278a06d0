/** Numbers as the explorer says them. */
import type {Formats} from "./format.ts";

/** A share with one decimal, none where it is all: `93,3 %`, `100 %`. */
export const shareText = ({percent}: Pick<Formats, "percent">, share: number): string =>
  percent(share, share === 1 ? 0 : 1);

/** How long something took, no more exactly than anyone would tell: `291 ms`, `1,3 s`. */
export function durationText(
  {integer, decimal}: Pick<Formats, "integer" | "decimal">,
  milliseconds: number
): string {
  const whole = Math.max(1, Math.round(milliseconds));
  return whole < 1000 ? `${integer(whole)}\u00a0ms` : `${decimal(whole / 1000, 1)}\u00a0s`;
}
