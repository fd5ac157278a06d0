/** Controls of tables, in English. */
import type {Formats} from "../format.ts";
import type {TableMessages} from "../fr/tables.ts";

export const tables = (f: Formats): TableMessages => {
  const rows = (n: number): string => `${f.integer(n)}\u00a0${f.plural(n) === "one" ? "row" : "rows"}`;
  const within = (column: string | null): string => (column === null ? "" : ` in the column “${column}”`);
  return {
    search: "Search this table",
    column: "Column to search",
    all: "in all columns",
    one: (column) => `in “${column}”`,
    words: "words or a number",
    numbers: "30, <30, ≥120, 10–40",
    clear: "Clear the search",
    pager: "Pages of the table",
    first: "First page",
    previous: "Previous page",
    next: "Next page",
    last: "Last page",
    size: "Rows per page",
    everyRow: "all",
    range: (from, to, n) => `${f.integer(from)}–${f.integer(to)} of ${f.integer(n)}`,
    found: (n, all) => `${rows(n)} of ${f.integer(all)}`,
    sorted: (column, ascending) => `Sorted by “${column}”, ${ascending ? "ascending" : "descending"}.`,
    unsorted: "Back to the first order.",
    none: (text, column) => `No row matches “${text}”${within(column)}.`,
    chooseColumn: "To compare numbers, choose a column first.",
    nothing: "No rows: the page’s filters leave none.",
    searched: (text, column) => `Search: “${text}”${within(column)}.`,
    beginning: (shown, n) => `The first ${f.integer(shown)} of ${f.integer(n)} rows.`,
    rest: "All rows:"
  };
};
