/** Out-of-fold predictions of a table's rows, as the pages read them. */
import type {LabelledTable} from "../../core/tabular/labelledTable.ts";
import type {TableColumns} from "../../io/tableCheck.ts";

/** The `rank`th likeliest class of each row (1: the likeliest), the first of equals first. */
export function likeliestOf(
  probabilities: Float64Array,
  rows: number,
  classes: number,
  rank: number
): Int32Array {
  const order = Array.from({length: classes}, (_, k) => k);
  return Int32Array.from({length: rows}, (_, row) => {
    const at = row * classes;
    return order.toSorted((a, b) => probabilities[at + b] - probabilities[at + a] || a - b)[
      Math.min(rank, classes) - 1
    ];
  });
}

/** Digits of a probability that pages can use. */
const rounded = (probability: number): number => Math.round(1e6 * probability) / 1e6;

/** Columns of the contract's table of predictions. */
export function predictedRows(
  {rows, id, classes, target}: LabelledTable,
  probabilities: Float64Array,
  folds: ArrayLike<number>
): TableColumns {
  const [first, second, third] = [1, 2, 3].map((rank) =>
    likeliestOf(probabilities, rows, classes.length, rank)
  );
  const name = (k: number): string => classes[k];
  const chance = (of: ArrayLike<number>): Float64Array =>
    Float64Array.from({length: rows}, (_, row) => rounded(probabilities[row * classes.length + of[row]]));
  return {
    unit_id: [...id],
    truth: Array.from(target, name),
    predicted: Array.from(first, name),
    probability: chance(first),
    truth_probability: chance(target),
    second: Array.from(second, name),
    third: Array.from(third, name),
    fold: Uint8Array.from(folds)
  };
}
