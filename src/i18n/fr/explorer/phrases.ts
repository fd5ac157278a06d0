/** Parts of sentences that the explorer repeats, in French. */
import type {DataName} from "../../../views/explorer/state.ts";
import {shareText} from "../../explorer-numbers.ts";
import type {Formats} from "../../format.ts";
import {nouns} from "./names.ts";

export const phrases = (f: Formats) => {
  const one = (n: number): boolean => f.plural(n) === "one";
  const rows = (n: number, of: DataName): string =>
    `${f.integer(n)} ${one(n) ? nouns[of].one : nouns[of].other}`;
  const points = (difference: number): string =>
    `${f.signed(100 * difference, 1)} point${Number(Math.abs(100 * difference).toFixed(1)) < 2 ? "" : "s"}`;
  const measured = (size: number): string =>
    `${f.decimal(size, 1)} point${Number(size.toFixed(1)) < 2 ? "" : "s"}`;
  const share = (value: number): string => shareText(f, value);
  const quoted = (names: readonly string[]): string => f.list(names.map((name) => `« ${name} »`));
  return {one, rows, points, measured, share, quoted};
};
