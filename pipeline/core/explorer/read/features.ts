/** The features of a file: its numbers as they are, its words as columns of 0 and 1. */
import {type ExplorerProblem, problem} from "../problem.ts";
import {type ReadColumn, wordsOf} from "./column.ts";

export interface ReadFeatures {
  readonly names: string[];
  readonly columns: Float64Array[];
  readonly notes: ExplorerProblem[];
}

/** Distinct words that still become columns. */
const MOST_WORDS = 12;
/** A shorter column may number its rows by chance. */
const LEAST_NUMBERED = 10;

/** Whether a column only numbers the rows: whole, each once, without a gap. Sorted tables give classes away by it. */
function numbersRows(values: Float64Array): boolean {
  if (values.length < LEAST_NUMBERED || values.some((value) => !Number.isInteger(value))) return false;
  const sorted = values.slice().sort();
  return sorted.every((value, i) => value === sorted[0] + i);
}

/** What to tell of a column whose numbers could be read otherwise. */
export const ambiguousNotes = ({name, ambiguous}: ReadColumn): ExplorerProblem[] =>
  ambiguous ? [problem("ambiguousNumbers", {column: name, ...ambiguous})] : [];

function addNumbers(column: ReadColumn, values: Float64Array, {names, columns, notes}: ReadFeatures): void {
  const {name, missing, strangers, huge} = column;
  if (numbersRows(values)) {
    notes.push(problem("leftOutIdentifier", {column: name}));
    return;
  }
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

/** Makes features of columns; those that cannot be learned from are left out, and told. */
export function readFeatures(read: readonly ReadColumn[]): ReadFeatures {
  const features: ReadFeatures = {names: [], columns: [], notes: []};
  for (const column of read) {
    const {name, missing, cells, huge} = column;
    if (missing === cells.length)
      features.notes.push(
        huge.cells > 0
          ? problem("leftOutHuge", {column: name, example: huge.example})
          : problem("leftOutEmpty", {column: name})
      );
    else if (column.numbers) addNumbers(column, column.numbers, features);
    else addWords(column, features);
  }
  return features;
}
