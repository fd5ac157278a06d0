/** Checks that records of a CSV file are lives: ages from 0, no two alike, remaining lives that fall. */
import type {CsvPlaces} from "./csvLayout.ts";
import {type CsvRecords, unitStarts} from "./csvRecords.ts";
import {excerpt} from "./excerpt.ts";
import type {ColumnPlace, Problem, ProblemLog} from "./problem.ts";

/** Puts into `log` what is wrong with the records, taken in `order`: by scenario, unit and time. */
export function checkCsvLives(
  records: CsvRecords,
  order: Int32Array,
  places: CsvPlaces,
  log: ProblemLog,
  role: "train" | "current"
): void {
  const starts = unitStarts(records, order);
  starts.forEach((start, u) => {
    const rows = order.subarray(start, starts[u + 1] ?? order.length);
    checkTimes(records, rows, places.time, log);
    if (places.remaining) checkRemaining(records, rows, places.remaining, log, role);
    if (rows.length === 1 && records.unit[rows[0]] !== "")
      singleRecord(records, rows[0], places.unit, log, role);
  });
}

function checkTimes(
  {unit, time, lines}: CsvRecords,
  rows: Int32Array,
  column: ColumnPlace,
  log: ProblemLog
): void {
  rows.forEach((row, i) => {
    const at = {line: lines[row], column};
    if (time[row] < 0) {
      const expected = "an age of 0 or more";
      log.error({...at, kind: "negative-time", found: `${time[row]}`, expected, mend: "correct the age"});
    }
    if (i === 0 || time[row] !== time[rows[i - 1]]) return;
    const found = `${time[row]} again for unit ${excerpt(unit[row])}, as on line ${lines[rows[i - 1]]}`;
    const mend = "remove the record that is there twice";
    log.error({...at, kind: "repeated-time", found, expected: "one record of a unit at each time", mend});
  });
}

function checkRemaining(
  {unit, remaining, lines}: CsvRecords,
  rows: Int32Array,
  column: ColumnPlace,
  log: ProblemLog,
  role: "train" | "current"
): void {
  if (!remaining) return;
  let before = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const value = remaining[row];
    const problem = {line: lines[row], column, found: `${value}`};
    if (value < 0) log.error({...problem, ...NEGATIVE});
    else if (value > before) log.error({...problem, ...RISING, expected: `at most ${before}, as before`});
    if (!Number.isNaN(value)) before = value;
  }
  const last = rows[rows.length - 1];
  if (role === "current" || !Number.isNaN(remaining[last]) || log.failed) return;
  const found = `no remaining life at the last record of unit ${excerpt(unit[last])}`;
  log.error({...UNKNOWN, line: lines[last], column, found});
}

const NEGATIVE = {
  kind: "negative-remaining",
  expected: "a remaining life of 0 or more",
  mend: "correct the value"
};
const RISING = {
  kind: "rising-remaining",
  mend: "correct the value; after a repair that renews a unit, give it a new identifier"
};
const UNKNOWN: Omit<Problem, "line" | "column" | "found"> = {
  kind: "unknown-remaining",
  expected: "a number, since models learn from it",
  mend: "fill the cell, or move the unit to the file of units in service"
};

function singleRecord(
  {unit, lines}: CsvRecords,
  row: number,
  column: ColumnPlace,
  log: ProblemLog,
  role: "train" | "current"
): void {
  const at = {kind: "single-record", line: lines[row], column};
  const found = `unit ${excerpt(unit[row])} with a single record`;
  if (role === "train") {
    const mend = "restore the rest of its life, or remove the unit";
    log.error({...at, found, expected: "at least 2 records of a unit that failed", mend});
  } else {
    const mend = "nothing to do, but its prediction rests on one reading of each sensor";
    log.repair({...at, found, expected: "a longer record", mend});
  }
}
