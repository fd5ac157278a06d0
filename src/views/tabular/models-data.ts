/** What the models page of a report of kind `tabular` knows, packed into the page at build. */
import type {TabularSummary, tabularPredictionsTable} from "../../../pipeline/contract/tabular.ts";
import type {Table} from "../../data/table.ts";
import {packFacts, rounded, type TabularFacts} from "./facts.ts";

/** A confident mistake: what it is about, places of its classes, and the probabilities of the two. */
export type Mistake = readonly [
  name: string,
  truth: number,
  predicted: number,
  stated: number,
  ofTruth: number,
  second: number
];

export interface TabularModelsData
  extends TabularFacts,
    Pick<TabularSummary, "confusion" | "importance" | "learning"> {
  /** The most confident of all, and of each class, most confident first. */
  readonly mistakes: readonly Mistake[];
  /** Mistakes in all. */
  readonly wrong: number;
}

/** Mistakes kept of all, and of each class as the true and as the predicted one. */
const kept = {all: 60, each: 8};

/** Every wrong prediction, the most confident first. */
function mistakesOf(
  summary: TabularSummary,
  {columns, rows}: Table<typeof tabularPredictionsTable>
): Mistake[] {
  const places = new Map(summary.classes.map(({name}, at) => [name, at]));
  const place = (name: string): number => places.get(name) ?? -1;
  return Array.from({length: rows}, (_, i) => i)
    .filter((i) => columns.truth[i] !== columns.predicted[i])
    .sort((a, b) => columns.probability[b] - columns.probability[a] || a - b)
    .map((i) => [
      columns.unit_id[i],
      place(columns.truth[i]),
      place(columns.predicted[i]),
      rounded(columns.probability[i], 3),
      rounded(columns.truth_probability[i], 3),
      // Where the second choice is the truth it says more than the third.
      place(columns.second[i])
    ]);
}

/** Those worth a place on the page, in their order. */
function worthShowing(all: readonly Mistake[]): Mistake[] {
  const counts = new Map<string, number>();
  const counted = (key: string): boolean => {
    const before = counts.get(key) ?? 0;
    counts.set(key, before + 1);
    return before < kept.each;
  };
  return all.filter(([, truth, predicted], i) => {
    const own = [counted(`true ${truth}`), counted(`predicted ${predicted}`)];
    return i < kept.all || own.includes(true);
  });
}

/** Selects and rounds what the page shows. */
export function packTabularModels(
  summary: TabularSummary,
  predictions: Table<typeof tabularPredictionsTable>
): TabularModelsData {
  const mistakes = mistakesOf(summary, predictions);
  return {
    ...packFacts(summary, true),
    confusion: summary.confusion,
    importance: rounded(summary.importance),
    learning: rounded(summary.learning),
    mistakes: worthShowing(mistakes),
    wrong: mistakes.length
  };
}
