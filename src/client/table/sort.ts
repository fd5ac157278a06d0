import type {Cell, TableView} from "../../views/view.ts";

export interface Sort {
  readonly column: number;
  readonly direction: "ascending" | "descending";
}

type Row = TableView["rows"][number];
type Value = Cell["value"];

/** What a cell is sorted by. */
const rank = ({order, value}: Cell): Value => (order === undefined ? value : order);

/** Rows in the order of a column; equal ones stay as they were and absent values come last in both directions. */
export function sortRows(rows: readonly Row[], {column, direction}: Sort, locale: string): Row[] {
  const sign = direction === "ascending" ? 1 : -1;
  const {compare} = new Intl.Collator(locale, {numeric: true});
  const between = (a: Value, b: Value): number => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === "number" && typeof b === "number") return sign * (a - b);
    return sign * compare(String(a), String(b));
  };
  return rows
    .map((row) => ({row, value: rank(row[column])}))
    .sort((a, b) => between(a.value, b.value))
    .map(({row}) => row);
}

/** What the head of a column does next: rising, falling, then the order the table came in. */
export function nextSort(sort: Sort | null, column: number): Sort | null {
  if (sort?.column !== column) return {column, direction: "ascending"};
  return sort.direction === "ascending" ? {column, direction: "descending"} : null;
}
