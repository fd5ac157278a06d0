import {type PageOfRows, pageOf, pageSizes} from "../../views/table-pages.ts";
import type {TableView} from "../../views/view.ts";
import {type Search, searchRows} from "./search.ts";
import {type Sort, sortRows} from "./sort.ts";

/** What the reader asks of a table. */
export interface Arrangement {
  readonly search: Search;
  /** Null: the order the table came in. */
  readonly sort: Sort | null;
  readonly size: number;
  readonly page: number;
}

const untouched: Arrangement = {search: {text: "", column: null}, sort: null, size: pageSizes[0], page: 0};

const sameColumns = (a: TableView, b: TableView): boolean =>
  a.columns.length === b.columns.length && a.columns.every(({head}, i) => head === b.columns[i].head);

/** A table as the reader arranged it; it never changes, other wishes give another one. */
export class ArrangedTable {
  readonly view: TableView;
  readonly arrangement: Arrangement;
  readonly #locale: string;
  #rows: TableView["rows"] | null = null;

  constructor(view: TableView, locale: string, arrangement = untouched) {
    this.view = view;
    this.arrangement = arrangement;
    this.#locale = locale;
  }

  /** Every row that passes the search, in the order asked for. */
  get rows(): TableView["rows"] {
    if (!this.#rows) {
      const {search, sort} = this.arrangement;
      const found = searchRows(this.view.rows, search, this.#locale);
      this.#rows = sort ? sortRows(found, sort, this.#locale) : found;
    }
    return this.#rows;
  }

  get page(): PageOfRows {
    return pageOf(this.rows.length, this.arrangement.size, this.arrangement.page);
  }

  /** The table with the rows between two; those of its page unless said otherwise. */
  part({from, to}: {readonly from: number; readonly to: number} = this.page): TableView {
    return {...this.view, rows: this.rows.slice(from, to)};
  }

  /** Head of the column searched, or null for all. */
  get searched(): string | null {
    const {column} = this.arrangement.search;
    return column === null ? null : this.view.columns[column].head;
  }

  /** The same rows on another page. */
  turn(page: number): ArrangedTable {
    const next = new ArrangedTable(this.view, this.#locale, {...this.arrangement, page});
    next.#rows = this.#rows;
    return next;
  }

  /** Another arrangement, from its first page. */
  rearrange(part: Partial<Arrangement>): ArrangedTable {
    return new ArrangedTable(this.view, this.#locale, {...this.arrangement, page: 0, ...part});
  }

  /** Another table; the search and the order stay where the columns do. */
  replace(view: TableView): ArrangedTable {
    const kept = sameColumns(this.view, view) ? {...this.arrangement, page: 0} : untouched;
    return new ArrangedTable(view, this.#locale, kept);
  }
}
