/** Checks that rows of a C-MAPSS table are lives: contiguous rising units, each with cycles 1, 2, 3, …. */
import {REFETCH} from "./cmapssFormat.ts";
import type {Problem, ProblemLog} from "./problem.ts";
import type {SpaceTable} from "./spaceTable.ts";

/** First row of each unit. What is wrong goes into `log`, once for each fault: what follows from it is not repeated. */
export function checkLives(table: SpaceTable, log: ProblemLog, role: "train" | "current"): number[] {
  const [unit, cycle] = table.columns;
  const starts: number[] = [];
  let current = Number.NaN;
  let highest = 0;
  let expected = 1;
  let disorder = false;
  for (let row = 0; row < table.rows; row++) {
    const id = unit[row];
    const place = {line: table.lines[row], log};
    if (!isCount(id)) {
      if (!Number.isNaN(id)) badUnit(place, id);
      expected = Number.NaN;
      continue;
    }
    if (id !== current) {
      const returns = id <= highest;
      if (returns) returningUnit(place, id, highest);
      disorder ||= returns;
      starts.push(row);
      current = id;
      highest = Math.max(highest, id);
      expected = returns ? Number.NaN : 1;
    }
    expected = checkCycle(place, id, cycle[row], expected);
  }
  if (!disorder) checkLengths(table, starts, log, role);
  return starts;
}

interface Place {
  readonly line: number;
  readonly log: ProblemLog;
}

/** Cycle expected in the unit's next row; `NaN` when any will do, after a fault that was told. */
function checkCycle(place: Place, unit: number, cycle: number, expected: number): number {
  if (Number.isNaN(cycle)) return Number.NaN;
  if (!isCount(cycle)) {
    cycleError(
      place,
      cycle < 0 ? "negative-cycle" : "cycle",
      `cycle ${cycle}`,
      "a whole number from 1",
      unit
    );
    return expected + 1;
  }
  if (Number.isNaN(expected) || cycle === expected) return cycle + 1;
  if (cycle === expected - 1)
    cycleError(place, "repeated-cycle", `cycle ${cycle} again`, `cycle ${expected}`, unit);
  else if (cycle < expected) cycleError(place, "cycle-back", `cycle ${cycle}`, `cycle ${expected}`, unit);
  else cycleError(place, "missing-cycle", `cycle ${cycle}`, `cycle ${expected}`, unit);
  return cycle + 1;
}

const MEND: Readonly<Record<string, string>> = {
  "negative-cycle": "correct the cycle",
  cycle: "correct the cycle",
  "repeated-cycle": "remove the row that is there twice",
  "cycle-back": "put the rows of each unit in order of cycles",
  "missing-cycle": "restore the missing rows, or remove the unit"
};

function cycleError({line, log}: Place, kind: string, found: string, expected: string, unit: number): void {
  const column = {number: 2, name: "cycle"};
  const mend = `${MEND[kind]}, or ${REFETCH}`;
  log.error({kind, line, column, found, expected: `${expected} of unit ${unit}`, mend});
}

function badUnit({line, log}: Place, unit: number): void {
  log.error(unitProblem("unit", line, `unit ${unit}`, "a whole number from 1", "correct the unit number"));
}

function returningUnit({line, log}: Place, unit: number, highest: number): void {
  const found = `unit ${unit} after unit ${highest}`;
  const expected = "rows of a unit together, units in rising order";
  log.error(unitProblem("unit-order", line, found, expected, "sort the rows by unit, then by cycle"));
}

function checkLengths(
  {rows, lines, columns}: SpaceTable,
  starts: readonly number[],
  log: ProblemLog,
  role: string
): void {
  starts.forEach((start, u) => {
    if ((starts[u + 1] ?? rows) - start > 1) return;
    const unit = columns[0][start];
    const found = `unit ${unit} with a single cycle`;
    if (role === "train") {
      const mend = "restore the rest of its life, or remove the unit";
      log.error(
        unitProblem("single-cycle", lines[start], found, "at least 2 cycles of a unit that failed", mend)
      );
    } else {
      const mend = "nothing to do, but its prediction rests on one reading of each sensor";
      log.repair({...unitProblem("single-cycle", lines[start], found, "a longer record", ""), mend});
    }
  });
}

function unitProblem(kind: string, line: number, found: string, expected: string, mend: string): Problem {
  return {kind, line, column: {number: 1, name: "unit"}, found, expected, mend: `${mend}, or ${REFETCH}`};
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 1;
