/** Records of a catalogue file. */
import {type CsvRecord, type CsvTable, parseCsvRows} from "../csvRows.ts";
import {type CsvEncoding, decodeCsv} from "../csvText.ts";
import {excerpt} from "../excerpt.ts";
import {type Parsed, ProblemLog} from "../problem.ts";
import {parseByHand, unguarded} from "./byHand.ts";
import {type CatalogueFormat, findCatalogueColumns} from "./columns.ts";
import {RepairTally} from "./repairs.ts";
import {RowReader} from "./rowReader.ts";
import {mendShiftedRow} from "./shiftedRow.ts";

/** One application as one row tells it. */
export interface CatalogueRecord {
  readonly line: number;
  readonly app: string;
  readonly category: string;
  /** In the order of `METADATA`; `NaN` or null where not known. */
  readonly values: readonly (number | string | null)[];
  /** All its cells, to know a row that is there twice. */
  readonly text: string;
}

/** What a file holds. */
export interface CatalogueRecords {
  /** Rows read, those set aside included. */
  readonly read: number;
  /** Rows with a category, in the order of the file. */
  readonly records: readonly CatalogueRecord[];
  readonly repairs: RepairTally;
}

/** How to read a file. */
export interface CatalogueOptions {
  /** Name of the file in messages. */
  readonly file: string;
  readonly format: CatalogueFormat;
  /** The categories there are, when others are errors. */
  readonly classes?: readonly string[];
  /** UTF-8 when left out. */
  readonly encoding?: CsvEncoding;
}

/**
 * Parses a CSV file (RFC 4180). Rows without a category are set aside and counted; a cell that cannot be read is
 * an error, told with its line and column.
 */
export function parseCatalogue(bytes: Uint8Array, options: CatalogueOptions): Parsed<CatalogueRecords> {
  const log = new ProblemLog(options.file);
  const repairs = new RepairTally(options.format.byHand ? options.file : "");
  const table = readTable(bytes, options, log, repairs);
  return {value: table && readCatalogueTable(table, options, log, repairs), log};
}

/** The cells of a file; one that people write may have no row below its header yet. */
function readTable(
  bytes: Uint8Array,
  {format, encoding = "utf-8"}: CatalogueOptions,
  log: ProblemLog,
  repairs: RepairTally
): CsvTable | null {
  const text = decodeCsv(bytes, encoding, log);
  if (text === null) return null;
  if (!format.byHand)
    return parseCsvRows(text, ",", log, (record, header) => widened(record, header, format, repairs));
  const table = parseByHand(text, log);
  return (
    table && {...table, records: table.records.map(({line, cells}) => ({line, cells: cells.map(unguarded)}))}
  );
}

/** Reads a table of cells; null when `log` then has errors. */
export function readCatalogueTable(
  {header, records}: CsvTable,
  options: CatalogueOptions,
  log: ProblemLog,
  repairs = new RepairTally()
): CatalogueRecords | null {
  const places = findCatalogueColumns(header, options.format, log);
  if (!places) return null;
  const reader = new RowReader(places, options, log, repairs);
  const kept = records.map((record) => reader.read(record)).filter((record) => record !== null);
  return log.failed ? null : {read: records.length, records: kept, repairs};
}

function widened(
  record: CsvRecord,
  header: readonly string[],
  format: CatalogueFormat,
  repairs: RepairTally
): CsvRecord | null {
  const mended = mendShiftedRow(record, header, format);
  if (!mended) return null;
  const at = mended.cells.findIndex((cell, i) => cell !== record.cells[i]);
  repairs.add("shifted-row", () => ({
    line: record.line,
    found: `${record.cells.length} cells, ${header[at]} being ${excerpt(record.cells[at] ?? "")}`,
    became: `${mended.cells.length} cells, ${header[at]} being empty`
  }));
  return mended;
}
