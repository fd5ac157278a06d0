/** A column of cells: numbers or words. */
import {isMissing, numberOf} from "./cell.ts";

export interface ReadColumn {
  readonly name: string;
  /** Cells, trimmed; empty where missing. */
  readonly cells: readonly string[];
  /** The numbers, `NaN` where missing; null for a column of words. */
  readonly numbers: Float64Array | null;
  /** Cells of a column of numbers that are none and count as missing, and the first of them. */
  readonly strangers: {readonly cells: number; readonly example: string};
  /** Rows without a value, strangers included. */
  readonly missing: number;
}

/** A column is of numbers when at least this share of its known cells are. */
const MOSTLY = 0.9;

/** Reads the cells of one column. */
export function readColumn(name: string, raw: readonly string[], comma: boolean): ReadColumn {
  const cells = raw.map((cell) => {
    const trimmed = cell.trim();
    return isMissing(trimmed) ? "" : trimmed;
  });
  const numbers = Float64Array.from(cells, (cell) => (cell === "" ? Number.NaN : numberOf(cell, comma)));
  const empty = cells.filter((cell) => cell === "").length;
  const unread = numbers.filter(Number.isNaN).length;
  const strangers = unread - empty;
  const known = cells.length - empty;
  if (known === 0 || known - strangers < MOSTLY * known)
    return {name, cells, numbers: null, strangers: {cells: 0, example: ""}, missing: empty};
  const example = strangers === 0 ? "" : cells.find((cell, row) => cell !== "" && Number.isNaN(numbers[row]));
  return {name, cells, numbers, strangers: {cells: strangers, example: example ?? ""}, missing: unread};
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
