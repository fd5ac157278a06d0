/** Refuses what cannot be compared, before anything is counted. */

/** Columns of one value a unit, by name. */
type Columns = Readonly<Record<string, ArrayLike<unknown>>>;

/**
 * Places of the units in order of their ids, by code unit: what was given in another order is judged alike.
 *
 * @throws RangeError without units, with an empty or repeated id, or with a column of another length
 */
export function unitOrder(ids: readonly string[], columns: Columns): Int32Array {
  if (ids.length === 0) throw new RangeError("gate: found no held-out unit, expected at least one");
  for (const [name, values] of Object.entries(columns))
    if (values.length !== ids.length)
      throw new RangeError(
        `gate: found ${values.length} values of ${name} for ${ids.length} units, expected one for each`
      );
  const order = Int32Array.from(ids, (_, i) => i).sort((a, b) =>
    ids[a] < ids[b] ? -1 : ids[a] > ids[b] ? 1 : a - b
  );
  for (const [rank, i] of order.entries()) {
    if (ids[i] === "") throw new RangeError(`gate: found an empty id at place ${i}, expected a name`);
    if (rank > 0 && ids[i] === ids[order[rank - 1]])
      throw new RangeError(
        `gate: found unit "${ids[i]}" more than once, expected one prediction of each; put the scenario into the id where units of several share theirs`
      );
  }
  return order;
}

/** Upper limit of what is predicted: squares of it, summed over all units, are still numbers. */
const MAX_SIZE = 1e100;

/**
 * Values of `column` in that order.
 *
 * @throws RangeError for what is no finite number, or too large to square and sum
 */
export function finiteValues(
  name: string,
  column: ArrayLike<number>,
  ids: readonly string[],
  order: Int32Array
): Float64Array {
  return Float64Array.from(order, (i) => {
    if (!(Math.abs(column[i]) <= MAX_SIZE))
      throw new RangeError(
        `gate: found ${name} ${column[i]} of unit "${ids[i]}", expected a finite number of at most ${MAX_SIZE} in size`
      );
    return column[i];
  });
}

/**
 * Names in that order.
 *
 * @throws RangeError for an empty one
 */
export function filledNames(
  name: string,
  column: readonly string[],
  ids: readonly string[],
  order: Int32Array
): string[] {
  return Array.from(order, (i) => {
    if (column[i] === "") throw new RangeError(`gate: found no ${name} of unit "${ids[i]}", expected a name`);
    return column[i];
  });
}
