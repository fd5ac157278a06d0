/** Which columns of a CSV file mean what, and where they are. */

import type {CsvEncoding} from "./csvText.ts";
import {excerpt} from "./excerpt.ts";
import type {ColumnPlace, ProblemLog} from "./problem.ts";

/** Names of the columns of a fleet, as configured. */
export interface CsvLayout {
  readonly unit: string;
  /** Age of the unit, a number in the report's time unit. */
  readonly time: string;
  readonly scenario?: string | undefined;
  readonly settings: readonly string[];
  readonly sensors: readonly string[];
  /** Remaining life at each record. */
  readonly remaining?: string | undefined;
  readonly delimiter: "," | ";" | "\t" | "|";
  readonly encoding: CsvEncoding;
}

/** Where each role's column is. */
export interface CsvPlaces {
  readonly unit: ColumnPlace;
  readonly time: ColumnPlace;
  readonly scenario: ColumnPlace | null;
  readonly settings: readonly ColumnPlace[];
  readonly sensors: readonly ColumnPlace[];
  readonly remaining: ColumnPlace | null;
}

/**
 * Finds the columns of `layout` in `header`. Names that are missing, there twice, or used for two roles are errors
 * in `log` and give null; columns that nothing uses are told. Without `needsRemaining` that column may be absent.
 */
export function findColumns(
  header: readonly string[],
  layout: CsvLayout,
  log: ProblemLog,
  needsRemaining: boolean
): CsvPlaces | null {
  const places = uniqueNames(header, log);
  checkRoles(layout, log);
  const find = (name: string, role: string): ColumnPlace =>
    places.get(name) ?? missing(header, layout, name, role, log);
  const {remaining} = layout;
  const optional = remaining !== undefined && !needsRemaining && !places.has(remaining);
  const found: CsvPlaces = {
    unit: find(layout.unit, "columns.unit"),
    time: find(layout.time, "columns.time"),
    scenario: layout.scenario === undefined ? null : find(layout.scenario, "columns.scenario"),
    settings: layout.settings.map((name) => find(name, "columns.settings")),
    sensors: layout.sensors.map((name) => find(name, "columns.sensors")),
    remaining: remaining === undefined || optional ? null : find(remaining, "columns.remaining")
  };
  if (log.failed) return null;
  tellUnused(header, layout, log);
  return found;
}

/** Place of each name of a header; one that is there twice is an error in `log`. */
export function uniqueNames(header: readonly string[], log: ProblemLog): Map<string, ColumnPlace> {
  const places = new Map<string, ColumnPlace>();
  header.forEach((name, i) => {
    const before = places.get(name);
    if (before && name !== "") duplicate(log, {number: i + 1, name}, before);
    else places.set(name, {number: i + 1, name});
  });
  return places;
}

function duplicate(log: ProblemLog, column: ColumnPlace, before: ColumnPlace): void {
  log.error({
    kind: "duplicate-column",
    line: 1,
    column,
    found: `the name ${excerpt(column.name)} again, already that of column ${before.number}`,
    expected: "a different name for each column",
    mend: "rename one of the two columns in the header"
  });
}

const names = ({unit, time, scenario, settings, sensors, remaining}: CsvLayout): string[] =>
  [unit, time, scenario, ...settings, ...sensors, remaining].filter((name) => name !== undefined);

function checkRoles(layout: CsvLayout, log: ProblemLog): void {
  const seen = new Set<string>();
  for (const name of names(layout)) {
    if (seen.has(name)) {
      log.error({
        kind: "role",
        line: null,
        column: null,
        found: `the column ${excerpt(name)} configured for two roles`,
        expected: "one role for each column, or a model would be shown its own answer",
        mend: `remove ${excerpt(name)} from one of the lists in columns, in vigie.config.ts`
      });
    }
    seen.add(name);
  }
}

function missing(
  header: readonly string[],
  {delimiter}: CsvLayout,
  name: string,
  role: string,
  log: ProblemLog
): ColumnPlace {
  const other = header.length === 1 ? [",", ";", "\t", "|"].find((d) => header[0].includes(d)) : undefined;
  const list = header.slice(0, 12).map((n) => excerpt(n, 24));
  log.error({
    kind: "missing-column",
    line: 1,
    column: null,
    found: `the columns ${list.join(", ")}${header.length > list.length ? ", …" : ""}`,
    expected: `a column ${excerpt(name)} (${role})`,
    mend:
      other && other !== delimiter
        ? `set delimiter: ${JSON.stringify(other)} for this source`
        : `give the column's name in ${role}, in vigie.config.ts, or add the column to the file`
  });
  return {number: 0, name};
}

function tellUnused(header: readonly string[], layout: CsvLayout, log: ProblemLog): void {
  const used = new Set(names(layout));
  header.forEach((name, i) => {
    if (used.has(name)) return;
    log.repair({
      kind: "unused-column",
      line: 1,
      column: {number: i + 1, name: name || "no name"},
      found: "a column that no setting names",
      expected: "the configured columns only",
      mend: "nothing to do, it was left out; to use it, add its name to columns in vigie.config.ts"
    });
  });
}
