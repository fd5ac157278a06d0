/** A catalogue as a table to learn from: one row an application, repeated ones set aside and counted. */
import type {Column, LabelledTable} from "../../tabular/labelledTable.ts";
import {excerpt} from "../excerpt.ts";
import {METADATA} from "./columns.ts";
import {isoDay} from "./date.ts";
import {foldName} from "./name.ts";
import type {CatalogueRecord, CatalogueRecords} from "./records.ts";
import {type CountedRepair, RepairTally} from "./repairs.ts";

const REVIEWS = METADATA.findIndex(({name}) => name === "Reviews");
const UPDATED = METADATA.findIndex(({name}) => name === "Last Updated");

/** A clean table and how it came about. */
export interface Catalogue {
  readonly table: LabelledTable;
  readonly cleaning: {
    readonly read: number;
    readonly kept: number;
    readonly repairs: readonly CountedRepair[];
  };
  /** Day of the newest update (ISO 8601), null when none is known. */
  readonly lastUpdate: string | null;
  /** Rows kept that come from the additions. */
  readonly added: number;
}

interface Row extends CatalogueRecord {
  readonly added: boolean;
}

/**
 * Makes a table with a row for each name, in the order of the names' code units, whatever the order of the rows. Of
 * the rows with one name the publisher's go before additions; among these the one with most reviews is kept, then the
 * latest, then the first by its text. Names equal but for case, accents, spaces and signs stay rows of their own ("I am
 * rich" is six applications) and share a group, so that none is learned from while another is judged.
 */
export function toCatalogue(source: CatalogueRecords, additions: CatalogueRecords | null = null): Catalogue {
  const repairs = new RepairTally();
  repairs.addAll(source.repairs);
  if (additions) repairs.addAll(additions.repairs);
  const rows = [...rowsOf(source, false), ...(additions ? rowsOf(additions, true) : [])];
  const apps = Map.groupBy(withoutDuplicates(rows, repairs), ({app}) => app);
  const kept = Array.from(apps.values(), (group) => chooseRow(group, repairs));
  kept.sort((a, b) => (a.app < b.app ? -1 : 1));
  const updated = kept.map(({values}) => values[UPDATED] as number).filter((day) => !Number.isNaN(day));
  return {
    table: toTable(kept),
    cleaning: {read: source.read + (additions?.read ?? 0), kept: kept.length, repairs: repairs.list()},
    lastUpdate: updated.length > 0 ? isoDay(updated.reduce((a, b) => Math.max(a, b))) : null,
    added: kept.filter(({added}) => added).length
  };
}

const rowsOf = ({records}: CatalogueRecords, added: boolean): Row[] =>
  records.map((record) => ({...record, added}));

function withoutDuplicates(rows: readonly Row[], repairs: RepairTally): Row[] {
  const seen = new Map<string, Row>();
  return rows.filter((row) => {
    const first = seen.get(row.text);
    if (!first) seen.set(row.text, row);
    else
      repairs.add("exact-duplicate", () => ({
        line: row.line,
        found: `${excerpt(row.app, 60)}, as on line ${first.line}`,
        became: "set aside"
      }));
    return !first;
  });
}

/** The row kept of those with one name. */
function chooseRow(rows: readonly Row[], repairs: RepairTally): Row {
  const [kept, ...others] = rows.toSorted(byStanding);
  for (const row of others)
    repairs.add("same-app", () => ({
      line: row.line,
      found: `${excerpt(row.app, 60)} with ${reviews(row)}`,
      became: `set aside: line ${kept.line} has ${reviews(kept)}`
    }));
  const categories = new Set(rows.map(({category}) => category));
  if (categories.size > 1)
    repairs.add("several-categories", () => ({
      line: kept.line,
      found: `${excerpt(kept.app, 60)} as ${[...categories].sort().join(", ")}`,
      became: kept.category
    }));
  return kept;
}

function byStanding(a: Row, b: Row): number {
  return (
    Number(a.added) - Number(b.added) ||
    known(b.values[REVIEWS]) - known(a.values[REVIEWS]) ||
    known(b.values[UPDATED]) - known(a.values[UPDATED]) ||
    (a.text < b.text ? -1 : 1)
  );
}

/** A number to rank by: what is not known comes last. */
const known = (value: CatalogueRecord["values"][number]): number =>
  Number.isNaN(value) ? -1 : (value as number);

function reviews({values}: Row): string {
  const count = values[REVIEWS] as number;
  return Number.isNaN(count)
    ? "no known number of reviews"
    : `${count} ${count === 1 ? "review" : "reviews"}`;
}

function toTable(rows: readonly Row[]): LabelledTable {
  const classes = [...new Set(rows.map(({category}) => category))].sort();
  const groups = new Map<string, number>();
  const groupOf = ({app}: Row): number => {
    const key = foldName(app);
    const group = groups.get(key) ?? groups.size;
    groups.set(key, group);
    return group;
  };
  const id = rows.map(({app}) => app);
  return {
    rows: rows.length,
    id,
    group: Int32Array.from(rows, groupOf),
    columns: [{kind: "text", name: "App", values: id}, ...METADATA.map((_, i) => toColumn(rows, i))],
    classes,
    target: Int32Array.from(rows, ({category}) => classes.indexOf(category))
  };
}

function toColumn(rows: readonly Row[], i: number): Column {
  const {kind, name} = METADATA[i];
  return kind === "number"
    ? {kind, name, values: Float64Array.from(rows, ({values}) => values[i] as number)}
    : {kind, name, values: rows.map(({values}) => values[i] as string | null)};
}
