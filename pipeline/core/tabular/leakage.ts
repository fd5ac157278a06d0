/** Columns that restate the class: a model that learns from one tells nothing of rows where it is not known yet. */
import type {Column, LabelledTable} from "./labelledTable.ts";

/** A column is asked to be used though it restates the class. */
export class LeakageError extends Error {
  override readonly name = "LeakageError";
}

/** A column and the share of classes that it tells alone. */
export interface LeakingColumn {
  readonly name: string;
  readonly accuracy: number;
}

/** A column that tells this share of the classes by its value alone restates them. */
const TELLING = 0.8;
/** And this much more than the most frequent class does. */
const ABOVE = 0.3;

/** Classes told for rows of known values: the class that most rows of the value have, or of all where it is new. */
function majorityByValue(
  values: readonly (string | null)[],
  target: Int32Array,
  classes: number,
  learn: Uint8Array
): Int32Array {
  const all = new Int32Array(classes);
  const by = new Map<string | null, Int32Array>();
  for (let row = 0; row < values.length; row++) {
    if (!learn[row]) continue;
    all[target[row]]++;
    const counts = by.get(values[row]) ?? new Int32Array(classes);
    counts[target[row]]++;
    by.set(values[row], counts);
  }
  const most = (counts: Int32Array): number => counts.indexOf(Math.max(...counts));
  const fallback = most(all);
  const told = new Map(Array.from(by, ([value, counts]) => [value, most(counts)]));
  return Int32Array.from(values, (value) => told.get(value) ?? fallback);
}

/** Words of a column: a category as it is, a number by its value, a text in lower case. */
const wordsOf = (column: Column): readonly (string | null)[] =>
  column.kind === "number"
    ? Array.from(column.values, (value) => (Number.isNaN(value) ? null : String(value)))
    : column.kind === "text"
      ? column.values.map((value) => value.toLowerCase())
      : column.values;

/** Share of the classes that a column tells alone, each fold by the others. */
export function toldAlone(
  column: Column,
  {target, classes}: LabelledTable,
  folds: ArrayLike<number>
): number {
  const values = wordsOf(column);
  const k = 1 + Math.max(...Array.from(folds));
  let right = 0;
  for (let fold = 0; fold < k; fold++) {
    const learn = Uint8Array.from(folds, (own) => (own === fold ? 0 : 1));
    const told = majorityByValue(values, target, classes.length, learn);
    for (let row = 0; row < target.length; row++)
      if (folds[row] === fold && told[row] === target[row]) right++;
  }
  return right / target.length;
}

function majorityShare({target, classes}: LabelledTable): number {
  const counts = new Int32Array(classes.length);
  for (const own of target) counts[own]++;
  return Math.max(...counts) / target.length;
}

export interface ChosenColumns {
  /** The table with the columns to learn from. */
  readonly table: LabelledTable;
  /** Columns left out because they restate the class. */
  readonly refused: LeakingColumn[];
}

/**
 * The columns to learn from: those asked for, or all but those that restate the class.
 *
 * @param use names of columns; null for all that do not restate the class
 * @param allowed columns that may be used although they do
 * @param folds fold of each row
 * @throws LeakageError when a column is asked for that restates the class and is not allowed
 * @throws RangeError when the table has no such column
 */
export function chooseColumns(
  table: LabelledTable,
  {use, allowed}: {readonly use: readonly string[] | null; readonly allowed: readonly string[]},
  folds: ArrayLike<number>
): ChosenColumns {
  const known = table.columns.map(({name}) => name);
  const unknown = [...(use ?? []), ...allowed].find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new RangeError(`the table has no column ${unknown}; expected one of ${known.join(", ")}`);
  const limit = Math.max(TELLING, Math.min(0.95, majorityShare(table) + ABOVE));
  const leaking = table.columns
    .map((column) => ({name: column.name, accuracy: toldAlone(column, table, folds)}))
    .filter(({accuracy}) => accuracy >= limit);
  const refused = leaking.filter(({name}) => !allowed.includes(name));
  const asked = refused.find(({name}) => use?.includes(name));
  if (asked)
    throw new LeakageError(
      `Column ${asked.name} restates the class: by its value alone ${(100 * asked.accuracy).toFixed(0)} % of the rows are told right, ` +
        "so a model that learns from it shows nothing. To mend: leave it out of `use`; " +
        `to use it on purpose, name it in allowLeakage: ["${asked.name}"].`
    );
  const left = new Set(refused.map(({name}) => name));
  const wanted = table.columns.filter(({name}) => (use ? use.includes(name) : !left.has(name)));
  return {table: {...table, columns: wanted}, refused};
}
