/** Whether a column only numbers the rows: tables sorted by class give their answers away by it. */
import {numberOf, type Writing} from "./cell.ts";

/** A shorter column may number its rows by chance. */
const LEAST_NUMBERED = 10;
/** Share of the rows that may have no number of their own, and of the numbers that may be left out. */
const GAPS = 0.05;

/**
 * Whether nearly all rows have a whole number of their own, and nearly all of these follow each other.
 * @param rows Cells of the whole file: any sample has gaps
 */
export function numbersRows(rows: readonly (readonly string[])[], at: number, writing: Writing): boolean {
  const found = new Set<number>();
  let others = 0;
  for (const cells of rows) {
    const value = numberOf(cells[at].trim(), writing);
    if (Number.isInteger(value) && !found.has(value)) found.add(value);
    else if (++others > GAPS * rows.length) return false;
  }
  if (found.size < LEAST_NUMBERED) return false;
  const sorted = Float64Array.from(found).sort();
  const steps = sorted.subarray(1).filter((value, i) => value === sorted[i] + 1).length;
  return steps >= (1 - GAPS) * (sorted.length - 1);
}
