/** The classes to be learned, from a column of a file. */
import {type ExplorerProblem, problem, refuse} from "../problem.ts";
import {countRows} from "../table.ts";
import type {ReadColumn} from "./column.ts";

export interface ReadTarget {
  readonly labels: readonly string[];
  /** Class of each row; −1 where the file does not say. */
  readonly y: Int32Array;
  /** Cells that are no answer. */
  readonly notes: readonly ExplorerProblem[];
}

type Classes = Omit<ReadTarget, "notes">;

/** Distinct whole numbers that still are classes, and not a measure. */
export const MOST_NUMBER_CLASSES = 20;
/** Distinct words that still are classes. */
export const MOST_WORD_CLASSES = 50;

function numberTarget({name, numbers}: ReadColumn & {numbers: Float64Array}): Classes {
  const values = Array.from(new Set(numbers.filter((value) => !Number.isNaN(value)))).sort((a, b) => a - b);
  if (values.length > MOST_NUMBER_CLASSES || values.some((value) => !Number.isInteger(value)))
    refuse("continuousTarget", {column: name, distinct: values.length, most: MOST_NUMBER_CLASSES});
  const places = new Map(values.map((value, k) => [value, k]));
  return {labels: values.map(String), y: Int32Array.from(numbers, (value) => places.get(value) ?? -1)};
}

function wordTarget({name, cells}: ReadColumn): Classes {
  const words = Array.from(new Set(cells.filter((cell) => cell !== ""))).sort();
  if (words.length > MOST_WORD_CLASSES)
    refuse("tooManyClasses", {column: name, found: words.length, most: MOST_WORD_CLASSES});
  const places = new Map(words.map((word, k) => [word, k]));
  return {labels: words, y: Int32Array.from(cells, (cell) => places.get(cell) ?? -1)};
}

/** Whether few whole numbers have words beside them, each met again: these are classes too. */
function mixed({cells, strangers}: ReadColumn, numbers: Float64Array): boolean {
  const words = cells.filter((cell, row) => cell !== "" && Number.isNaN(numbers[row]));
  return (
    strangers.cells > 0 &&
    words.every((word) => words.indexOf(word) !== words.lastIndexOf(word)) &&
    new Set(numbers).size <= MOST_NUMBER_CLASSES + 1 &&
    numbers.every((value) => Number.isNaN(value) || Number.isInteger(value))
  );
}

/**
 * Reads classes: words, or few distinct whole numbers, in ascending order.
 * @throws {ExplorerError} for a column that gives no classes to learn: a measure, one class, a class of one row
 */
export function readTarget(column: ReadColumn): ReadTarget {
  const {numbers, huge, strangers} = column;
  if (column.missing - huge.cells === column.cells.length) refuse("emptyTarget", {column: column.name});
  const measured = numbers && huge.cells === 0 && !mixed(column, numbers) ? numbers : null;
  const target = measured ? numberTarget({...column, numbers: measured}) : wordTarget(column);
  const {labels, y} = target;
  if (labels.length === 1) refuse("oneClass", {column: column.name, label: labels[0]});
  const rare = countRows(
    y.filter((k) => k >= 0),
    labels.length
  ).indexOf(1);
  if (rare >= 0) refuse("rareClass", {label: labels[rare]});
  const unread = measured !== null && strangers.cells > 0;
  return {
    ...target,
    notes: unread ? [problem("unreadNumbers", {column: column.name, ...strangers})] : []
  };
}
