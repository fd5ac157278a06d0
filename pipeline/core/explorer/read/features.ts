/** The features of a file: its numbers as they are, its words as columns of 0 and 1. */
import {type ExplorerProblem, problem} from "../problem.ts";
import {MOSTLY, type ReadColumn, wordsOf} from "./column.ts";
import {measured} from "./units.ts";

export interface ReadFeatures {
  readonly names: string[];
  readonly columns: Float64Array[];
  readonly notes: ExplorerProblem[];
}

/** Distinct words that still become columns. */
const MOST_WORDS = 12;

/** What to tell of a column whose numbers could be read otherwise. */
export const ambiguousNotes = ({name, ambiguous}: ReadColumn): ExplorerProblem[] =>
  ambiguous ? [problem("ambiguousNumbers", {column: name, ...ambiguous})] : [];

function addNumbers(column: ReadColumn, values: Float64Array, {names, columns, notes}: ReadFeatures): void {
  const {name, missing, strangers, huge} = column;
  notes.push(...ambiguousNotes(column));
  if (strangers.cells > 0) notes.push(problem("unreadNumbers", {column: name, ...strangers}));
  if (huge.cells > 0) notes.push(problem("hugeNumbers", {column: name, ...huge}));
  if (missing > 0) notes.push(problem("missingValues", {column: name, rows: missing}));
  names.push(name);
  columns.push(values);
}

function addWords(column: ReadColumn, {names, columns, notes}: ReadFeatures): void {
  const {name, cells, missing} = column;
  const words = wordsOf(column, MOST_WORDS);
  notes.push(...unitNotes(column));
  if (words.length > MOST_WORDS) {
    notes.push(problem("leftOutText", {column: name, most: MOST_WORDS}));
    return;
  }
  notes.push(problem("encodedText", {column: name, values: words.length}));
  if (missing > 0) notes.push(problem("missingValues", {column: name, rows: missing}));
  for (const word of words) {
    names.push(`${name} = ${word}`);
    columns.push(Float64Array.from(cells, (cell) => (cell === "" ? Number.NaN : Number(cell === word))));
  }
}

/** Numbers that cannot be read as such, as they have one unit or another; none where the words are words. */
function unitNotes({name, cells}: ReadColumn): ExplorerProblem[] {
  const known = cells.filter((cell) => cell !== "");
  const found = known.filter((cell) => measured(cell) !== null);
  return found.length < MOSTLY * known.length
    ? []
    : [problem("numbersWithUnits", {column: name, example: found[0]})];
}

/**
 * Makes features of columns; those that cannot be learned from are left out, and told.
 * @param numbering Names of the columns that only number the rows
 */
export function readFeatures(read: readonly ReadColumn[], numbering: ReadonlySet<string>): ReadFeatures {
  const features: ReadFeatures = {names: [], columns: [], notes: []};
  for (const column of read) {
    const {name, missing, cells, huge} = column;
    if (missing === cells.length)
      features.notes.push(
        huge.cells > 0
          ? problem("leftOutHuge", {column: name, example: huge.example})
          : problem("leftOutEmpty", {column: name})
      );
    else if (numbering.has(name)) features.notes.push(problem("leftOutIdentifier", {column: name}));
    else if (column.numbers) addNumbers(column, column.numbers, features);
    else addWords(column, features);
  }
  return features;
}
