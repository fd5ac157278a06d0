/** Fleets from a CSV file with a header; rows may be in any order, units and scenarios interleaved. */
import type {Column, Fleet} from "../fleet.ts";
import {type CsvLayout, findColumns} from "./csvLayout.ts";
import {checkCsvLives} from "./csvLives.ts";
import {type CsvRecords, readRecords, unitStarts} from "./csvRecords.ts";
import {parseCsvRows} from "./csvRows.ts";
import {decodeCsv} from "./csvText.ts";
import {naturalOrder} from "./naturalOrder.ts";
import {type Parsed, ProblemLog} from "./problem.ts";

/** How to read a file. */
export interface CsvOptions {
  /** Name of the file in messages. */
  readonly file: string;
  /** `train`: run-to-failure records. `current`: units in service. */
  readonly role: "train" | "current";
  readonly layout: CsvLayout;
}

/**
 * Parses a file into one fleet a scenario, scenarios and units in natural order whatever the order of the rows.
 * Empty sensor cells are missing values (`NaN`), counted in the log; any other empty cell is an error. Without a
 * column of remaining lives, a training unit fails at its last record and a current one's end is unknown.
 */
export function parseFleetCsv(bytes: Uint8Array, {file, role, layout}: CsvOptions): Parsed<readonly Fleet[]> {
  const log = new ProblemLog(file);
  const text = decodeCsv(bytes, layout.encoding, log);
  const table = text === null ? null : parseCsvRows(text, layout.delimiter, log);
  const places = table && findColumns(table.header, layout, log, role === "train");
  if (!table || !places) return {value: null, log};
  const records = readRecords(table, places, layout, log);
  const order = sortRows(records);
  checkCsvLives(records, order, places, log, role);
  return {value: log.failed ? null : toFleets(records, order, role), log};
}

/** Row numbers by scenario, unit and time; rows equal in all three keep the file's order. */
function sortRows({rows, scenario, unit, time}: CsvRecords): Int32Array {
  const scenarios = ranks(scenario);
  const units = ranks(unit);
  return Int32Array.from({length: rows}, (_, row) => row).sort(
    (a, b) => scenarios[a] - scenarios[b] || units[a] - units[b] || time[a] - time[b] || a - b
  );
}

function ranks(names: readonly string[]): Int32Array {
  const rank = new Map([...new Set(names)].sort(naturalOrder).map((name, i) => [name, i]));
  return Int32Array.from(names, (name) => rank.get(name) ?? 0);
}

function toFleets(records: CsvRecords, order: Int32Array, role: "train" | "current"): Fleet[] {
  const {scenario} = records;
  const fleets: Fleet[] = [];
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && scenario[order[end]] === scenario[order[start]]) end++;
    fleets.push(toFleet(records, order.subarray(start, end), role));
  }
  return fleets;
}

function toFleet(records: CsvRecords, order: Int32Array, role: "train" | "current"): Fleet {
  const starts = unitStarts(records, order);
  const offsets = Int32Array.from([...starts, order.length]);
  const gather = (values: Float64Array): Float64Array => Float64Array.from(order, (row) => values[row]);
  const column = ({name, values}: Column): Column => ({name, values: gather(values)});
  const unlabelled = role === "train" ? 0 : Number.NaN;
  return {
    scenario: records.scenario[order[0]],
    units: starts.map((start) => records.unit[order[start]]),
    offsets,
    time: gather(records.time),
    settings: records.settings.map(column),
    sensors: records.sensors.map(column),
    remaining: Float64Array.from(starts, (_, u) =>
      records.remaining ? records.remaining[order[offsets[u + 1] - 1]] : unlabelled
    )
  };
}
