/** Parses the files of the C-MAPSS format: records and labels. */
import type {Column, Fleet} from "../fleet.ts";
import {COLUMNS, REFETCH, SENSORS, SETTINGS} from "./cmapssFormat.ts";
import {checkLives} from "./lives.ts";
import {type Parsed, ProblemLog} from "./problem.ts";
import {parseSpaceTable, type SpaceTable} from "./spaceTable.ts";

/** What a C-MAPSS file of records is for. */
export interface CmapssOptions {
  /** Name of the file in messages. */
  readonly file: string;
  readonly scenario: string;
  /** `train`: every unit fails at its last row. `current`: remaining lives are unknown until labels are given. */
  readonly role: "train" | "current";
}

/**
 * Parses a file of records. Units must rise and be contiguous; cycles must be 1, 2, 3, …. A unit with a single
 * cycle is refused in training, where it would teach a life of one cycle, and reported in service, where it may
 * simply be new.
 */
export function parseCmapss(bytes: Uint8Array, {file, scenario, role}: CmapssOptions): Parsed<Fleet> {
  const log = new ProblemLog(file);
  const table = parseSpaceTable(bytes, log, {columns: COLUMNS, refetch: REFETCH});
  if (!table || table.rows === 0) return {value: null, log};
  const starts = checkLives(table, log, role);
  return {value: log.failed ? null : toFleet(table, starts, scenario, role), log};
}

/** What a file of labels belongs to. */
export interface LabelOptions {
  readonly file: string;
  /** Number of units to label. */
  readonly units: number;
  /** Name of the file that holds these units. */
  readonly of: string;
}

/** Parses a file of labels: remaining life after the last cycle, in cycles, one line a unit, none negative. */
export function parseLabels(bytes: Uint8Array, {file, units, of}: LabelOptions): Parsed<Float64Array> {
  const log = new ProblemLog(file);
  const table = parseSpaceTable(bytes, log, {columns: ["RUL"], refetch: REFETCH});
  if (!table || table.rows === 0) return {value: null, log};
  const labels = table.columns[0];
  labels.forEach((label, row) => {
    if (label < 0) negativeLabel(log, label, table.lines[row]);
  });
  if (labels.length !== units) labelCount(log, table, units, of);
  return {value: log.failed ? null : labels, log};
}

/** The fleet with `labels` as the remaining life of its units, in order. */
export const withLabels = (fleet: Fleet, labels: Float64Array): Fleet => ({...fleet, remaining: labels});

function toFleet(
  table: SpaceTable,
  starts: readonly number[],
  scenario: string,
  role: "train" | "current"
): Fleet {
  const [unit, time, ...values] = table.columns;
  const column = (name: string, i: number): Column => ({name, values: values[i]});
  return {
    scenario,
    units: starts.map((row) => String(unit[row])),
    offsets: Int32Array.from([...starts, table.rows]),
    time,
    settings: SETTINGS.map(column),
    sensors: SENSORS.map((name, i) => column(name, SETTINGS.length + i)),
    remaining: new Float64Array(starts.length).fill(role === "train" ? 0 : Number.NaN)
  };
}

function negativeLabel(log: ProblemLog, label: number, line: number): void {
  log.error({
    kind: "negative-label",
    line,
    column: {number: 1, name: "RUL"},
    found: String(label),
    expected: "a remaining life of 0 cycles or more",
    mend: `correct the label, or ${REFETCH}`
  });
}

function labelCount(log: ProblemLog, {rows, lines}: SpaceTable, units: number, of: string): void {
  log.error({
    kind: "label-count",
    line: rows > units ? lines[units] : lines[rows - 1],
    column: {number: 1, name: "RUL"},
    found: `${rows} ${rows === 1 ? "label" : "labels"}`,
    expected: `${units}, one for each unit of ${of}`,
    mend: `use the label file that belongs to ${of}, or ${REFETCH}`
  });
}
