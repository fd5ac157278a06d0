/** Files of applications that people write, in a spreadsheet or by hand. */
import {csvParseRows} from "d3";
import {type CsvTable, parseCsvRows} from "../csvRows.ts";
import type {ProblemLog} from "../problem.ts";

/** The cells of a file as they stand; it may have no row below its header yet. */
export function parseByHand(text: string, log: ProblemLog): CsvTable | null {
  const [first, ...others] = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  if (first === undefined || others.length > 0) return parseCsvRows(text, ",", log);
  return {header: csvParseRows(first)[0].map((name) => name.trim()), records: []};
}

/** What a spreadsheet takes for a formula, with any apostrophes in front. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/u;

/** A cell with an apostrophe in front where a spreadsheet would run it. */
export const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** The cell that `guarded` was given. */
export const unguarded = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);
