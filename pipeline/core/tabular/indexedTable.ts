/** A table made ready to be encoded under any choice of training rows: its texts are counts of numbered terms. */
import {countTerms, type TermCounts} from "../features/text/termCounts.ts";
import {KINDS, type TermKind} from "../features/text/terms.ts";
import type {CategoryColumn, Column, LabelledTable, NumberColumn} from "./labelledTable.ts";

export interface IndexedText {
  readonly kind: "text";
  readonly name: string;
  readonly terms: Readonly<Record<TermKind, TermCounts>>;
}

export type IndexedColumn = IndexedText | NumberColumn | CategoryColumn;

export interface IndexedTable {
  readonly rows: number;
  readonly columns: readonly IndexedColumn[];
}

const indexed = (column: Column): IndexedColumn => {
  if (column.kind !== "text") return column;
  const terms = KINDS.map((kind) => [kind, countTerms(column.values, kind)]);
  return {kind: "text", name: column.name, terms: Object.fromEntries(terms)};
};

/** Nothing is learned here: every text is counted by itself. */
export const indexTable = ({rows, columns}: Pick<LabelledTable, "rows" | "columns">): IndexedTable => ({
  rows,
  columns: columns.map(indexed)
});
