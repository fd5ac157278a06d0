/** Some rows of an indexed table as a table of their own. */
import type {TermCounts} from "../features/text/termCounts.ts";
import {KINDS} from "../features/text/terms.ts";
import type {IndexedColumn, IndexedTable} from "./indexedTable.ts";

function takeTerms({terms, offsets, numbers, counts}: TermCounts, rows: ArrayLike<number>): TermCounts {
  const own = new Int32Array(rows.length + 1);
  for (let i = 0; i < rows.length; i++) own[i + 1] = own[i] + offsets[rows[i] + 1] - offsets[rows[i]];
  const taken = {
    terms,
    offsets: own,
    numbers: new Int32Array(own[rows.length]),
    counts: new Int32Array(own[rows.length])
  };
  for (let i = 0; i < rows.length; i++) {
    taken.numbers.set(numbers.subarray(offsets[rows[i]], offsets[rows[i] + 1]), own[i]);
    taken.counts.set(counts.subarray(offsets[rows[i]], offsets[rows[i] + 1]), own[i]);
  }
  return taken;
}

/** The cells of one column at `rows`, in that order. */
export function takeCells(column: IndexedColumn, rows: ArrayLike<number>): IndexedColumn {
  if (column.kind === "number")
    return {...column, values: Float64Array.from(rows, (row) => column.values[row])};
  if (column.kind === "category") return {...column, values: Array.from(rows, (row) => column.values[row])};
  const terms = KINDS.map((kind) => [kind, takeTerms(column.terms[kind], rows)]);
  return {...column, terms: Object.fromEntries(terms)};
}

export const takeRows = ({columns}: IndexedTable, rows: ArrayLike<number>): IndexedTable => ({
  rows: rows.length,
  columns: columns.map((column) => takeCells(column, rows))
});
