/** What a reader's answer declared, read in whatever style it was written. */

/** Whether a name was declared, but came to nothing: what a misspelt column gives. */
export const isNothing = (value: unknown): boolean => value === null || Number.isNaN(value);

/** Whether a value is a number within `tolerance` of another. */
export const near = (value: unknown, expected: number, tolerance: number): boolean =>
  typeof value === "number" && Math.abs(value - expected) <= tolerance;

/** Whether two lists hold the same numbers, in any order. */
export function sameNumbers(
  found: readonly number[],
  expected: readonly number[],
  tolerance: number
): boolean {
  const sorted = found.toSorted((a, b) => a - b);
  return (
    found.length === expected.length &&
    expected.toSorted((a, b) => a - b).every((value, i) => near(sorted[i], value, tolerance))
  );
}

/** A number, or a text that says one in either language, such as `5,55`; any other value as it is. */
export function numberIn(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const text = value.trim().replace(",", ".");
  return text === "" || Number.isNaN(Number(text)) ? value : Number(text);
}

/** The only item of a list of one; any other value as it is. */
export const single = (value: unknown): unknown =>
  Array.isArray(value) && value.length === 1 ? (value as unknown[])[0] : value;

const day = 86_400_000;

/** A number below this, of 1973, counts something else than milliseconds. */
const earliest = 1e11;

/**
 * Milliseconds of the day that a date, a number of milliseconds or a text like `2025-08-25` is nearest to, in UTC:
 * midnight of the reader's own place is the same day. NaN for anything else.
 */
export function dayOf(value: unknown): number {
  const text = typeof value === "string" ? value.trim() : null;
  if (text !== null && !/^\d{4}-\d{2}-\d{2}/.test(text)) return Number.NaN;
  const time = text === null ? value : Date.parse(text);
  if (!(time instanceof Date) && !(typeof time === "number" && time > earliest)) return Number.NaN;
  return Math.round(Number(time) / day) * day;
}

/** Rows of a list, or of the copy of an arquero table, whose columns travel by name; null for anything else. */
export function rowsOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  const {
    _data: columns,
    _nrows: kept,
    _total: all
  } = (value ?? {}) as {
    _data?: Readonly<Record<string, readonly unknown[]>>;
    _nrows?: number;
    _total?: number;
  };
  if (!columns || kept !== all) return null;
  return Array.from({length: kept!}, (_, i) =>
    Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column[i]]))
  );
}
