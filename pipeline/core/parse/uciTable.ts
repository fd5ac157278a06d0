/**
 * Parses tables of the UCI repository as scikit-learn ships them: line 1 is `rows,features,classes…`, then one line a
 * record, features first, the number of its class last. The file has no names of columns.
 */
import {decodeCsv} from "./csvText.ts";
import {excerpt} from "./excerpt.ts";
import {DECIMAL} from "./number.ts";
import {type ColumnPlace, type Parsed, ProblemLog} from "./problem.ts";

/** What a file must hold. */
export interface UciLayout {
  /** Name of the file in messages. */
  readonly file: string;
  readonly rows: number;
  /** Names of the features, in file order. */
  readonly features: readonly string[];
  /** Classes as line 1 spells them; records name them by number, from 0. */
  readonly classes: readonly string[];
}

/** Features by column, and the class of each record by its place in `classes`. */
export interface UciTable {
  readonly rows: number;
  readonly columns: readonly Float64Array[];
  readonly target: Uint8Array;
}

const mend = "put the original file back in its place";

/** Parses a file; anything that is not as `layout` says is an error, told with line and column. */
export function parseUciTable(bytes: Uint8Array, layout: UciLayout): Parsed<UciTable> {
  const log = new ProblemLog(layout.file);
  const text = decodeCsv(bytes, "utf-8", log);
  if (text === null) return {value: null, log};
  const lines = text
    .replace(/(\r?\n)+$/, "")
    .split(/\r?\n/)
    .map((line) => line.split(","));
  checkHeader(lines[0], layout, log);
  const records = lines.slice(1);
  if (records.length !== layout.rows) wrongCount(records.length, layout.rows, log);
  const width = layout.features.length + 1;
  const columns = layout.features.map(() => new Float64Array(records.length));
  const target = new Uint8Array(records.length);
  for (const [row, cells] of records.entries()) {
    const line = row + 2;
    if (cells.length !== width) {
      wrongWidth(cells, line, layout, log);
      continue;
    }
    columns.forEach((column, i) => {
      column[row] = readFeature(cells[i], line, {number: i + 1, name: layout.features[i]}, log);
    });
    target[row] = readClass(cells[width - 1], line, {number: width, name: "class"}, layout, log);
  }
  return {value: log.failed ? null : {rows: records.length, columns, target}, log};
}

function checkHeader(found: readonly string[], {rows, features, classes}: UciLayout, log: ProblemLog): void {
  const header = [String(rows), String(features.length), ...classes];
  const names = (i: number): string => ["rows", "features"][i] ?? `class ${i - 2}`;
  for (let i = 0; i < Math.max(header.length, found.length); i++) {
    const cell = found[i]?.trim();
    if (cell === header[i]) continue;
    log.error({
      kind: "header",
      line: 1,
      column: {number: i + 1, name: names(i)},
      found: cell === undefined ? "nothing" : excerpt(cell),
      expected: header[i] === undefined ? `nothing after ${header.join(",")}` : excerpt(header[i]),
      mend
    });
  }
}

function readFeature(cell: string, line: number, column: ColumnPlace, log: ProblemLog): number {
  const text = cell.trim();
  const value = DECIMAL.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value))
    log.error({
      kind: "number",
      line,
      column,
      found: excerpt(cell),
      expected: "a number such as 5.1",
      mend
    });
  return value;
}

function readClass(
  cell: string,
  line: number,
  column: ColumnPlace,
  {classes}: UciLayout,
  log: ProblemLog
): number {
  const text = cell.trim();
  const value = /^\d{1,3}$/.test(text) ? Number(text) : classes.length;
  if (value >= classes.length)
    log.error({
      kind: "class",
      line,
      column,
      found: excerpt(cell),
      expected: `the number of a class: ${classes.map((name, i) => `${i} (${name})`).join(", ")}`,
      mend
    });
  return value;
}

function wrongWidth(cells: readonly string[], line: number, {features}: UciLayout, log: ProblemLog): void {
  const width = features.length + 1;
  const short = cells.length < width;
  const at = Math.min(cells.length, width);
  log.error({
    kind: short ? "truncated-line" : "extra-column",
    line,
    column: {number: at + 1, name: short ? (features[at] ?? "class") : "beyond the last"},
    found: `${cells.length} ${cells.length === 1 ? "cell" : "cells"}`,
    expected: `${width}: ${width - 1} features and a class`,
    mend
  });
}

function wrongCount(found: number, rows: number, log: ProblemLog): void {
  log.error({
    kind: "record-count",
    line: Math.min(found, rows) + 1,
    column: null,
    found: `${found} ${found === 1 ? "record" : "records"} below line 1`,
    expected: String(rows),
    mend
  });
}
