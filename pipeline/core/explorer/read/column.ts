/** A column of cells: numbers or words. */
import {isHuge, isMissing, isParted, numberOf} from "./cell.ts";
import type {ColumnWriting} from "./writing.ts";

/** Some cells, and the first of them. */
export interface Some {
  readonly cells: number;
  readonly example: string;
}

/** A cell that could be read in two ways: as a number with thousands, or with decimals. */
export interface Ambiguous {
  readonly example: string;
  /** As it is read. */
  readonly value: number;
  readonly thousands: boolean;
}

export interface ReadColumn {
  readonly name: string;
  /** Cells, trimmed; empty where missing. */
  readonly cells: readonly string[];
  /** The numbers, `NaN` where missing; null for a column of words. */
  readonly numbers: Float64Array | null;
  /** Cells of a column of numbers that are none and count as missing. */
  readonly strangers: Some;
  /** Numbers that are too large to be reckoned with and count as missing. */
  readonly huge: Some;
  readonly ambiguous: Ambiguous | null;
  /** Rows without a value, strangers and huge numbers included. */
  readonly missing: number;
}

/** A column is of numbers, bare or with units, when at least this share of its known cells are. */
export const MOSTLY = 0.9;

const some = (cells: readonly string[]): Some => ({cells: cells.length, example: cells[0] ?? ""});

/** Reads the cells of one column. */
export function readColumn(name: string, raw: readonly string[], writing: ColumnWriting): ReadColumn {
  const cells = raw.map((cell) => {
    const trimmed = cell.trim();
    return isMissing(trimmed) ? "" : trimmed;
  });
  const numbers = Float64Array.from(cells, (cell) => (cell === "" ? Number.NaN : numberOf(cell, writing)));
  const unread = cells.filter((cell, row) => cell !== "" && Number.isNaN(numbers[row]));
  const empty = cells.filter((cell) => cell === "").length;
  const huge = unread.filter((cell) => isHuge(cell, writing));
  const strangers = unread.filter((cell) => !isHuge(cell, writing));
  const known = cells.length - empty;
  if (known === 0 || known - strangers.length < MOSTLY * known)
    return {name, cells, numbers: null, strangers: some([]), huge: some([]), ambiguous: null, missing: empty};
  const {ambiguous: example, thousands} = writing;
  const ambiguous = example !== null && {
    example,
    value: numberOf(example, writing),
    thousands: thousands !== null && isParted(example, thousands)
  };
  return {
    name,
    cells,
    numbers,
    strangers: some(strangers),
    huge: some(huge),
    ambiguous: ambiguous || null,
    missing: empty + unread.length
  };
}

/** The distinct words of a column, sorted; at most `most` + 1 of them. */
export function wordsOf({cells}: ReadColumn, most: number): string[] {
  const words = new Set<string>();
  for (const cell of cells) {
    if (cell !== "") words.add(cell);
    if (words.size > most) break;
  }
  return Array.from(words).sort();
}
