/** Refuses classes that cannot be learnt, before any work starts. */
import {LearnError} from "../errors.ts";

/** Upper limit of classes of one model. */
export const MAX_CLASSES = 1024;

/**
 * Throws unless `target` has one class, 0 to `classes - 1`, for each of `rows` rows.
 * @throws LearnError with code `data`
 */
export function checkClasses(rows: number, target: ArrayLike<number>, classes: number): void {
  if (!(Number.isInteger(classes) && classes >= 2 && classes <= MAX_CLASSES))
    throw new LearnError("data", `Found ${classes} classes; expected 2 to ${MAX_CLASSES}.`);
  if (rows < 1) throw new LearnError("data", "Found no rows to learn from; expected at least one.");
  if (target.length !== rows)
    throw new LearnError("data", `Found ${target.length} classes for ${rows} rows; expected one for each.`);
  for (let row = 0; row < rows; row++) {
    const own = target[row];
    if (!(Number.isInteger(own) && own >= 0 && own < classes))
      throw new LearnError(
        "data",
        `Class of row ${row}: found ${own}; expected an integer from 0 to ${classes - 1}.`
      );
  }
}

/** Rows of each class. */
export function countClasses(target: ArrayLike<number>, classes: number): Float64Array {
  const counts = new Float64Array(classes);
  for (let row = 0; row < target.length; row++) counts[target[row]]++;
  return counts;
}
