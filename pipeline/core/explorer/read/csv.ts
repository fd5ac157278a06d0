/** A CSV file that a person brings: whatever delimiter, quotes, byte order mark, line ends and decimal sign it has. */
import {parseCsvRows} from "../../parse/csvRows.ts";
import {type Problem, ProblemLog} from "../../parse/problem.ts";
import {problem, refuse} from "../problem.ts";
import type {ExplorerTable} from "../table.ts";
import {type CellTable, type ReadOptions, tableOfCells, uniqueNames} from "./cells.ts";
import {delimiterOf} from "./delimiter.ts";
import {startsWithRow} from "./header.ts";
import {textOf} from "./text.ts";

function refuseLayout({kind, line, found, expected}: Problem): never {
  if (kind === "quote") return refuse("openQuote", {line: line ?? 1});
  if (kind === "empty") return refuse("headerOnly", {});
  return refuse("raggedLine", {
    line: line ?? 1,
    found: Number.parseInt(found, 10),
    expected: Number.parseInt(expected, 10)
  });
}

/** How many columns count: the last ones do not where neither a name nor a cell stands in them. */
function usedColumns(rows: readonly (readonly string[])[]): number {
  let used = rows[0].length;
  while (used > 1 && rows.every((cells) => cells[used - 1].trim() === "")) used--;
  return used;
}

/** Header and cells of a CSV file. @throws {ExplorerError} for a file that cannot be read */
function cellsOf(name: string, input: string | Uint8Array): CellTable {
  const text = textOf(input);
  const delimiter = delimiterOf(text);
  const log = new ProblemLog(name);
  const body = text.replace(/^sep=.\r?\n/i, "");
  // cells beyond the header are dropped where they are empty: lines that end in a delimiter
  const read = parseCsvRows(body, delimiter, log, (record, header) =>
    record.cells.length > header.length &&
    record.cells.slice(header.length).every((cell) => cell.trim() === "")
      ? {...record, cells: record.cells.slice(0, header.length)}
      : null
  );
  const [first] = log.errors();
  if (first || !read) return refuseLayout(first.examples[0]);
  const comma = delimiter !== ",";
  const all = [read.header, ...read.records.map(({cells}) => cells)];
  const used = usedColumns(all);
  const lines = all.map((cells) => cells.slice(0, used));
  const [header, ...rows] = lines;
  if (!startsWithRow(lines, comma)) return {name, header, rows, comma, notes: []};
  const numbered = header.map((_, at) => `#${at + 1}`);
  return {name, header: numbered, rows: lines, comma, notes: [problem("noHeader", {})]};
}

/**
 * Names of the columns of a CSV file, as `fromCsv` knows them: what may be chosen as target.
 * @throws {ExplorerError} for a file that cannot be read
 */
export const csvColumns = (name: string, input: string | Uint8Array): string[] =>
  uniqueNames(cellsOf(name, input).header);

/**
 * The table of a CSV file: `name` is its name as people know it.
 * @throws {ExplorerError} for a file that cannot be read or gives nothing to learn
 */
export const fromCsv = (name: string, input: string | Uint8Array, options: ReadOptions = {}): ExplorerTable =>
  tableOfCells(cellsOf(name, input), options);
