import {describe, expect, test} from "vitest";
import {ArrangedTable} from "../../../src/client/table/arranged-table.ts";
import {readComparison, readNumber, type Search, searchRows} from "../../../src/client/table/search.ts";
import {nextSort, sortRows} from "../../../src/client/table/sort.ts";
import {pageOf} from "../../../src/views/table-pages.ts";
import type {Cell, TableView} from "../../../src/views/view.ts";

const text = (value: string): Cell => ({text: value, value});
const number = (value: number | null, shown = String(value)): Cell => ({text: shown, value});

const rows: Cell[][] = [
  [text("FD001-2"), text("dégradé"), number(45)],
  [text("FD001-10"), text("critique"), number(29.7, "30")],
  [text("FD002-1"), text("critique"), number(null, "n. d.")],
  [text("L’Éole"), text("sain"), number(1234, "1\u202f234")],
  [text("FD001-1"), text("sain"), number(-5, "−5")]
];
const names = (found: readonly (readonly Cell[])[]): unknown[] => found.map(([{value}]) => value);
const found = (said: string, column: number | null = null): unknown[] =>
  names(searchRows(rows, {text: said, column}, "fr"));

describe("searching a table", () => {
  test("finds words in any cell, whatever their case, accents and apostrophes", () => {
    expect(found("DEGRADE")).toEqual(["FD001-2"]);
    expect(found("l'eole")).toEqual(["L’Éole"]);
  });

  test("wants every word of the search, in whatever cell", () => {
    expect(found("critique fd001")).toEqual(["FD001-10"]);
    expect(found("critique sain")).toEqual([]);
  });

  test("finds a number as it is written on screen or without its spaces", () => {
    expect(found("1 234")).toEqual(["L’Éole"]);
    expect(found("1234")).toEqual(["L’Éole"]);
  });

  test("looks in one column only when one is chosen", () => {
    expect(found("1", 0)).toEqual(["FD001-2", "FD001-10", "FD002-1", "FD001-1"]);
    expect(found("sain", 0)).toEqual([]);
  });

  test("compares the numbers of a column as they are read, and never those that are absent", () => {
    expect(found("<30", 2)).toEqual(["FD001-1"]);
    expect(found("≤ 30", 2)).toEqual(["FD001-10", "FD001-1"]);
    expect(found(">=45", 2)).toEqual(["FD001-2", "L’Éole"]);
    expect(found("30–45", 2)).toEqual(["FD001-2", "FD001-10"]);
    expect(found("30", 2)).toEqual(["FD001-10"]);
  });

  test("takes a text that is no comparison for words, in a column of numbers too", () => {
    expect(found("n. d.", 2)).toEqual(["FD002-1"]);
  });

  test("keeps every row when nothing is asked", () => {
    for (const column of [null, 0, 2]) expect(found("  ", column)).toHaveLength(rows.length);
  });
});

describe("a number", () => {
  test("is read as its language writes it", () => {
    expect(readNumber("1\u202f234,5", "fr")).toBe(1234.5);
    expect(readNumber("1,234.5", "en")).toBe(1234.5);
    expect(readNumber("−3", "fr")).toBe(-3);
    for (const no of ["", "12a", "1e3", "--1", "."]) expect(readNumber(no, "fr")).toBeNull();
  });

  test("range may be negative at both ends", () => {
    const within = readComparison("-20 à -5", "fr")!;
    expect([-21, -20, -5, -4].map(within)).toEqual([false, true, true, false]);
  });
});

describe("sorting a table", () => {
  const sorted = (column: number, direction: "ascending" | "descending"): unknown[] =>
    names(sortRows(rows, {column, direction}, "fr"));

  test("puts absent values last in both directions", () => {
    expect(sorted(2, "ascending")).toEqual(["FD001-1", "FD001-10", "FD001-2", "L’Éole", "FD002-1"]);
    expect(sorted(2, "descending")).toEqual(["L’Éole", "FD001-2", "FD001-10", "FD001-1", "FD002-1"]);
  });

  test("orders names by their numbers and keeps equal rows as they came", () => {
    expect(sorted(0, "ascending").slice(0, 3)).toEqual(["FD001-1", "FD001-2", "FD001-10"]);
    expect(sorted(1, "ascending")).toEqual(["FD001-10", "FD002-1", "FD001-2", "L’Éole", "FD001-1"]);
    expect(sorted(1, "descending")).toEqual(["L’Éole", "FD001-1", "FD001-2", "FD001-10", "FD002-1"]);
  });

  test("goes by a cell's order where it has one", () => {
    const ordered = rows.map((row, i) => [{...row[0], order: -i}]);
    expect(names(sortRows(ordered, {column: 0, direction: "ascending"}, "fr"))).toEqual(
      names(rows).reverse()
    );
  });

  test("rises, falls, then is as it came", () => {
    const first = nextSort(null, 1);
    const second = nextSort(first, 1);
    expect([first?.direction, second?.direction]).toEqual(["ascending", "descending"]);
    expect(nextSort(second, 1)).toBeNull();
    expect(nextSort(second, 2)).toEqual({column: 2, direction: "ascending"});
  });
});

describe("a page of rows", () => {
  test("is the nearest there is to the one asked for", () => {
    expect(pageOf(60, 25, 9)).toEqual({page: 2, pages: 3, from: 50, to: 60});
    expect(pageOf(60, 25, -1)).toEqual({page: 0, pages: 3, from: 0, to: 25});
    expect(pageOf(0, 25, 3)).toEqual({page: 0, pages: 1, from: 0, to: 0});
    expect(pageOf(60, Number.POSITIVE_INFINITY, 0)).toEqual({page: 0, pages: 1, from: 0, to: 60});
  });
});

describe("a table as the reader arranged it", () => {
  const view: TableView = {
    caption: "Table",
    columns: ["Unit", "Level", "Life"].map((head) => ({head})),
    rows: Array.from({length: 60}, (_, i) => [text(`u${i}`), text(i % 2 ? "odd" : "even"), number(i)])
  };
  const search: Search = {text: "odd", column: 1};

  test("gives all rows that pass, on whatever page, and starts from the first page again", () => {
    const table = new ArrangedTable(view, "en").turn(2).rearrange({search});
    expect(table.rows).toHaveLength(30);
    expect(table.page.page).toBe(0);
    expect(table.turn(1).part().rows).toHaveLength(5);
    expect(table.turn(1).rows).toBe(table.rows);
  });

  test("keeps search and order for another table of the same columns only", () => {
    const table = new ArrangedTable(view, "en").rearrange({search});
    expect(table.replace({...view, rows: view.rows.slice(0, 10)}).rows).toHaveLength(5);
    expect(table.replace({...view, columns: [{head: "Other"}]}).arrangement.search.text).toBe("");
  });
});
