/** What one cell of a file says. */

const MISSING = new Set(["", "na", "n/a", "nan", "?", "null", "-"]);
/** Larger numbers have squares and sums that are none any more. */
const LARGEST = 1e30;

/** Whether a cell, trimmed, stands for a value that is not known. */
export const isMissing = (cell: string): boolean => cell.length < 5 && MISSING.has(cell.toLowerCase());

/** A number with a point. */
const POINT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
/** Thousands parted by spaces, as French and spreadsheets write them. */
const SPACED = /^([+-]?\d{1,3})((?:[ \u00a0\u202f]\d{3})+)(?=[.,]|$)/;

/** The number a cell, trimmed, is; `NaN` where it is none. `comma`: a comma may be the decimal sign. */
export function numberOf(cell: string, comma: boolean): number {
  const joined = SPACED.test(cell) ? cell.replace(/[ \u00a0\u202f]/g, "") : cell;
  const text = comma ? joined.replace(",", ".") : joined;
  const value = POINT.test(text) ? Number(text) : Number.NaN;
  return Math.abs(value) <= LARGEST ? value : Number.NaN;
}
