/** The answer that a page shows before any is asked for. */
import type {tabularPredictionsTable} from "../../pipeline/contract/tabular.ts";
import type {Guess} from "../views/tabular/guess.ts";
import {openClassifier} from "./classifier.ts";
import type {TabularReport} from "./load.ts";
import type {Table} from "./table.ts";

/** How sure the example is, about: one that is nearly certain would flatter, one that wavers would puzzle. */
const wanted = 0.7;

/** Two to four words of plain letters: a name that readers of any language can read. */
const isPlain = (name: string): boolean => /^[A-Za-z]{2,12}( [A-Za-z]{2,12}){1,3}$/.test(name);

/**
 * A row that the model got right out of fold, about as sure as is wanted; of those equally so the first by name. One
 * with a plain name where there is any, and where none was right any row.
 */
export function exampleRow({columns, rows}: Table<typeof tabularPredictionsTable>): number | undefined {
  const all = Array.from({length: rows}, (_, i) => i);
  const right = all.filter((i) => columns.truth[i] === columns.predicted[i]);
  const plain = right.filter((i) => isPlain(columns.unit_id[i]));
  const off = (i: number): number => Math.round(1000 * Math.abs(columns.probability[i] - wanted));
  const [best] = [plain, right, all]
    .find((some) => some.length > 0)
    ?.toSorted((a, b) => off(a) - off(b) || (columns.unit_id[a] < columns.unit_id[b] ? -1 : 1)) ?? [
    undefined
  ];
  return best;
}

/** The model's answer to the name of such a row; null where the report carries no model. */
export async function exampleOf({files, summary, predictions}: TabularReport): Promise<Guess | null> {
  const classifier = await openClassifier(files, summary.classes);
  const row = exampleRow(predictions);
  return classifier && row !== undefined ? classifier.guess(predictions.columns.unit_id[row]) : null;
}
