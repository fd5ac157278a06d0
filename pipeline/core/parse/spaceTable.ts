/** A table of numbers as text: one row a line, columns separated by spaces or tabs, no header. */
import {repairLineEnds, textStart} from "./content.ts";
import {excerptBytes} from "./excerpt.ts";
import {isSpace, NumberScanner} from "./number.ts";
import type {ProblemLog} from "./problem.ts";

const LF = 10;
const CR = 13;

/** What the table should hold. */
export interface SpaceTableOptions {
  /** Names of the columns, for messages; every row must have as many numbers. */
  readonly columns: readonly string[];
  /** How to get a good file, completing "To mend: correct the value, or …". */
  readonly refetch: string;
}

/** Rows as read. Where a row is faulty the log says so, and its missing or unreadable values are `NaN`. */
export interface SpaceTable {
  readonly rows: number;
  /** One column a name, each of length `rows`. */
  readonly columns: readonly Float64Array[];
  /** Line of each row in the file, from 1. */
  readonly lines: Int32Array;
}

/**
 * Parses `bytes`. Accepts LF and CR LF ends, a UTF-8 byte order mark, trailing spaces and blank lines (told as
 * repairs, save the spaces); everything else that is not a full row of numbers is an error in `log`. Null when the
 * file is not such a text at all.
 */
export function parseSpaceTable(
  bytes: Uint8Array,
  log: ProblemLog,
  options: SpaceTableOptions
): SpaceTable | null {
  const start = textStart(bytes, log, `lines of ${plural(options.columns.length, "number")}`);
  if (start === null) return null;
  const capacity = countLines(bytes, start);
  const columns = options.columns.map(() => new Float64Array(capacity));
  const lines = new Int32Array(capacity);
  const reader = new RowReader(bytes, start, columns, log, options);
  let rows = 0;
  for (let line = 1; reader.more(); line++) if (reader.read(line, rows)) lines[rows++] = line;
  reader.finish();
  if (rows === 0) emptyTable(log, options);
  const trim = <A extends Float64Array | Int32Array>(a: A): A =>
    rows === capacity ? a : (a.slice(0, rows) as A);
  return {rows, columns: columns.map(trim), lines: trim(lines)};
}

/** Reads one line at a time into the columns. */
class RowReader {
  readonly #scanner: NumberScanner;
  readonly #columns: readonly Float64Array[];
  readonly #log: ProblemLog;
  readonly #options: SpaceTableOptions;
  #windowsEnds = 0;
  #firstWindowsEnd = 0;
  #lastLine = 0;
  /** Whether every line with an end so far had spaces before it, as NASA's own do. */
  #padded = true;

  constructor(
    bytes: Uint8Array,
    start: number,
    columns: readonly Float64Array[],
    log: ProblemLog,
    options: SpaceTableOptions
  ) {
    this.#scanner = new NumberScanner(bytes, start);
    this.#columns = columns;
    this.#log = log;
    this.#options = options;
  }

  more(): boolean {
    return this.#scanner.position < this.#scanner.end;
  }

  /** Reads the line at the scanner into row `row`; false when it is blank. */
  read(line: number, row: number): boolean {
    const width = this.#columns.length;
    const first = this.#scanner.position;
    let column = 0;
    while (this.#nextToken()) {
      if (column < width) this.#columns[column][row] = this.#number(line, column);
      else if (column === width) this.#extra(line);
      else this.#scanner.scan();
      column++;
    }
    this.#endLine(line);
    if (column === 0) this.#blank(line);
    else if (column < width) this.#short(line, column, row, first);
    return column > 0;
  }

  /** Reports what concerns the file's line ends. */
  finish(): void {
    const {bytes, end} = this.#scanner;
    if (this.#windowsEnds > 0) repairLineEnds(this.#log, this.#firstWindowsEnd, this.#windowsEnds);
    if (bytes[end - 1] === LF) return;
    if (this.#lastLine > 1 && this.#padded && !isSpace(bytes[end - 1])) this.#cut();
    else this.#unended();
  }

  #unended(): void {
    const {refetch} = this.#options;
    this.#log.repair({
      kind: "no-end-of-line",
      line: this.#lastLine,
      column: null,
      found: "a last line without an end of line",
      expected: "one, as the format always has; the file may have been cut short",
      mend: `compare its size with the original, or ${refetch}`
    });
  }

  /** The last number may lack digits, and nothing in it would tell. */
  #cut(): void {
    const {columns, refetch} = this.#options;
    this.#log.error({
      kind: "cut-short",
      line: this.#lastLine,
      column: {number: columns.length, name: columns[columns.length - 1]},
      found: "the end of the file right after a digit",
      expected: "spaces and an end of line, as on every other line",
      mend: `complete or remove the line, or ${refetch}`
    });
  }

  /** Moves to the next token of this line; false at its end. */
  #nextToken(): boolean {
    const {bytes, end} = this.#scanner;
    let i = this.#scanner.position;
    while (i < end && isSpace(bytes[i]) && bytes[i] !== LF) i++;
    this.#scanner.position = i;
    return i < end && bytes[i] !== LF;
  }

  #number(line: number, column: number): number {
    const start = this.#scanner.position;
    const value = this.#scanner.scan();
    if (Number.isNaN(value)) this.#notANumber(line, column, start);
    return value;
  }

  #endLine(line: number): void {
    const {bytes, position, end} = this.#scanner;
    this.#lastLine = line;
    if (position >= end) return;
    const windows = position > 0 && bytes[position - 1] === CR;
    if (windows && this.#windowsEnds++ === 0) this.#firstWindowsEnd = line;
    const before = position - (windows ? 2 : 1);
    if (before >= 0 && !isSpace(bytes[before])) this.#padded = false;
    this.#scanner.position = position + 1;
  }

  #notANumber(line: number, column: number, start: number): void {
    this.#log.error({
      kind: "number",
      line,
      column: {number: column + 1, name: this.#options.columns[column]},
      found: excerptBytes(this.#scanner.bytes, start, this.#scanner.position),
      expected: "a finite number with a decimal point, such as 641.82",
      mend: `correct the value (the format has no missing values), or ${this.#options.refetch}`
    });
  }

  #extra(line: number): void {
    const start = this.#scanner.position;
    this.#scanner.scan();
    const width = this.#columns.length;
    this.#log.error({
      kind: "extra-column",
      line,
      column: {number: width + 1, name: "beyond the last"},
      found: excerptBytes(this.#scanner.bytes, start, this.#scanner.position),
      expected: `the line to end after ${plural(width, "column")}`,
      mend: `remove the extra columns, or ${this.#options.refetch}`
    });
  }

  #short(line: number, count: number, row: number, start: number): void {
    const width = this.#columns.length;
    for (let column = count; column < width; column++) this.#columns[column][row] = Number.NaN;
    this.#log.error({
      kind: "truncated-line",
      line,
      column: {number: count + 1, name: this.#options.columns[count]},
      found: `the end of the line after ${plural(count, "column")}: ${this.#tail(start)}`,
      expected: plural(width, "column"),
      mend: `complete or remove the line, or ${this.#options.refetch}`
    });
  }

  /** The end of the line that was just read. */
  #tail(start: number): string {
    const {bytes, position} = this.#scanner;
    let end = position;
    while (end > start && isSpace(bytes[end - 1])) end--;
    const from = Math.max(start, end - 30);
    const shown = excerptBytes(bytes, from, end);
    return from > start ? `"…${shown.slice(1)}` : shown;
  }

  #blank(line: number): void {
    this.#log.repair({
      kind: "blank-line",
      line,
      column: null,
      found: "a blank line",
      expected: plural(this.#columns.length, "number"),
      mend: "nothing to do, it was skipped"
    });
  }
}

function emptyTable(log: ProblemLog, {columns, refetch}: SpaceTableOptions): void {
  log.error({
    kind: "empty",
    line: 1,
    column: null,
    found: "only blank lines",
    expected: `lines of ${plural(columns.length, "number")}`,
    mend: refetch
  });
}

/** Lines from `start`, the last one counted whether or not it has an end. */
function countLines(bytes: Uint8Array, start: number): number {
  let count = 1;
  for (let i = bytes.indexOf(LF, start); i >= 0; i = bytes.indexOf(LF, i + 1)) count++;
  return bytes[bytes.length - 1] === LF ? count - 1 : count;
}

const plural = (count: number, noun: string): string => `${count} ${count === 1 ? noun : `${noun}s`}`;
