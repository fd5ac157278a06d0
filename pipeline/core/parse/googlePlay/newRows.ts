/** Rows that a person adds to a catalogue: a CSV file, JSON, or words of a command line. */
import {type CsvTable, parseCsvRows} from "../csvRows.ts";
import {decodeCsv} from "../csvText.ts";
import {excerpt} from "../excerpt.ts";
import {type Parsed, type Problem, type ProblemGroup, ProblemLog} from "../problem.ts";
import {unguarded} from "./byHand.ts";
import {ADDITIONS} from "./columns.ts";
import {parseJsonTable} from "./jsonTable.ts";
import {type CatalogueRecord, readCatalogueTable} from "./records.ts";

/** Rows as given, and how people call the place of one. */
export interface GivenRows {
  readonly table: CsvTable;
  readonly place: "line" | "item" | "row";
}

/** Rows that can be added, in the order given. */
export interface NewRows {
  readonly header: readonly string[];
  readonly records: readonly (CatalogueRecord & {readonly cells: readonly string[]})[];
}

/** The rows of a file: JSON where it begins as a list or an object does, else CSV. */
export function parseGivenRows(bytes: Uint8Array, file: string): Parsed<GivenRows> {
  const log = new ProblemLog(file);
  const text = decodeCsv(bytes, "utf-8", log);
  if (text === null) return {value: null, log};
  const json = /^\s*[[{]/.test(text);
  const table = json ? parseJsonTable(text, log) : parseCsvRows(text, ",", log);
  if (!table || log.failed) return {value: null, log};
  if (json) return {value: {table, place: "item"}, log};
  const records = table.records.map(({line, cells}) => ({line, cells: cells.map(unguarded)}));
  return {value: {table: {...table, records}, place: "line"}, log};
}

/** Checks rows against the categories there are; the log has an error for each that cannot be added. */
export function readNewRows(
  {table, place}: GivenRows,
  file: string,
  classes: readonly string[]
): Parsed<NewRows> {
  const log = new ProblemLog(file);
  const read = readCatalogueTable(table, {file, format: ADDITIONS, classes}, log);
  if (read) checkCategories(read.records, place, log);
  if (!read || log.failed) return {value: null, log};
  const cells = new Map(table.records.map((record) => [record.line, record.cells]));
  const records = read.records.map((record) => ({...record, cells: cells.get(record.line) ?? []}));
  return {value: {header: table.header, records}, log};
}

/** One application in two categories: there is no telling which is meant. */
function checkCategories(records: readonly CatalogueRecord[], place: string, log: ProblemLog): void {
  const first = new Map<string, CatalogueRecord>();
  for (const record of records) {
    const before = first.get(record.app);
    if (!before) first.set(record.app, record);
    else if (before.category !== record.category)
      log.error({
        kind: "two-categories",
        line: record.line,
        column: null,
        found: `${excerpt(record.app, 60)} as ${record.category}`,
        expected: `${before.category}, as ${place} ${before.line} says`,
        mend: "keep one of the two"
      });
  }
}

/** Errors told with the place of an item or a row in place of a line. */
export const toldOf = (groups: readonly ProblemGroup[], place: GivenRows["place"]): ProblemGroup[] =>
  place === "line"
    ? [...groups]
    : groups.map((group) => ({...group, examples: group.examples.map((problem) => moved(problem, place))}));

const HEADER_KINDS: readonly string[] = ["unknown-column", "missing-column"];

function moved(problem: Problem, place: string): Problem {
  const {line, column, found} = problem;
  if (line === null || HEADER_KINDS.includes(problem.kind)) return {...problem, line: null, column: null};
  const as = column === null ? "" : ` as ${column.name}`;
  return {...problem, line: null, column: null, found: `${found}${as} in ${place} ${line}`};
}
