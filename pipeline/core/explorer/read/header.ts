/** Whether the first line of a file names its columns, or already is a row. */
import {isMissing, numberOf} from "./cell.ts";
import {MOST_NUMBER_CLASSES, MOST_WORD_CLASSES} from "./target.ts";

type Cells = readonly string[];

/** The cells of a column that are known, or null where two rows have none the like, or too many to be classes. */
function repeated(rows: readonly Cells[], at: number, most: number): Set<string> | null {
  const counts = new Map<string, number>();
  for (const cells of rows) {
    const cell = cells[at].trim();
    if (isMissing(cell)) continue;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
    if (counts.size > most) return null;
  }
  for (const count of counts.values()) if (count < 2) return null;
  return counts.size > 0 ? new Set(counts.keys()) : null;
}

/**
 * Whether the first line already is a row. It has a number, and none but numbers where the second line has them; names
 * may be numbers too (years), but then a name stands alone where all else repeats, as a class of that one line.
 * @param lines All lines, as wide as the first
 */
export function startsWithRow([first, ...rows]: readonly Cells[], comma: boolean): boolean {
  const isNumber = (cell: string): boolean => !Number.isNaN(numberOf(cell.trim(), {comma, thousands: null}));
  const numeric = rows[0].flatMap((cell, at) => (isNumber(cell) ? [at] : []));
  const fits = numeric.every((at) => isNumber(first[at]) || isMissing(first[at].trim()));
  if (!fits || !numeric.some((at) => isNumber(first[at]))) return false;
  return !first.some((cell, at) => {
    const name = cell.trim();
    const number = numeric.includes(at);
    // Numbers are classes in the last column only: elsewhere a measure may well be met once.
    if (isMissing(name) || (number && at < first.length - 1)) return false;
    const classes = repeated(rows, at, number ? MOST_NUMBER_CLASSES : MOST_WORD_CLASSES);
    return classes !== null && !classes.has(name);
  });
}
