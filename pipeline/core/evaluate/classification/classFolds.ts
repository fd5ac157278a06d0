/** Which rows judge a model that learned from the others. */
import {random} from "../../stats/random.ts";
import type {LabelledTable} from "../../tabular/labelledTable.ts";

/**
 * Fold of each row, 0 to k − 1: rows of one group stand together, and every class is spread over the folds as evenly as
 * groups allow. A group counts for the class that most of its rows have. The order of the rows changes nothing but
 * which of equal groups goes where: groups are taken in the order of their first row's id.
 *
 * @throws RangeError when there are fewer groups than folds
 */
export function classFolds(
  {rows, id, group, target, classes}: LabelledTable,
  k: number,
  seed: number
): Int32Array {
  const groups = groupsOf(rows, group, id);
  if (groups.length < k)
    throw new RangeError(
      `found ${groups.length} groups of rows, expected at least one for each of ${k} folds`
    );
  random(seed).fork("class folds").shuffle(groups);
  const byClass = groups.map((own) => ({own, of: mostOf(own, target, classes.length)}));
  byClass.sort((a, b) => a.of - b.of);
  const folds = new Int32Array(rows);
  for (const [place, {own}] of byClass.entries()) for (const row of own) folds[row] = place % k;
  return folds;
}

/** Rows of each group, groups in the order of the least id among their rows. */
function groupsOf(rows: number, group: Int32Array, id: readonly string[]): number[][] {
  const found = new Map<number, number[]>();
  for (let row = 0; row < rows; row++) {
    const own = found.get(group[row]);
    if (own) own.push(row);
    else found.set(group[row], [row]);
  }
  const least = (own: readonly number[]): string => own.map((row) => id[row]).sort()[0];
  return Array.from(found.values(), (own) => ({own, least: least(own)}))
    .sort((a, b) => (a.least < b.least ? -1 : 1))
    .map(({own}) => own);
}

/** The class most rows have, the first of equals. */
function mostOf(own: readonly number[], target: Int32Array, classes: number): number {
  const counts = new Int32Array(classes);
  for (const row of own) counts[target[row]]++;
  return counts.indexOf(Math.max(...counts));
}
