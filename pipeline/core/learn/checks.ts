/** Refuses what cannot be learnt from or predicted with, before any work starts. */
import type {Matrix} from "../matrix.ts";
import {LearnError} from "./errors.ts";

/** Upper limit of rows of one fit: see `packing.ts`. */
export const MAX_ROWS = 2 ** 22 - 1;
/** Upper limit of features of one model: what a saved tree can name. */
export const MAX_FEATURES = 2 ** 14;
/** Upper limit of a target's size: squares of it are still numbers, summed over all rows. */
const MAX_TARGET = 1e150;
/** Upper limit of rows times features: what 32-bit positions reach. */
const MAX_CELLS = 2 ** 31 - 8 * MAX_ROWS;

function checkShape(x: Matrix): void {
  if (x.rows < 1 || x.rows > MAX_ROWS) {
    throw new LearnError("data", `Found ${x.rows} rows to learn from; expected 1 to ${MAX_ROWS}.`);
  }
  if (x.names.length < 1 || x.names.length > MAX_FEATURES) {
    throw new LearnError("data", `Found ${x.names.length} features; expected 1 to ${MAX_FEATURES}.`);
  }
  if (x.rows * x.names.length > MAX_CELLS) {
    throw new LearnError(
      "data",
      `Found ${x.rows} rows of ${x.names.length} features; expected at most ${MAX_CELLS} values. Learn from fewer rows.`
    );
  }
  if (x.columns.length !== x.names.length || new Set(x.names).size !== x.names.length) {
    throw new LearnError(
      "data",
      `Found ${x.columns.length} columns for ${new Set(x.names).size} distinct names of ${x.names.length}; expected one column for each name, each name once.`
    );
  }
  for (let f = 0; f < x.columns.length; f++) {
    if (x.columns[f].length !== x.rows) {
      throw new LearnError(
        "data",
        `Feature "${x.names[f]}" has ${x.columns[f].length} values; expected one for each of ${x.rows} rows.`
      );
    }
  }
}

function checkFinite(x: Matrix): void {
  for (let f = 0; f < x.columns.length; f++) {
    const values = x.columns[f];
    for (let row = 0; row < values.length; row++) {
      if (values[row] === Number.POSITIVE_INFINITY || values[row] === Number.NEGATIVE_INFINITY) {
        throw new LearnError(
          "data",
          `Feature "${x.names[f]}", row ${row}: found ${values[row]}; expected a finite number, or NaN where it is missing.`
        );
      }
    }
  }
}

/**
 * Throws unless `x` is a table of finite numbers or NaN with distinct names and `y` one finite number a row.
 * @throws LearnError with code `data`
 */
export function checkTraining(x: Matrix, y: ArrayLike<number>): void {
  checkShape(x);
  if (y.length !== x.rows) {
    throw new LearnError("data", `Found ${y.length} targets for ${x.rows} rows; expected one for each.`);
  }
  for (let row = 0; row < y.length; row++) {
    if (!(Math.abs(y[row]) <= MAX_TARGET)) {
      throw new LearnError(
        "data",
        `Target of row ${row}: found ${y[row]}; expected a number of at most ${MAX_TARGET} in size.`
      );
    }
  }
  checkFinite(x);
}

/**
 * Throws unless the columns of `x` are `features`, in that order.
 * @throws LearnError with code `features`
 */
export function checkFeatures(x: Matrix, features: readonly string[]): void {
  if (x.names.length !== features.length) {
    throw new LearnError(
      "features",
      `Found ${x.names.length} features; expected the model's ${features.length}. Build the matrix with the same feature options as in training.`
    );
  }
  for (let f = 0; f < features.length; f++) {
    if (x.names[f] !== features[f]) {
      throw new LearnError(
        "features",
        `Feature ${f}: found "${x.names[f]}"; expected "${features[f]}". Build the matrix with the same feature options as in training.`
      );
    }
  }
}
