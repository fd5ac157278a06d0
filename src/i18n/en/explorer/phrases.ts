/** Parts of sentences that the explorer repeats, in English. */
import type {DataName} from "../../../views/explorer/state.ts";
import {shareText} from "../../explorer-numbers.ts";
import type {Formats} from "../../format.ts";
import {nouns} from "./names.ts";

export const phrases = (f: Formats) => {
  const one = (n: number): boolean => f.plural(n) === "one";
  const rows = (n: number, of: DataName): string =>
    `${f.integer(n)} ${one(n) ? nouns[of].one : nouns[of].other}`;
  const plainRows = (n: number): string => `${f.integer(n)} ${one(n) ? "row" : "rows"}`;
  const times = (n: number): string => `${f.integer(n)} ${one(n) ? "time" : "times"}`;
  const points = (difference: number): string =>
    `${f.signed(100 * difference, 1)} point${Math.abs(100 * difference).toFixed(1) === "1.0" ? "" : "s"}`;
  const measured = (size: number): string => {
    const written = f.decimal(size, 1);
    return `${written} point${written === "1.0" ? "" : "s"}`;
  };
  const share = (value: number): string => shareText(f, value);
  const quoted = (names: readonly string[]): string => f.list(names.map((name) => `“${name}”`));
  return {one, rows, plainRows, times, points, measured, share, quoted};
};
