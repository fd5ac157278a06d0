/** What one cell of a file says. */

const MISSING = new Set(["", "na", "n/a", "nan", "?", "null", "-"]);
/** Larger numbers have squares and sums that are none any more. */
const LARGEST = 1e30;

/** What parts thousands or starts decimals. */
export type Sign = "," | ".";

/** How the numbers of a column are written; a point starts decimals where it does not part thousands. */
export interface Writing {
  /** Whether a comma may start decimals. */
  readonly comma: boolean;
  /** What parts thousands, besides blanks. */
  readonly thousands: Sign | null;
}

/** Whether a cell, trimmed, stands for a value that is not known. */
export const isMissing = (cell: string): boolean => cell.length < 5 && MISSING.has(cell.toLowerCase());

/** A number with a point. */
const POINT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
/** Thousands parted by spaces or apostrophes, as French, Swiss and spreadsheets write them. */
const SPACED = /^([+-]?\d{1,3})((?:[ \u00a0\u202f'\u2019]\d{3})+)(?=[.,]|$)/;
/** As word processors write it. */
const TRUE_MINUS = "\u2212";
/** Thousands parted by a sign; the other one may start decimals. */
const PARTED: Readonly<Record<Sign, RegExp>> = {
  ",": /^[+\u2212-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/,
  ".": /^[+\u2212-]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d*)?$/
};

/** Whether the sign may part the thousands of a cell, trimmed. */
export const isParted = (cell: string, sign: Sign): boolean => PARTED[sign].test(cell);

/** The number a cell, trimmed, is, however large; `NaN` where it is none. */
function anyNumberOf(cell: string, {comma, thousands}: Writing): number {
  const parted = thousands !== null && cell.includes(thousands);
  if (parted && !isParted(cell, thousands)) return Number.NaN;
  const signed = cell.startsWith(TRUE_MINUS) ? `-${cell.slice(1)}` : cell;
  const whole = parted ? signed.replaceAll(thousands, "") : signed;
  const joined = SPACED.test(whole) ? whole.replace(/[ \u00a0\u202f'\u2019]/g, "") : whole;
  const text = comma ? joined.replace(",", ".") : joined;
  return POINT.test(text) ? Number(text) : Number.NaN;
}

/** The number a cell, trimmed, is; `NaN` where it is none, or too large to be reckoned with. */
export function numberOf(cell: string, writing: Writing): number {
  const value = anyNumberOf(cell, writing);
  return Math.abs(value) <= LARGEST ? value : Number.NaN;
}

/** Whether a cell, trimmed, is a number too large to be reckoned with. */
export const isHuge = (cell: string, writing: Writing): boolean =>
  Math.abs(anyNumberOf(cell, writing)) > LARGEST;
