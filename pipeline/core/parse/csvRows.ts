/** Cells of a CSV text (RFC 4180), with the line each record starts on; every record as wide as the header. */
import {dsvFormat} from "d3";
import {excerpt} from "./excerpt.ts";
import type {ProblemLog} from "./problem.ts";

/** One record. */
export interface CsvRecord {
  /** Line it starts on, from 1; quoted cells may hold line ends. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A header and the records below it. */
export interface CsvTable {
  readonly header: readonly string[];
  readonly records: readonly CsvRecord[];
}

/** Makes a record of another width as wide as the header, or null where it cannot. */
export type Widen = (record: CsvRecord, header: readonly string[]) => CsvRecord | null;

/**
 * Null when the text cannot be cut into cells; records of another width than the header's, which `widen` does not mend,
 * are errors in `log`.
 */
export function parseCsvRows(
  text: string,
  delimiter: string,
  log: ProblemLog,
  widen: Widen = () => null
): CsvTable | null {
  if (!checkQuotes(text, delimiter, log)) return null;
  const rows = numberLines(dsvFormat(delimiter).parseRows(text), text.includes('"'));
  const filled = rows.filter((row) => !isBlank(row) || skipBlank(row.line, log));
  if (filled.length === 0) return empty(log, "only blank lines");
  const header = filled[0].cells.map((name) => name.trim());
  const records = filled.slice(1);
  if (records.length === 0) return empty(log, "a header and no record");
  const wide = records.flatMap((record) => {
    if (record.cells.length === header.length) return [record];
    const mended = widen(record, header);
    if (!mended) otherWidth(record, header, log);
    return mended ? [mended] : [];
  });
  return {header, records: wide};
}

function numberLines(rows: readonly string[][], quoted: boolean): CsvRecord[] {
  let line = 1;
  return rows.map((cells) => {
    const record = {line, cells};
    line++;
    if (quoted) for (const cell of cells) line += cell.match(/\r\n|\r|\n/g)?.length ?? 0;
    return record;
  });
}

/**
 * Whether every quoted cell is closed, and followed by a delimiter or a line end: the tokeniser takes anything
 * else without a word.
 */
function checkQuotes(text: string, delimiter: string, log: ProblemLog): boolean {
  const edges = new Set([delimiter, "\n", "\r", ""]);
  for (let open = text.indexOf('"'); open >= 0; open = text.indexOf('"', open)) {
    if (!edges.has(text.charAt(open - 1))) {
      open++;
      continue;
    }
    const close = closingQuote(text, open);
    if (close < 0) return badQuote(text, open, "a quoted cell that is never closed", log);
    if (!edges.has(text.charAt(close + 1))) return badQuote(text, open, "text after a closing quote", log);
    open = close + 1;
  }
  return true;
}

function closingQuote(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (close >= 0 && text.charAt(close + 1) === '"') close = text.indexOf('"', close + 2);
  return close;
}

function badQuote(text: string, open: number, what: string, log: ProblemLog): false {
  const line = text.slice(0, open).split(/\r\n|\r|\n/).length;
  const found = `${what}: ${excerpt(text.slice(open, open + 60).split(/[\r\n]/)[0])}`;
  const expected = 'quotes around whole cells, and quotes inside them doubled ("")';
  log.error({kind: "quote", line, column: null, found, expected, mend: "correct the quotes on this line"});
  return false;
}

function otherWidth({line, cells}: CsvRecord, header: readonly string[], log: ProblemLog): void {
  const short = cells.length < header.length;
  const at = short ? cells.length : header.length;
  log.error({
    kind: short ? "truncated-line" : "extra-column",
    line,
    column: {number: at + 1, name: short ? header[at] : "beyond the last"},
    found: `${cells.length} cells${short ? "" : `, the first too many being ${excerpt(cells[at])}`}`,
    expected: `${header.length}, as in the header`,
    mend: short
      ? "complete or remove the line"
      : "remove the extra cells, or quote a cell that holds the delimiter"
  });
}

function empty(log: ProblemLog, found: string): null {
  const expected = "a header line, then one line a record";
  log.error({
    kind: "empty",
    line: 1,
    column: null,
    found,
    expected,
    mend: "put the complete file in its place"
  });
  return null;
}

const isBlank = ({cells}: CsvRecord): boolean => cells.length === 1 && cells[0].trim() === "";

function skipBlank(line: number, log: ProblemLog): false {
  const mend = "nothing to do, it was skipped";
  log.repair({kind: "blank-line", line, column: null, found: "a blank line", expected: "a record", mend});
  return false;
}
