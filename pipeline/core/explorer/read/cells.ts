/** From named columns of cells to the table of the explorer. */
import {random} from "../../stats/random.ts";
import {type ExplorerProblem, problem, refuse} from "../problem.ts";
import type {ExplorerTable} from "../table.ts";
import {type ReadColumn, readColumn} from "./column.ts";
import {ambiguousNotes, readFeatures} from "./features.ts";
import {numbersRows} from "./rowNumbers.ts";
import {readTarget} from "./target.ts";
import {measured, unitOf} from "./units.ts";
import {writings} from "./writing.ts";

export interface ReadOptions {
  /** Column of the classes; the last one when absent. */
  readonly target?: string;
  /** Sets which rows stand for a table of too many. */
  readonly seed?: number;
}

/** A header and rows as wide as it. */
export interface CellTable {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether a comma may be a decimal sign. */
  readonly comma: boolean;
  readonly notes: readonly ExplorerProblem[];
}

const MOST_COLUMNS = 200;
const MOST_ROWS = 50_000;
const LEAST_ROWS = 10;

/** Names without doubles: the second "a" is "a (2)"; a column without a name has its number. */
export function uniqueNames(header: readonly string[]): string[] {
  const used = new Set<string>();
  return header.map((given, i) => {
    const name = given.trim() || `#${i + 1}`;
    let unique = name;
    for (let n = 2; used.has(unique); n++) unique = `${name} (${n})`;
    used.add(unique);
    return unique;
  });
}

function sampled(rows: CellTable["rows"], seed: number): CellTable["rows"] {
  const order = Int32Array.from(rows.keys());
  random(seed).fork("rows of a file").shuffle(order);
  return Array.from(order.subarray(0, MOST_ROWS).sort(), (row) => rows[row]);
}

function targetPlace(names: readonly string[], {target}: ReadOptions): number {
  if (target === undefined) return names.length - 1;
  const place = names.indexOf(target);
  return place >= 0 ? place : refuse("unknownTarget", {column: target, columns: names});
}

/** The cells without the unit that all numbers of a column have; the classes keep theirs. */
function withoutUnits(
  rows: CellTable["rows"],
  names: readonly string[],
  place: number
): Pick<CellTable, "rows" | "notes"> {
  const units = names.map((_, at) => (at === place ? null : unitOf(rows, at)));
  const notes = units.flatMap((unit, at) =>
    unit === null ? [] : [problem("unitLeftOut", {column: names[at], unit})]
  );
  if (notes.length === 0) return {rows, notes};
  const bare = (cell: string, at: number): string =>
    units[at] === null ? cell : (measured(cell.trim())?.number ?? cell);
  return {rows: rows.map((cells) => cells.map(bare)), notes};
}

/**
 * The table of the explorer.
 * @throws {ExplorerError} for a table that gives nothing to learn
 */
export function tableOfCells(
  {name, header, rows: all, comma, notes: given}: CellTable,
  options: ReadOptions
): ExplorerTable {
  const names = uniqueNames(header);
  if (names.length > MOST_COLUMNS) refuse("tooManyColumns", {found: names.length, most: MOST_COLUMNS});
  if (names.length < 2) refuse("oneColumn", {});
  if (all.length < LEAST_ROWS) refuse("tooFewRows", {found: all.length, least: LEAST_ROWS});
  const place = targetPlace(names, options);
  const bare = withoutUnits(all, names, place);
  const notes = [...given, ...bare.notes];
  const rows = all.length > MOST_ROWS ? sampled(bare.rows, options.seed ?? 0) : bare.rows;
  if (rows !== bare.rows) notes.push(problem("sampledRows", {kept: rows.length, found: all.length}));
  const written = writings(rows, comma);
  const columnOf = (at: number, of: CellTable["rows"]): ReadColumn =>
    readColumn(
      names[at],
      of.map((cells) => cells[at]),
      written[at]
    );
  const answers = columnOf(place, rows);
  const target = readTarget(answers);
  notes.push(...ambiguousNotes(answers), ...target.notes);
  const known = rows.filter((_, row) => target.y[row] >= 0);
  if (known.length < rows.length)
    notes.push(problem("unlabelledRows", {rows: rows.length - known.length, column: names[place]}));
  if (known.length < LEAST_ROWS) refuse("tooFewRows", {found: known.length, least: LEAST_ROWS});
  const others = names.flatMap((_, at) => (at === place ? [] : [columnOf(at, known)]));
  const numbering = names.filter((_, at) => at !== place && numbersRows(bare.rows, at, written[at]));
  const features = readFeatures(others, new Set(numbering));
  if (features.names.length === 0) refuse("noFeature", {});
  return {
    name,
    features: uniqueNames(features.names),
    columns: features.columns,
    labels: target.labels,
    y: target.y.filter((label) => label >= 0),
    notes: [...notes, ...features.notes]
  };
}
