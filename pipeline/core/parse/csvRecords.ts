/** Records of a CSV file as columns, in file order. */
import type {Column} from "../fleet.ts";
import type {CsvLayout, CsvPlaces} from "./csvLayout.ts";
import {CellReader} from "./csvNumber.ts";
import type {CsvTable} from "./csvRows.ts";
import type {ColumnPlace, ProblemLog} from "./problem.ts";

/** Scenario of a file that has no column for it. */
export const ONLY_SCENARIO = "scenario";

/** Records as read, in file order. */
export interface CsvRecords {
  readonly rows: number;
  readonly scenario: readonly string[];
  readonly unit: readonly string[];
  readonly time: Float64Array;
  readonly settings: readonly Column[];
  readonly sensors: readonly Column[];
  /** Remaining life at each record, `NaN` where not given; null when the file has no such column. */
  readonly remaining: Float64Array | null;
  readonly lines: Int32Array;
}

/** Reads the cells; every faulty one is an error in `log` and `NaN` in its column. */
export function readRecords(
  {records}: CsvTable,
  places: CsvPlaces,
  layout: CsvLayout,
  log: ProblemLog
): CsvRecords {
  const reader = new CellReader(log, layout.delimiter);
  const text = (column: ColumnPlace): string[] =>
    records.map(({line, cells}) => {
      const value = cells[column.number - 1].trim();
      if (value === "") emptyCell(log, line, column, "an identifier");
      return value;
    });
  const numbers = (column: ColumnPlace, empty: (line: number) => void): Float64Array =>
    Float64Array.from(records, ({line, cells}) => {
      const value = reader.read(cells[column.number - 1], line, column);
      if (value === null) empty(line);
      return value ?? Number.NaN;
    });
  const required = (column: ColumnPlace): Float64Array =>
    numbers(column, (line) => emptyCell(log, line, column, "a number"));
  const sensor = (column: ColumnPlace): Float64Array =>
    numbers(column, (line) => missingReading(log, line, column));
  const read: CsvRecords = {
    rows: records.length,
    scenario: places.scenario ? text(places.scenario) : records.map(() => ONLY_SCENARIO),
    unit: text(places.unit),
    time: required(places.time),
    settings: places.settings.map((column) => ({name: column.name, values: required(column)})),
    sensors: places.sensors.map((column) => ({name: column.name, values: sensor(column)})),
    remaining: places.remaining && numbers(places.remaining, () => {}),
    lines: Int32Array.from(records, ({line}) => line)
  };
  reader.finish();
  return read;
}

/** Positions in `order` where a unit begins; `order` is sorted by scenario, then by unit. */
export function unitStarts({scenario, unit}: CsvRecords, order: Int32Array): number[] {
  const starts: number[] = [];
  for (let i = 0; i < order.length; i++) {
    const same =
      i > 0 && unit[order[i]] === unit[order[i - 1]] && scenario[order[i]] === scenario[order[i - 1]];
    if (!same) starts.push(i);
  }
  return starts;
}

function emptyCell(log: ProblemLog, line: number, column: ColumnPlace, expected: string): void {
  log.error({
    kind: "empty-cell",
    line,
    column,
    found: "an empty cell",
    expected,
    mend: "fill the cell, or remove the line; only readings of sensors may be missing"
  });
}

function missingReading(log: ProblemLog, line: number, column: ColumnPlace): void {
  log.repair({
    kind: "missing-reading",
    line,
    column,
    found: "an empty cell",
    expected: "a reading",
    mend: "nothing to do, it is taken as missing"
  });
}
