/** Finding rows of a table: words in any cell, or a comparison in one column of numbers. */
import {plain} from "../../views/rich.ts";
import type {Cell, TableView} from "../../views/view.ts";

export interface Search {
  /** What the reader typed. */
  readonly text: string;
  /** Column searched, or null for all. */
  readonly column: number | null;
}

type Row = TableView["rows"][number];
type Passes = (cell: Cell) => boolean;

/** Text without what readers do not type: accents, capitals, no-break spaces, the true minus, curly apostrophes. */
const fold = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("−", "-").replaceAll("’", "'").toLowerCase();

/** A number as the language writes it, or null. */
export function readNumber(text: string, locale: string): number | null {
  const bare = fold(text).replace(/\s/g, "");
  const ascii = locale === "fr" ? bare.replace(",", ".") : bare.replaceAll(",", "");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(ascii) ? Number(ascii) : null;
}

/** The number of a cell as it is read on screen, so that no row seems to break the comparison. */
function numberOf({text, value, order}: Cell, locale: string): number | null {
  if (typeof order === "number") return order;
  return typeof value === "number" ? (readNumber(plain(text), locale) ?? value) : null;
}

const comparisons: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  "<": (a, b) => a < b,
  ">": (a, b) => a > b,
  "<=": (a, b) => a <= b,
  ">=": (a, b) => a >= b,
  "=": (a, b) => a === b
};

/** The condition on numbers that a text states: `<30`, `≥ 120`, `10–40`, `30`; null when it states none. */
export function readComparison(text: string, locale: string): ((value: number) => boolean) | null {
  const [, sign, limit] = /^\s*([<>]=?|[≤≥=])\s*(.+)$/.exec(text) ?? [null, "=", text];
  const bound = readNumber(limit, locale);
  const compare = comparisons[sign.replace("≤", "<=").replace("≥", ">=")];
  if (bound !== null) return (value) => compare(value, bound);
  const [, low, high] = /^(.*\d)\s*(?:–|-|\.\.|à|to)\s*(.*\d)\s*$/i.exec(text) ?? [];
  const range = low === undefined ? [null, null] : [readNumber(low, locale), readNumber(high, locale)];
  const [from, to] = range;
  return from === null || to === null ? null : (value) => value >= from && value <= to;
}

/** Whether a text is a comparison that a column must be chosen for. */
export const wantsColumn = ({text, column}: Search): boolean => column === null && /^\s*[<>≤≥=]/.test(text);

/** Whether a column holds numbers that can be compared. */
export const isComparable = (rows: readonly Row[], column: number): boolean =>
  rows.some((row) => typeof (row[column].order ?? row[column].value) === "number");

/** Folded texts of cells: readers type letter by letter. */
const folded = new WeakMap<Cell, string>();

function foldedText(cell: Cell): string {
  const text = folded.get(cell) ?? fold(plain(cell.text));
  folded.set(cell, text);
  return text;
}

const holds =
  (word: string): Passes =>
  (cell) =>
    foldedText(cell).includes(word) || (typeof cell.value === "number" && String(cell.value) === word);

/** Rows that hold every word, or whose number in the column passes the comparison. */
export function searchRows(rows: readonly Row[], search: Search, locale: string): readonly Row[] {
  const {text, column} = search;
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  if (column === null) return rows.filter((row) => words.every((word) => row.some(holds(word))));
  const compare = isComparable(rows, column) ? readComparison(text, locale) : null;
  if (!compare) return rows.filter((row) => words.every((word) => holds(word)(row[column])));
  return rows.filter((row) => {
    const value = numberOf(row[column], locale);
    return value !== null && compare(value);
  });
}
